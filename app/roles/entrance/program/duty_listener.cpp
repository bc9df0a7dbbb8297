#include "roles/entrance/program/duty_listener.h"

#include <algorithm>
#include <utility>

namespace foyer::shell {
namespace {

constexpr std::size_t kBatch = 500;
constexpr int kDays = 1;

bool matters(const log::Record& record) {
  return record.kind.starts_with("staff.") || record.kind.starts_with("visit.");
}

}  // namespace

Result<void> DutyListener::begin(sync::Uplink& uplink) {
  // Its own facts are among those of the others: a visit begins at an entrance.
  const auto bases = uplink.beginnings(Id{}, kDays);
  if (!bases) return fail(bases.error().what);
  cursor_ = *bases;
  begun_ = true;
  return {};
}

bool DutyListener::take_in(const std::vector<log::Record>& records) {
  bool news = false;
  for (const log::Record& record : records) {
    const auto head = std::ranges::find(cursor_, record.id.origin, &log::Head::origin);
    const log::Head now{record.id.origin, record.id.seq, record.hash};
    if (head == cursor_.end())
      cursor_.push_back(now);
    else
      *head = now;
    if (!matters(record)) continue;
    log::Record without = record;
    without.personal.reset();
    without.salt.reset();
    heard_[record.visit].push_back(log::to_fact(without));
    news = true;
  }
  return news;
}

// A visit's facts in their order, whatever order their devices were heard in.
domain::House DutyListener::house(std::int64_t now_ms) {
  domain::House all;
  std::vector<Id> over;
  for (auto& [visit, facts] : heard_) {
    std::ranges::sort(facts, domain::folds_before);
    for (const domain::Fact& fact : facts) domain::apply(all, fact);
    const domain::Visit* known = visit.is_nil() ? nullptr : all.visit(visit);
    if (known && facts.back().at.unix_ms() + kRemember_ms < now_ms) over.push_back(visit);
  }
  for (const Id& visit : over) {
    all.visits.erase(visit);
    heard_.erase(visit);
  }
  return all;
}

Result<void> DutyListener::listen(sync::Uplink& uplink, std::int64_t now_ms) {
  if (!begun_)
    if (auto begun = begin(uplink); !begun) return begun;
  bool news = false;
  for (;;) {
    const auto records = uplink.pull(Id{}, cursor_, kBatch);
    if (!records) return fail(records.error().what);
    news = take_in(*records) || news;
    if (records->size() < kBatch) break;
  }
  if (news) tell_(house(now_ms));
  return {};
}

}  // namespace foyer::shell
