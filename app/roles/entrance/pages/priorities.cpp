#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

int rank_of(const std::vector<std::string>& ranked, const std::string& id) {
  const auto found = std::find(ranked.begin(), ranked.end(), id);
  return found == ranked.end() ? 0 : static_cast<int>(found - ranked.begin()) + 1;
}

// How far the profile reaches towards a priority: first, second, third, not ranked.
float reach(int rank) {
  constexpr std::array<float, 4> kReach{.25f, 1.f, .8f, .6f};
  return rank < 4 ? kReach[static_cast<std::size_t>(rank)] : .45f;
}

void profile(const View& view, Frame& frame, const Rect& box) {
  ui::surface(frame, box);
  std::vector<float> values;
  std::vector<std::string_view> names;
  std::array<bool, 16> strong{};
  for (const domain::Choice& priority : view.content.questionnaire.priorities) {
    const int rank = rank_of(view.model.ranked, priority.id);
    strong[std::min<std::size_t>(values.size(), strong.size() - 1)] = rank > 0;
    values.push_back(reach(rank));
    names.push_back(frame.say(priority.text));
  }
  ui::radar(frame, box, values, names, strong);
}

}  // namespace

MaybeIntent draw_priorities(const View& view, Frame& frame) {
  Page page = begin_page(view, frame, words::kPrioritiesTitle.in(frame.lang),
                         words::kPrioritiesHint.in(frame.lang));
  MaybeIntent intent = page.intent;
  const FootTap tapped = foot(
      frame, page.body,
      {.skip = words::kSkip, .next = words::kSeeModels, .next_ready = !view.model.ranked.empty()});
  Rect grid = page.body;
  const Rect figure = frame.portrait()
                          ? take_bottom(grid, std::min(frame.px(560), grid.height() * .42f))
                          : take_right(grid, frame.px(frame.theme.large_text ? 600 : 640));
  if (frame.portrait())
    grid.max.y -= frame.px(36);
  else
    grid.max.x -= frame.px(56);
  const auto& priorities = view.content.questionnaire.priorities;
  const int columns = frame.portrait() ? 2 : 3;
  const int rows = (static_cast<int>(priorities.size()) + columns - 1) / columns;
  for (std::size_t i = 0; i < priorities.size(); ++i) {
    const domain::Choice& priority = priorities[i];
    if (ui::rank_tile(
            frame, "priority." + priority.id,
            cell(grid, static_cast<int>(i), columns, rows, frame.px(frame.theme.size.gap)),
            frame.say(priority.text),
            frame.theme.large_text ? std::string_view{}
                                   : std::string_view(frame.say(priority.hint)),
            rank_of(view.model.ranked, priority.id)))
      intent = flow::TogglePriority{priority.id};
  }
  profile(view, frame, figure);
  if (tapped == FootTap::back) intent = flow::Back{};
  if (tapped == FootTap::skip) intent = flow::Skip{};
  if (tapped == FootTap::next) intent = flow::Continue{};
  return intent;
}

}  // namespace foyer::screens
