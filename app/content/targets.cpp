// targets.toml: the working calendar, and which figures of a month have targets.
#include <algorithm>
#include <array>

#include "content/price_parts.h"
#include "kit/base/calendar.h"
#include "manage/reports/tally.h"

namespace foyer::content {
namespace {

constexpr std::size_t kMeasuresMax = 4;
constexpr std::int64_t kHolidayMax_days = 62;
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

// All days of [[…]] with `from` and, if it is more than one, `until`.
void read_stretch(Table& table, std::set<std::string>& days) {
  const std::string from = read_day(table, "from");
  const Spot spot = table.spot_of("until");
  std::string until = read_optional_day(table, "until");
  if (until.empty()) until = from;
  table.hint("text");
  table.done();
  const auto first = day_number(from), last = day_number(until);
  if (!first || !last) return;
  if (*last < *first)
    return table.fault(spot, "until is " + in_quotes(until) + ", before from, " + in_quotes(from) +
                                 "; the last of these days is expected");
  if (*last - *first >= kHolidayMax_days)
    return table.fault(spot, "from " + from + " to " + until + " are more than " +
                                 std::to_string(kHolidayMax_days) +
                                 " days; one holiday at a time is expected");
  for (std::int64_t day = *first; day <= *last; ++day) days.insert(day_named(day));
}

void read_weekdays(Table& calendar, domain::WorkCalendar& work) {
  constexpr const char* kExpected = "a list of weekdays such as \"monday\"";
  if (!calendar.has("weekdays_off")) return;
  for (const Word& word : calendar.words("weekdays_off", kExpected)) {
    const auto found = std::ranges::find(kWeekdays, word.text);
    if (found == kWeekdays.end())
      calendar.fault(word.spot, "there is no weekday " + in_quotes(word.text) +
                                    "; monday, tuesday … sunday are expected");
    else
      work.weekdays_off[static_cast<std::size_t>(found - kWeekdays.begin())] = true;
  }
  if (std::ranges::all_of(work.weekdays_off, [](bool off) { return off; }))
    calendar.fault(calendar.spot_of("weekdays_off"),
                   "every weekday is off, so no month has a working day; at least one that is "
                   "worked is expected");
}

void read_calendar(Table& file, domain::WorkCalendar& work) {
  std::optional<Table> calendar = file.optional_table("calendar");
  if (calendar) {
    read_weekdays(*calendar, work);
    calendar->done();
  }
  for (Table& table : file.tables("day_off", 0)) read_stretch(table, work.days_off);
  for (Table& table : file.tables("made_up", 0)) {
    const Spot spot = table.spot();
    std::set<std::string> days;
    read_stretch(table, days);
    for (const std::string& day : days)
      if (work.works_on(day))
        file.fault(spot, "the " + day +
                             " is a working day already; a day that would be off is expected, or "
                             "none");
    work.made_up.insert(days.begin(), days.end());
  }
}

}  // namespace

domain::Measure read_measure(Table& table, const std::vector<domain::Measure>& before) {
  const Word figure = table.word("figure", "a figure such as \"orders\"");
  domain::Measure measure{figure.text, table.text("text")};
  if (!figure.text.empty() && !reports::Counted::named(figure.text))
    table.fault(figure.spot, in_quotes(figure.text) +
                                 " is no figure that is counted; one of these is expected: " +
                                 reports::Counted::names());
  if (std::ranges::count(before, figure.text, &domain::Measure::figure) > 0)
    table.fault(figure.spot,
                "the figure " + in_quotes(figure.text) + " stands here twice; once is expected");
  table.done();
  return measure;
}

domain::TargetRules read_targets(Table& file) {
  domain::TargetRules rules;
  if (const auto points = file.optional_whole("amber_points", {0, 100, "points of a hundred"}))
    rules.amber_points = static_cast<int>(*points);
  read_calendar(file, rules.calendar);
  for (Table& table : file.tables("measure", 1))
    rules.measures.push_back(read_measure(table, rules.measures));
  at_most(file, "measure", rules.measures.size(), kMeasuresMax);
  file.done();
  return rules;
}

}  // namespace foyer::content
