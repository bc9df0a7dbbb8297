// How soon a device that was told of news looks for it.
//
// A hint must not cost more than polling does by much: two hundred devices hear of every fact, and
// a login that means harm can tell all of them something all the time. So a device looks once an
// interval at most; a look that finds nothing doubles the interval, up to that of polling, and one
// that finds something makes it short again. Threads: values.
#pragma once

#include <algorithm>
#include <cstdint>

namespace foyer::sync {

class NewsPace {
 public:
  static constexpr std::int64_t kShortest_ms = 100;
  static constexpr std::int64_t kLongest_ms = 1000;  // polling looks as often
  // So that all who hear do not ask at the same moment.
  static constexpr std::int64_t kSpread_ms = 100;

  // After a round: when it was over, news may begin another one so much later. `lot` is a random
  // number in [0, 1).
  std::int64_t after(bool was_told, bool found_something, double lot) {
    if (found_something)
      interval_ms_ = kShortest_ms;
    else if (was_told)
      interval_ms_ = std::min(2 * interval_ms_, kLongest_ms);
    return interval_ms_ + static_cast<std::int64_t>(lot * static_cast<double>(kSpread_ms));
  }

 private:
  std::int64_t interval_ms_ = kShortest_ms;
};

}  // namespace foyer::sync
