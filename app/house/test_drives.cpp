#include "house/test_drives.h"

#include "house/content.h"

namespace foyer::domain {

const DemoCar* TestDrives::car(std::string_view id) const { return find_by_id(cars, id); }
const DriveRoute* TestDrives::route(std::string_view id) const { return find_by_id(routes, id); }

}  // namespace foyer::domain
