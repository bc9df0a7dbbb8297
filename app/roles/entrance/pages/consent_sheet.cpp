#include "roles/entrance/pages/consent_sheet.h"

#include <algorithm>

#include "kit/ui/scroll.h"
#include "kit/ui/widgets.h"

namespace foyer::screens {

using ui::Frame;
using ui::Rect;

MaybeIntent draw_consent(const View& view, Drafts& drafts, Frame& frame) {
  const domain::Consent& consent = view.content.contact_consent;
  // As high as its text, and no higher than the glass.
  constexpr float kWidth_dp = 1400, kPadding_dp = 64;
  const Frame::Setting big{.dp = 48, .colour = frame.palette.ink, .face = ui::Face::bold};
  const Frame::Setting body{.dp = 28, .colour = frame.palette.ink, .leading = 1.15f};
  const float button = frame.px(frame.theme.size.button);
  const float width = std::min(frame.px(kWidth_dp), frame.screen.width() - frame.px(112)) -
                      frame.px(2 * kPadding_dp);
  const float title = frame.height(frame.say(consent.title), big, width);
  const float text = frame.height(frame.say(consent.body), body, width);
  const float height = frame.px(2 * kPadding_dp + 16 + 40) + title + text + button;
  Rect inner =
      ui::sheet(frame, kWidth_dp, height / frame.theme.px_per_dp).inset(frame.px(kPadding_dp));
  const Rect line = take_bottom(inner, button);
  inner.max.y -= frame.px(40);
  frame.write(take_top(inner, title), frame.say(consent.title), big);
  inner.min.y += frame.px(16);
  // Only one sheet lies above a screen: it has the place of the other one's list.
  ui::Scroll& scroll = drafts.country_scroll;
  frame.write(ui::begin_scroll(frame, inner, scroll, text), frame.say(consent.body), body);
  ui::end_scroll(frame, scroll, frame.palette.surface);
  if (ui::button(frame, "close", line, words::kClose.in(frame.lang), ui::ButtonKind::primary))
    return flow::CloseSheet{};
  return std::nullopt;
}

}  // namespace foyer::screens
