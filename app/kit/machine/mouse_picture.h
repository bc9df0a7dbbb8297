// Whether the mouse's picture is shown: never for a finger, which would leave it lying on the
// glass, and never for a pointer that only stands there; but for a mouse that is being moved, since
// somebody looks for it. Times ms; values.
#pragma once

#include <cstdint>

namespace foyer::shell {

class MousePicture {
 public:
  // The pointer has moved without a finger.
  void moved(std::int64_t now_ms) {
    if (now_ms - last_ms_ > kTogether_ms) moves_ = 0;
    last_ms_ = now_ms;
    if (++moves_ >= kMoves) shown_until_ms_ = now_ms + kShown_ms;
  }
  // A finger is on the glass: whatever moves the pointer now is no mouse.
  void touched() { moves_ = 0, shown_until_ms_ = -1; }
  bool shown(std::int64_t now_ms) const { return now_ms < shown_until_ms_; }
  // When it goes; -1: it is not there.
  std::int64_t until_ms() const { return shown_until_ms_; }

 private:
  static constexpr int kMoves = 4;  // one leap of the pointer is no hand that looks for it
  static constexpr std::int64_t kTogether_ms = 300, kShown_ms = 3000;
  int moves_ = 0;
  std::int64_t last_ms_ = -1'000'000, shown_until_ms_ = -1;
};

}  // namespace foyer::shell
