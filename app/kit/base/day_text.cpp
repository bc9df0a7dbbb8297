#include "kit/base/day_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

#include "kit/base/text.h"

namespace foyer {
namespace {

// What stands on Chinese keyboards and in typeset texts for a sign of a day or a time.
char32_t plain_sign(char32_t c) {
  if (c == 0x2236 || c == 0xA789) return U':';
  if (c == 0x3002) return U'.';
  return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212 ? U'-' : c;
}

// In narrow signs and small letters.
std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  std::string narrow, plain;
  if (U_SUCCESS(status)) fold->normalize(wide, status).toUTF8String(narrow);
  for (std::size_t at = 0; at < narrow.size();)
    append_utf8(plain, plain_sign(next_code_point(narrow, at)));
  return plain;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What is left of a text, read piece by piece from its beginning.
class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text) {}

  bool done() {
    blanks();
    return text_.empty();
  }
  std::string_view rest() {
    blanks();
    return text_;
  }
  struct Number {
    int value = 0;
    std::size_t digits = 0;
  };
  std::optional<Number> number() {
    blanks();
    std::size_t size = 0;
    while (size < text_.size() && is_digit(text_[size])) ++size;
    Number number{0, size};
    if (size == 0 || size > 8) return std::nullopt;
    std::from_chars(text_.data(), text_.data() + size, number.value);
    text_.remove_prefix(size);
    return number;
  }
  // One of these; which.
  template <class Words>
  std::optional<std::size_t> one_of(const Words& words) {
    blanks();
    for (std::size_t i = 0; i < words.size(); ++i)
      if (text_.starts_with(words[i])) {
        text_.remove_prefix(words[i].size());
        return i;
      }
    return std::nullopt;
  }
  bool word(std::string_view one) { return one_of(std::array{one}).has_value(); }
  // All letters that stand here.
  std::string_view letters() {
    blanks();
    std::size_t size = 0;
    while (size < text_.size() && text_[size] >= 'a' && text_[size] <= 'z') ++size;
    const std::string_view found = text_.substr(0, size);
    text_.remove_prefix(size);
    return found;
  }

 private:
  void blanks() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
  }
  std::string_view text_;
};

// 二〇二七 and 二十一 as digits, where a day's own characters follow.
std::string with_digits(const std::string& text) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  std::string made;
  const std::vector<char32_t> all = decode_utf8(text);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    std::string plain;
    int tens = -1, last = 0;
    for (; end < all.size(); ++end) {
      const char32_t c = all[end] == U'零' ? U'〇' : all[end] == U'两' ? U'二' : all[end];
      const auto digit = kDigits.find(c);
      if (all[end] == U'十') {
        tens = plain.empty() ? 1 : last;
        last = 0;
      } else if (digit != std::u32string_view::npos) {
        last = static_cast<int>(digit);
        plain += static_cast<char>('0' + last);
      } else {
        break;
      }
    }
    const bool of_day =
        end < all.size() &&
        std::u32string_view(U"年月日号號点點时時分刻").find(all[end]) != std::u32string_view::npos;
    if (end > i && of_day) {
      made += tens >= 0 ? std::to_string(tens * 10 + last) : plain;
      i = end;
    } else {
      append_utf8(made, all[i++]);
    }
  }
  return made;
}

using Words = std::vector<std::string_view>;

// "星期一", "周一", "monday", "mon": what is behind it, else the same.
bool weekday(Pieces& pieces) {
  static const Words kDays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                           "sunday", "mon",     "tues",      "tue",      "wed",    "thurs",
                           "thu",    "fri",     "sat",       "sun"};
  static const Words kWeek{"星期", "礼拜", "禮拜", "周", "週"},
      kWhich{"一", "二", "三", "四", "五", "六", "日", "天", "月", "火", "水", "木", "金", "土"};
  const Pieces before = pieces;
  const bool bracket = pieces.word("(");
  const bool week = pieces.one_of(kWeek).has_value();
  const bool chinese = (week || bracket) && pieces.one_of(kWhich);  // (一), as Taiwan has it
  if (!chinese && !pieces.one_of(kDays)) {
    pieces = before;
    return false;
  }
  if (bracket && !pieces.word(")")) {
    pieces = before;
    return false;
  }
  (void)pieces.one_of(Words{",", "."});
  return true;
}

