#include "manage/standards/measured.h"

#include "kit/base/calendar.h"

namespace foyer::standards {
namespace {

using domain::Visit;

constexpr std::int64_t kWaitMinute_ms = 60'000;
constexpr int kWhole_percent = 100;

template <class Take>
void each_visit_of(const domain::House& house, const TimeZone& zone, const std::string& day,
                   Take take) {
  for (const auto& [id, visit] : house.visits)
    if (domain::is_visit(visit) && zone.day(visit.arrived_at.unix_ms()) == day) take(visit);
}

std::string answer_of(const Measured& one, bool right) {
  if (one.of == 0) return std::string(domain::kDoesNotApply);
  return std::string(right ? domain::kIsRight : domain::kIsWrong);
}

}  // namespace

Measured measured(const domain::StandardItem& item, const domain::House& house,
                  const domain::Content& content, std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  const std::string today = zone.day(now_ms), yesterday = day_after(today, -1);
  Measured all;
  if (item.measured == "waits") {
    each_visit_of(house, zone, today, [&](const Visit& visit) {
      if (visit.first_taken_at == Stamp{}) return;
      const std::int64_t waited = visit.first_taken_at.unix_ms() - visit.arrived_at.unix_ms();
      ++all.of;
      all.right += waited / kWaitMinute_ms <= item.limit ? 1 : 0;
    });
    all.answer = answer_of(all, all.right == all.of);
  } else if (item.measured == "closed") {
    each_visit_of(house, zone, yesterday, [&](const Visit& visit) {
      ++all.of;
      all.right += visit.left_ms || visit.closed ? 1 : 0;
    });
    all.answer = answer_of(all, all.right == all.of);
  } else if (item.measured == "register") {
    each_visit_of(house, zone, yesterday, [&](const Visit&) { all.of = 1; });
    all.right = house.registers.contains(yesterday) ? 1 : 0;
    all.answer = answer_of(all, all.right > 0);
  } else if (item.measured == "filed") {
    each_visit_of(house, zone, today, [&](const Visit& visit) {
      ++all.of;
      all.right += visit.filed ? 1 : 0;
    });
    all.answer = answer_of(all, all.right * kWhole_percent >= item.limit * all.of);
  }
  return all;
}

}  // namespace foyer::standards
