// The program of each role of a device: roles.cpp has a row for every row of house/device_roles.h,
// and one that is missing does not compile. UI thread.
#pragma once

#include <string_view>

#include "kit/machine/touchable.h"
#include "roles/host/program/staff_app.h"

namespace foyer::shell {

// What staff's loop shows behind the door; of a guests' role: none.
StaffApp::MakeWorkplace workplace_of(std::string_view role);

// Opens the program of `settings.role` and runs it until its window is closed. True: it could not
// be put back on its display, and whoever watches over it should start it again.
Result<bool> run_role(const Settings& settings);

}  // namespace foyer::shell
