#include <algorithm>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {

using ui::Frame;
using ui::Rect;

// How many have come: one touch, and it goes on.
MaybeIntent draw_party(const View& view, Frame& frame) {
  Page page = begin_page(view, frame, words::kPartyTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  const FootTap tapped = foot(frame, page.body, {.skip = words::kSkip, .next = {}});
  if (tapped == FootTap::back) intent = flow::Back{};
  if (tapped == FootTap::skip) intent = flow::Skip{};
  const int most = view.content.showroom.party_max;
  const int columns = frame.portrait() ? 2 : std::min(most, 3);
  const int rows = (most + columns - 1) / columns;
  const float gap = frame.px(frame.theme.size.gap);
  Rect body = page.body;
  const float highest =
      frame.px(232) * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
  body.max.y = std::min(body.max.y, body.min.y + highest);
  for (int count = 1; count <= most; ++count) {
    const std::string text = std::to_string(count) + (count == most ? "+" : "");
    const auto kind =
        view.model.visit.party == count ? ui::ButtonKind::primary : ui::ButtonKind::quiet;
    if (ui::button(frame, "party." + std::to_string(count),
                   cell(body, count - 1, columns, rows, gap), text, kind))
      intent = flow::TellParty{count, std::nullopt, ""};
  }
  return intent;
}

}  // namespace foyer::screens
