// The switch between the ways of writing: all of them side by side, and which one it is now. It
// stands in the same place whatever is written with. UI thread.
#pragma once

#include <optional>
#include <span>

#include "kit/ui/writing.h"

namespace foyer::ui {

constexpr float kWaySwitch_dp = 80;  // how high it is

// Its width where there is room for every word.
float way_switch_width(Frame& frame, std::span<const input::Way> ways, const WritingWords& words);
// Draws it and returns the way that was touched. Targets: "way.pinyin", "way.handwriting",
// "way.latin".
std::optional<input::Way> way_switch(Frame& frame, const Rect& box,
                                     std::span<const input::Way> ways, input::Way now,
                                     const WritingWords& words);

}  // namespace foyer::ui
