// What Alt+F4, a window manager's button and `wmctrl -c` come to: the window is asked to close.
#pragma once

#include <string>

namespace foyer::visit {

// Asks every window of this name on that display (":7"). How many there were.
int ask_to_close(const std::string& display, const std::string& name);

}  // namespace foyer::visit
