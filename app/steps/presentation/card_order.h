// In which order the cards of a car are told to this guest.
//
//   rank(card) = weight(card)                                   0 to 100
//              + max over the card's priorities p (i-th of the card, i = 0, 1, 2 ...) of
//                  importance(p) / (1 + i)                       300, 200, 100 for the guest's
//                                                               1st, 2nd, 3rd priority, else 0,
//                                                               divided in whole numbers
//              + 40 if the card has a benefit worded for the guest's use
//
// Highest first; ties keep the walk-round order of positions, then the pack's order. The numbers
// make a card whose first or second priority is what the guest ranked first always come before one
// that speaks to nothing the guest ranked: 300/(1+1) > 100 + 40. Pure. Threads: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "steps/needs/facts.h"

namespace foyer::domain {

int card_rank(const Card& card, const Needs& needs);

// Pointers into `content`, the best first.
std::vector<const Card*> card_order(const Content& content, std::string_view vehicle,
                                    const Needs& needs);

}  // namespace foyer::domain
