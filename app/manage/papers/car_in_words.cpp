#include "manage/papers/car_in_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

#include "kit/base/digits.h"
#include "kit/base/text.h"

namespace foyer::exporting {
namespace {

// Cars that are called like a year, by whoever makes them.
constexpr std::array<std::string_view, 2> kCalledLikeYears{"标致2008", "peugeot2008"};
constexpr int kFirstYear = 1950;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// In small letters, without what stands between.
std::string squeezed(std::string_view text) {
  std::string made;
  for (const char c : in_small_letters(text))
    if (static_cast<unsigned char>(c) > ' ' && c != '-') made += c;
  return made;
}

// A number in the words: [from, to), and with what belongs to it as a year [whole_from, whole_to).
struct Number {
  std::size_t from = 0, to = 0, whole_from = 0, whole_to = 0;
  bool marked = false;      // says that it is a year
  bool model_year = false;  // 款: two digits do
  bool joined = false;      // "X2018", "2.2018", "2018T" are names
};

class Words {
 public:
  Words(const std::string& words, const domain::Content& content, int this_year)
      : this_year_(this_year) {
    for (const char32_t c : decode_utf8(words)) {
      const int digit = decimal_digit(c);
      digit < 0 ? append_utf8(text_, c) : void(text_ += static_cast<char>('0' + digit));
    }
    for (const std::string_view name : kCalledLikeYears) names_.emplace_back(name);
    for (const domain::Vehicle& car : content.vehicles)
      for (const Lang lang : kLangs) names_.push_back(squeezed(car.name.in(lang)));
  }

  // The year, taken out of the words. None of those that say so: the first that is left.
  std::string take_year() {
    for (const bool marked_only : {true, false})
      for (std::size_t at = 0; at < text_.size(); ++at) {
        if (!is_digit(text_[at])) continue;
        const Number number = number_at(at);
        at = number.to;
        if (marked_only && !number.marked) continue;
        const auto year = year_of(number);
        if (!year) continue;
        text_.replace(number.whole_from, number.whole_to - number.whole_from, " ");
        return std::to_string(*year);
      }
    return std::string(kUnknown);
  }
  const std::string& left() const { return text_; }

 private:
  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }
  bool has(std::size_t at, std::string_view word) const {
    return at <= text_.size() && std::string_view(text_).substr(at).starts_with(word);
  }

  Number number_at(std::size_t from) const {
    Number number{.from = from, .to = from, .whole_from = from};
    while (is_digit(char_at(number.to))) ++number.to;
    std::size_t to = number.to;
    const std::string before = squeezed(text_.substr(0, from));
    if (before.ends_with("my") && from >= 2 && is_letter(text_[from - 1])) {
      number.whole_from = from - 2;
      number.marked = number.model_year = true;
    }
    if (has(to, "年")) {
      to += std::string_view("年").size();
      number.marked = true;
      to = behind_month(to);
    } else if (const auto date = behind_date(to); date > to) {
      number.marked = true;
      to = date;
    }
    for (const std::string_view word : {"款", "产", "份", "的", "式"})
      if (has(to, word) && (number.marked || word == "款")) {
        number.model_year = number.model_year || word == "款";
        number.marked = true;
        to += word.size();
        break;
      }
    const char earlier = number.whole_from > 0 ? text_[number.whole_from - 1] : ' ';
    const bool goes_on = (char_at(to) == '.' || char_at(to) == '-') &&
                         (is_letter(char_at(to + 1)) || is_digit(char_at(to + 1)));
    number.joined =
        is_letter(earlier) || earlier == '.' || earlier == '-' || is_letter(char_at(to)) || goes_on;
    number.whole_to = to;
    return number;
  }
  // "6月", behind a year.
  std::size_t behind_month(std::size_t at) const {
    std::size_t to = at;
    while (is_digit(char_at(to))) ++to;
    return to > at && to - at <= 2 && has(to, "月") ? to + std::string_view("月").size() : at;
  }
  // "-06", "/6", ".06", behind a year.
  std::size_t behind_date(std::size_t at) const {
    if (std::string_view("-/.").find(char_at(at)) == std::string_view::npos) return at;
    std::size_t to = at + 1;
    while (is_digit(char_at(to))) ++to;
    const std::size_t digits = to - at - 1;
    const int month = digits == 0 || digits > 2 ? 0 : std::stoi(text_.substr(at + 1, digits));
    return month >= 1 && month <= 12 && !is_letter(char_at(to)) ? to : at;
  }

  std::optional<int> year_of(const Number& number) const {
    const std::size_t digits = number.to - number.from;
    if ((digits != 4 && digits != 2) || (digits == 2 && !number.model_year)) return std::nullopt;
    int year = std::stoi(text_.substr(number.from, digits));
    if (digits == 2) year += year <= (this_year_ + 1) % 100 ? 2000 : 1900;
    if (year < (digits == 2 ? 1970 : kFirstYear) || year > this_year_ + 1) return std::nullopt;
    if (!number.marked && (number.joined || is_called(number))) return std::nullopt;
    return year;
  }
  // What stands before the number, with it, is a car's name.
  bool is_called(const Number& number) const {
    const std::string so_far = squeezed(text_.substr(0, number.to));
    const std::string digits = text_.substr(number.from, number.to - number.from);
    return std::ranges::any_of(names_, [&](const std::string& name) {
      const auto at = name.find(digits);
      return at != std::string::npos && so_far.ends_with(name.substr(0, at + digits.size()));
    });
  }

  std::string text_;
  std::vector<std::string> names_;
  int this_year_;
};

}  // namespace

Car car_in_words(const std::string& words, const domain::Content& content, int this_year) {
  Words text(words, content, this_year);
  Car car;
  car.year = text.take_year();
  std::istringstream all(text.left());
  for (std::string word; all >> word;)
    if (car.make.empty())
      car.make = word;
    else
      car.model += (car.model.empty() ? "" : " ") + word;
  if (car.model.empty()) std::swap(car.make, car.model);  // one word is the model
  if (car.make.empty()) car.make = kUnknown;
  if (car.model.empty()) car.model = kUnknown;
  return car;
}

}  // namespace foyer::exporting
