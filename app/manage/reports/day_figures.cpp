#include "manage/reports/day_figures.h"

#include <algorithm>

#include "manage/register/day.h"

namespace foyer::reports {
namespace {

using domain::Visit;
using domain::VisitState;

void count_presence(DayFigures& figures, const Visit& visit, std::int64_t now_ms) {
  const std::int64_t arrived_ms = visit.arrived_at.unix_ms();
  const bool waits =
      is_present(visit) && visit.state != VisitState::taken && visit.state != VisitState::assigned;
  if (waits) {
    ++figures.waiting;
    figures.longest_wait_ms = std::max(figures.longest_wait_ms, now_ms - arrived_ms);
  } else if (is_inside(visit)) {
    ++figures.with_consultant;
    if (visit.on_the_road()) ++figures.on_the_road;
  }
  if (visit.left_ms) {
    ++figures.left;
    figures.stay_ms += std::max<std::int64_t>(0, *visit.left_ms - arrived_ms);
  }
}

}  // namespace

std::optional<int> DayFigures::stay_min() const {
  if (left == 0) return std::nullopt;
  return static_cast<int>(stay_ms / left / 60'000);
}

DayFigures day_figures(const domain::House& house, const domain::Content& content,
                       std::string_view day, std::int64_t now_ms) {
  DayFigures figures;
  for (const Visit* visit : domain::visits_on(house, day, content.showroom.time_zone)) {
    if (visit->state == VisitState::abandoned) ++figures.abandoned;
    if (!is_counted(*visit)) continue;
    figures.counts.add(*visit, is_buying(*visit, content));
    if (!visit->at_home) count_presence(figures, *visit, now_ms);
  }
  return figures;
}

}  // namespace foyer::reports