std::optional<int> month_named(std::string_view letters) {
  constexpr std::array<std::string_view, 12> kMonths{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (letters.size() < 3) return std::nullopt;
  if (letters == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i] == letters || kMonths[i].substr(0, 3) == letters) return static_cast<int>(i) + 1;
  return std::nullopt;
}

std::optional<std::string> day_text(int y, int m, int d) {
  using namespace std::chrono;
  const year_month_day date(year(y), month(static_cast<unsigned>(m)),
                            std::chrono::day(static_cast<unsigned>(d)));
  if (y < 1000 || y > 9999 || m < 1 || d < 1 || !date.ok()) return std::nullopt;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", y, m, d);
  return std::string(text.data());
}

DayRead made(int y, int m, int d) {
  const auto day = day_text(y, m, d);
  return day ? DayRead{Unreadable::nothing, *day, {}} : DayRead{Unreadable::unknown, {}, {}};
}
DayRead not_read(Unreadable why) { return {why, {}, {}}; }

using Number = Pieces::Number;

// "1-Feb-27", "1 February 2027", "Feb 1, 2027": a month that is named leaves no doubt.
DayRead with_named_month(Pieces& pieces, std::optional<Number> before) {
  const Words between{"-", "/", ".", ","};
  (void)pieces.one_of(Words{"st", "nd", "rd", "th"});
  (void)pieces.one_of(between);
  const auto month = month_named(pieces.letters());
  if (!month) return not_read(Unreadable::unknown);
  (void)pieces.one_of(between);
  std::optional<Number> day = before, year;
  if (before && before->digits == 4) {  // 2027-Feb-01
    year = before;
    day = pieces.number();
  } else {
    if (!before) day = pieces.number();
    if (!before) (void)pieces.one_of(Words{"st", "nd", "rd", "th"});
    if (!before) (void)pieces.one_of(between);
    year = pieces.number();
  }
  if (!day) return not_read(Unreadable::unknown);
  if (!year) return not_read(Unreadable::no_year);
  if (year->digits != 4 && year->digits != 2) return not_read(Unreadable::unknown);
  return made(year->digits == 2 ? 2000 + year->value : year->value, *month, day->value);
}

// Three numbers with one sign between them.
DayRead of_numbers(const Number& a, const Number& b, const Number& c) {
  const bool two = b.digits <= 2 && (a.digits == 4 ? c.digits : a.digits) <= 2;
  if (!two) return not_read(Unreadable::unknown);
  if (a.digits == 4) return made(a.value, b.value, c.value);
  if (c.digits != 4) return not_read(Unreadable::short_year);
  const auto day_first = day_text(c.value, b.value, a.value);
  const auto month_first = day_text(c.value, a.value, b.value);
  if (day_first && month_first && day_first != month_first) return not_read(Unreadable::two_days);
  if (!day_first && !month_first) return not_read(Unreadable::unknown);
  return {Unreadable::nothing, day_first ? *day_first : *month_first, {}};
}

