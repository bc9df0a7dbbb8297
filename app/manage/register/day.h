// The day: which visits are its own, and its figures. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::domain {

// "2026-11-21" of a wall time, in a time zone `utc_offset_min` east of Greenwich; and back:
// midnight in ms. A text that is no day gives 0.
std::string day_of(std::int64_t wall_ms, int utc_offset_min);
std::int64_t midnight_ms(std::string_view day, int utc_offset_min);
// Visits that arrived on this day, earliest first.
std::vector<const Visit*> visits_on(const House& house, std::string_view day, int utc_offset_min);
// Whether facts of this visit came after the register of its day was signed.
bool corrected_after_signing(const House& house, const Visit& visit, int utc_offset_min);

// The day's figures, as showrooms define them (formulas in brackets). Visits that are not for
// buying are counted apart, incomplete ones are counted, not hidden.
struct Figures {
  int waiting = 0;
  std::int64_t longest_wait_ms = 0;
  int with_consultant = 0;
  int first = 0;  // buying visits told to be the first
  int first_with_contact = 0;
  int again = 0;   // buying visits told not to be the first
  int untold = 0;  // buying visits of which neither is known
  int left = 0;
  std::int64_t stay_ms = 0;  // [sum of leaving - arrival over those who left]
  int drives = 0;            // test drives begun
  int ordered = 0;
  int not_buying = 0;
  int incomplete = 0;  // gone or closed without name, outcome or source
  int abandoned = 0;   // walked away at the entrance
  // [first visits with contact data / first visits]
  std::optional<int> filing_percent() const;
  // [drives / (first visits with contact data + again visits)]
  std::optional<int> drive_percent() const;
  std::optional<int> stay_min() const;  // [stay / left]
};
Figures figures(const House& house, const Content& content, std::string_view day,
                std::int64_t now_ms, int utc_offset_min);

}  // namespace foyer::domain
