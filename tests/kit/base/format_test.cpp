// Numbers, money, lists and times as they are said to a guest.
#include "kit/base/format.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace foyer {
namespace {

struct Price {
  std::int64_t yuan;
  const char* zh;
  const char* en;
};

TEST(Format, a_price_is_said_in_wan_in_chinese_and_in_whole_yuan_in_english) {
  for (const Price& price :
       {Price{248000, "24.8 万", "¥248,000"}, Price{250000, "25 万", "¥250,000"},
        Price{6000, "0.6 万", "¥6,000"}, Price{999, "999 元", "¥999"},
        Price{248499, "24.8 万", "¥248,499"}, Price{248500, "24.9 万", "¥248,500"},
        Price{1234567, "123.5 万", "¥1,234,567"}, Price{0, "0 元", "¥0"},
        Price{12340000, "1234 万", "¥12,340,000"}}) {
    EXPECT_EQ(money(price.yuan, Lang::zh), price.zh);
    EXPECT_EQ(money(price.yuan, Lang::en), price.en);
  }
}

TEST(Format, what_a_guest_ranked_is_listed_as_the_language_does) {
  EXPECT_EQ(listed({"安全", "舒适", "经济"}, Lang::zh), "安全、舒适、经济");
  EXPECT_EQ(listed({"safety", "comfort", "economy"}, Lang::en), "safety, comfort, economy");
  EXPECT_EQ(listed({"safety"}, Lang::en), "safety");
  EXPECT_EQ(listed({}, Lang::zh), "");
}

TEST(Format, a_large_number_is_grouped) {
  EXPECT_EQ(number(12345, Lang::en), "12,345");
  EXPECT_EQ(number(12345, Lang::zh), "12,345");
}

TEST(Format, a_day_has_its_name) {
  EXPECT_EQ(day("2026-11-21", Lang::zh), "11月21日 星期六");
  EXPECT_EQ(day("2026-11-21", Lang::en), "Saturday 21 November");
  EXPECT_EQ(day("soon", Lang::en), "soon") << "what is no day stays as it is";
}

TEST(Format, a_day_of_another_year_says_which) {
  EXPECT_EQ(day_with_year("2036-05-17", Lang::zh), "2036年5月17日");
  EXPECT_EQ(day_with_year("2036-05-17", Lang::en), "17 May 2036");
}

}  // namespace
}  // namespace foyer
