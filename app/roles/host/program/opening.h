// What every role opens before its first frame, side by side: the pack, the log with the house
// that it tells of, and the window.
// Main thread. Errors: the first that stands in the way, in one or several lines.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "content/pack.h"
#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "kit/machine/display.h"
#include "roles/host/program/settings.h"
#include "views/house.h"

namespace foyer::shell {

struct Opened {
  content::Loaded pack;
  std::unique_ptr<log::VisitLog> log;
  std::unique_ptr<Display> display;
  std::optional<views::HouseView> house;  // of a device that staff sign in to
};
Result<Opened> open_all(const Settings& settings);

// The program's own log, foyer.log in the home; what opening the visit log put right comes first,
// and that the panel is smaller than it should be.
void begin_program_log(const Settings& settings, const log::VisitLog& log, const ui::Panel& panel);

std::int64_t wall_ms();  // since 1970 UTC
Id random_id();

}  // namespace foyer::shell
