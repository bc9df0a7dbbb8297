// One fact of each kind about an offer, full and empty, for the test of the codec. Threads: values.
#pragma once

#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

inline std::vector<Event> offer_events() {
  OfferMade made;
  made.offer = "ab";
  made.version = 2;
  made.follows = "aa";
  made.looks = {"松石青", "Turquoise"};
  made.lines = {{"e5-605", "guide", {"舒享", "Comfort"}, {}, {}, 22980000, 22980000, 0, true},
                {"mats", "gift", {"脚垫", "Mats"}, {}, {}, 0, 0, 120000, true}};
  made.loan = "bank";
  made.months = 36;
  made.monthly = 389658;
  made.valid_until_ms = 1763700000000;
  return {made,
          OfferMade{},
          ApprovalAsked{"ab", {"drove"}},
          ApprovalAnswered{"ab", "countered", 1000000, "再让八百"},
          OfferShown{"ab", "zh", 1763700000000},
          OfferAccepted{"ab", {"charger"}, false, 23796951, 10596951, 1763700000000},
          OfferWithdrawn{"ab", "house"}};
}

}  // namespace foyer::domain
