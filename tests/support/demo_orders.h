// How a small showroom takes orders, made in code: earnest money of a fifth at most, and a
// prepayment. Threads: values.
#pragma once

#include "house/orders.h"

namespace foyer::demo {

inline domain::OrderRules orders() {
  domain::OrderRules all;
  all.contract = {"2026-11",
                  {"购车合同", "Contract"},
                  {"约定", "What we agree"},
                  {"第一条。\n\n第二条。", "The first.\n\nThe second."}};
  all.clauses = {{"deposit", {"我知道定金的意思", "I know what the deposit means"}, {}},
                 {"invoice", {"税看开票日", "Tax goes by the invoice"}, {}}};
  all.place = {"本店", "Here"};
  all.deposits = {{"earnest",
                   {"定金", "Earnest money"},
                   {"反悔不退", "Kept if you withdraw"},
                   2000,
                   {5'000'00, 10'000'00}},
                  {"prepayment", {"订金", "Prepayment"}, {"可退", "Comes back"}, 0, {1'000'00}}};
  all.fates = {{"kept", {"不退", "Kept"}, "earnest", "guest", 0},
               {"twice", {"双倍", "Twice"}, "earnest", "house", 20'000},
               {"back", {"退", "Back"}, "prepayment", "guest", 10'000},
               {"back-house", {"退", "Back"}, "prepayment", "house", 10'000}};
  all.cancel_reasons = {{"mind", {"改主意", "Changed their mind"}, {}},
                        {"no-car", {"没车", "No car"}, {}}};
  all.rivals = {{"used", {"二手车", "A used car"}, {}}};
  return all;
}

}  // namespace foyer::demo
