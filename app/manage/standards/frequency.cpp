#include "manage/standards/frequency.h"

#include <algorithm>
#include <array>
#include <string>

#include "kit/base/calendar.h"

namespace foyer::standards {
namespace {

using domain::HowOften;

constexpr std::int64_t kHour_ms = 3'600'000, kHourlyGrace_ms = kHour_ms / 2;
constexpr int kWeek_days = 7, kFarthest_days = 400;

// One stretch in which one round is walked.
struct Stretch {
  std::int64_t begin_ms = 0;  // what is signed from here on counts for it
  std::int64_t due_ms = 0, late_ms = 0;
  std::optional<std::int64_t> next_ms = {};  // when the round of the stretch behind it is due
};

class Days {
 public:
  explicit Days(const OpenTimes& times) : times_(times) {}

  bool works_on(const std::string& day) const { return times_.calendar.works_on(day); }
  // The first working day from this one on, forwards or backwards; empty: there is none near.
  std::string working_from(std::string day, int step = 1) const {
    for (int tried = 0; tried < kFarthest_days; ++tried, day = day_after(day, step))
      if (works_on(day)) return day;
    return {};
  }
  std::int64_t begin(const std::string& day) const { return times_.zone.moment_ms(day, 0); }
  std::int64_t opening(const std::string& day) const {
    return times_.zone.moment_ms(day, times_.hours.from_min);
  }
  std::int64_t closing(const std::string& day) const {
    return times_.zone.moment_ms(day, times_.hours.to_min);
  }
  std::optional<std::int64_t> opening_from(const std::string& day) const {
    const std::string works = working_from(day);
    return works.empty() ? std::nullopt : std::optional(opening(works));
  }
  std::optional<std::int64_t> closing_from(const std::string& day) const {
    const std::string works = working_from(day);
    return works.empty() ? std::nullopt : std::optional(closing(works));
  }

 private:
  const OpenTimes& times_;
};

Stretch of_opening(const Days& days, const std::string& today) {
  const std::int64_t due = days.opening(today);
  return {days.begin(today), due, due + kHour_ms, days.opening_from(day_after(today))};
}

// Before it can be walked today, the one of the working day before stands.
std::optional<Stretch> of_closing(const Days& days, const std::string& today, std::int64_t now_ms) {
  const bool before = now_ms < days.closing(today) - kHour_ms;
  const std::string day = before ? days.working_from(day_after(today, -1), -1) : today;
  if (day.empty()) return std::nullopt;
  const std::int64_t due = days.closing(day);
  return Stretch{due - kHour_ms, due, due + kHour_ms, days.closing_from(day_after(day))};
}

std::optional<Stretch> of_week(const Days& days, const std::string& today) {
  const std::string monday = day_after(today, -weekday_of(today));
  const std::string next = day_after(monday, kWeek_days), first = days.working_from(monday);
  if (first.empty() || first >= next) return std::nullopt;
  const std::string last = days.working_from(day_after(next, -1), -1);
  const std::int64_t due = days.opening(first);
  return Stretch{days.begin(monday), due, std::max(due, days.begin(last)), days.opening_from(next)};
}

std::optional<Stretch> of_half_year(const Days& days, const std::string& today) {
  const std::string year = today.substr(0, 5);  // "2026-"
  const bool second = today >= year + "07-01";
  const std::string begin = year + (second ? "07-01" : "01-01");
  const std::string next = second ? day_years_after(year + "01-01", 1) : year + "07-01";
  const auto due = days.opening_from(begin);
  if (!due) return std::nullopt;
  return Stretch{days.begin(begin), *due, days.begin(year + (second ? "12-01" : "06-01")),
                 days.opening_from(next)};
}

RoundDue hourly(const Days& days, const std::string& today, std::optional<std::int64_t> last_ms,
                std::int64_t now_ms) {
  std::int64_t due = days.opening(today);
  if (last_ms && *last_ms >= days.begin(today)) due = std::max(due, *last_ms + kHour_ms);
  const std::int64_t closing = days.closing(today);
  if (now_ms >= closing || due >= closing)
    return {.since_ms = {}, .next_ms = days.opening_from(day_after(today))};
  if (now_ms < due) return {.since_ms = {}, .next_ms = due};
  return {.since_ms = due, .next_ms = {}, .late = now_ms >= due + kHourlyGrace_ms};
}

// When the next one is on a day on which nobody works.
std::optional<std::int64_t> next_of_day_off(HowOften often, const Days& days,
                                            const std::string& today) {
  return often == HowOften::closing ? days.closing_from(today) : days.opening_from(today);
}

// In the order of domain::HowOften.
constexpr std::array<std::array<std::string_view, kLangs.size()>, domain::kHowOften.size()> kWords{{
    {"每天开门", "at the opening"},
    {"每小时", "every hour"},
    {"每天关门", "at the closing"},
    {"每周", "every week"},
    {"每半年", "every half-year"},
}};

}  // namespace

std::string_view how_often(HowOften often, Lang lang) {
  return kWords[static_cast<std::size_t>(often)][static_cast<std::size_t>(lang)];
}

RoundDue due_of(HowOften often, const OpenTimes& times, std::optional<std::int64_t> last_ms,
                std::int64_t now_ms, std::int64_t known_from_ms) {
  const Days days(times);
  const std::string today = times.zone.day(now_ms);
  const bool is_long = often == HowOften::weekly || often == HowOften::half_yearly;
  if (!is_long && !days.works_on(today))
    return {.since_ms = {}, .next_ms = next_of_day_off(often, days, today)};
  if (often == HowOften::hourly) return hourly(days, today, last_ms, now_ms);
  const std::optional<Stretch> now = often == HowOften::opening   ? of_opening(days, today)
                                     : often == HowOften::closing ? of_closing(days, today, now_ms)
                                     : often == HowOften::weekly  ? of_week(days, today)
                                                                  : of_half_year(days, today);
  if (!now) return {.since_ms = {}, .next_ms = days.opening_from(today)};
  if (last_ms && *last_ms >= now->begin_ms) return {.since_ms = {}, .next_ms = now->next_ms};
  if (now->begin_ms < known_from_ms) return {.since_ms = {}, .next_ms = {}, .known = false};
  if (now_ms < now->due_ms) return {.since_ms = {}, .next_ms = now->due_ms};
  // On a day off nobody walks; it is due again in the morning.
  if (!days.works_on(today)) return {.since_ms = {}, .next_ms = days.opening_from(today)};
  return {.since_ms = now->due_ms, .next_ms = {}, .late = now_ms >= now->late_ms};
}

}  // namespace foyer::standards
