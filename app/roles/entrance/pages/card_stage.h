// The stage beside a card: the picture of what it speaks of with its hot-spots, the car's name, and
// the walk round the car. UI thread.
#pragma once

#include <cstddef>

#include "kit/ui/zoom.h"
#include "roles/entrance/pages/chrome.h"
#include "roles/entrance/pages/view.h"

namespace foyer::screens {

struct Deck {  // the cards of the chosen car, in this guest's order
  const domain::Vehicle* vehicle = nullptr;
  const domain::Card* card = nullptr;  // the one that is told
  std::size_t at = 0, count = 0;
  std::string beside;  // stands beside the name of the car; empty: what kind of car it is
};
Deck deck_of(const View& view);

// `offset`: how far a finger has drawn the card from its place, px. `zoom`: how far two fingers
// have enlarged its picture.
MaybeIntent draw_card_stage(const View& view, ui::Frame& frame, const ui::Rect& box,
                            const Deck& deck, float offset, const ui::Zoom& zoom);
// Which picture it shows, for `ui::zoom`.
std::string_view picture_of(const Deck& deck);

}  // namespace foyer::screens
