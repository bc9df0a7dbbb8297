// The walk-in register as a dealer reads it: one line a visit, every cell in words.
//
// The columns are those of columns.h, in the paper form's order; a cell that nobody filled is
// empty, never a guess. Headings are the pack's where it has them (`[register]` of showroom.toml),
// else Foyer's. Exports and the register's screen show the same cells. Personal: for the desk's
// eyes and for files that staff asked for. Threads: values. Times are the showroom's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "manage/reports/columns.h"
#include "showroom/house.h"

namespace foyer::reports {

// The dealer's own, where the pack has one.
std::string heading_of(const Column& column, const domain::Showroom& showroom, Lang lang);

struct RegisterLine {
  Id visit;
  bool buying = true;              // visits of other purposes are counted apart
  bool incomplete = false;         // over, and something is missing
  bool corrected = false;          // changed after the day was signed
  std::vector<std::string> cells;  // in the order of `form_columns`
};

struct Days {  // both included, "2026-11-21"
  std::string from;
  std::string to;
};

// Visits that arrived on these days, earliest first. Walked away at the entrance: not in it.
std::vector<RegisterLine> register_lines(const domain::House& house, const domain::Content& content,
                                         const Days& days, Lang lang);

}  // namespace foyer::reports
