// Averaging a row of pixels down to fewer: which of them make each one, and how much of each.
// Integers only: the same bytes on every machine. Pure; any thread.
#pragma once

#include <cstdint>
#include <vector>

namespace foyer::content {

struct Share {
  int first = 0;
  std::vector<std::uint32_t> weights;  // they sum up to 65536
};

// `to` is at least 1 and at most `from`.
std::vector<Share> shares(int from, int to);

}  // namespace foyer::content