DayRead begun_by_number(Pieces& pieces) {
  const auto a = pieces.number();
  if (!a) return not_read(Unreadable::unknown);
  if (pieces.word("年")) {
    const auto month = pieces.number();
    const bool of_month = month && pieces.word("月");
    const auto day = of_month ? pieces.number() : std::nullopt;
    if (!day) return not_read(Unreadable::unknown);
    (void)pieces.one_of(Words{"日", "号", "號"});
    return a->digits == 4 ? made(a->value, month->value, day->value)
                          : not_read(Unreadable::short_year);
  }
  if (pieces.word("月")) return not_read(Unreadable::no_year);
  if (a->digits == 8) return made(a->value / 10000, a->value / 100 % 100, a->value % 100);
  const std::string_view rest = pieces.rest();
  if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z')
    return with_named_month(pieces, a);
  constexpr std::string_view kSigns = "-/.";
  if (rest.empty() || kSigns.find(rest.front()) == std::string_view::npos)
    return not_read(a->digits == 5 ? Unreadable::bare_number : Unreadable::unknown);
  const std::string_view sign = rest.substr(0, 1);
  (void)pieces.word(sign);
  const auto b = pieces.number();
  if (!b) return with_named_month(pieces, a);
  if (a->digits == 5 && sign == ".") return not_read(Unreadable::bare_number);
  if (!pieces.word(sign))
    return not_read(pieces.done() ? Unreadable::no_year : Unreadable::unknown);
  const auto c = pieces.number();
  if (c && sign == ".") (void)pieces.word(".");  // "2027. 2. 1."
  return c ? of_numbers(*a, *b, *c) : not_read(Unreadable::unknown);
}

}  // namespace

DayRead read_day(std::string_view text) {
  const std::string narrow = with_digits(folded(text));
  Pieces pieces(narrow);
  if (pieces.done()) return not_read(Unreadable::empty);
  (void)weekday(pieces);
  const std::string_view rest = pieces.rest();
  const bool letters = !rest.empty() && rest.front() >= 'a' && rest.front() <= 'z';
  DayRead read = letters ? with_named_month(pieces, std::nullopt) : begun_by_number(pieces);
  if (read.fault != Unreadable::nothing) return read;
  const bool more = pieces.word(",") || pieces.word("t");
  const std::string_view behind = pieces.rest();
  // "2027-02-011": a number that goes on is none of a day's.
  const bool apart = more || behind.empty() || !is_digit(behind.front()) ||
                     narrow[static_cast<std::size_t>(behind.data() - narrow.data()) - 1] == ' ' ||
                     narrow.find("日") != std::string::npos;
  if (!apart) return not_read(Unreadable::unknown);
  (void)weekday(pieces);
  read.rest = pieces.rest();
  return read;
}

