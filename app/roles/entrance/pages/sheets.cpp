// What lies above a screen: the idle warning, start over, "someone has been called", a booking.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kit/base/format.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr float kPadding_dp = 64, kSign_dp = 96;

struct Message {
  std::string_view icon, title;
  std::string text;
};

// A sheet as high as its words, with room for one row of buttons, which is returned.
Rect message_sheet(Frame& frame, const Message& message) {
  constexpr float kWidth_dp = 1080;
  const Frame::Setting big{.dp = 52, .colour = frame.palette.ink, .face = ui::Face::bold};
  const Frame::Setting small{.dp = 32, .colour = frame.palette.ink2, .leading = 1.12f};
  const float width = std::min(frame.px(kWidth_dp), frame.screen.width() - frame.px(112)) -
                      frame.px(2 * kPadding_dp);
  const float button = frame.px(frame.theme.size.button);
  const float title = frame.height(message.title, big, width);
  const float text = frame.height(message.text, small, width);
  const float height = frame.px(2 * kPadding_dp + kSign_dp + 20 + 12 + 48) + title + text + button;
  Rect inner =
      ui::sheet(frame, kWidth_dp, height / frame.theme.px_per_dp).inset(frame.px(kPadding_dp));
  const Rect foot_row = take_bottom(inner, button);
  inner.max.y -= frame.px(40);
  Rect sign = take_top(inner, frame.px(kSign_dp));
  ui::draw_icon(frame, take_left(sign, frame.px(kSign_dp)), message.icon, 84,
                frame.palette.accent_ink);
  inner.min.y += frame.px(20);
  frame.write(take_top(inner, title), message.title, big);
  inner.min.y += frame.px(12);
  frame.write(inner, message.text, small);
  return foot_row;
}

MaybeIntent idle_warning(const View& view, Frame& frame) {
  const Rect line = message_sheet(
      frame, {"clock-outline", words::kIdleTitle.in(frame.lang),
              filled(words::kIdleText.in(frame.lang), std::to_string(view.idle_seconds_left))});
  ui::button(frame, "continue", line, words::kIdleContinue.in(frame.lang), ui::ButtonKind::primary);
  // Any touch says "I am here".
  frame.tap("stay", frame.screen);
  if (frame.pointer().anyone_left()) return flow::CloseSheet{};
  return std::nullopt;
}

// What cannot be undone is never where "next" always is.
MaybeIntent start_over(Frame& frame) {
  Rect line = message_sheet(frame, {"refresh", words::kStartOverTitle.in(frame.lang),
                                    std::string(words::kStartOverText.in(frame.lang))});
  MaybeIntent intent;
  if (ui::button(frame, "start_over.no", column(line, 1, 2, frame.px(24)),
                 words::kStartOverNo.in(frame.lang), ui::ButtonKind::primary))
    intent = flow::CloseSheet{};
  if (ui::button(frame, "start_over.yes", column(line, 0, 2, frame.px(24)),
                 words::kStartOverYes.in(frame.lang), ui::ButtonKind::quiet))
    intent = flow::ConfirmStartOver{};
  return intent;
}

// What is true: somebody comes, somebody comes later, or nobody could be told.
Message called(const View& view, Lang lang) {
  if (view.offline)
    return {"cloud-off-outline", words::kCalledOfflineTitle.in(lang),
            std::string(words::kCalledOffline.in(lang))};
  std::string text(words::kCalledText.in(lang));
  if (view.consultants && view.consultants->all_busy() && view.consultants->wait_min)
    text = filled(words::kCalledBusy.in(lang), std::to_string(*view.consultants->wait_min));
  return {"bell-ring-outline", words::kCalledTitle.in(lang), text};
}

MaybeIntent person_called(const View& view, Frame& frame) {
  const Rect line = message_sheet(frame, called(view, frame.lang));
  if (ui::button(frame, "close", line, words::kClose.in(frame.lang), ui::ButtonKind::primary))
    return flow::CloseSheet{};
  return std::nullopt;
}

