// What lies above a screen: the idle warning, start over, "someone has been called", the consent.
#include <algorithm>

#include "screens/address.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

Rect words_of(Frame& frame, const Rect& box, std::string_view icon_name, std::string_view title,
              std::string_view text) {
  Rect inner = box.inset(frame.px(64));
  Rect foot_row = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(28);
  Rect sign = take_top(inner, frame.px(96));
  ui::draw_icon(frame, take_left(sign, frame.px(96)), icon_name, 84, frame.palette.accent);
  inner.min.y += frame.px(20);
  const Frame::Setting big{.dp = 52, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(inner, frame.height(title, big, inner.width())), title, big);
  inner.min.y += frame.px(12);
  frame.write(inner, text, {.dp = 32, .colour = frame.palette.ink2, .leading = 1.12f});
  return foot_row;
}

MaybeIntent idle_warning(const View& view, Frame& frame) {
  const Rect box = ui::sheet(frame, 1080, 600);
  const Rect line =
      words_of(frame, box, "clock-outline", words::kIdleTitle.in(frame.lang),
               filled(words::kIdleText.in(frame.lang), std::to_string(view.idle_seconds_left)));
  ui::button(frame, "continue", line, words::kIdleContinue.in(frame.lang), ui::ButtonKind::primary);
  // Any touch says "I am here".
  frame.tap("stay", frame.screen);
  if (frame.pointer().released()) return flow::CloseSheet{};
  return std::nullopt;
}

MaybeIntent start_over(Frame& frame) {
  const Rect box = ui::sheet(frame, 1080, 560);
  Rect line = words_of(frame, box, "refresh", words::kStartOverTitle.in(frame.lang),
                       words::kStartOverText.in(frame.lang));
  MaybeIntent intent;
  if (ui::button(frame, "start_over.no", column(line, 0, 2, frame.px(24)),
                 words::kStartOverNo.in(frame.lang), ui::ButtonKind::quiet))
    intent = flow::CloseSheet{};
  if (ui::button(frame, "start_over.yes", column(line, 1, 2, frame.px(24)),
                 words::kStartOverYes.in(frame.lang), ui::ButtonKind::primary))
    intent = flow::ConfirmStartOver{};
  return intent;
}

MaybeIntent person_called(Frame& frame) {
  const Rect box = ui::sheet(frame, 1080, 560);
  const Rect line = words_of(frame, box, "bell-ring-outline", words::kCalledTitle.in(frame.lang),
                             words::kCalledText.in(frame.lang));
  if (ui::button(frame, "close", line, words::kClose.in(frame.lang), ui::ButtonKind::primary))
    return flow::CloseSheet{};
  return std::nullopt;
}

MaybeIntent consent_text(const View& view, Frame& frame) {
  const domain::Consent& consent = view.content.contact_consent;
  // As high as its text, and no higher than the glass.
  constexpr float kWidth_dp = 1400, kPadding_dp = 64, kTitle_dp = 96, kFoot_dp = 140;
  const Frame::Setting body{.dp = 28, .colour = frame.palette.ink, .min_dp = 20, .leading = 1.15f};
  const float width = std::min(frame.px(kWidth_dp), frame.screen.width() - 2 * margin(frame));
  const float text = frame.height(frame.say(consent.body), body, width - frame.px(2 * kPadding_dp));
  const Rect box = ui::sheet(
      frame, kWidth_dp, 2 * kPadding_dp + kTitle_dp + kFoot_dp + 40 + text / frame.theme.px_per_dp);
  Rect inner = box.inset(frame.px(kPadding_dp));
  const Rect line = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(28);
  frame.write(take_top(inner, frame.px(80)), frame.say(consent.title),
              {.dp = 48, .colour = frame.palette.ink, .face = ui::Face::bold});
  inner.min.y += frame.px(16);
  frame.write(inner, frame.say(consent.body), body);
  if (ui::button(frame, "close", line, words::kClose.in(frame.lang), ui::ButtonKind::primary))
    return flow::CloseSheet{};
  return std::nullopt;
}

}  // namespace

MaybeIntent draw_sheet(const View& view, Frame& frame) {
  switch (view.model.sheet) {
    case flow::Sheet::none:
      return std::nullopt;
    case flow::Sheet::idle_warning:
      return idle_warning(view, frame);
    case flow::Sheet::start_over:
      return start_over(frame);
    case flow::Sheet::person_called:
      return person_called(frame);
    case flow::Sheet::consent_text:
      return consent_text(view, frame);
  }
  return std::nullopt;
}

}  // namespace foyer::screens
