#include "kit/machine/hidden_gesture.h"

namespace foyer::shell {

HiddenGesture::Corner HiddenGesture::corner_of(ImVec2 at, float width, float height, float corner) {
  if (at.x < 0 || at.x > corner || width <= 2 * corner) return Corner::none;
  if (at.y >= 0 && at.y <= corner) return Corner::upper;
  return at.y >= height - corner && at.y <= height ? Corner::lower : Corner::none;
}

void HiddenGesture::take(const ui::Pointer::Event& event, float width, float height, float corner) {
  using Kind = ui::Pointer::Event::Kind;
  const Corner at = corner_of(event.at, width, height, corner);
  if (event.kind != Kind::down && event.finger != finger_) return;
  switch (event.kind) {
    case Kind::down:
      if (held_ != Corner::none && down_) return;  // a palm beside the hand that holds
      finger_ = event.finger;
      down_ = true;
      held_ = at;
      since_ms_ = event.ms;
      if (at == Corner::lower && event.ms - upper_done_ms_ > kBetween_ms) upper_done_ms_ = -1;
      if (at != Corner::lower) upper_done_ms_ = -1;
      return;
    case Kind::move:
      if (at != held_) held_ = Corner::none;
      return;
    case Kind::up:
    case Kind::lost:
      down_ = false;
      if (held_ == Corner::upper && event.ms - since_ms_ >= kHold_ms) upper_done_ms_ = event.ms;
      if (held_ == Corner::lower) upper_done_ms_ = -1;  // let go too early
      held_ = Corner::none;
  }
}

std::int64_t HiddenGesture::due_ms() const {
  return held_ == Corner::lower && upper_done_ms_ >= 0 ? since_ms_ + kHold_ms : -1;
}

bool HiddenGesture::opens(std::int64_t now_ms) {
  const std::int64_t due = due_ms();
  if (due < 0 || now_ms < due) return false;
  *this = {};
  return true;
}

}  // namespace foyer::shell
