#include "kit/input/phone.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kit/input/writing.h"

namespace foyer::input {
namespace {

class PhoneTest : public testing::Test {
 protected:
  void SetUp() override {
    Result<std::unique_ptr<PhoneRules>> opened = Writing().open_phone_rules();
    ASSERT_TRUE(opened.has_value()) << opened.error().what;
    rules_ = std::move(*opened);
  }
  PhoneReading read(std::string_view typed, std::string_view region = "CN") {
    return rules_->read(typed, region);
  }
  std::unique_ptr<PhoneRules> rules_;
};

TEST_F(PhoneTest, a_mobile_number_is_grouped_while_it_is_typed) {
  EXPECT_EQ(read("138").shown, "138");
  EXPECT_EQ(read("1380013").shown, "138 0013");
  const PhoneReading whole = read("13800138000");
  EXPECT_EQ(whole.shown, "138 0013 8000");
  EXPECT_EQ(whole.e164, "+8613800138000");
  EXPECT_EQ(whole.hint, PhoneHint::mobile);
  EXPECT_EQ(whole.region, "CN");
}

TEST_F(PhoneTest, a_number_that_is_still_growing_is_no_mistake) {
  EXPECT_EQ(read("").hint, PhoneHint::empty);
  const std::string number = "13800138000";
  for (std::size_t digits = 1; digits < number.size(); ++digits)
    EXPECT_EQ(read(number.substr(0, digits)).hint, PhoneHint::incomplete) << digits;
}

TEST_F(PhoneTest, a_landline_is_as_good_as_a_mobile) {
  EXPECT_EQ(read("01065529988").hint, PhoneHint::valid);
  EXPECT_EQ(read("021 6329 6188").e164, "+862163296188");
}

TEST_F(PhoneTest, a_wrong_number_gets_a_hint_and_is_kept) {
  const PhoneReading longer = read("138001380001");
  EXPECT_EQ(longer.hint, PhoneHint::unusual);
  EXPECT_FALSE(longer.shown.empty());
  EXPECT_EQ(read("23800138000").hint, PhoneHint::unusual);
  EXPECT_EQ(read("+999123456789").hint, PhoneHint::unusual);
}

TEST_F(PhoneTest, numbers_of_other_countries_are_known) {
  EXPECT_EQ(read("+447400123456").hint, PhoneHint::mobile);
  EXPECT_EQ(read("+447400123456").region, "GB");
  EXPECT_EQ(read("+85251234567").hint, PhoneHint::mobile);
  EXPECT_EQ(read("+4930123456").region, "DE");
  EXPECT_EQ(read("07400123456", "GB").e164, "+447400123456");
}

TEST_F(PhoneTest, separators_and_full_width_digits_do_not_matter) {
  EXPECT_EQ(read("１３８-0013 (8000)").e164, "+8613800138000");
  EXPECT_EQ(read("138abc0013\xFF"
                 "8000")
                .e164,
            "+8613800138000");
}

TEST_F(PhoneTest, a_scanner_and_an_unknown_country_are_survived) {
  EXPECT_EQ(read(std::string(100000, '7')).hint, PhoneHint::unusual);
  EXPECT_EQ(read("13800138000", "??").region, "CN");
  EXPECT_EQ(read("++++").hint, PhoneHint::incomplete);
}

TEST_F(PhoneTest, the_countries_begin_with_the_dealers) {
  const std::vector<Country> all = rules_->countries("CN");
  ASSERT_GT(all.size(), 200U);
  EXPECT_EQ(all[0].region, "CN");
  EXPECT_EQ(all[0].calling_code, 86);
  EXPECT_EQ(all[1].region, "HK");
  EXPECT_EQ(rules_->countries("DE").front().region, "DE");
  EXPECT_EQ(rules_->countries("DE")[1].region, "CN");
}

TEST_F(PhoneTest, every_country_has_a_name_in_both_languages_and_stands_once) {
  std::set<std::string> regions;
  for (const Country& one : rules_->countries("CN")) {
    EXPECT_TRUE(regions.insert(one.region).second) << one.region;
    EXPECT_NE(one.name.zh, one.region);
    EXPECT_NE(one.name.en, one.region);
    EXPECT_GT(one.calling_code, 0) << one.region;
    if (one.region == "DE") {
      EXPECT_EQ(one.name, (Text{"德国", "Germany"}));
    }
    if (one.region == "TW") {
      EXPECT_EQ(one.name.zh, "中国台湾");
    }
  }
}

TEST_F(PhoneTest, the_countries_behind_the_common_ones_come_by_calling_code) {
  const std::vector<Country> all = rules_->countries("CN");
  const auto behind = all.begin() + 15;
  EXPECT_TRUE(std::is_sorted(behind, all.end(), [](const Country& a, const Country& b) {
    return a.calling_code < b.calling_code;
  }));
}

}  // namespace
}  // namespace foyer::input
