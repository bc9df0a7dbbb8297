// What of a car this guest has been shown, and what was left out: positions by priorities.
//
// A card counts in the row of its position and in the column of every priority that it speaks to.
// Cards that have expired are not there to be shown and are not counted. Pure. Threads: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "steps/needs/facts.h"
#include "steps/presentation/facts.h"

namespace foyer::domain {

struct CoverageCell {
  int cards = 0, seen = 0;
  bool left_out() const { return cards > 0 && seen == 0; }
  friend bool operator==(const CoverageCell&, const CoverageCell&) = default;
};

struct Coverage {
  std::vector<std::vector<CoverageCell>> cells;  // [position][priority], in the pack's order
  std::vector<CoverageCell> positions;           // each card counted once
  int cards = 0, seen = 0;
  int positions_seen = 0;
  // What speaks to what the guest ranked and was not shown, the most important first: card ids.
  std::vector<std::string> left_out;
};

// `today`: "2026-11-21", for what has expired.
Coverage coverage(const Content& content, const Needs& needs, const Presentation& shown,
                  std::string_view vehicle, std::string_view today);

// A card that this guest judged.
struct Moved {
  std::string card;  // an id that the pack may not know
  int level = 0;
  friend bool operator==(const Moved&, const Moved&) = default;
};
// What moved this guest, the strongest first; of equals, what speaks to a higher priority of
// theirs first, then in the order in which they were shown.
std::vector<Moved> moved_most(const Content& content, const Needs& needs,
                              const Presentation& shown);

}  // namespace foyer::domain
