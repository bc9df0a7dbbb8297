// What a command that reads a dealer's database once says of the origins that it had to leave out:
// nobody sees by a register that guests are missing from it.
#pragma once

#include <iostream>

#include "kit/sync/replicator.h"

namespace foyer::shell {

// To standard error; nothing, if everybody's facts follow.
inline void tell_left_out(const sync::Round& round) {
  if (round.left_out.empty()) return;
  std::cerr << "foyer: What these origins wrote does not follow, and is left out:";
  for (const Id& origin : round.left_out) std::cerr << " " << origin.hex();
  std::cerr << ". What to do about it says: foyer dealer status.\n";
}

}  // namespace foyer::shell
