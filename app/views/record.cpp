#include "views/record.h"

#include <algorithm>
#include <tuple>

#include "showroom/obeyed.h"
#include "views/history.h"

namespace foyer::views {

Result<std::vector<domain::Visit>> record_of(const log::VisitLog& log, const domain::House& house,
                                             std::span<const Id> visits) {
  if (visits.size() > kRecordVisitsMost) visits = visits.last(kRecordVisitsMost);
  std::vector<domain::Visit> record;
  for (const Id& id : visits) {
    const auto facts = facts_of(log, id);
    if (!facts) return tl::unexpected<Error>(facts.error());
    domain::Visit visit;
    for (const domain::Fact& fact : *facts)
      if (domain::is_obeyed(house, fact))
        domain::apply(visit, fact);
      else
        domain::pass_over(visit, fact);
    if (is_visit(visit)) record.push_back(std::move(visit));
  }
  std::ranges::sort(record, [](const domain::Visit& a, const domain::Visit& b) {
    return std::tie(b.arrived_at, b.id) < std::tie(a.arrived_at, a.id);
  });
  return record;
}

}  // namespace foyer::views
