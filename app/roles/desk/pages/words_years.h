// What the sheet of a person says of their years, in both languages.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::words {
inline constexpr Phrase kFromService{"售后有反馈", "Service told us"};
inline constexpr Phrase kAllYears{"全部往来", "All their years"};
inline constexpr Phrase kVisitsAlone{"只看到店", "Visits alone"};
}  // namespace foyer::screens::words
