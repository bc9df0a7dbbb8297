// What is said and written to a caller.
#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "roles/entrance/pages/address.h"
#include "steps/leads/pages/phone_parts.h"

namespace foyer::screens::leads {
namespace {

std::string addressed_as(const Agreed& agreed, const domain::Content& content, Lang lang) {
  domain::Visit visit;
  if (!agreed.name.empty()) visit.name = agreed.name;
  visit.honorific = agreed.honorific;
  const std::string address = form_of_address(visit, content, lang);
  return address.empty() ? std::string(words::kYou.in(lang)) : address;
}

}  // namespace

std::string when_text(std::int64_t at_ms, const flow::phone::Context& context, Lang lang) {
  const std::string day = context.zone().day(at_ms), clock = context.zone().clock(at_ms);
  if (day == context.today()) return said(words::kTodayAt, lang, {clock});
  if (day == day_after(context.today())) return said(words::kTomorrowAt, lang, {clock});
  return said(words::kDayAt, lang, {foyer::day(day, lang), clock});
}

std::string sentence(const Agreed& agreed, const flow::phone::Context& context, Lang lang) {
  const std::string car = vehicle_name(context.content, agreed.vehicle, lang);
  const Phrase& what = car.empty()    ? words::kToCome
                       : agreed.drive ? words::kToDrive
                                      : words::kToSee;
  const std::string who = context.house.name_of(agreed.consultant);
  return said(words::kSentence, lang,
              {addressed_as(agreed, context.content, lang), when_text(agreed.at_ms, context, lang),
               said(what, lang, {car}),
               agreed.consultant.empty() || who.empty() ? std::string(words::kWeMeet.in(lang))
                                                        : said(words::kMeets, lang, {who})});
}

std::string message(const Agreed& agreed, const flow::phone::Context& context, Lang lang) {
  const domain::Showroom& showroom = context.content.showroom;
  const std::string house =
      showroom.dealer.in(lang) + (lang == Lang::en ? " " : "") + showroom.branch.in(lang);
  return said(words::kMessage, lang,
              {sentence(agreed, context, lang), house, context.rules().address.in(lang),
               showroom.phone.in(lang)});
}

std::string number_text(const std::string& phone, const flow::phone::Context& context, Lang lang) {
  if (phone.empty()) return std::string(words::kNoNumber.in(lang));
  return input::number_as_dialled(phone, context.content.showroom.country);
}

std::string caller_name(const std::string& name, const std::string& honorific,
                        const std::string& phone, const flow::phone::Context& context, Lang lang) {
  if (!name.empty()) return full_name(name, honorific, context.content, lang);
  return number_text(phone, context, lang);
}

}  // namespace foyer::screens::leads

namespace foyer::screens {

std::string kept_number(const PhoneDraft& draft, const domain::Content& content) {
  const std::string& typed = draft.number.text.text();
  return input::number_as_kept(typed, content.showroom.country).value_or(typed);
}

}  // namespace foyer::screens
