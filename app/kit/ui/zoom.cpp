#include "kit/ui/zoom.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::ui {
namespace {

constexpr std::int64_t kTwoTaps_ms = 400, kTap_ms = 300;
constexpr float kSamePlace_mm = 15;
constexpr int kBack_ms = 200;

// The picture covers its place: nothing of what lies behind it is ever seen.
void keep_in_place(const Rect& box, Zoom& state) {
  state.scale = std::clamp(state.scale, 1.f, Zoom::kMost);
  const float x = box.width() * (state.scale - 1) / 2, y = box.height() * (state.scale - 1) / 2;
  state.shift = {std::clamp(state.shift.x, -x, x), std::clamp(state.shift.y, -y, y)};
}

struct Two {
  const Contact* first = nullptr;
  const Contact* second = nullptr;
};
Two fingers_in(const Frame& frame, const Rect& box) {
  Two two;
  for (const Contact& one : frame.pointer().contacts()) {
    if (!one.down || one.dead || !box.contains(one.landed_at)) continue;
    if (!two.first)
      two.first = &one;
    else if (!two.second)
      two.second = &one;
  }
  return two;
}

// The touches have changed: what they do from here on begins with what is shown now.
void take_hold(const Two& two, Zoom& state) {
  state.first = two.first ? two.first->touch : 0;
  state.second = two.second ? two.second->touch : 0;
  state.from_scale = state.scale;
  state.from_shift = state.shift;
  if (!two.first) return;
  const ImVec2 other = two.second ? two.second->at : two.first->at;
  state.from_middle = (two.first->at + other) * .5f;
  state.from_spread = std::max(1.f, distance(two.first->at, other));
}

void follow(const Rect& box, const Contact& first, const Contact* second, Zoom& state) {
  const ImVec2 other = second ? second->at : first.at;
  const ImVec2 middle = (first.at + other) * .5f;
  const float spread = second ? distance(first.at, other) : state.from_spread;
  state.scale = std::clamp(state.from_scale * spread / state.from_spread, 1.f, Zoom::kMost);
  // What lay between the fingers stays between them.
  const ImVec2 held =
      (state.from_middle - box.centre() - state.from_shift) * (1 / state.from_scale);
  state.shift = middle - box.centre() - held * state.scale;
  keep_in_place(box, state);
}

bool tapped_twice(const Frame& frame, const Rect& box, Zoom& state) {
  for (const Contact& one : frame.pointer().contacts()) {
    const bool tap = one.left && !one.dead && !one.dragging && box.contains(one.landed_at) &&
                     one.left_ms - one.landed_ms <= kTap_ms;
    if (!tap) continue;
    const bool again = state.tapped_ms >= 0 && one.landed_ms - state.tapped_ms <= kTwoTaps_ms &&
                       distance(one.at, state.tapped_at) <= frame.theme.px_of_mm(kSamePlace_mm);
    state.tapped_at = one.at;
    state.tapped_ms = again ? -1 : one.left_ms;
    if (again) return true;
  }
  return false;
}

void come_back(Frame& frame, Zoom& state) {
  if (state.back_ms < 0) return;
  const float t = static_cast<float>(frame.now_ms - state.back_ms) / kBack_ms;
  if (t >= 1 || frame.theme.reduced_motion) {
    std::string of = std::move(state.of);
    state = {};
    state.of = std::move(of);
    return;
  }
  const float left = std::pow(1 - std::max(t, 0.f), 3.f);
  state.scale = 1 + (state.back_scale - 1) * left;
  state.shift = state.back_shift * left;
  frame.keep_moving();
}

}  // namespace

bool zoom(Frame& frame, const Rect& box, std::string_view picture, Zoom& state) {
  if (state.of != picture) {
    state = {};
    state.of = picture;
  }
  if (!frame.live()) return state.enlarged();
  const Two two = fingers_in(frame, box);
  const bool same = (two.first ? two.first->touch : 0) == state.first &&
                    (two.second ? two.second->touch : 0) == state.second;
  const bool had_two = state.second != 0;
  if (!same) take_hold(two, state);
  if (two.first && (two.second || state.enlarged())) {
    state.back_ms = -1;
    follow(box, *two.first, two.second, state);
  }
  // What two fingers do, and one that moves what is enlarged, presses nothing.
  const bool moves = two.first && state.enlarged() && two.first->dragging;
  if (two.second || had_two || moves) frame.cancel_press();
  if (tapped_twice(frame, box, state) && state.enlarged()) {
    state.back_scale = state.scale;
    state.back_shift = state.shift;
    state.back_ms = frame.now_ms;
  }
  come_back(frame, state);
  return two.second != nullptr || had_two || state.enlarged();
}

void enlarge_since(Frame& frame, int from, const Rect& box, const Zoom& state) {
  if (!state.enlarged()) return;
  const ImVec2 middle = box.centre();
  for (int i = from; i < frame.list.VtxBuffer.Size; ++i) {
    ImVec2& at = frame.list.VtxBuffer[i].pos;
    at = middle + state.shift + (at - middle) * state.scale;
  }
}

}  // namespace foyer::ui
