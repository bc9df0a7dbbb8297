// meetings.toml: which meetings there are and what they go through, what is promised at them, and
// the problems and measures that they know.
#include <algorithm>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::size_t kMeetingsMax = 3, kPointsMax = 8, kPromisesMax = 4, kChoicesMax = 8;
constexpr std::int64_t kDueMax_days = 60;

domain::MeetingPoint read_point(Table& table, const domain::MeetingKind& kind) {
  domain::MeetingPoint point;
  const Word id = table.local_id();
  point.id = id.text;
  if (domain::find_by_id(kind.points, point.id) != nullptr)
    table.fault(id.spot, "the point " + in_quotes(point.id) + " stands twice in " +
                             in_quotes(kind.id) + "; once is expected");
  point.text = table.text("text");
  if (table.has("hint")) point.hint = table.text("hint");
  if (table.has("shows"))
    point.shows = domain::kMeetingShows[read_known(table, "shows", domain::kMeetingShows)];
  if (!point.shows.empty() && kind.has(point.shows))
    table.fault(table.spot_of("shows"), in_quotes(kind.id) + " shows " + in_quotes(point.shows) +
                                            " at two points; one is expected");
  table.done();
  return point;
}

domain::MeetingKind read_meeting(Table& table) {
  domain::MeetingKind kind;
  kind.id = table.id(IdKind::meeting);
  kind.text = table.text("text");
  const Word at = table.word("at", "a time of the day such as \"08:40\"");
  kind.at = at.text;
  if (!at.text.empty() && !minute_of_day(at.text))
    table.fault(at.spot, "at is " + in_quotes(at.text) +
                             "; a time of the day such as \"08:40\" is expected");
  for (Table& point : table.tables("point", 1)) kind.points.push_back(read_point(point, kind));
  at_most(table, "point", kind.points.size(), kPointsMax);
  if (!kind.has("present"))
    table.fault(table.spot(), "no point of " + in_quotes(kind.id) +
                                  " shows who is here; one with shows = \"present\" is expected");
  table.done();
  return kind;
}

// What a point shows has to be there; and of one day there is one promise.
void check_shows(Table& file, const domain::MeetingRules& rules) {
  const auto shown = std::ranges::count_if(
      rules.kinds, [](const domain::MeetingKind& kind) { return kind.has("promises"); });
  if (shown > 1)
    file.fault(file.spot(), "promises are made at " + std::to_string(shown) +
                                " meetings of a day; one is expected");
  if (shown == 1 && rules.promises.empty())
    file.fault(file.spot(), "promises are made and there is no [[promise]]; one is expected");
  const bool agrees = std::ranges::any_of(
      rules.kinds, [](const domain::MeetingKind& kind) { return kind.has("actions"); });
  if (agrees && (rules.problems.empty() || rules.measures.empty()))
    file.fault(file.spot(),
               "a point shows actions; at least one [[problem]] and one [[measure]] are expected");
}

}  // namespace

domain::MeetingRules read_meetings(Table& file) {
  domain::MeetingRules rules;
  if (const auto days = file.optional_whole("due_days", {0, kDueMax_days, "days"}))
    rules.due_days = static_cast<int>(*days);
  for (Table& table : file.tables("meeting", 1)) rules.kinds.push_back(read_meeting(table));
  std::ranges::stable_sort(rules.kinds, {}, &domain::MeetingKind::at);
  for (Table& table : file.tables("promise", 0))
    rules.promises.push_back(read_measure(table, rules.promises));
  rules.absences = read_choices(file, "absence", IdKind::absence, 0);
  rules.problems = read_choices(file, "problem", IdKind::meeting_problem, 0);
  rules.measures = read_choices(file, "measure", IdKind::meeting_measure, 0);
  at_most(file, "meeting", rules.kinds.size(), kMeetingsMax);
  at_most(file, "promise", rules.promises.size(), kPromisesMax);
  at_most(file, "absence", rules.absences.size(), kChoicesMax);
  at_most(file, "problem", rules.problems.size(), kChoicesMax);
  at_most(file, "measure", rules.measures.size(), kChoicesMax);
  check_shows(file, rules);
  file.done();
  return rules;
}

}  // namespace foyer::content
