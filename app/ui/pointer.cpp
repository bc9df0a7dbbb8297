#include "ui/pointer.h"

#include <cmath>

namespace foyer::ui {

void Pointer::push(const Event& event) {
  // A finger that moves while nothing draws: its latest places are enough.
  constexpr std::size_t kWaitingMax = 512;
  const bool merges = event.kind == Event::Kind::move && events_.size() >= kWaitingMax &&
                      events_.back().kind == Event::Kind::move;
  if (merges)
    events_.back() = event;
  else
    events_.push_back(event);
}

void Pointer::begin_frame(float slop_px) {
  landed_ = released_ = seen_ = false;
  trail_.clear();
  while (!events_.empty()) {
    const Event event = events_.front();
    events_.pop_front();
    at_ = event.at;
    if (down_ || event.kind == Event::Kind::down) trail_.push_back(at_);
    if (event.kind == Event::Kind::down && !down_) {
      down_ = landed_ = true;
      dragging_ = false;
      landed_at_ = event.at;
      landed_ms_ = event.ms;
      repeats_ = 0;
      holder_.clear();
      return;
    }
    if (down_ && std::hypot(at_.x - landed_at_.x, at_.y - landed_at_.y) > slop_px) dragging_ = true;
    if (event.kind == Event::Kind::up && down_) {
      down_ = false;
      released_ = true;
      return;
    }
  }
}

void Pointer::end_frame() {
  if (!seen_ || released_) holder_.clear();
}

bool Pointer::tap(std::string_view id, const Rect& box) {
  if (landed_ && holder_.empty() && box.contains(landed_at_)) holder_ = id;
  if (holder_ != id) return false;
  seen_ = true;
  return released_ && !dragging_ && repeats_ == 0 && box.contains(at_);
}

bool Pointer::holds(std::string_view id, const Rect& box) const {
  return down_ && !dragging_ && holder_ == id && box.contains(at_);
}

bool Pointer::repeats(std::string_view id, const Rect& box, std::int64_t now_ms) {
  constexpr std::int64_t kFirst_ms = 450, kNext_ms = 70;
  if (!holds(id, box)) return false;
  const std::int64_t held_ms = now_ms - landed_ms_;
  if (held_ms < kFirst_ms + repeats_ * kNext_ms) return false;
  ++repeats_;
  return true;
}

void Pointer::cancel() {
  holder_.clear();
  dragging_ = down_;
}

}  // namespace foyer::ui
