#include "screens/car_shape.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// Where the car stands: right of the middle in landscape, across the upper half in portrait.
Rect car_box(const Frame& frame) {
  const Rect& s = frame.screen;
  if (frame.portrait()) {
    const float width = s.width() - frame.px(96);
    const float top = s.min.y + s.height() * .20f;
    return {{s.min.x + frame.px(48), top}, {s.min.x + frame.px(48) + width, top + width * .4f}};
  }
  const float width = std::min(s.width() * .70f, s.height() * 1.25f);
  const float x = s.min.x + s.width() * .229f;
  const float y = s.min.y + s.height() * .065f;
  return {{x, y}, {x + width, y + width * .4f}};
}

// `reveal`: how much of the car's line is drawn, from its nose.
void backdrop(const View& view, Frame& frame, float reveal) {
  frame.paint.stage(frame.list, frame.screen);
  if (reveal > 0 && !view.content.vehicles.empty())
    frame.paint.car(frame.list, car_box(frame), car_shape(view.content.vehicles.front().profile),
                    -1, reveal);
}

Rect headline(Frame& frame, std::string_view title, std::string_view line) {
  const float side = margin(frame);
  const Rect& s = frame.screen;
  Rect box{{s.min.x + side, s.min.y + s.height() * (frame.portrait() ? .45f : .545f)},
           {s.max.x - side, s.max.y}};
  frame.write(
      take_top(box, frame.px(124)), title,
      {.dp = frame.theme.type.display, .colour = frame.palette.stage_ink, .face = ui::Face::bold});
  box.min.y += frame.px(8);
  frame.write(take_top(box, frame.px(frame.portrait() ? 100 : 50)), line,
              {.dp = 34, .colour = frame.palette.stage_ink2});
  return box;
}

void bottom_line(const View& view, Frame& frame) {
  const float side = margin(frame);
  Rect line{{frame.screen.min.x + side, frame.screen.max.y - frame.px(84)},
            {frame.screen.max.x - side, frame.screen.max.y - frame.px(36)}};
  const Frame::Setting small{.dp = 24, .colour = frame.palette.stage_ink3, .middle = true};
  Frame::Setting right = small;
  right.align = Frame::Align::right;
  frame.write(take_right(line, frame.px(110)), view.clock, right);
  frame.write(line, words::kPrivacyLine.in(frame.lang), small);
}

// The purposes: a row in landscape with the first one wider, a column in portrait.
MaybeIntent purposes(const View& view, Frame& frame) {
  MaybeIntent intent;
  const auto& all = view.content.showroom.purposes;
  const int count = static_cast<int>(all.size());
  if (count == 0) return intent;
  const float side = margin(frame);
  const float gap = frame.px(frame.portrait() ? 24 : 28);
  const float height = frame.px(frame.theme.size.button);
  const float bottom = frame.screen.max.y - frame.px(120);
  const float total = frame.portrait()
                          ? height * static_cast<float>(count) + gap * static_cast<float>(count - 1)
                          : height;
  Rect area{{frame.screen.min.x + side, bottom - total}, {frame.screen.max.x - side, bottom}};
  const float unit =
      (area.width() - gap * static_cast<float>(count - 1)) / (static_cast<float>(count) + .4f);
  for (int i = 0; i < count; ++i) {
    const domain::Purpose& purpose = all[static_cast<std::size_t>(i)];
    const Rect box =
        frame.portrait() ? row(area, i, count, gap) : take_left(area, i == 0 ? unit * 1.4f : unit);
    if (!frame.portrait()) area.min.x += gap;
    const auto kind = i == 0 ? ui::ButtonKind::primary : ui::ButtonKind::stage;
    if (ui::button(frame, "purpose." + purpose.id, box, frame.say(purpose.text), kind,
                   purpose.icon))
      intent = flow::ChoosePurpose{purpose.id};
  }
  return intent;
}

}  // namespace

MaybeIntent draw_attract(const View& view, Frame& frame) {
  // The line is drawn once the screen stands: the first frame can be touched before the car is in
  // it.
  backdrop(view, frame, frame.ease("attract/car", 1, 0));
  const domain::Showroom& showroom = view.content.showroom;
  const std::string brand = showroom.dealer.in(frame.lang) + " · " + showroom.branch.in(frame.lang);
  frame.write(
      top_box(frame), brand,
      {.dp = 32, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true});
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  const std::string both =
      std::string(words::kWelcome.in(frame.lang)) + "  " + std::string(words::kWelcome.in(other));
  Rect below = headline(frame, both, words::kWelcomeHint.in(frame.lang));
  below.min.y += frame.px(52);
  const std::string touch = std::string(words::kTouchToBegin.in(Lang::zh)) + " · " +
                            std::string(words::kTouchToBegin.in(Lang::en));
  Rect hint = take_top(below, frame.px(frame.theme.size.button));
  hint.max.x = hint.min.x + std::min(hint.width(), frame.px(680));
  ui::button(frame, "begin", hint, touch, ui::ButtonKind::primary);
  bottom_line(view, frame);
  // Any place of the glass wakes it, the button included.
  frame.tap("wake", frame.screen);
  if (frame.pointer().released()) return flow::Wake{};
  return std::nullopt;
}

MaybeIntent draw_welcome(const View& view, Frame& frame) {
  backdrop(view, frame, 1);
  MaybeIntent intent = top_row(view, frame, top_box(frame), true);
  headline(frame, words::kWelcome.in(frame.lang), words::kWhatBringsYou.in(frame.lang));
  if (MaybeIntent chosen = purposes(view, frame)) intent = chosen;
  bottom_line(view, frame);
  return intent;
}

}  // namespace foyer::screens
