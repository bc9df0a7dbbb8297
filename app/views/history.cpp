#include "views/history.h"

#include <set>

namespace foyer::views {

Result<std::vector<domain::Fact>> facts_of(const log::VisitLog& log, const Id& visit) {
  auto records = log.of_visit(visit);
  if (!records) return tl::unexpected<Error>(records.error());
  std::vector<domain::Fact> facts;
  facts.reserve(records->size());
  for (const log::Record& record : *records) facts.push_back(log::to_fact(record));
  return facts;
}

Result<std::vector<Id>> visits_in(const log::VisitLog& log, const std::function<bool()>& stop) {
  std::set<Id> all;
  const auto walked = log.each([&](const log::Record& record) {
    if (!record.visit.is_nil()) all.insert(record.visit);
    return !stop();
  });
  if (!walked) return tl::unexpected<Error>(walked.error());
  return std::vector<Id>(all.begin(), all.end());
}

Result<void> History::read(const log::VisitLog& log, std::span<const Id> visits,
                           const std::function<void(const domain::Visit&)>& also,
                           const std::function<void(const domain::Fact&)>& each) {
  for (const Id& id : visits) {
    const auto facts = facts_of(log, id);
    if (!facts) return tl::unexpected<Error>(facts.error());
    domain::Visit visit;
    for (const domain::Fact& fact : *facts) {
      domain::apply(visit, fact);
      if (each) each(fact);
    }
    visit.id = id;
    put(visit);
    if (also) also(visit);
  }
  return {};
}

}  // namespace foyer::views
