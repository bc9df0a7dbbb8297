#include "views/house.h"

#include <algorithm>
#include <utility>

namespace foyer::views {

void HouseView::fold(const domain::Fact& fact) {
  if (locked_ == Locked::stays || !fact.event.is<domain::GuestLocked>())
    domain::apply(house_, fact);
  folded_[fact.visit] = {fact.at.order, fact.id};
}

bool HouseView::is_late(const domain::Fact& fact) const {
  const auto found = folded_.find(fact.visit);
  if (found == folded_.end()) return false;
  const Place& place = found->second;
  // Of equals, one that came with an older visit (`also`) comes again.
  return fact.at.order < place.at || (fact.at.order == place.at && fact.id <= place.id);
}

// What is known of it is forgotten, and read again in order. The roster's facts have no visit.
Result<void> HouseView::fold_anew(const Id& visit) {
  auto records = log_->of_visit(visit);
  if (!records) return tl::unexpected<Error>(records.error());
  house_.unread.erase(visit);
  if (visit.is_nil()) {
    house_.staff.clear();
    house_.registers.clear();
    house_.cars_away.clear();
    house_.cars_back.clear();
    house_.targets.clear();
    house_.stock_list = {};
    house_.scores.clear();
    house_.forget_shared_work();
    house_.stock_list_by = {};
  } else {
    domain::forget_kept(house_, visit);
    house_.visits.erase(visit);
    house_.forget_lead_or_call(visit);
    house_.deliveries.erase(visit);
    house_.stock.erase(visit);
    house_.rolls.erase(visit);
    house_.standard_rounds.erase(visit);
    house_.meetings.erase(visit);
    const auto appointment = house_.appointments.find(visit);
    if (appointment != house_.appointments.end()) {
      const std::set<Id> kept_by = appointment->second.kept_by;
      appointment->second = {};
      appointment->second.id = visit;
      appointment->second.kept_by = kept_by;
    }
  }
  for (const log::Record& record : *records) fold(log::to_fact(record));
  return {};
}

Result<void> HouseView::open(Hlc since) {
  house_ = {};
  folded_.clear();
  changed_.clear();
  auto heads = log_->heads();
  if (!heads) return tl::unexpected<Error>(heads.error());
  const auto read = log_->each_of_subjects_since(since, [&](const log::Record& record) {
    fold(log::to_fact(record));
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  // Deliveries that are not over, the last round of each area, and what was seen beside guests.
  for (const auto& longer :
       {log_->open_deliveries(), log_->told_of(domain::StandardSigned::kKind, "area"),
        log_->told_of(domain::StandardObserved::kKind)}) {
    if (!longer) return tl::unexpected<Error>(longer.error());
    for (const Id& one : *longer)
      if (!folded_.contains(one))
        if (auto folded = fold_anew(one); !folded) return folded;
  }
  known_ = std::move(*heads);
  ++edition_;
  return {};
}

void HouseView::also(const Id& visit, const std::vector<domain::Fact>& facts) {
  if (visit.is_nil() || folded_.contains(visit)) return;
  for (const domain::Fact& fact : facts) fold(fact);
  ++edition_;
}

Result<bool> HouseView::refresh() {
  changed_.clear();
  auto heads = log_->heads();
  if (!heads) return tl::unexpected<Error>(heads.error());
  if (*heads == known_) return false;
  auto records = log_->behind(known_);
  if (!records) return tl::unexpected<Error>(records.error());
  std::set<Id> late;
  std::vector<domain::Fact> facts;
  for (const log::Record& record : *records) facts.push_back(log::to_fact(record));
  std::ranges::sort(facts, domain::folds_before);
  for (const domain::Fact& fact : facts) {
    changed_.insert(fact.visit);
    // A visit that is not here began before the days that are kept: all of it is read.
    const bool unknown = !fact.visit.is_nil() && !folded_.contains(fact.visit);
    if (unknown || is_late(fact)) late.insert(fact.visit);
    if (!late.contains(fact.visit)) fold(fact);
  }
  for (const Id& visit : late)
    if (auto folded = fold_anew(visit); !folded) return tl::unexpected<Error>(folded.error());
  // `behind` may have read past `heads`: what it brought is what is known.
  known_ = std::move(*heads);
  for (const log::Record& record : *records) {
    const auto head = std::ranges::find(known_, record.id.origin, &log::Head::origin);
    if (head == known_.end())
      known_.push_back({record.id.origin, record.id.seq, record.hash});
    else if (head->last < record.id.seq)
      head->last = record.id.seq, head->hash = record.hash;
  }
  ++edition_;
  return true;
}

}  // namespace foyer::views
