// What the showroom tells a dealer's database of itself: its read views, its roles of devices, and
// what each may say. Whoever opens or prepares a store hands it in; kit/store knows none of it.
// Threads: values.
#pragma once

#include <span>

#include "house/device_roles.h"
#include "kit/fact/store_rules.h"

namespace foyer::reports {

facts::StoreRules store_rules(std::span<const domain::DeviceRole> roles = domain::kDeviceRoles);

}  // namespace foyer::reports
