#include "kit/ui/contact.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

constexpr std::int64_t kVelocityOver_ms = 100;
constexpr std::int64_t kRest_ms = 60;  // without moving: it was put down, not thrown
constexpr float kSetOut = .4f;         // of the slop
constexpr float kMoves = .2f;          // some 1.5 mm
constexpr float kLeap = 3;             // slops, some 20 mm, from one word to the next …
constexpr std::int64_t kLeapIn_ms = 25;
constexpr float kBack = 1;  // … and back within one

}  // namespace

float distance(ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

void Contact::land(std::uint32_t finger_, ImVec2 at_, std::int64_t ms, bool goes_on) {
  *this = {};
  finger = finger_;
  at = landed_at = set_out_at = stands_at_ = at_;
  landed_ms = moved_ms = ms;
  down = fresh = true;
  dragging = goes_on;
  trail.push_back(at_);
  remember(at_, ms);
}

void Contact::travel(ImVec2 to, std::int64_t ms, float slop_px) {
  if (leaping_) {
    leaping_ = false;
    if (distance(to, at) > slop_px * kBack) go(leap_.at, leap_.ms, slop_px, true);
  } else {
    const Place& last = places_[(place_count_ - 1) % places_.size()];
    const std::int64_t took_ms = ms - last.ms;
    if (!dragging && took_ms > 0 && took_ms <= kLeapIn_ms && distance(to, at) > slop_px * kLeap) {
      leaping_ = true;
      leap_ = {to, ms};
      return;
    }
  }
  go(to, ms, slop_px, true);
}

void Contact::go(ImVec2 to, std::int64_t ms, float slop_px, bool counts) {
  at = to;
  trail.push_back(to);
  if (distance(to, stands_at_) > slop_px * kMoves) {
    stands_at_ = to;
    moved_ms = ms;
  }
  if (counts) remember(to, ms);
  const float travelled = distance(at, landed_at);
  if (axis == Axis::none && travelled > slop_px * kSetOut) {
    const bool sideways = std::abs(at.x - landed_at.x) > std::abs(at.y - landed_at.y);
    axis = sideways ? Axis::across : Axis::along;
    set_out_at = at;
  }
  if (travelled > slop_px) dragging = true;
}

void Contact::leave(ImVec2 from, std::int64_t ms, float slop_px) {
  if (leaping_) go(leap_.at, leap_.ms, slop_px, true);
  leaping_ = false;
  go(from, ms, slop_px, false);
  down = false;
  left = true;
  left_ms = ms;
  const std::size_t kept = std::min(place_count_, places_.size());
  if (kept == 0) return;
  const Place& last = places_[(place_count_ - 1) % places_.size()];
  if (ms - last.ms > kRest_ms) return;
  Place first = last;
  for (std::size_t i = 1; i <= kept; ++i) {
    const Place& one = places_[(place_count_ - i) % places_.size()];
    if (last.ms - one.ms > kVelocityOver_ms) break;
    first = one;
  }
  // Places that arrived together have the same time: a frame's length is the least there is.
  constexpr float kLeast_s = .008f;
  const float seconds = std::max(kLeast_s, static_cast<float>(last.ms - first.ms) / 1000.f);
  velocity = (last.at - first.at) * (1 / seconds);
}

ImVec2 Contact::pulled() const { return axis == Axis::none ? ImVec2{0, 0} : at - set_out_at; }

void Contact::remember(ImVec2 place, std::int64_t ms) {
  places_[place_count_ % places_.size()] = {place, ms};
  ++place_count_;
}

}  // namespace foyer::ui
