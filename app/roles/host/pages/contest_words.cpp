#include "roles/host/pages/contest_words.h"

#include <charconv>
#include <cstdint>

#include "house/contest.h"
#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "roles/entrance/pages/address.h"
#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/words_staff.h"
#include "steps/offer/money.h"

namespace foyer::screens {
namespace {

// Who it is, as their first record says; a device need not know it any more.
std::string person_words(const Contested& asked, const std::string& person) {
  const auto id = Id::from_hex(person);
  const domain::Visit* visit = id ? asked.house.visit(*id) : nullptr;
  if (visit == nullptr) return std::string(words::kOlderRecord.in(asked.lang));
  return staff::joined({staff::full_name(*visit, asked.content, asked.lang),
                        asked.content.showroom.time_zone.day(visit->arrived_at.unix_ms())});
}

// A sum that a fact holds, in yuan.
std::string fen_text(const std::string& fen, Lang lang) {
  std::int64_t sum = 0;
  const auto [end, error] = std::from_chars(fen.data(), fen.data() + fen.size(), sum);
  return error == std::errc() && end == fen.data() + fen.size() ? money(sum / domain::kYuan, lang)
                                                                : fen;
}

}  // namespace

std::string known_or_id(const std::string& known, const std::string& id, Lang lang) {
  return known.empty() ? filled(words::kNotInPack.in(lang), id) : known;
}

std::string outcome_text(const domain::Content& content, const std::string& outcome, Lang lang) {
  return known_or_id(staff::text_of(domain::find_by_id(content.follow_up.outcomes, outcome), lang),
                     outcome, lang);
}

std::string words_for(const domain::Content& content, const std::string& question,
                      const std::vector<std::string>& options, Lang lang) {
  std::vector<std::string> all;
  const auto word = [&](const std::string& id) -> std::string {
    const auto& asked = content.questionnaire;
    if (question == "use") return staff::text_of(domain::find_by_id(asked.uses, id), lang);
    if (question == "priorities")
      return staff::text_of(domain::find_by_id(asked.priorities, id), lang);
    if (question == "budget") return content.budget(id) ? content.budget(id)->text.in(lang) : "";
    if (question == "timing") return content.timing(id) ? content.timing(id)->text.in(lang) : "";
    if (question == "honorific")
      return staff::text_of(domain::find_by_id(content.showroom.honorifics, id), lang);
    const domain::Question* other = content.question(question);
    return other ? staff::text_of(domain::find_by_id(other->options, id), lang) : "";
  };
  for (const std::string& id : options) all.push_back(known_or_id(word(id), id, lang));
  return listed(all, lang);
}

std::string question_text(const domain::Content& content, const std::string& question, Lang lang) {
  if (question == "use") return std::string(words::kUse.in(lang));
  if (question == "budget") return std::string(words::kBudget.in(lang));
  if (question == "timing") return std::string(words::kTiming.in(lang));
  if (question == "priorities") return std::string(words::kPriorities.in(lang));
  const domain::Question* other = content.question(question);
  return known_or_id(other ? other->text.in(lang) : "", question, lang);
}

std::string contested_what(const domain::Content& content, const std::string& about, Lang lang) {
  if (about == domain::about::kConsultant) return std::string(words::kConsultant.in(lang));
  if (about == domain::about::kClosing) return std::string(words::kOutcome.in(lang));
  if (about == domain::about::kPerson) return std::string(words::kSamePersonAs.in(lang));
  if (about == domain::about::kName) return std::string(words::kYourName.in(lang));
  if (about == domain::about::kPhone) return std::string(words::kPhonePlaceholder.in(lang));
  if (about == domain::about::kHonorific) return std::string(words::kHowCalled.in(lang));
  if (about == domain::about::kTradeIn) return std::string(words::kTradeInOffer.in(lang));
  return question_text(content, about, lang);
}

std::string Contested::side(const std::string& about, const std::string& value) const {
  if (about == domain::about::kPerson && value.empty())
    return std::string(words::kNobodyElse.in(lang));
  if (value.empty()) return std::string(words::kNobody.in(lang));
  if (about == domain::about::kConsultant) return house.name_of(value);
  if (about == domain::about::kClosing) return outcome_text(content, value, lang);
  if (about == domain::about::kPerson) return person_words(*this, value);
  if (about == domain::about::kTradeIn) return fen_text(value, lang);
  if (about == domain::about::kName) return value;
  if (about == domain::about::kPhone)
    return input::number_as_dialled(value, content.showroom.country);
  return words_for(content, about, domain::options_in(value), lang);
}

}  // namespace foyer::screens
