// One fact of each kind about an offer and an order, full and empty, for the test of the codec.
// Threads: values.
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
          ApprovalAsked{"ab", {"drove"}, 1763690000000, 1763690720000},
          ApprovalAnswered{"ab", "countered", 1000000, "再让八百"},
          OfferShown{"ab", "zh", 1763700000000},
          OfferAccepted{"ab", {"charger"}, false, 23796951, 10596951, 1763700000000},
          OfferWithdrawn{"ab", "house"}};
}

inline std::vector<Event> order_events() {
  OrderMade made;
  made.order = "0d";
  made.offer = "ab";
  made.day = "2026-11-21";
  made.price = 22000000;
  made.total = 23796951;
  made.deposit = 1000000;
  made.kind = "earnest";
  made.kind_text = {"定金", "Earnest money"};
  made.delivery_to = "2026-12-20";
  OrderSigned said;
  said.order = "0d";
  said.clauses = {"deposit"};
  said.buyer = "王建国";
  said.strokes = {"AAAAAA"};
  OrderCancelled cancelled{"0d", "guest", "changed-mind", "earnest-kept", {}, 0, 1763700000000};
  return {made,
          OrderMade{},
          said,
          OrderSigned{},
          OrderPaid{"0d", 1000000, 1763700000000},
          cancelled,
          OrderCancelled{},
          ObjectionRaised{"price", "total_cost", ""},
          ObjectionRaised{"price", "total_cost", "太贵了", "pretext", "figure", "partly"},
          LossAsked{"1a", "price", "used", {"too_dear"}, "隔壁的二手车"},
          LossAsked{},
          LossAnswered{"1a", "refused", "再打一个电话"}};
}

}  // namespace foyer::domain
