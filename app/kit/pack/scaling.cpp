#include "kit/pack/scaling.h"

#include <algorithm>

namespace foyer::content {

std::vector<Share> shares(int from, int to) {
  constexpr std::int64_t kOne = 65536;
  std::vector<Share> all(static_cast<std::size_t>(to));
  for (int i = 0; i < to; ++i) {
    // In units of 1 / to of a source pixel, everything is whole.
    const std::int64_t begin = std::int64_t{i} * from, end = begin + from;
    Share& share = all[static_cast<std::size_t>(i)];
    share.first = static_cast<int>(begin / to);
    std::int64_t given = 0;
    for (std::int64_t at = begin; at < end;) {
      const std::int64_t next = std::min(end, (at / to + 1) * to);
      const std::int64_t upto = (next - begin) * kOne / from;
      share.weights.push_back(static_cast<std::uint32_t>(upto - given));
      given = upto;
      at = next;
    }
  }
  return all;
}

}  // namespace foyer::content
