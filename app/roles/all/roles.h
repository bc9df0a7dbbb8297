// What each role of a device has on its glass: roles.cpp has a row for every row of
// house/device_roles.h, and one that is missing does not compile. UI thread.
#pragma once

#include <memory>
#include <string_view>

#include "roles/host/program/app.h"

namespace foyer::shell {

// The program of `settings.role`. Errors: what stands in the way, or that there is no such role.
Result<std::unique_ptr<App>> open_role(const Settings& settings);

// Opens it and runs it until its window is closed. True: the window could not be put back on its
// display, and whoever watches over it should start it again.
Result<bool> run_role(const Settings& settings);

}  // namespace foyer::shell
