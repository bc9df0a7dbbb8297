#include "kit/input/phone.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "kit/input/dialled.h"
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

TEST_F(PhoneTest, a_number_is_read_out_as_one_dials_it_here) {
  ASSERT_TRUE(know_numbers());
  for (const auto& [region, typed, shown] :
       std::vector<std::tuple<const char*, const char*, const char*>>{
           {"CN", "051680000000", "0516 8000 0000"},
           {"CN", "01080000000", "010 8000 0000"},
           {"CN", "13800138001", "138 0013 8001"},
           {"CN", "+447400123456", "+44 7400 123456"},
           {"CN", "00447400123456", "+44 7400 123456"},
           {"GB", "07400123456", "07400 123456"},
           {"GB", "02079460000", "020 7946 0000"},
           {"GB", "+8613800138001", "+86 138 0013 8001"},
           {"DE", "015123456789", "01512 3456789"},
           {"HK", "51234567", "5123 4567"},
           {"IT", "0612345678", "06 1234 5678"},
           {"RU", "89161234567", "8 (916) 123-45-67"}}) {
    const std::string kept = read(typed, region).e164.value_or(typed);
    EXPECT_TRUE(kept.starts_with('+')) << typed;
    EXPECT_EQ(number_as_dialled(kept, region), shown) << typed;
  }
}

TEST_F(PhoneTest, a_landline_without_its_area_code_is_kept_as_it_was_typed) {
  EXPECT_EQ(read("80000000").e164, std::nullopt);  // no "+86 8000 0000": nobody could dial that
  EXPECT_EQ(read("79460000", "GB").e164, std::nullopt);
}

TEST_F(PhoneTest, digits_of_every_width_and_script_are_read) {
  EXPECT_EQ(read("＋８６１３８００１３８０００").e164, "+8613800138000");
  EXPECT_EQ(read("١٣٨٠٠١٣٨٠٠٠").e164, "+8613800138000");
}

// As everybody reads them who shows or takes out a number.
TEST(KeptNumbers, are_shown_by_one_rule_with_the_module_and_without_it) {
  const std::string before = number_as_dialled("+8613800138001", "CN");
  EXPECT_EQ(before, "138 0013 8001");
  ASSERT_TRUE(know_numbers());
  EXPECT_EQ(number_as_dialled("+8613800138001", "CN"), "138 0013 8001");
  EXPECT_EQ(number_as_dialled("+8651680000000", "CN"), "0516 8000 0000");
  EXPECT_EQ(number_as_dialled("", "CN"), "");
  EXPECT_EQ(number_as_dialled("by mail", "CN"), "by mail");
  EXPECT_EQ(number_as_kept("138 0013 8001", "CN"), "+8613800138001");
  EXPECT_EQ(number_as_kept("nobody", "CN"), std::nullopt);
}

TEST(KeptNumbers, have_a_blank_wherever_a_spreadsheet_would_take_them_for_its_own) {
  ASSERT_TRUE(know_numbers());
  for (const char* kept : {"+8613800138001", "13800138001", "080000000", "+999123456789", "123456"})
    EXPECT_NE(number_as_dialled(kept, "CN").find(' '), std::string::npos) << kept;
}

}  // namespace
}  // namespace foyer::input
