// A guest who is not there: walks the real check-in by what the screen offers, and a consultant who
// looks after them, so that a store can be filled with visits as a showroom would write them.
//
// Both are pure but for their dice. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "house/content.h"
#include "roles/entrance/flow/intent.h"
#include "roles/entrance/flow/model.h"
#include "showroom/visit.h"
#include "tools/simulate/dice.h"
#include "tools/simulate/drives.h"

namespace foyer::simulate {

// Somebody with a name that many have.
struct Somebody {
  std::string name, honorific;
  std::string phone = {};  // E.164
};
Somebody somebody(const domain::Content& content, Dice& dice);
std::string some_number(Dice& dice);

// What this guest touches next, and types if the house expects them (`known`; nullptr: it does
// not). None: done with the screen, it is the next guest's.
std::optional<flow::Intent> next_touch(const flow::Model& model, const domain::Content& content,
                                       Dice& dice, const Somebody* known = nullptr);

// What staff write about a guest who has checked in, in order.
std::vector<Touch> looked_after(const domain::Visit& visit, const std::string& consultant,
                                std::int64_t from_ms, const domain::Content& content, Yard& yard,
                                Dice& dice);

}  // namespace foyer::simulate
