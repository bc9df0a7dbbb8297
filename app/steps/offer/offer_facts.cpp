#include "steps/offer/offer_facts.h"

#include <algorithm>

namespace foyer::domain {
namespace {

// Of two answers to one question the stricter holds, whichever came first: a manager who answers
// from two devices, or two managers, cannot grant what one of them refused.
int strictness(const ApprovalAnswered& one) {
  if (one.answer == "approved") return 0;
  return one.answer == "countered" ? 1 : 2;
}

const auto kId = [](const OfferFile& file) { return std::string_view(file.made.offer); };

}  // namespace

const OfferFile* Offers::offer(std::string_view id) const {
  const auto found = std::ranges::find(offers, id, kId);
  return found == offers.end() ? nullptr : &*found;
}

OfferFile* Offers::known_offer(std::string_view id) {
  const auto found = std::ranges::find(offers, id, kId);
  return found == offers.end() ? nullptr : &*found;
}

const OfferFile* Offers::newest_offer() const {
  const OfferFile* newest = nullptr;
  for (const OfferFile& file : offers)
    if (!file.withdrawn && !file.followed) newest = &file;
  return newest;
}

std::vector<const OfferFile*> Offers::rivals() const {
  std::vector<const OfferFile*> all;
  for (const OfferFile& file : offers)
    if (!file.withdrawn && !file.followed) all.push_back(&file);
  if (all.size() < 2) all.clear();
  return all;
}

void Offers::note_followed() {
  for (OfferFile& file : offers)
    file.followed = std::ranges::any_of(offers, [&](const OfferFile& other) {
      return !other.withdrawn && other.made.follows == file.made.offer;
    });
}

void Offers::forget_guest() {
  for (OfferFile& file : offers)
    if (file.answer) file.answer->reason.clear();
}

OfferMade OfferMade::with_sums_bounded() const {
  OfferMade made = *this;
  for (OfferLine& line : made.lines)
    for (Fen* fen : {&line.amount, &line.later, &line.worth}) *fen = bounded(*fen);
  for (Fen* fen :
       {&made.down, &made.principal, &made.monthly, &made.last, &made.fee, &made.trade_in_above})
    *fen = bounded(*fen);
  return made;
}

void OfferMade::fold(const Fact& fact, Offers& all, VisitBasics& visit) const {
  if (all.known_offer(offer) != nullptr) return;  // a paper is never changed
  all.offers.push_back({.made = with_sums_bounded(), .by = said_by(fact)});
  all.note_followed();
  visit.stage = "offer";
}

void ApprovalAsked::fold(const Fact& fact, Offers& all) const {
  OfferFile* file = all.known_offer(offer);
  if (file == nullptr) return;
  file->asked = *this;
  file->asked_by = said_by(fact);
  file->answer.reset();
  file->answered_by = {};
}

void ApprovalAnswered::fold(const Fact& fact, Offers& all) const {
  OfferFile* file = all.known_offer(offer);
  if (file == nullptr || !file->asked) return;
  if (fact.actor == file->asked_by.actor || fact.actor == file->by.actor) return;
  if (file->answer && strictness(*file->answer) >= strictness(*this)) return;
  file->answer = *this;
  file->answered_by = said_by(fact);
}

void OfferShown::fold(const Fact&, Offers& all) const {
  if (OfferFile* file = all.known_offer(offer)) file->shown = *this;
}

void OfferAccepted::fold(const Fact&, Offers& all) const {
  if (OfferFile* file = all.known_offer(offer)) file->accepted = *this;
}

void OfferWithdrawn::fold(const Fact&, Offers& all) const {
  OfferFile* file = all.known_offer(offer);
  if (file == nullptr) return;
  file->withdrawn = *this;
  all.note_followed();
}

OfferState state_of(const OfferFile& file, std::int64_t now_ms) {
  if (file.withdrawn) return OfferState::withdrawn;
  if (file.followed) return OfferState::superseded;
  if (file.accepted) return OfferState::accepted;
  if (now_ms > file.made.valid_until_ms) return OfferState::expired;
  const bool granted = file.made.level.empty() || (file.answer && strictness(*file.answer) == 0);
  if (granted) return file.shown ? OfferState::shown : OfferState::ready;
  if (!file.asked) return OfferState::draft;
  if (!file.answer) {
    const bool over = file.asked->until_ms > 0 && file.asked->until_ms < now_ms;
    return over ? OfferState::unanswered : OfferState::asks;
  }
  return file.answer->answer == "countered" ? OfferState::countered : OfferState::refused;
}

std::string_view word(OfferState state) {
  constexpr std::string_view kWords[] = {"draft",   "asks",      "unanswered", "countered",
                                         "refused", "ready",     "shown",      "accepted",
                                         "expired", "withdrawn", "superseded"};
  return kWords[static_cast<std::size_t>(state)];
}

bool may_be_shown(const OfferFile& file, std::int64_t now_ms) {
  const OfferState state = state_of(file, now_ms);
  return state == OfferState::ready || state == OfferState::shown || state == OfferState::accepted;
}

}  // namespace foyer::domain
