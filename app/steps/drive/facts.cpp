#include "steps/drive/facts.h"

namespace foyer::domain {

void DriveWished::fold(const Fact&, Drives& drives) const {
  std::erase(drives.drives_wished, vehicle);
  if (wished) drives.drives_wished.push_back(vehicle);
}

void DriveStarted::fold(const Fact& fact, Drives& drives, VisitBasics& visit) const {
  drives.drives.push_back({vehicle, route, fact.at, {}});
  visit.stage = "drive";
}

void DriveEnded::fold(const Fact& fact, Drives& drives) const {
  if (!drives.drives.empty()) drives.drives.back().ended_at = fact.at;
}

}  // namespace foyer::domain
