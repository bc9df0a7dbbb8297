#include "manage/reports/drive_columns.h"

#include <algorithm>
#include <tuple>

namespace foyer::reports {
namespace {

// How a value is written of which its column says nothing else.
std::string plain_cell(const Value& value) { return as_printed(value).value_or(""); }

// Those that arrived on these days, or are booked for them, earliest first.
std::vector<const domain::Visit*> visits_of(const domain::House& house,
                                            const std::vector<domain::Visit>& ahead,
                                            const TimeZone& zone, const Days& days) {
  std::vector<const domain::Visit*> visits;
  const auto take = [&](const domain::Visit& visit) {
    const std::string day = zone.day(visit.arrived_at.unix_ms());
    if (days.from <= day && day <= days.to) visits.push_back(&visit);
  };
  for (const auto& [id, visit] : house.visits)
    if (is_visit(visit)) take(visit);
  for (const domain::Visit& visit : ahead) take(visit);
  std::ranges::sort(visits, [](const domain::Visit* a, const domain::Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

}  // namespace

// A new one stands at the end of the second part: who reads a view by the places of its columns
// finds the old ones.
const std::vector<DriveColumn>& drive_columns() {
  static const std::vector<DriveColumn> all = [] {
    const auto road = drive_road_columns(), papers = drive_paper_columns();
    std::vector<DriveColumn> both(road.begin(), road.end());
    both.insert(both.end(), papers.begin(), papers.end());
    return both;
  }();
  return all;
}

std::vector<const DriveColumn*> drive_form_columns() {
  std::vector<const DriveColumn*> all;
  for (const DriveColumn& one : drive_columns())
    if (one.form.place > 0) all.push_back(&one);
  std::ranges::sort(all, {}, [](const DriveColumn* one) { return one->form.place; });
  return all;
}

std::string_view heading_of(const DriveColumn& column, Lang lang) {
  return lang == Lang::zh ? column.form.zh : column.form.en;
}

std::vector<std::vector<std::string>> drive_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang, std::int64_t now_ms) {
  std::vector<std::vector<std::string>> lines;
  const ContestedDrives contested(house, now_ms);
  const std::vector<domain::Visit> ahead = visits_ahead(house);
  for (const domain::Visit* visit : visits_of(house, ahead, content.showroom.time_zone, days))
    for (const DriveRow& row : drive_rows(*visit)) {
      const int number = static_cast<int>(lines.size()) + 1;
      const DriveAsked asked{
          {house, content, *visit, number, lang}, row, now_ms, contested.has(*visit, row)};
      std::vector<std::string>& line = lines.emplace_back();
      for (const DriveColumn* column : drive_form_columns()) {
        const Value value = column->value != nullptr ? column->value(asked) : Value();
        line.push_back(column->form.shown != nullptr ? column->form.shown(asked, value)
                                                     : plain_cell(value));
      }
    }
  return lines;
}

}  // namespace foyer::reports
