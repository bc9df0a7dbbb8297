#include "kit/ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

constexpr float kRunsOn_s = .325f;  // the speed falls to 1/e in this time
constexpr float kSpringsBack_s = .09f;
constexpr float kStops_px_s = 12;
constexpr float kFastest = 6;  // window heights a second
constexpr float kGive = .55f;  // how readily an end gives way

// What is pulled beyond an end follows less and less, and never further than the window is high.
float given_way(float beyond, float room) {
  return room <= 0 ? 0 : room * (1 - 1 / (beyond * kGive / room + 1));
}

float between_ends(float wanted, float most, float room, bool hard) {
  if (hard) return std::clamp(wanted, 0.f, most);
  if (wanted < 0) return -given_way(-wanted, room);
  if (wanted > most) return most + given_way(wanted - most, room);
  return wanted;
}

// What the finger wants, before the ends give way.
float wanted_of(float offset, float most, float room) {
  const auto back = [&](float shown) {
    const float part = std::min(shown / room, .95f);
    return room * (1 / (1 - part) - 1) / kGive;
  };
  if (offset < 0) return -back(-offset);
  if (offset > most) return most + back(offset - most);
  return offset;
}

float seconds_since(Scroll& state, std::int64_t now_ms) {
  const std::int64_t gone_ms = std::clamp<std::int64_t>(now_ms - state.last_ms, 0, 50);
  state.last_ms = now_ms;
  return static_cast<float>(gone_ms) / 1000.f;
}

void follow_finger(Frame& frame, Scroll& state) {
  const Rect& box = state.window;
  const float most = state.most();
  const Pointer& finger = frame.pointer();
  const bool mine = frame.live() && box.contains(finger.landed_at());
  if (finger.landed() && mine) {  // a finger stops what runs on
    if (std::abs(state.speed) > box.height() / 4) frame.cancel_press();
    state.speed = 0;
    state.held = false;
  }
  const bool there = finger.down() || finger.released();
  if (state.by != finger.touch()) state.held = false;  // another finger leads
  if (mine && there && finger.axis() == Pointer::Axis::along && !state.held) {
    state.held = true;
    state.by = finger.touch();
    state.held_from = wanted_of(state.offset, most, box.height());
  }
  if (!state.held) return;
  frame.keep_others_off(box);
  const bool hard = frame.theme.reduced_motion;
  state.offset = between_ends(state.held_from - finger.pulled().y, most, box.height(), hard);
  state.last_ms = frame.now_ms;
  if (finger.down()) return;
  state.held = false;
  const float fastest = kFastest * box.height();
  state.speed = hard ? 0 : std::clamp(-finger.velocity().y, -fastest, fastest);
}

// One step of time without the finger. True while it moves.
bool run_on(Scroll& state, std::int64_t now_ms) {
  const float seconds = seconds_since(state, now_ms);
  const float end = std::clamp(state.offset, 0.f, state.most());
  const bool beyond = std::abs(state.offset - end) > .5f;
  if (!beyond && std::abs(state.speed) < kStops_px_s) {
    state.speed = 0;
    state.offset = std::round(end);  // letters stand on whole pixels again
    return false;
  }
  if (beyond) {  // the end draws it back, the more the further it is out
    state.speed *= std::exp(-seconds / (kSpringsBack_s / 3));
    state.offset += state.speed * seconds;
    state.offset = end + (state.offset - end) * std::exp(-seconds / kSpringsBack_s);
  } else {
    const float kept = std::exp(-seconds / kRunsOn_s);
    state.offset += state.speed * kRunsOn_s * (1 - kept);
    state.speed *= kept;
  }
  return true;
}

void fade(Frame& frame, const Rect& edge, bool from_top, ImU32 ground) {
  const ImU32 clear = with_alpha(ground, 0);
  const ImU32 top = from_top ? ground : clear, bottom = from_top ? clear : ground;
  frame.list.AddRectFilledMultiColor(edge.min, edge.max, top, top, bottom, bottom);
}

}  // namespace

Rect begin_scroll(Frame& frame, const Rect& box, Scroll& state, float content_height) {
  state.window = box;
  state.content = content_height;
  if (state.most() <= 0) {  // a list that fits does not move: it would only look loose
    state.offset = state.speed = 0;
    state.held = false;
  } else {
    follow_finger(frame, state);
  }
  if (!state.held) {
    const bool resting = state.speed == 0 && state.offset >= 0 && state.offset <= state.most();
    if (frame.theme.reduced_motion)
      state.offset = std::clamp(state.offset, 0.f, state.most());
    else if (!resting && run_on(state, frame.now_ms))
      frame.keep_moving();
  }
  frame.push_window(box);
  const float top = box.min.y - std::round(state.offset);
  return {{box.min.x, top}, {box.max.x, top + content_height}};
}

void end_scroll(Frame& frame, const Scroll& state, ImU32 ground) {
  const Rect& box = state.window;
  const ImU32 colour = ground ? ground : frame.palette.ground;
  const float reach = std::min(frame.px(40), box.height() / 4);
  const float above = std::clamp(state.offset, 0.f, reach);
  const float below = std::clamp(state.most() - state.offset, 0.f, reach);
  if (above > 0) fade(frame, {box.min, {box.max.x, box.min.y + above}}, true, colour);
  if (below > 0) fade(frame, {{box.min.x, box.max.y - below}, box.max}, false, colour);
  frame.pop_window();
}

void scroll_to(Scroll& state, float top, float bottom) {
  float offset = state.offset;
  if (bottom > offset + state.window.height()) offset = bottom - state.window.height();
  offset = std::min(offset, top);
  state.speed = 0;
  state.held = false;
  state.offset = std::clamp(offset, 0.f, state.most());
}

}  // namespace foyer::ui