namespace {

enum class Half : std::uint8_t { untold, before_noon, noon, after_noon, evening };

Half half_of_day(Pieces& pieces) {
  static const Words kWords[] = {
      {"上午", "早上", "早晨", "清晨", "凌晨", "午前", "早", "a.m.", "am"},
      {"中午", "noon"},
      {"下午", "午后", "午後", "p.m.", "pm"},
      {"晚上", "晚间", "傍晚", "夜里", "夜晚", "晚"},
  };
  for (std::size_t i = 0; i < std::size(kWords); ++i)
    if (pieces.one_of(kWords[i])) return static_cast<Half>(i + 1);
  return Half::untold;
}

// The hour of 24, if the two go together.
std::optional<int> hour_in(Half half, int hour) {
  switch (half) {
    case Half::untold:
      break;
    case Half::before_noon:
      if (hour > 12) return std::nullopt;
      return hour % 12;
    case Half::noon:
      if (hour < 3) return 12 + hour % 12;
      if (hour < 11 || hour > 14) return std::nullopt;
      break;
    case Half::after_noon:
      if (hour <= 12) return 12 + hour % 12;
      break;
    case Half::evening:
      if (hour < 12) return hour < 5 ? std::nullopt : std::optional(hour + 12);
      if (hour == 12) return std::nullopt;
      break;
  }
  return hour < 24 ? std::optional(hour) : std::nullopt;
}

struct Clock {
  int hour = 0, minute = 0;
  Unreadable fault = Unreadable::nothing;
  bool seconds = false;  // they were said, and left out
};

Clock clock_of(Pieces& pieces) {
  const Clock unknown{0, 0, Unreadable::unknown};
  const auto hour = pieces.number();
  if (!hour) return unknown;
  if (hour->digits > 4) return {0, 0, Unreadable::bare_number};
  if (hour->digits > 2) return {hour->value / 100, hour->value % 100};
  if (pieces.word(".")) {
    const auto minute = pieces.number();
    if (!minute || hour->value == 0 || minute->digits != 2) return {0, 0, Unreadable::bare_number};
    return {hour->value, minute->value};
  }
  if (pieces.one_of(Words{"点半", "點半", "时半"})) return {hour->value, 30};
  const bool word = pieces.one_of(Words{"点", "點", "时", "時", "h"}).has_value();
  if (!word && !pieces.word(":")) return {hour->value, 0, Unreadable::no_minutes};
  if (word && pieces.one_of(Words{"整", "钟", "鐘"})) return {hour->value, 0};
  const auto minute = pieces.number();
  if (!minute) return word ? Clock{hour->value, 0} : unknown;
  const bool quarter = pieces.word("刻");
  if (quarter && minute->value != 1 && minute->value != 3) return unknown;
  if (quarter) return {hour->value, minute->value * 15};
  if (pieces.word("分")) return {hour->value, minute->value};
  const bool seconds = pieces.word(":");
  if (seconds && !pieces.number()) return unknown;
  if (seconds && pieces.word(".") && !pieces.number()) return unknown;
  return {hour->value, minute->value, Unreadable::nothing, seconds};
}

// Behind a time: "z", "+08:00", "+0800". A minus without seconds before it says until when.
std::optional<int> offset_of(Pieces& pieces, bool seconds) {
  if (pieces.one_of(Words{"z", "utc", "gmt"})) return 0;
  const Pieces before = pieces;
  const bool east = pieces.word("+");
  if (!east && !(seconds && pieces.word("-"))) return std::nullopt;
  const auto hour = pieces.number();
  const auto minute = pieces.word(":") ? pieces.number() : std::optional(Pieces::Number{0, 2});
  if (!hour || !minute || minute->digits != 2 || !pieces.done()) {
    pieces = before;
    return std::nullopt;
  }
  const bool joined = hour->digits == 4;
  const int all =
      joined ? hour->value / 100 * 60 + hour->value % 100 : hour->value * 60 + minute->value;
  return east ? all : -all;
}

}  // namespace

TimeRead read_time(std::string_view text) {
  const std::string narrow = with_digits(folded(text));
  Pieces pieces(narrow);
  const auto not_read_as = [](Unreadable why) { return TimeRead{why, {}, {}}; };
  if (pieces.done()) return not_read_as(Unreadable::empty);
  Half half = half_of_day(pieces);
  const Clock clock = clock_of(pieces);
  if (half == Half::untold) half = half_of_day(pieces);
  // An hour alone is one only beside its half of the day: "2 PM", "下午2".
  const bool hour_alone = clock.fault == Unreadable::no_minutes;
  if (hour_alone && half == Half::untold) return not_read_as(Unreadable::unknown);
  if (clock.fault != Unreadable::nothing && !hour_alone) return not_read_as(clock.fault);
  const auto offset = half == Half::untold ? offset_of(pieces, clock.seconds) : std::nullopt;
  if (!pieces.done()) {  // until when
    const bool until = pieces.one_of(Words{"-", "~", "–", "—", "至", "到"}).has_value();
    if (!until || read_time(pieces.rest()).fault != Unreadable::nothing)
      return not_read_as(Unreadable::unknown);
  }
  const auto hour = hour_in(half, clock.hour);
  if (!hour || clock.minute > 59) return not_read_as(Unreadable::unknown);
  std::array<char, 32> made{};
  std::snprintf(made.data(), made.size(), "%02d:%02d", *hour, clock.minute);
  return {Unreadable::nothing, made.data(), offset};
}

}  // namespace foyer
