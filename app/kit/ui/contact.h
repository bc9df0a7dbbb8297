// One finger on the glass, from landing to leaving: where it went, whether it set out, how fast it
// left, and what it presses. What several fingers mean together is pointer.h's. px and ms; values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "kit/ui/imgui.h"

namespace foyer::ui {

enum class Axis : std::uint8_t { none, across, along };

float distance(ImVec2 a, ImVec2 b);

struct Contact {
  // A touch begins; `goes_on`: a drag that a wet finger had lost for a moment.
  void land(std::uint32_t finger_, ImVec2 at_, std::int64_t ms, bool goes_on);
  // Was there at `ms`. `slop_px`: how far a press may travel and still tap. A wet panel tells of a
  // finger that leaps away and is back with the next word: that it never did.
  void travel(ImVec2 to, std::int64_t ms, float slop_px);
  // Has left, as its last place was told at `ms`.
  void leave(ImVec2 from, std::int64_t ms, float slop_px);
  // Presses, draws and types nothing until it leaves.
  void die() { dead = true, holder.clear(); }
  // Lies where it landed, and has for this long.
  bool rests(std::int64_t now_ms, std::int64_t for_ms) const {
    return axis == Axis::none && now_ms - landed_ms >= for_ms;
  }
  // Has not moved to speak of for this long, whatever it did before.
  bool stands(std::int64_t now_ms, std::int64_t for_ms) const {
    return now_ms - moved_ms >= for_ms;
  }
  // How far it is from where it set out on its axis: 0 there, so that nothing jumps.
  ImVec2 pulled() const;

  std::uint32_t finger = 0;
  std::uint64_t touch = 0;  // no other touch ever has this number
  bool down = false, dragging = false, dead = false, left = false;
  bool swallowed = false;  // the second touch of a wet finger
  ImVec2 at{-1, -1}, landed_at{-1, -1}, set_out_at{-1, -1};
  ImVec2 velocity{0, 0};  // px a second over the last tenth of a second before it left
  Axis axis = Axis::none;
  std::int64_t landed_ms = 0, moved_ms = 0, left_ms = -1;
  std::vector<ImVec2> trail;  // of this frame

  // --- what it presses: kept by the pointer ---
  std::string holder;
  bool fresh = false;      // landed in this frame
  bool seen = false;       // its target was drawn in this frame
  bool typed = false;      // a key that the next finger's landing has typed
  bool long_told = false;  // a long press, of which it was told
  int repeats = 0;

 private:
  struct Place {
    ImVec2 at;
    std::int64_t ms = 0;
  };
  void go(ImVec2 to, std::int64_t ms, float slop_px, bool counts);
  void remember(ImVec2 place, std::int64_t ms);
  std::array<Place, 16> places_{};  // the latest of this contact, a ring
  std::size_t place_count_ = 0;
  ImVec2 stands_at_{-1, -1};
  bool leaping_ = false;
  Place leap_;  // not believed yet
};

}  // namespace foyer::ui
