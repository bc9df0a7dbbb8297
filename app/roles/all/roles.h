// Which workplace a device's role has. UI thread.
#pragma once

#include <string_view>

#include "roles/host/program/staff_app.h"

namespace foyer::shell {

StaffApp::MakeWorkplace workplace_of(std::string_view role);

}  // namespace foyer::shell
