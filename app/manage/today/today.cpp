#include "manage/today/today.h"

#include "manage/register/day.h"

namespace foyer::today {

DayAtHand day_at_hand(const domain::House& house, const domain::Content& content,
                      std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  const std::string day = zone.day(now_ms);
  DayAtHand all;
  all.figures = reports::day_figures(house, content, day, now_ms);
  all.delivered = static_cast<int>(domain::delivered_on(house, day, zone).size());
  all.open = morning::open_things(house, content, now_ms);
  all.promises = meetings::promises_on(house, content, day);
  return all;
}

std::shared_ptr<const DayAtHand> KnownDay::at(const Context& context, std::int64_t edition) {
  constexpr std::int64_t kMinute_ms = 60'000;
  const std::int64_t minute = context.now_ms / kMinute_ms;
  if (made_ == nullptr || edition != edition_ || minute != minute_) {
    made_ = std::make_shared<const DayAtHand>(
        day_at_hand(context.house, context.content, context.now_ms));
    edition_ = edition;
    minute_ = minute;
  }
  return made_;
}

std::vector<const morning::OpenThing*> asked_of(const std::vector<morning::OpenThing>& open,
                                                const Context& context) {
  std::vector<const morning::OpenThing*> all;
  for (const morning::OpenThing& one : open) {
    if (one.visit == nullptr) continue;
    const bool offer = one.kind == morning::OpenKind::approval &&
                       asks_for(*one.visit, context.house, context.who, context.now_ms) != nullptr;
    const bool loss = one.kind == morning::OpenKind::loss &&
                      loss_asked(*one.visit, context.house, context.who) != nullptr;
    if (offer || loss) all.push_back(&one);
  }
  return all;
}

OpenThing opening(const morning::OpenThing& one) {
  if (one.kind == morning::OpenKind::instruction)
    return {Subject::instruction, one.visit->id, one.visit->waiting_instruction()->given.day};
  if (one.visit != nullptr) return {Subject::visit, one.visit->id};
  if (one.appointment != nullptr) return {Subject::appointment, one.appointment->id};
  if (one.delivery != nullptr) return {Subject::delivery, one.delivery->id};
  if (one.item != nullptr) return {Subject::fault};
  if (one.area != nullptr) return {Subject::round};
  if (one.signal != nullptr || one.planned != nullptr) return {Subject::service};
  if (one.action != nullptr) return {Subject::action};
  return {Subject::car};
}

}  // namespace foyer::today
