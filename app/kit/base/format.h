// Numbers, money, lists and days as they are said in a language, by ICU.
//
// One place, so that a price reads the same on every screen and in every reason. Chinese money is
// counted in 万 with a blank before it, which is Foyer's own rule; everything else is ICU's.
// Threads: any. The first call of each kind loads ICU's data (about a millisecond). No errors: if
// ICU's data is missing, plain digits are given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/text.h"

namespace foyer {

// "12,345"
std::string number(std::int64_t value, Lang lang);
// "71.7" of 7,165 and "-3.0" of -300: hundredths with one place behind the point, half up.
std::string one_decimal(std::int64_t hundredths);
// "24.8 万", from a tenth of 万 up, rounded half up; exact "999 元" below; "¥248,000"
std::string money(std::int64_t yuan, Lang lang);
// "安全、舒适、经济" / "safety, comfort, economy": without a last "and", as an enumeration
std::string listed(const std::vector<std::string>& items, Lang lang);
// "11月21日 星期六" / "Saturday 21 November", of "2026-11-21"; what is no day stays as it is
std::string day(std::string_view day, Lang lang);
// "2036年5月17日" / "17 May 2036": one that is not of this year, as a rule
std::string day_with_year(std::string_view day, Lang lang);

}  // namespace foyer
