// How the contacts of the plan of care turn out in a showroom that is not there: reached or not,
// put off, refused, or forgotten. Made by the flow of care itself, from the dealer's plan; only how
// often is invented here. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "showroom/house.h"
#include "tools/simulate/drives.h"

namespace foyer::simulate {

// A guest who came, whose consultant keeps in touch with them.
struct Kept {
  domain::House house;  // that one visit alone
  Id visit;
  std::string consultant;
  std::size_t device = 0;
  std::int64_t facts = 0;  // folded so far
  std::string last_day;    // behind it nothing is asked for any more
};

// Folds what was written about them, or about the delivery of what they ordered.
void remember(Kept& kept, const Id& subject, const std::vector<Touch>& touches);
// What the consultant writes on this day, in order. It is remembered.
std::vector<Touch> contacted(Kept& kept, std::int64_t now_ms, const domain::Content& content,
                             Dice& dice);

}  // namespace foyer::simulate
