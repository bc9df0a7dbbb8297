#include "manage/register/day.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;

std::optional<int> percent(int part, int whole) {
  if (whole <= 0) return std::nullopt;
  return (part * 100 + whole / 2) / whole;
}

bool is_incomplete(const Visit& visit) {
  const bool over = visit.left_ms || visit.closed;
  const bool nameless = !visit.name && visit.description.empty() && !visit.erased;
  return over && (nameless || visit.source.empty() || !visit.closed);
}

void count_buyer(Figures& figures, const Visit& visit) {
  if (!visit.first_visit) {
    ++figures.untold;
  } else if (*visit.first_visit) {
    ++figures.first;
    if (!visit.phone.empty()) ++figures.first_with_contact;
  } else {
    ++figures.again;
  }
  if (is_incomplete(visit)) ++figures.incomplete;
  if (visit.closed && visit.closed->outcome == "ordered") ++figures.ordered;
}

void count_state(Figures& figures, const Visit& visit, std::int64_t now_ms) {
  const bool waits =
      is_present(visit) && visit.state != VisitState::taken && visit.state != VisitState::assigned;
  if (waits) {
    ++figures.waiting;
    figures.longest_wait_ms =
        std::max(figures.longest_wait_ms, now_ms - visit.arrived_at.unix_ms());
  } else if (is_inside(visit)) {
    ++figures.with_consultant;
  }
  if (visit.left_ms) {
    ++figures.left;
    figures.stay_ms += std::max<std::int64_t>(0, *visit.left_ms - visit.arrived_at.unix_ms());
  }
}

}  // namespace

std::vector<const Visit*> visits_on(const House& house, std::string_view day,
                                    const TimeZone& zone) {
  const auto from = zone.begin_ms(day);
  const auto until = zone.begin_ms(day_after(day));
  std::vector<const Visit*> visits;
  if (!from || !until) return visits;
  for (const auto& [id, visit] : house.visits) {
    const std::int64_t arrived = visit.arrived_at.unix_ms();
    if (is_visit(visit) && arrived >= *from && arrived < *until) visits.push_back(&visit);
  }
  std::ranges::sort(visits, [](const Visit* a, const Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

bool corrected_after_signing(const House& house, const Visit& visit, const TimeZone& zone) {
  const auto found = house.registers.find(zone.day(visit.arrived_at.unix_ms()));
  return found != house.registers.end() && visit.last_at > found->second.at;
}

std::optional<int> Figures::filing_percent() const { return percent(first_with_contact, first); }
std::optional<int> Figures::drive_percent() const {
  return percent(drives, first_with_contact + again);
}
std::optional<int> Figures::stay_min() const {
  if (left == 0) return std::nullopt;
  return static_cast<int>(stay_ms / left / kMinute_ms);
}

Figures figures(const House& house, const Content& content, std::string_view day,
                std::int64_t now_ms) {
  Figures figures;
  for (const Visit* visit : visits_on(house, day, content.showroom.time_zone)) {
    if (visit->state == VisitState::abandoned) {
      ++figures.abandoned;
      continue;
    }
    if (visit->state == VisitState::open) continue;  // still at the entrance
    const Purpose* purpose = content.purpose(visit->purpose);
    if (purpose != nullptr && !purpose->buying)
      ++figures.not_buying;
    else
      count_buyer(figures, *visit);
    figures.drives += static_cast<int>(visit->drives.size());
    count_state(figures, *visit, now_ms);
  }
  return figures;
}

}  // namespace foyer::domain
