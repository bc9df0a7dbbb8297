#include "kit/ui/pointer.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

// A wet finger is lost for less than kSameTouch_ms; one that taps twice on purpose is away for
// kTwoTaps_ms at least.
constexpr std::int64_t kSameTouch_ms = 40, kTwoTaps_ms = 60;
constexpr float kSamePlace = .45f;  // of the slop: some 3 mm
constexpr std::int64_t kLongPress_ms = 500;
constexpr std::int64_t kVelocityOver_ms = 100;
constexpr std::int64_t kRest_ms = 60;  // without moving: it was put down, not thrown
constexpr float kSetOut = .4f;         // of the slop

float distance(ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

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
  velocity_ = {0, 0};
  trail_.clear();
  while (!events_.empty()) {
    const Event event = events_.front();
    events_.pop_front();
    if (event.kind == Event::Kind::down && !down_) {
      const bool again = is_the_same_touch(event, slop_px);
      swallowing_ = again && !dragging_;
      if (swallowing_) continue;
      land(event, again);
      return;
    }
    if (swallowing_) {
      if (event.kind == Event::Kind::up) {
        swallowing_ = false;
        note_leaving(event);  // and it may do so again
      }
      continue;
    }
    if (event.kind == Event::Kind::down) continue;  // a second finger is not followed
    at_ = event.at;
    if (!down_) continue;
    trail_.push_back(at_);
    travel(event, slop_px);
    if (event.kind == Event::Kind::up) {
      leave(event);
      return;
    }
  }
}

// A contact that comes back while a drag is lost goes on as a drag, and taps nothing.
void Pointer::land(const Event& event, bool again) {
  at_ = landed_at_ = set_out_at_ = event.at;
  trail_.push_back(at_);
  down_ = landed_ = true;
  dragging_ = again;
  if (!again) axis_ = Axis::none;
  landed_ms_ = event.ms;
  repeats_ = 0;
  long_told_ = false;
  holder_.clear();
  place_count_ = 0;
  remember(event);
}

void Pointer::travel(const Event& event, float slop_px) {
  if (event.kind == Event::Kind::move) remember(event);
  const float travelled = distance(at_, landed_at_);
  if (axis_ == Axis::none && travelled > slop_px * kSetOut) {
    const bool across = std::abs(at_.x - landed_at_.x) > std::abs(at_.y - landed_at_.y);
    axis_ = across ? Axis::across : Axis::along;
    set_out_at_ = at_;
  }
  if (travelled > slop_px) dragging_ = true;
}

void Pointer::leave(const Event& event) {
  down_ = false;
  released_ = true;
  note_leaving(event);
  const std::size_t kept = std::min(place_count_, places_.size());
  if (kept == 0) return;
  const Place& last = places_[(place_count_ - 1) % places_.size()];
  if (event.ms - last.ms > kRest_ms) return;
  Place first = last;
  for (std::size_t i = 1; i <= kept; ++i) {
    const Place& one = places_[(place_count_ - i) % places_.size()];
    if (last.ms - one.ms > kVelocityOver_ms) break;
    first = one;
  }
  // Places that arrived together have the same time: a frame's length is the least there is.
  constexpr float kLeast_s = .008f;
  const float seconds = std::max(kLeast_s, static_cast<float>(last.ms - first.ms) / 1000.f);
  velocity_ = (last.at - first.at) * (1 / seconds);
}

void Pointer::note_leaving(const Event& event) {
  left_ = {event.at, event.ms};
  left_earliest_ms_ = event.earliest_ms < 0 ? event.ms : event.earliest_ms;
}

// A drag goes on while the finger is lost, so it may come back further away.
bool Pointer::is_the_same_touch(const Event& event, float slop_px) const {
  const float near = dragging_ ? slop_px : slop_px * kSamePlace;
  return left_.ms >= 0 && event.ms - left_.ms <= kSameTouch_ms &&
         event.ms - left_earliest_ms_ < kTwoTaps_ms && distance(event.at, left_.at) <= near;
}

void Pointer::remember(const Event& event) {
  places_[place_count_ % places_.size()] = {event.at, event.ms};
  ++place_count_;
}

void Pointer::end_frame() {
  if (!seen_ || released_) holder_.clear();
}

bool Pointer::tap(std::string_view id, const Rect& box) {
  if (landed_ && holder_.empty() && box.contains(landed_at_)) holder_ = id;
  if (holder_ != id) return false;
  seen_ = true;
  return released_ && !dragging_ && repeats_ == 0 && !long_told_ && box.contains(at_);
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

bool Pointer::pressed_long(std::string_view id, const Rect& box, std::int64_t now_ms) {
  if (!holds(id, box) || long_press_ms() == 0 || now_ms < long_press_ms()) return false;
  long_told_ = true;
  return true;
}

std::int64_t Pointer::long_press_ms() const {
  return down_ && !long_told_ && axis_ == Axis::none ? landed_ms_ + kLongPress_ms : 0;
}

void Pointer::cancel() {
  holder_.clear();
  dragging_ = down_;
}

}  // namespace foyer::ui
