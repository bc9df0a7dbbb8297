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

// Visits that arrived on this day, earliest first.
std::vector<const Visit*> visits_on(const House& house, std::string_view day, const TimeZone& zone);
// Whether facts of this visit came after the register of its day was signed.
bool corrected_after_signing(const House& house, const Visit& visit, const TimeZone& zone);

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
                std::int64_t now_ms);

}  // namespace foyer::domain
