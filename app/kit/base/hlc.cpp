#include "kit/base/hlc.h"

#include <algorithm>

namespace foyer {

Stamp::Stamp(Hlc stood, std::int64_t shown_ms) : order(stood), wall_ms(stood.unix_ms()) {
  if (shown_ms >= 0 && shown_ms < wall_ms - kSame_ms) wall_ms = shown_ms;
}

Hlc HlcClock::tick(std::int64_t wall_ms) {
  last_ = std::max(Hlc::at_ms(wall_ms), Hlc{last_.value + 1});
  return last_;
}

void HlcClock::observe(Hlc seen, std::int64_t wall_ms) {
  if (seen.unix_ms() > wall_ms + kDriftMax_ms) return;
  last_ = std::max(last_, seen);
}

void HlcClock::resume(Hlc last) { last_ = std::max(last_, last); }

}  // namespace foyer
