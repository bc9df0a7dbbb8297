// How a house takes an order: the deposits that it knows and what follows from each, the contract's
// text and the clauses that a guest ticks, why an order is cancelled and what happens with the
// deposit then. Read from the pack's orders.toml; a dealer without that file takes no orders.
//
// Shares are in basis points (100 are one percent), money is in fen. Nothing here is a statement of
// law: the dealer words it, and has it looked at. Threads: values, immutable once loaded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/choice.h"
#include "house/consent_text.h"
#include "house/prices.h"
#include "kit/base/text.h"

namespace foyer::domain {

// A kind of deposit. The words on the paper decide which it is, so both are kept with the order.
struct DepositKind {
  std::string id;
  Text text;       // 定金
  Text meaning;    // in plain words: what follows if either side does not go through with it
  int max_bp = 0;  // of the car's price; 0: no such limit
  std::vector<Fen> usual;  // sums to choose from, rising
};

// What happens with a deposit when an order is cancelled.
struct DepositFate {
  std::string id;
  Text text;
  std::string deposit;  // of this kind
  std::string by;       // where this side cancels: "guest" or "house"
  int back_bp = 0;      // of what was paid: 0 nothing, 10000 all of it, 20000 twice as much
};

struct OrderRules {
  Consent contract;             // consent/order.*.md
  std::vector<Choice> clauses;  // ticked one by one
  Text place;                   // where the car is handed over
  std::vector<DepositKind> deposits;
  std::vector<Choice> cancel_reasons;
  std::vector<DepositFate> fates;
  std::vector<Choice> rivals;  // what guests buy instead

  bool taken() const { return !deposits.empty(); }
};

}  // namespace foyer::domain
