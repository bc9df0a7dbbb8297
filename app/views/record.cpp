#include "views/record.h"

#include <algorithm>
#include <tuple>

namespace foyer::views {

Result<std::vector<domain::Visit>> record_of(const log::VisitLog& log, std::span<const Id> visits) {
  if (visits.size() > kRecordVisitsMost) visits = visits.last(kRecordVisitsMost);
  std::vector<domain::Visit> record;
  for (const Id& id : visits) {
    const auto facts = log.of_visit(id);
    if (!facts) return fail(facts.error().what);
    domain::Visit visit;
    for (const log::Record& fact : *facts) domain::apply(visit, log::to_fact(fact));
    if (is_visit(visit)) record.push_back(std::move(visit));
  }
  std::ranges::sort(record, [](const domain::Visit& a, const domain::Visit& b) {
    return std::tie(b.arrived_at, b.id) < std::tie(a.arrived_at, a.id);
  });
  return record;
}

}  // namespace foyer::views