// When the code says it is, which is all that it says: whose it is only the desk knows.
MaybeIntent booking(const View& view, Frame& frame) {
  const domain::BookingCode& code = view.model.booking;
  std::string text(words::kBookingText.in(frame.lang));
  if (!code.day.empty()) text = day(code.day, frame.lang) + " " + code.time + "\n" + text;
  Rect line = message_sheet(frame, {"calendar-check", words::kBookingTitle.in(frame.lang), text});
  MaybeIntent intent;
  if (ui::button(frame, "booking.yes", column(line, 1, 2, frame.px(24)),
                 words::kBookingYes.in(frame.lang), ui::ButtonKind::primary))
    intent = flow::ConfirmAppointment{};
  if (ui::button(frame, "booking.no", column(line, 0, 2, frame.px(24)),
                 words::kBookingNo.in(frame.lang), ui::ButtonKind::quiet))
    intent = flow::CloseSheet{};
  return intent;
}

struct Mode {
  std::string_view id, icon;
  bool flow::Access::*mode;
  Phrase name, hint;
};
constexpr std::array<Mode, 4> kModes{{
    {"access.large_text", "format-size", &flow::Access::large_text, words::kLargeText,
     words::kLargeTextHint},
    {"access.high_contrast", "contrast-box", &flow::Access::high_contrast, words::kHighContrast,
     words::kHighContrastHint},
    {"access.low_reach", "wheelchair-accessibility", &flow::Access::low_reach, words::kLowReach,
     words::kLowReachHint},
    {"access.reduced_motion", "pause-circle-outline", &flow::Access::reduced_motion,
     words::kReducedMotion, words::kReducedMotionHint},
}};

MaybeIntent access(const View& view, Frame& frame) {
  // A lying glass has nothing out of reach.
  std::vector<Mode> modes(kModes.begin(), kModes.end());
  if (!frame.portrait())
    std::erase_if(modes, [](const Mode& one) { return one.mode == &flow::Access::low_reach; });
  const int rows = static_cast<int>(modes.size());
  const float gap = frame.px(24), button = frame.px(frame.theme.size.button);
  const Frame::Setting big{.dp = 48, .colour = frame.palette.ink, .face = ui::Face::bold};
  const Frame::Setting small{.dp = 28, .colour = frame.palette.ink2, .leading = 1.1f};
  constexpr float width_dp = 1080;
  const float width = std::min(frame.px(width_dp), frame.screen.width() - frame.px(112)) -
                      frame.px(2 * kPadding_dp);
  const float title = frame.height(words::kAccessTitle.in(frame.lang), big, width);
  const float hint = frame.height(words::kAccessHint.in(frame.lang), small, width);
  const float row_height = frame.px(frame.theme.large_text ? 164 : 140);
  const float height = frame.px(2 * kPadding_dp + 12 + 32 + 40) + title + hint + button +
                       row_height * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
  Rect inner =
      ui::sheet(frame, width_dp, height / frame.theme.px_per_dp).inset(frame.px(kPadding_dp));
  const Rect foot_row = take_bottom(inner, button);
  inner.max.y -= frame.px(40);
  frame.write(take_top(inner, title), words::kAccessTitle.in(frame.lang), big);
  inner.min.y += frame.px(12);
  frame.write(take_top(inner, hint), words::kAccessHint.in(frame.lang), small);
  inner.min.y += frame.px(32);
  MaybeIntent intent;
  for (std::size_t i = 0; i < modes.size(); ++i) {
    const Mode& one = modes[i];
    if (ui::switch_row(frame, one.id, row(inner, static_cast<int>(i), rows, gap),
                       one.name.in(frame.lang), one.hint.in(frame.lang),
                       view.model.access.*one.mode, one.icon))
      intent = flow::ToggleAccess{one.mode};
  }
  if (ui::button(frame, "close", foot_row, words::kClose.in(frame.lang), ui::ButtonKind::primary))
    intent = flow::CloseSheet{};
  return intent;
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
      return person_called(view, frame);
    case flow::Sheet::consent_text:
      return std::nullopt;  // draw_consent
    case flow::Sheet::booking:
      return booking(view, frame);
    case flow::Sheet::access:
      return access(view, frame);
  }
  return std::nullopt;
}

}  // namespace foyer::screens
