// What a dealer's plan of care says: which contacts follow a delivery, an order, a drive, a loss or
// a visit, in which window and by whom, what is said, what is asked, and what came of it. Read from
// the pack's care.toml; a dealer without that file keeps no plan.
//
// Ids are the pack's own short words; they are what the log records. Days are "2026-12-31" and the
// first and last one on which something holds. Threads: values, immutable once loaded.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/choice.h"

namespace foyer::domain {

// What a contact follows. Its window is counted in days from that day on.
enum class CareAnchor : std::uint8_t {
  visit,       // came to buy and has not decided
  unfinished,  // came, and nobody was with them before they left
  drive,       // drove for the last time
  lost,        // was given up
  ordered,     // signed an order that stands
  delivered,   // drove off with the car
  holiday,     // a day of the pack's list
};
inline constexpr std::array<std::string_view, 7> kCareAnchors{
    "visit", "unfinished", "drive", "lost", "ordered", "delivered", "holiday"};
inline std::string_view word(CareAnchor anchor) {
  return kCareAnchors[static_cast<std::size_t>(anchor)];
}

// Who sees to it. The consultant keeps an eye on what the service does, too.
enum class CareBy : std::uint8_t { consultant, service, manager };
inline constexpr std::array<std::string_view, 3> kCareBy{"consultant", "service", "manager"};
inline std::string_view word(CareBy by) { return kCareBy[static_cast<std::size_t>(by)]; }

struct CareItem {
  std::string id;
  Text text;  // "7 天回访"
  CareAnchor anchor = CareAnchor::delivered;
  int from_day = 0, to_day = 0;  // after the anchor; before a holiday: less than 0
  CareBy by = CareBy::consultant;
  Text script;                // what to say; may be empty
  bool satisfaction = false;  // 0 to 10, and what is not finished
  bool referral = false;      // a friend's card is offered
  bool visit_closes = true;   // it is done by itself once they were here …
  bool call_closes = true;    // … or were spoken to on the telephone
  std::string from, until;    // of the anchor's day; either may be empty
  std::string holiday;        // which; of that anchor alone
  bool applies_on(std::string_view anchor_day) const {
    return (from.empty() || from <= anchor_day) && (until.empty() || anchor_day <= until);
  }
};

// What became of a try.
enum class CareOutcome : std::uint8_t {
  again,    // nobody spoke to them: it stays open
  reached,  // they were spoken to
  later,    // they want another day
  ends,     // they do not want it, or there is no such number
};
inline constexpr std::array<std::string_view, 4> kCareOutcomes{"again", "reached", "later", "ends"};
struct CareResult {
  std::string id;
  Text text;
  CareOutcome outcome = CareOutcome::again;
};

// How things are with the car.
struct CareFinding {
  std::string id;
  Text text;
  bool complaint = false;  // a manager is told
};

struct CareHoliday {
  std::string id;
  Text text;
  std::vector<std::string> days;  // one a year, rising: lunar ones by their dates
};

struct CarePlan {
  std::vector<CareItem> items;
  std::vector<CareResult> results;
  std::vector<CareFinding> findings;
  std::vector<CareHoliday> holidays;
  int lapses_after_days = 30;  // so long behind its window a contact is no longer asked for

  bool kept() const { return !items.empty(); }
  template <class T>
  static const T* find(const std::vector<T>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
  }
  const CareItem* item(std::string_view id) const { return find(items, id); }
  const CareResult* result(std::string_view id) const { return find(results, id); }
  const CareFinding* finding(std::string_view id) const { return find(findings, id); }
  const CareHoliday* holiday(std::string_view id) const { return find(holidays, id); }
};

}  // namespace foyer::domain
