// What each promised for a day, against what happened.
#include <algorithm>
#include <map>

#include "manage/meetings/meeting.h"
#include "manage/register/day.h"

namespace foyer::meetings {
namespace {

using domain::MeetingKind;
using domain::was_said;

// What happened on a day, by consultant.
class Happened {
 public:
  Happened(const domain::House& house, const domain::Content& content, std::string_view day) {
    const TimeZone& zone = content.showroom.time_zone;
    for (const domain::Visit* visit : domain::visits_on(house, day, zone))
      all_[visit->handover.consultant].visits.add(*visit, reports::is_buying(*visit, content));
    for (const domain::Delivery* one : domain::delivered_on(house, day, zone))
      ++all_[one->opened.consultant].deliveries;
  }
  int of(const std::string& staff, std::string_view figure) const {
    const auto found = all_.find(staff);
    const auto counted = reports::Counted::named(figure);
    return found == all_.end() || !counted ? 0 : found->second.of(*counted);
  }

 private:
  std::map<std::string, reports::Tally> all_;
};

// Of all meetings of a day: the last word of each on each figure.
std::map<std::pair<std::string, std::string>, domain::MeetingPromise> said_on(
    const domain::House& house, const domain::MeetingRules& rules, std::string_view day) {
  std::map<std::pair<std::string, std::string>, domain::MeetingPromise> all;
  for (const MeetingKind& kind : rules.kinds) {
    const domain::Meeting* meeting = house.meeting_on(day, kind.id);
    if (meeting == nullptr) continue;
    for (const auto& [key, promise] : meeting->promises)
      if (promise.count) all[key] = promise;
  }
  return all;
}

}  // namespace

bool Promises::any() const {
  return std::ranges::any_of(house, [](const Promise& one) { return one.promised.has_value(); });
}

Promises promises_on(const domain::House& house, const domain::Content& content,
                     std::string_view day) {
  const domain::MeetingRules& rules = content.meetings;
  const auto said = said_on(house, rules, day);
  const Happened happened(house, content, day);
  Promises all;
  all.day = day;
  all.house.resize(rules.promises.size());
  std::vector<const domain::Staff*> staff;
  for (const auto& [id, one] : house.staff) {
    const bool promised =
        std::ranges::any_of(said, [&](const auto& promise) { return promise.first.first == id; });
    if (promised || (!one.removed && one.role == domain::Role::consultant)) staff.push_back(&one);
  }
  std::ranges::sort(staff, {}, [](const auto* one) { return std::pair(one->name, one->id); });
  for (const domain::Staff* one : staff) {
    PromiseRow& row = all.rows.emplace_back(PromiseRow{one->id, one->name, {}});
    for (std::size_t i = 0; i < rules.promises.size(); ++i) {
      const std::string& figure = rules.promises[i].figure;
      Promise promise{std::nullopt, happened.of(one->id, figure)};
      const auto found = said.find({one->id, figure});
      if (found != said.end()) promise.promised = found->second.count;
      row.figures.push_back(promise);
      all.house[i].actual += promise.actual;
      if (promise.promised)
        all.house[i].promised = all.house[i].promised.value_or(0) + *promise.promised;
    }
  }
  return all;
}

std::string looks_back_on(const Context& context, const MeetingKind& kind) {
  const std::string today = context.today();
  std::string last;
  for (const auto& [id, meeting] : context.house.meetings) {
    const std::string& day = meeting.as_begun.day;
    const bool before = kind.has("promises") ? day < today : day == today;
    const bool promised = std::ranges::any_of(
        meeting.promises, [](const auto& one) { return one.second.count.has_value(); });
    if (was_said(meeting.began) && before && promised && day > last) last = day;
  }
  return last;
}

}  // namespace foyer::meetings
