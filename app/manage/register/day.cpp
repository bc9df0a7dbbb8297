#include "manage/register/day.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <tuple>

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;
constexpr std::int64_t kDay_ms = 24 * 60 * kMinute_ms;

bool number(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

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

std::string day_of(std::int64_t wall_ms, int utc_offset_min) {
  using namespace std::chrono;
  const sys_days day =
      floor<days>(sys_time<milliseconds>(milliseconds(wall_ms) + minutes(utc_offset_min)));
  const year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::int64_t midnight_ms(std::string_view day, int utc_offset_min) {
  using namespace std::chrono;
  int y = 0, m = 0, d = 0;
  if (day.size() != 10 || day[4] != '-' || day[7] != '-' || !number(day.substr(0, 4), y) ||
      !number(day.substr(5, 2), m) || !number(day.substr(8, 2), d) || m < 1 || d < 1)
    return 0;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                            std::chrono::day(static_cast<unsigned>(d))};
  if (!date.ok()) return 0;
  return sys_days(date).time_since_epoch().count() * kDay_ms - utc_offset_min * kMinute_ms;
}

std::vector<const Visit*> visits_on(const House& house, std::string_view day, int utc_offset_min) {
  const std::int64_t from = midnight_ms(day, utc_offset_min);
  std::vector<const Visit*> visits;
  for (const auto& [id, visit] : house.visits) {
    const std::int64_t arrived = visit.arrived_at.unix_ms();
    if (is_visit(visit) && arrived >= from && arrived < from + kDay_ms) visits.push_back(&visit);
  }
  std::ranges::sort(visits, [](const Visit* a, const Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

bool corrected_after_signing(const House& house, const Visit& visit, int utc_offset_min) {
  const auto found = house.registers.find(day_of(visit.arrived_at.unix_ms(), utc_offset_min));
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
                std::int64_t now_ms, int utc_offset_min) {
  Figures figures;
  for (const Visit* visit : visits_on(house, day, utc_offset_min)) {
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
