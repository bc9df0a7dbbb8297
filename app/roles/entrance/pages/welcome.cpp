// The screen that nobody has touched yet, and the one that asks what brings a guest here.
#include <algorithm>
#include <string>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/car_shape.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// Where the welcome begins, below the upper edge of the glass.
float headline_top(const Frame& frame) {
  const Rect& s = frame.screen;
  // Above the row of chips where that has come down into reach.
  const float reach = frame.reach.min.y - s.min.y;
  if (reach > 0) return reach - frame.px(124 + 8 + 16) - frame.room(100, 34);
  // Large text has its buttons and its line at the foot higher.
  const float raised = frame.theme.large_text ? frame.px(frame.portrait() ? 70 : 110) : 0;
  return frame.portrait() ? s.height() * .45f - raised : s.height() * .545f - frame.px(24) - raised;
}

// Where the car stands: right of the middle in landscape, across the upper half in portrait.
Rect car_box(const Frame& frame) {
  const Rect& s = frame.screen;
  if (frame.portrait()) {
    const float width = s.width() - frame.px(96);
    // Above the welcome, where that has come up to leave the foot to what is touched.
    const float low_reach = headline_top(frame) - width * .4f - frame.px(40);
    const float top = frame.reach.min.y > s.min.y ? std::max(frame.px(96), low_reach)
                                                  : s.min.y + s.height() * .165f;
    return {{s.min.x + frame.px(48), top}, {s.min.x + frame.px(48) + width, top + width * .4f}};
  }
  const float width = std::min(s.width() * .70f, s.height() * 1.25f);
  const float x = s.min.x + s.width() * .229f;
  const float y = s.min.y + s.height() * .065f;
  return {{x, y}, {x + width, y + width * .4f}};
}

void backdrop(const View& view, Frame& frame) {
  frame.paint.stage(frame.list, frame.screen);
  if (!view.content.vehicles.empty())
    frame.paint.car(frame.list, car_box(frame), car_shape(view.content.vehicles.front().profile));
}

// One car after the other: its line is drawn, a light runs along it, it stands, it goes. The screen
// is drawn again only while something of that can be seen.
constexpr int kTurn_ms = 16000, kDrawn_ms = 1300, kRun_ms = 2200, kGone_ms = 240, kStep_ms = 40;

struct Showing {
  std::size_t car = 0;
  float reveal = 1;  // of its line, from the nose
  float light = -1;  // where on its line; below 0: nowhere
  float opacity = 1;
};

float ease_out(float t) { return 1 - (1 - t) * (1 - t) * (1 - t); }

Showing showing(const View& view, Frame& frame) {
  Showing now;
  const std::size_t count = view.content.vehicles.size();
  if (frame.theme.reduced_motion || count == 0) return now;
  const std::int64_t gone = frame.now_ms - frame.motion().begun_ms("attract", frame.now_ms);
  now.car = static_cast<std::size_t>(gone / kTurn_ms) % count;
  const int t = static_cast<int>(gone % kTurn_ms);
  const int rest_from = kDrawn_ms + kRun_ms, rest_to = kTurn_ms - kGone_ms;
  if (t < rest_from || t >= rest_to)
    frame.draw_again_in(kStep_ms);
  else
    frame.draw_again_in(rest_to - t);
  if (t < kDrawn_ms)
    now.reveal = ease_out(static_cast<float>(t) / kDrawn_ms);
  else if (t < rest_from)
    now.light = static_cast<float>(t - kDrawn_ms) / kRun_ms;
  else if (t >= rest_to)
    now.opacity = 1 - static_cast<float>(t - rest_to) / kGone_ms;
  return now;
}

// Its name and its line, under the car: at the right where the welcome stands at the left.
void caption(Frame& frame, const domain::Vehicle& vehicle) {
  const Rect car = car_box(frame);
  const float side = margin(frame);
  const Frame::Setting name{.dp = 40,
                            .colour = frame.palette.stage_ink,
                            .face = ui::Face::bold,
                            .align = frame.portrait() ? Frame::Align::left : Frame::Align::right,
                            .middle = true};
  Frame::Setting line = name;
  line.dp = 28;
  line.colour = frame.palette.stage_ink2;
  line.face = ui::Face::regular;
  Rect box{{frame.screen.min.x + frame.screen.width() * .62f, car.max.y + frame.px(8)},
           {frame.screen.max.x - side, car.max.y + frame.px(150)}};
  if (frame.portrait()) {
    box.min = {frame.screen.min.x + side,
               frame.screen.min.y + frame.screen.height() * .445f - frame.px(110)};
    box.max.y = box.min.y + frame.px(104);
  }
  frame.write(take_top(box, frame.px(56)), frame.say(vehicle.name), name);
  frame.write(take_top(box, frame.px(44)), frame.say(vehicle.tagline), line);
}

void cars(const View& view, Frame& frame) {
  frame.paint.stage(frame.list, frame.screen);
  if (view.content.vehicles.empty()) return;
  const Showing now = showing(view, frame);
  const domain::Vehicle& vehicle = view.content.vehicles[now.car];
  const int from = frame.list.VtxBuffer.Size;
  // The first frame can be touched before the car is in it.
  if (now.reveal > 0)
    frame.paint.car(frame.list, car_box(frame), car_shape(vehicle.profile), now.light, now.reveal);
  const int words = frame.list.VtxBuffer.Size;
  caption(frame, vehicle);
  frame.shift_since(words, {frame.px(24) * (1 - now.reveal), 0}, now.reveal);
  if (now.opacity < 1) frame.shift_since(from, {0, 0}, now.opacity);
}

