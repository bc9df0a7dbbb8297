// What the morning sheet says, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kStillOpen{"没收尾的", "Still open"};
inline constexpr Phrase kStillOpenCount{"没收尾的 %s", "Still open: %s"};
inline constexpr Phrase kStillOpenSince{"从 %s 起", "from %s on"};
inline constexpr Phrase kAllOfThem{"全部 %s", "All %s"};
inline constexpr Phrase kNothingOpen{"都收尾了。", "Nothing is left open."};
inline constexpr Phrase kOldest{"最久 %s", "oldest: %s"};

}  // namespace foyer::screens::words
