// Sums and shares of an offer in words: one place, so that a screen, a paper and a manager's desk
// say the same figure. Threads: any.
#pragma once

#include <string>

#include "house/prices.h"
#include "kit/base/text.h"

namespace foyer::domain {

// "229,800.00"; with a true minus before what is less than nothing.
std::string fen_text(Fen fen, Lang lang);
// Without ".00" where there are none: for staff, and in sentences.
std::string short_fen_text(Fen fen, Lang lang);
// "4.79" of 479 basis points.
std::string percent_text(int bp, Lang lang);

}  // namespace foyer::domain
