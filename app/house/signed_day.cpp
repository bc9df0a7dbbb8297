#include "house/signed_day.h"

namespace foyer::domain {

// The first signature holds, in whichever order two desks' facts came in.
void RegisterClosed::fold(const Fact& fact, SignedDays& days) const {
  const auto [found, fresh] = days.registers.try_emplace(day, SignedRegister{*this, fact.at});
  if (!fresh && fact.at < found->second.at) found->second = {*this, fact.at};
}

void ReportSigned::fold(const Fact& fact, SignedDays& days) const {
  const auto [found, fresh] = days.reports.try_emplace(day, SignedReport{*this, fact.at});
  if (!fresh && fact.at < found->second.at) found->second = {*this, fact.at};
}

}  // namespace foyer::domain
