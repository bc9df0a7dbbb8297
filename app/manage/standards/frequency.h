// How often an area is walked: from when on a round of it is due, and from when on it is late. On
// working days alone; hours and days are the showroom's.
//
//   opening      once a working day, from the opening on; late an hour after it
//   hourly       while the house is open, an hour after the last one, on a new day from the opening
//                on; late half an hour after that
//   closing      once a working day, from the closing on, and what is signed in the hour before it
//                counts; late an hour after it, until the next one can be walked
//   weekly       once from Monday to Sunday, from the first working day's opening on; late on the
//                last working day
//   half-yearly  once from January to June and from July to December, from the first working day's
//                opening on; late in June and in December
//
// What a device cannot know it does not say: a stretch that began before its first whole day, and
// of which it has no round, is not known. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "house/content.h"

namespace foyer::standards {

// When the house is open.
struct OpenTimes {
  const TimeZone& zone;
  const domain::WorkCalendar& calendar;
  domain::Hours hours;  // of a dealer who has not said: none of them
};

struct RoundDue {
  std::optional<std::int64_t> since_ms = {};  // none: no round is due
  std::optional<std::int64_t> next_ms = {};  // from when on the next one is; none: there is one now
  bool late = false;
  bool known = true;  // false: nobody here can say, and nothing of the above is said
  friend bool operator==(const RoundDue&, const RoundDue&) = default;
};
// `last_ms`: when the last one that is known was signed; `known_from_ms`: from when on all are.
RoundDue due_of(domain::HowOften often, const OpenTimes& times, std::optional<std::int64_t> last_ms,
                std::int64_t now_ms, std::int64_t known_from_ms);

// "每小时", "every hour".
std::string_view how_often(domain::HowOften often, Lang lang);

}  // namespace foyer::standards
