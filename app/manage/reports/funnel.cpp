#include "manage/reports/funnel.h"

namespace foyer::reports {
namespace {

using domain::Visit;

bool has_told(const Visit& v) {
  return !v.needs.use.empty() || !v.needs.budget.empty() || !v.needs.timing.empty() ||
         !v.needs.priorities.empty();
}

bool has_ended(const Visit& v) { return v.closed && !v.closed->outcome.empty(); }

constexpr FunnelStep kSteps[] = {
    {"checked_in", "reached the end of the check-in",
     [](const Visit& v) { return v.checked_in_at != Stamp{}; }, "checked_in_at IS NOT NULL"},
    {"needs_told", "told at least one of use, budget, timing, priorities", has_told,
     "coalesce(\"use\", budget, timing, priorities) IS NOT NULL"},
    {"models_seen", "was shown cars that fit",
     [](const Visit& v) { return !v.recommended.empty(); }, "models IS NOT NULL"},
    {"cards_seen", "was shown at least one card",
     [](const Visit& v) { return !v.presented.empty(); }, "cards_presented > 0"},
    {"with_consultant", "was taken up by a consultant",
     [](const Visit& v) { return v.first_taken_at != Stamp{}; }, "taken_at IS NOT NULL"},
    {"visits_driven", "at least one test drive began",
     [](const Visit& v) { return !v.drives.empty(); }, "drives > 0"},
    {"closed", "was closed with an outcome", has_ended,
     "outcome IS NOT NULL AND outcome <> 'abandoned'"},
    {"orders", "ended with an order",
     [](const Visit& v) { return v.closed && v.closed->outcome == "ordered"; },
     "outcome = 'ordered'"},
    {"abandoned", "left the entrance before anybody had them",
     [](const Visit& v) { return v.state == domain::VisitState::abandoned && !has_ended(v); },
     "outcome = 'abandoned'"},
};

}  // namespace

std::span<const FunnelStep> funnel_steps() { return kSteps; }

}  // namespace foyer::reports
