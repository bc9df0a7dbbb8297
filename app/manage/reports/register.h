// The walk-in register as a dealer reads it: one line a visit, every cell in words.
//
// The columns are those of the paper form in its order, and what larger systems add behind them; a
// cell that nobody filled is empty, never a guess. Headings are the pack's where it has them
// (`[register]` of showroom.toml), else Foyer's. Exports and the register's screen show the same
// lines. Personal: for the desk's eyes and for files that staff asked for.
// Threads: values. Times are the showroom's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::reports {

struct RegisterColumn {
  std::string id;  // "consultant"; what the cell is, for ever
  Text heading;
};
// All columns in the paper form's order, with Foyer's own headings.
const std::vector<RegisterColumn>& register_columns();
// The same under the dealer's own headings, where the pack has them.
std::vector<RegisterColumn> register_columns(const domain::Showroom& showroom);

struct RegisterLine {
  Id visit;
  bool buying = true;              // visits of other purposes are counted apart
  bool incomplete = false;         // over, and something is missing
  bool corrected = false;          // changed after the day was signed
  std::vector<std::string> cells;  // in the order of `register_columns`
};

struct Days {  // both included, "2026-11-21"
  std::string from;
  std::string to;
};

// Visits that arrived on these days, earliest first. Walked away at the entrance: not in it.
std::vector<RegisterLine> register_lines(const domain::House& house, const domain::Content& content,
                                         const Days& days, Lang lang);

}  // namespace foyer::reports
