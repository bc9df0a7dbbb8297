#include "kit/machine/endless_touches.h"

#include <cmath>
#include <utility>

namespace foyer::shell {
namespace {

using Kind = ui::Pointer::Event::Kind;

std::string place(ImVec2 at) {
  return std::to_string(std::lround(at.x)) + "," + std::to_string(std::lround(at.y));
}

}  // namespace

bool EndlessTouches::take(const ui::Pointer::Event& event) {
  if (event.kind == Kind::down) {
    down_[event.finger] = {event.ms, event.at, false};
    return true;
  }
  const auto touch = down_.find(event.finger);
  if (touch == down_.end()) return true;
  const bool dropped = touch->second.dropped;
  touch->second.at = event.at;
  if (event.kind != Kind::move) down_.erase(touch);
  return !dropped;
}

std::vector<ui::Pointer::Event> EndlessTouches::overdue(std::int64_t now_ms) {
  std::vector<ui::Pointer::Event> gone;
  for (auto& [finger, touch] : down_) {
    if (touch.dropped || now_ms - touch.since_ms < kLongest_ms) continue;
    touch.dropped = true;
    gone.push_back(
        {.kind = Kind::lost, .at = touch.at, .ms = now_ms, .earliest_ms = -1, .finger = finger});
    notes_.push_back("Something has lain on the glass at " + place(touch.at) +
                     " for a minute and is no finger: it is let go until it ends");
  }
  return gone;
}

std::int64_t EndlessTouches::due_ms() const {
  std::int64_t due = -1;
  for (const auto& [finger, touch] : down_)
    if (!touch.dropped && (due < 0 || touch.since_ms + kLongest_ms < due))
      due = touch.since_ms + kLongest_ms;
  return due;
}

std::vector<std::string> EndlessTouches::take_notes() { return std::exchange(notes_, {}); }

}  // namespace foyer::shell
