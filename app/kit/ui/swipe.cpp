#include "kit/ui/swipe.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

constexpr float kTurnsAt_mm = 60;     // drawn as far as this, a page turns
constexpr float kThrownFrom_mm = 14;  // or at least so far
constexpr float kTurnsAt_mm_s = 160;  // and thrown as fast as this
constexpr float kEndGives = .22f;
constexpr int kReturn_ms = 220;

void go_back(Frame& frame, Swipe& state) {
  if (state.offset == 0) return;
  const float t = static_cast<float>(frame.now_ms - state.left_ms) / kReturn_ms;
  if (t >= 1 || frame.theme.reduced_motion) {
    state.offset = 0;
    return;
  }
  const float rest = 1 - std::max(t, 0.f);
  state.offset = state.left_at * rest * rest * rest;
  frame.keep_moving();
}

Turn leave(Frame& frame, float page_px, Swipe& state, bool has_previous, bool has_next) {
  state.held = false;
  const float speed = frame.pointer().velocity().x;
  const float fast = frame.theme.px_of_mm(kTurnsAt_mm_s);
  const float pulled = frame.pointer().pulled().x;
  Turn turn = Turn::none;
  const bool set_out = frame.pointer().dragging();  // otherwise it may still have been a tap
  // Far enough, or thrown; but a throw against the pull means "stay".
  const auto turns = [&](float far, float towards) {
    return set_out && far > frame.theme.px_of_mm(kThrownFrom_mm) &&
           (towards > fast || (far > frame.theme.px_of_mm(kTurnsAt_mm) && towards > -fast));
  };
  if (has_next && turns(-pulled, -speed)) turn = Turn::next;
  if (has_previous && turns(pulled, speed)) turn = Turn::previous;
  if (turn == Turn::next) state.offset += page_px;
  if (turn == Turn::previous) state.offset -= page_px;
  state.left_at = state.offset;
  state.left_ms = frame.now_ms;
  if (frame.theme.reduced_motion) state.offset = 0;
  if (state.offset != 0) frame.keep_moving();
  return turn;
}

}  // namespace

Turn swipe(Frame& frame, const Rect& box, float page_px, Swipe& state, bool has_previous,
           bool has_next) {
  const Pointer& finger = frame.pointer();
  const bool mine =
      frame.live() && box.contains(finger.landed_at()) && finger.axis() == Pointer::Axis::across;
  if (state.held && state.by != finger.touch()) {  // another finger leads
    state.held = false;
    state.left_at = state.offset;
    state.left_ms = frame.now_ms;
  }
  const bool at_once = finger.released() && finger.dragging();  // all in one frame
  if (mine && (finger.down() || at_once)) {
    state.held = true;
    state.by = finger.touch();
    frame.keep_others_off(box);
  }
  if (!state.held) {
    go_back(frame, state);
    return Turn::none;
  }
  const float pulled = finger.pulled().x;
  const bool at_end = pulled > 0 ? !has_previous : !has_next;
  state.offset = frame.theme.reduced_motion ? 0 : pulled * (at_end ? kEndGives : 1);
  return finger.down() ? Turn::none : leave(frame, page_px, state, has_previous, has_next);
}

}  // namespace foyer::ui
