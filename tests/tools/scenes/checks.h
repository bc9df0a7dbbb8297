// What is asked of every screen, as functions from what was drawn to complaints: what a finger
// needs, what an eye needs, that nothing leaves its place, and that every character is there. No
// complaint: an empty list. Pure.
#pragma once

#include <string>
#include <vector>

#include "support/picture.h"
#include "tools/scenes/glass.h"

namespace foyer::screens::test {

using Complaints = std::vector<std::string>;

// A primary target has at least 20 mm each way, any other 12 mm; in the hand 14 and 9.6 mm.
Complaints small_targets(const Drawn& drawn, const ui::Theme& theme);
// Off the glass, upon one another, or there twice.
Complaints misplaced_targets(const Drawn& drawn, const ui::Rect& screen);
// Controls above the part of the glass that can be reached.
Complaints unreachable_targets(const Drawn& drawn, const ui::Rect& reach);
// Out of its box, off the glass, or cut.
Complaints clipped_texts(const Drawn& drawn, const ui::Rect& screen);
// On one another, or across the edge of a target.
Complaints colliding_texts(const Drawn& drawn);
Complaints missing_glyphs(const Drawn& drawn);
// Texts and icons that cannot be told from what they lie on. `ground` is the picture without them,
// in pixels of which `scale` make one of the glass. `high`: 7 to 1 is asked, else 4.5 to 1, and 3
// to 1 for large bold text and icons.
Complaints faint_inks(const Drawn& drawn, const foyer::test::Picture& ground, bool high);
// Texts set smaller than large text promises: capitals of 0.7 degrees at 60 cm.
Complaints small_type(const Drawn& drawn);

// A sentence each, for a test's message.
std::string told(const Complaints& complaints);

}  // namespace foyer::screens::test
