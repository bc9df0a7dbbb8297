#include "kit/input/writing/phone_rules.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <tuple>

#include "kit/base/digits.h"
#include "kit/base/text.h"

namespace foyer::input {
namespace {

using i18n::phonenumbers::AsYouTypeFormatter;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::string_view kRegionOfLastResort = "CN";
constexpr std::string_view kNoRegion = "ZZ";  // as libphonenumber calls it

// The digits, and a plus in front if there is one.
std::string dialled_digits(std::string_view typed) {
  std::string digits;
  for (char32_t c : decode_utf8(typed)) {
    if (c == 0xFF0B) c = U'+';
    if (const int digit = decimal_digit(c); digit >= 0) c = U'0' + static_cast<char32_t>(digit);
    const bool is_digit = c >= U'0' && c <= U'9';
    if ((is_digit || (c == U'+' && digits.empty())) && digits.size() <= PhoneRules::kDigitsMax)
      digits += static_cast<char>(c);
  }
  return digits;
}

// Those that come first, after the dealer's own.
constexpr std::array kCommon{"CN", "HK", "MO", "TW", "US", "JP", "KR", "SG",
                             "MY", "GB", "DE", "FR", "RU", "AU", "CA"};

// As forms in China print them.
struct Named {
  std::string_view region, zh, en;
};
constexpr std::array<Named, 3> kNamed{{{"HK", "中国香港", "Hong Kong (China)"},
                                       {"MO", "中国澳门", "Macao (China)"},
                                       {"TW", "中国台湾", "Taiwan (China)"}}};

std::string name_in(const std::string& region, const char* lang) {
  icu::UnicodeString name;
  icu::Locale("", region.c_str()).getDisplayCountry(icu::Locale(lang), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

Text name_of(const std::string& region) {
  for (const Named& one : kNamed)
    if (one.region == region) return {std::string(one.zh), std::string(one.en)};
  return {name_in(region, "zh"), name_in(region, "en")};
}

// Shorter than the country's landlines with their area code, and no number of another kind.
bool lacks_area_code(const PhoneNumberUtil& rules, const PhoneNumber& number) {
  if (rules.IsValidNumber(number)) return false;
  std::string region;
  rules.GetRegionCodeForCountryCode(number.country_code(), &region);
  PhoneNumber example;
  if (!rules.GetExampleNumberForType(region, PhoneNumberUtil::FIXED_LINE, &example)) return false;
  std::string here, there;
  rules.GetNationalSignificantNumber(number, &here);
  rules.GetNationalSignificantNumber(example, &there);
  return here.size() < there.size();
}

// A mobile number that lost its last digit, or a number of a fixed length with one too many (an
// extension behind 400 800 8888): not to be taken for a landline that the library does not know.
bool is_digit_off(const PhoneNumberUtil& rules, const PhoneNumber& number) {
  if (rules.IsValidNumber(number)) return false;
  PhoneNumber other = number;
  const auto type_of = [&](std::uint64_t national) {
    other.set_national_number(national);
    return rules.GetNumberType(other);
  };
  const std::uint64_t here = number.national_number();
  for (std::uint64_t digit = 0; digit < 10; ++digit)
    if (type_of(here * 10 + digit) == PhoneNumberUtil::MOBILE) return true;
  constexpr std::array kFixedLength{PhoneNumberUtil::MOBILE, PhoneNumberUtil::TOLL_FREE,
                                    PhoneNumberUtil::SHARED_COST, PhoneNumberUtil::UAN};
  return std::ranges::find(kFixedLength, type_of(here / 10)) != kFixedLength.end();
}

class LibraryPhoneRules final : public PhoneRules {
 public:
  LibraryPhoneRules() : rules_(*PhoneNumberUtil::GetInstance()) {
    rules_.GetSupportedRegions(&regions_);
    for (const std::string& region : regions_)
      countries_.push_back({region, rules_.GetCountryCodeForRegion(region), name_of(region)});
    std::ranges::sort(countries_, {}, place_of);
  }

  PhoneReading read(std::string_view typed, std::string_view region) override {
    PhoneReading reading;
    const bool is_known = regions_.contains(std::string(region));
    reading.region = std::string(is_known ? region : kRegionOfLastResort);
    const std::string digits = dialled_digits(typed);
    if (digits.empty()) return reading;
    reading.shown = grouped(digits, reading.region);
    PhoneNumber number;
    if (rules_.Parse(digits, reading.region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
      const bool short_yet = digits.size() <= 4;
      reading.hint = short_yet ? PhoneHint::incomplete : PhoneHint::unusual;
      return reading;
    }
    std::string region_found;
    rules_.GetRegionCodeForNumber(number, &region_found);
    if (!region_found.empty() && region_found != kNoRegion) reading.region = region_found;
    reading.hint = hint_of(number);
    if (rules_.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE &&
        !lacks_area_code(rules_, number) && !is_digit_off(rules_, number)) {
      std::string e164;
      rules_.Format(number, PhoneNumberUtil::E164, &e164);
      reading.e164 = e164;
    }
    return reading;
  }

  std::vector<Country> countries(std::string_view first) override {
    std::vector<Country> all = countries_;
    const auto own = std::ranges::find(all, first, &Country::region);
    if (own != all.end()) std::rotate(all.begin(), own, own + 1);
    return all;
  }

 private:
  // Where it stands in the list.
  static std::tuple<std::ptrdiff_t, int, std::string> place_of(const Country& country) {
    const auto common = std::ranges::find(kCommon, country.region);
    const bool is_common = common != kCommon.end();
    return {common - kCommon.begin(), is_common ? 0 : country.calling_code, country.region};
  }

  std::string grouped(const std::string& digits, const std::string& region) const {
    const std::unique_ptr<AsYouTypeFormatter> formatter(rules_.GetAsYouTypeFormatter(region));
    std::string shown = digits;
    for (const char digit : digits)
      formatter->InputDigit(static_cast<unsigned char>(digit), &shown);
    return shown;
  }

  // A number that is not valid yet may still grow: the length of the country's mobile numbers
  // says when it has become too long for that.
  bool may_grow(const PhoneNumber& number) const {
    std::string region;
    rules_.GetRegionCodeForCountryCode(number.country_code(), &region);
    PhoneNumber example;
    if (!rules_.GetExampleNumberForType(region, PhoneNumberUtil::MOBILE, &example)) return false;
    std::string here, there;
    rules_.GetNationalSignificantNumber(number, &here);
    rules_.GetNationalSignificantNumber(example, &there);
    return here.size() < there.size();
  }

  PhoneHint hint_of(const PhoneNumber& number) const {
    if (!rules_.IsValidNumber(number))
      return may_grow(number) ? PhoneHint::incomplete : PhoneHint::unusual;
    const auto type = rules_.GetNumberType(number);
    const bool mobile =
        type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
    return mobile ? PhoneHint::mobile : PhoneHint::valid;
  }

  const PhoneNumberUtil& rules_;
  std::set<std::string> regions_;
  std::vector<Country> countries_;
};

class LibraryNumberRules final : public NumberRules {
 public:
  std::optional<std::string> kept(std::string_view typed, std::string_view region) const override {
    PhoneNumber number;
    if (!parse(typed, region, number) || is_digit_off(rules_, number)) return std::nullopt;
    // Whoever dials it from the same town knows the area: no number of another town is made of it.
    constexpr std::size_t kLocal_max = 8;
    if (const std::string digits = dialled_digits(typed); is_local(digits, number))
      return digits.size() <= kLocal_max ? std::optional(digits) : std::nullopt;
    std::string e164;
    rules_.Format(number, PhoneNumberUtil::E164, &e164);
    return e164;
  }

  std::string dialled(std::string_view kept, std::string_view region) const override {
    PhoneNumber number;
    if (!parse(kept, region, number) || is_local(kept, number) || is_digit_off(rules_, number))
      return std::string(kept);
    const bool ours = number.country_code() == rules_.GetCountryCodeForRegion(known(region));
    std::string text;
    rules_.Format(number, ours ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
    return ours && lacks_trunk(number, region, text) ? trunk_of(region) + text : text;
  }

 private:
  std::string trunk_of(std::string_view region) const {
    std::string trunk;
    rules_.GetNddPrefixForRegion(known(region), true, &trunk);
    return trunk;
  }
  // The library does not know every block of landlines (010 8000 0000), and groups those that it
  // does not know without what one dials in front. Mobile numbers are longer.
  bool lacks_trunk(const PhoneNumber& number, std::string_view region,
                   const std::string& text) const {
    PhoneNumber mobile;
    if (rules_.IsValidNumber(number) || text.starts_with(trunk_of(region)) ||
        !rules_.GetExampleNumberForType(known(region), PhoneNumberUtil::MOBILE, &mobile))
      return false;
    std::string here, there;
    rules_.GetNationalSignificantNumber(number, &here);
    rules_.GetNationalSignificantNumber(mobile, &there);
    return here.size() < there.size();
  }
  std::string known(std::string_view region) const {
    const bool is_known = rules_.GetCountryCodeForRegion(std::string(region)) != 0;
    return std::string(is_known ? region : kRegionOfLastResort);
  }
  bool is_local(std::string_view digits, const PhoneNumber& number) const {
    return !digits.starts_with('+') && lacks_area_code(rules_, number);
  }
  bool parse(std::string_view text, std::string_view region, PhoneNumber& number) const {
    const std::string digits = dialled_digits(text);
    const bool possible = is_possible(digits, region, number);
    if (possible && rules_.IsValidNumber(number)) return true;
    // What a spreadsheet leaves of "+852 …", and what people make of it ("086-138…").
    const std::string own = std::to_string(rules_.GetCountryCodeForRegion(known(region)));
    const bool own_behind_zero = digits.starts_with("0" + own);
    PhoneNumber abroad;
    const bool bare = !digits.empty() && digits.front() != '+' && digits.front() != '0';
    if ((bare || own_behind_zero) &&
        is_possible("+" + digits.substr(own_behind_zero ? 1 : 0), region, abroad) &&
        rules_.IsValidNumber(abroad)) {
      number = abroad;
      return true;
    }
    return possible;
  }
  bool is_possible(const std::string& digits, std::string_view region, PhoneNumber& number) const {
    return rules_.Parse(digits, known(region), &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
           rules_.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE;
  }
  const PhoneNumberUtil& rules_ = *PhoneNumberUtil::GetInstance();
};

}  // namespace

std::unique_ptr<PhoneRules> make_phone_rules() { return std::make_unique<LibraryPhoneRules>(); }

const NumberRules& number_rules() {
  static const LibraryNumberRules rules;
  return rules;
}

}  // namespace foyer::input
