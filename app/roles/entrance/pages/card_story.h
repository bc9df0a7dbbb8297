// The story of a card: feature, meaning, benefit, one below the other. UI thread.
#pragma once

#include <string_view>

#include "house/content.h"
#include "kit/ui/frame.h"

namespace foyer::screens {

// Tells the steps up to `step` (0 feature, 1 meaning, 2 and more benefit) and shows the places of
// those to come. The benefit is in the terms of `use`. One size of type is chosen so that the whole
// story fits the box: nothing jumps from step to step.
void draw_story(ui::Frame& frame, ui::Rect box, const domain::Card& card, std::string_view use,
                int step);

}  // namespace foyer::screens
