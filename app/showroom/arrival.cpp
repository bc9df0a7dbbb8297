#include "showroom/arrival.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "steps/drive/plan.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;

std::optional<std::int64_t> came_at(const House& house, const Appointment& one) {
  std::optional<std::int64_t> first;
  for (const Id& id : one.kept_by) {
    const Visit* visit = house.visit(id);
    if (visit == nullptr || !has_come(*visit)) continue;
    const std::int64_t at = visit->arrived_at.unix_ms();
    first = std::min(first.value_or(at), at);
  }
  return first;
}

}  // namespace

bool has_come(const Visit& visit) {
  return visit.state != VisitState::none && visit.state != VisitState::open &&
         visit.state != VisitState::abandoned;
}

Kept kept(const House& house, const Appointment& one, const Showroom& showroom,
          std::int64_t now_ms) {
  const auto booked = moment(showroom.time_zone, one.made.day, one.made.time);
  const auto came = came_at(house, one);
  const std::int64_t tolerance = showroom.staff.on_time_min * kMinute_ms;
  if (!booked) return {came ? Arrival::on_time : Arrival::expected, 0};
  const std::int64_t off = came.value_or(now_ms) - *booked;
  const int minutes = static_cast<int>(std::abs(off) / kMinute_ms);
  if (came && off < -tolerance) return {Arrival::early, minutes};
  if (came) return {off > tolerance ? Arrival::came_late : Arrival::on_time, minutes};
  if (showroom.time_zone.day(now_ms) > one.made.day) return {Arrival::no_show, minutes};
  return {off > tolerance ? Arrival::late : Arrival::expected, off > 0 ? minutes : 0};
}

}  // namespace foyer::domain