// `share`: of the glass's width, beside the caption of a car.
Rect headline(Frame& frame, std::string_view title, std::string_view line, float share = 1) {
  const float side = margin(frame);
  const Rect& s = frame.screen;
  Rect box{{s.min.x + side, s.min.y + headline_top(frame)},
           {s.min.x + s.width() * share - side, s.max.y}};
  frame.write(
      take_top(box, frame.px(124)), title,
      {.dp = frame.theme.type.display, .colour = frame.palette.stage_ink, .face = ui::Face::bold});
  box.min.y += frame.px(8);
  frame.write(take_top(box, frame.room(frame.portrait() ? 100 : 50, 34)), line,
              {.dp = 34, .colour = frame.palette.stage_ink2});
  return box;
}

void bottom_line(const View& view, Frame& frame) {
  const float side = margin(frame);
  const float foot = frame.screen.max.y - frame.px(36);
  const float lines = frame.theme.large_text ? 1.4f : 1;  // it needs two
  Rect line{{frame.screen.min.x + side, foot - frame.room(48, 24) * lines},
            {frame.screen.max.x - side, frame.screen.max.y - frame.px(36)}};
  const Frame::Setting small{.dp = 24, .colour = frame.palette.stage_ink3, .middle = true};
  Frame::Setting right = small;
  right.align = Frame::Align::right;
  frame.write(take_right(line, frame.width(view.clock, right) + frame.px(16)), view.clock, right);
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
  // Two lines of type fit where the buttons are narrow, or three of large text.
  const bool large = frame.theme.large_text;
  const float height = frame.px(frame.portrait() ? frame.theme.size.button : large ? 204 : 136);
  const float bottom = frame.screen.max.y - frame.px(large ? 164 : 120);
  const float total = frame.portrait()
                          ? height * static_cast<float>(count) + gap * static_cast<float>(count - 1)
                          : height;
  Rect area{{frame.screen.min.x + side, bottom - total}, {frame.screen.max.x - side, bottom}};
  const float unit =
      (area.width() - gap * static_cast<float>(count - 1)) / (static_cast<float>(count) + .4f);
  std::vector<Rect> boxes;
  float label_dp = frame.theme.type.h3;  // one size for all: that of the longest
  const bool signs =
      frame.portrait() || !large;  // in narrow buttons large words have no room beside
  for (int i = 0; i < count; ++i) {
    boxes.push_back(frame.portrait() ? row(area, i, count, gap)
                                     : take_left(area, i == 0 ? unit * 1.4f : unit));
    if (!frame.portrait()) area.min.x += gap;
    label_dp =
        std::min(label_dp, ui::button_label_dp(frame, boxes.back(),
                                               frame.say(all[static_cast<std::size_t>(i)].text),
                                               signs || i == 0));
  }
  for (int i = 0; i < count; ++i) {
    const domain::Purpose& purpose = all[static_cast<std::size_t>(i)];
    const auto kind = i == 0 ? ui::ButtonKind::primary : ui::ButtonKind::stage;
    if (ui::button(frame, "purpose." + purpose.id, boxes[static_cast<std::size_t>(i)],
                   frame.say(purpose.text), kind, signs || i == 0 ? purpose.icon : std::string(),
                   label_dp))
      intent = flow::ChoosePurpose{purpose.id};
  }
  return intent;
}

}  // namespace

MaybeIntent draw_attract(const View& view, Frame& frame) {
  cars(view, frame);
  brand(view, frame, top_box(frame), true, true);
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  const std::string both =
      std::string(words::kWelcome.in(frame.lang)) + "  " + std::string(words::kWelcome.in(other));
  Rect below =
      headline(frame, both, words::kWelcomeHint.in(frame.lang), frame.portrait() ? 1 : .62f);
  below.min.y += frame.px(52);
  const std::string touch = std::string(words::kTouchToBegin.in(Lang::zh)) + " · " +
                            std::string(words::kTouchToBegin.in(Lang::en));
  Rect hint = take_top(below, frame.px(frame.theme.size.button));
  hint.max.x = hint.min.x + std::min(hint.width(), frame.px(680));
  ui::button(frame, "begin", hint, touch, ui::ButtonKind::primary);
  bottom_line(view, frame);
  // Any place of the glass wakes it, the button included.
  frame.tap("wake", frame.screen);
  if (frame.pointer().anyone_left()) return flow::Wake{};
  return std::nullopt;
}

MaybeIntent draw_welcome(const View& view, Frame& frame) {
  backdrop(view, frame);
  MaybeIntent intent = top_row(view, frame, top_box(frame), true);
  frame.arriving(true);
  headline(frame, words::kWelcome.in(frame.lang), words::kWhatBringsYou.in(frame.lang));
  if (MaybeIntent chosen = purposes(view, frame)) intent = chosen;
  bottom_line(view, frame);
  return intent;
}

}  // namespace foyer::screens
