// The steps of a visit that a funnel counts, each declared once: for the devices' visits and for a
// row of the databases' view `visit`. Threads: values.
#pragma once

#include <span>
#include <string_view>

#include "showroom/visit.h"

namespace foyer::reports {

struct FunnelStep {
  std::string_view name{};  // the column of `funnel_day`
  std::string_view en{};    // for VIEWS.md
  bool (*of)(const domain::Visit&) = nullptr;
  std::string_view sql{};  // a condition on a row of `visit`
};
std::span<const FunnelStep> funnel_steps();

}  // namespace foyer::reports
