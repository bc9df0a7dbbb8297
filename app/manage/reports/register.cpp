#include "manage/reports/register.h"

#include <set>

#include "manage/register/day.h"
#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using domain::Visit;

RegisterLine line(const Asked& asked) {
  RegisterLine line;
  line.visit = asked.visit.id;
  line.buying = is_buying(asked.visit, asked.content);
  line.incomplete = is_incomplete(asked.visit, line.buying);
  line.corrected = domain::corrected_after_signing(asked.house, asked.visit, asked.zone());
  for (const Column* column : form_columns()) line.cells.push_back(cell(*column, asked));
  return line;
}

// Not every day between the two: "to 9999-12-31" is how people write an end that is open.
std::set<std::string> days_with_visits(const domain::House& house, const TimeZone& zone,
                                       const Days& days) {
  std::set<std::string> all;
  for (const auto& [id, visit] : house.visits)
    if (const std::string day = zone.day(visit.arrived_at.unix_ms());
        is_visit(visit) && days.from <= day && day <= days.to)
      all.insert(day);
  return all;
}

}  // namespace

std::string heading_of(const Column& column, const domain::Showroom& showroom, Lang lang) {
  const auto own = showroom.register_headings.find(std::string(column.form.key));
  if (own != showroom.register_headings.end()) return own->second.in(lang);
  return std::string(lang == Lang::zh ? column.form.zh : column.form.en);
}

std::vector<RegisterLine> register_lines(const domain::House& house, const domain::Content& content,
                                         const Days& days, Lang lang) {
  std::vector<RegisterLine> lines;
  for (const std::string& day : days_with_visits(house, content.showroom.time_zone, days)) {
    int number = 0;
    for (const Visit* visit : domain::visits_on(house, day, content.showroom.time_zone))
      if (is_counted(*visit)) lines.push_back(line({house, content, *visit, ++number, lang}));
  }
  return lines;
}

}  // namespace foyer::reports
