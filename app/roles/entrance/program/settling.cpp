#include "roles/entrance/program/settling.h"

#include <algorithm>
#include <utility>

#include "kit/log/record.h"

namespace foyer::shell {
namespace {

bool is_to_be_attended(const domain::Visit& visit) {
  const bool reachable =
      visit.contact_consent == domain::ConsentState::given && !visit.phone.empty();
  return reachable || visit.calls > 0;
}

}  // namespace

Result<std::vector<domain::Visit>> begun_visits(const log::VisitLog& log, std::int64_t upto,
                                                std::int64_t wall_ms) {
  const Id own = log.origin();
  std::vector<Id> opened;
  const auto read = log.each_since(Hlc::at_ms(wall_ms - kLookBack_ms), [&](const auto& record) {
    const bool mine = record.id.origin == own && record.id.seq <= upto;
    if (mine && record.kind == domain::VisitOpened::kKind &&
        std::ranges::find(opened, record.visit) == opened.end())
      opened.push_back(record.visit);
    if (record.kind == domain::VisitCheckedIn::kKind ||
        record.kind == domain::VisitAbandoned::kKind)
      std::erase(opened, record.visit);
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  std::vector<domain::Visit> begun;
  for (const Id& id : opened) {
    const auto records = log.of_visit(id);
    if (!records) return tl::unexpected<Error>(records.error());
    domain::Visit visit;
    for (const log::Record& record : *records) domain::apply(visit, log::to_fact(record));
    if (visit.state == domain::VisitState::open) begun.push_back(std::move(visit));
  }
  return begun;
}

Result<Settled> settle_visits(log::VisitLog& log, const std::vector<domain::Visit>& begun,
                              std::int64_t wall_ms, const std::string& actor) {
  Settled settled;
  for (const domain::Visit& visit : begun) {
    const bool attended = is_to_be_attended(visit);
    const domain::Event end =
        attended ? domain::Event(domain::VisitCheckedIn{})
                 : domain::Event(domain::VisitAbandoned{"restart", ""});  // no screen is known
    const auto written = log.append({visit.id, log.tick(wall_ms), actor, {end}});
    if (!written) return tl::unexpected<Error>(written.error());
    ++(attended ? settled.checked_in : settled.abandoned);
  }
  return settled;
}

}  // namespace foyer::shell
