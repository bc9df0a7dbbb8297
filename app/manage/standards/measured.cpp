#include "manage/standards/measured.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "manage/reports/figures.h"

namespace foyer::standards {
namespace {

using domain::Visit;

constexpr std::int64_t kWaitMinute_ms = 60'000;
constexpr int kWhole_percent = 100;

// What a rule is asked of.
struct Asked {
  const domain::House& house;
  const domain::Content& content;
  std::int64_t now_ms;
  int limit;

  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string yesterday() const { return day_after(zone().day(now_ms), -1); }
  // Of the day that begins then, those that are in the register.
  template <class Take>
  void each_visit(std::int64_t begins_ms, Take take) const {
    const std::int64_t ends_ms =
        zone().begin_ms(day_after(zone().day(begins_ms))).value_or(begins_ms);
    for (const auto& [id, visit] : house.visits)
      if (const std::int64_t at = visit.arrived_at.unix_ms();
          at >= begins_ms && at < ends_ms && reports::is_counted(visit))
        take(visit);
  }
  template <class Take>
  void each_of_today(Take take) const {
    each_visit(zone().begin_of_day_ms(now_ms), take);
  }
  template <class Take>
  void each_of_yesterday(Take take) const {
    if (const auto begins = zone().begin_ms(yesterday())) each_visit(*begins, take);
  }
};

Measured answered(int right, int of, bool is_right) {
  if (of == 0) return {std::string(domain::kDoesNotApply), right, of};
  return {std::string(is_right ? domain::kIsRight : domain::kIsWrong), right, of};
}

Measured waits(const Asked& asked) {
  int right = 0, of = 0;
  asked.each_of_today([&](const Visit& visit) {
    if (visit.at_home || visit.first_taken_at == Stamp{}) return;
    const std::int64_t waited = visit.first_taken_at.unix_ms() - visit.arrived_at.unix_ms();
    ++of;
    right += waited / kWaitMinute_ms <= asked.limit ? 1 : 0;
  });
  return answered(right, of, right == of);
}

Measured closed(const Asked& asked) {
  int right = 0, of = 0;
  asked.each_of_yesterday([&](const Visit& visit) {
    ++of;
    right += visit.left_ms || visit.closed ? 1 : 0;
  });
  return answered(right, of, right == of);
}

Measured register_signed(const Asked& asked) {
  int of = 0;
  asked.each_of_yesterday([&](const Visit&) { of = 1; });
  const bool is_signed = asked.house.registers.contains(asked.yesterday());
  return answered(is_signed ? 1 : 0, of, is_signed);
}

Measured filed(const Asked& asked) {
  reports::Counts counts;
  asked.each_of_today(
      [&](const Visit& visit) { counts.add(visit, reports::is_buying(visit, asked.content)); });
  const int right = counts.of(reports::Figure::filed);
  const int of = right + counts.of(reports::Figure::unfiled);
  return answered(right, of, right * kWhole_percent >= asked.limit * of);
}

// In the order of domain::kMeasuredRules.
constexpr std::array<Measured (*)(const Asked&), domain::kMeasuredRules.size()> kRules{
    waits, closed, register_signed, filed};

}  // namespace

Measured measured(const domain::StandardItem& item, const domain::House& house,
                  const domain::Content& content, std::int64_t now_ms) {
  const auto rule = std::ranges::find(domain::kMeasuredRules, item.measured);
  if (rule == domain::kMeasuredRules.end()) return {};
  return kRules[static_cast<std::size_t>(rule - domain::kMeasuredRules.begin())](
      {house, content, now_ms, item.limit});
}

}  // namespace foyer::standards
