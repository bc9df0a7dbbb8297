#include "kit/base/format.h"

#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <cstdlib>
#include <memory>

#include "kit/base/calendar.h"

namespace foyer {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;

icu::Locale locale(Lang lang) {
  return lang == Lang::zh ? icu::Locale::getSimplifiedChinese() : icu::Locale::getUK();
}

LocalizedNumberFormatter yuan_formatter() {
  UErrorCode status = U_ZERO_ERROR;
  return NumberFormatter::withLocale(icu::Locale::getUK())
      .unit(icu::CurrencyUnit(u"CNY", status))
      .unitWidth(UNUM_UNIT_WIDTH_NARROW)
      .precision(icu::number::Precision::integer());
}

LocalizedNumberFormatter tenths_formatter() {
  return NumberFormatter::withLocale(icu::Locale::getSimplifiedChinese())
      .grouping(UNUM_GROUPING_OFF)
      .precision(icu::number::Precision::maxFraction(1))
      .roundingMode(UNUM_ROUND_HALFUP);
}

std::string formatted(const LocalizedNumberFormatter& formatter, std::int64_t value, int shift) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  // A decimal shift instead of a division: no binary fractions on the way.
  const std::string digits = std::to_string(value) + "E-" + std::to_string(shift);
  formatter.formatDecimal(digits, status).toString(status).toUTF8String(text);
  return U_SUCCESS(status) ? text : std::to_string(value);
}

}  // namespace

std::string number(std::int64_t value, Lang lang) {
  return formatted(NumberFormatter::withLocale(locale(lang)), value, 0);
}

std::string one_decimal(std::int64_t hundredths) {
  const std::int64_t tenths = (std::abs(hundredths) + 5) / 10;
  return (hundredths < 0 ? "-" : "") + std::to_string(tenths / 10) + "." +
         std::to_string(tenths % 10);
}

std::string money(std::int64_t yuan, Lang lang) {
  if (lang == Lang::en) {
    static const LocalizedNumberFormatter kYuan = yuan_formatter();
    return formatted(kYuan, yuan, 0);
  }
  constexpr std::int64_t kTenthOfWan = 1000;
  if (yuan < kTenthOfWan) return std::to_string(yuan) + " 元";
  static const LocalizedNumberFormatter kTenths = tenths_formatter();
  return formatted(kTenths, yuan, 4) + " 万";
}

std::string listed(const std::vector<std::string>& items, Lang lang) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(
      locale(lang), ULISTFMT_TYPE_UNITS, ULISTFMT_WIDTH_SHORT, status));
  std::vector<icu::UnicodeString> parts;
  parts.reserve(items.size());
  for (const std::string& item : items) parts.push_back(icu::UnicodeString::fromUTF8(item));
  std::string text;
  if (lang == Lang::zh || U_FAILURE(status)) {  // ICU's Chinese units are joined without 、
    for (const std::string& item : items)
      text += (text.empty() ? "" : lang == Lang::zh ? "、" : ", ") + item;
    return text;
  }
  icu::UnicodeString joined;
  format->format(parts.data(), static_cast<int32_t>(parts.size()), joined, status);
  return joined.toUTF8String(text);
}

namespace {

std::string written(std::string_view day, const char16_t* pattern, Lang lang) {
  const auto number = day_number(day);
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), locale(lang), status);
  if (!number || U_FAILURE(status)) return std::string(day);
  // A day is a name: it is said as Greenwich's, so that no zone makes another of it.
  format.setTimeZone(*icu::TimeZone::getGMT());
  constexpr double kDay_ms = 24.0 * 3600 * 1000;
  icu::UnicodeString text;
  format.format(static_cast<double>(*number) * kDay_ms, text);
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace

std::string day(std::string_view day, Lang lang) {
  return written(day, lang == Lang::zh ? u"M月d日 EEEE" : u"EEEE d MMMM", lang);
}

std::string day_with_year(std::string_view day, Lang lang) {
  return written(day, lang == Lang::zh ? u"y年M月d日" : u"d MMMM y", lang);
}

}  // namespace foyer
