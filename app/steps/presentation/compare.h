// Two or three cars side by side, on what this guest cares about and in numbers.
//
// The rows: how well they fit; what the guest ranked, in that order; their use; the price; the
// delivery; then the specifications that at least one of the cars has. In rows that have a better
// and a worse (points, price, days) the best and the worst are marked, whoever they speak for:
// what is worse about the car that one would rather sell stands there as plainly. Points and
// evidence are the pack's. Pure. Threads: any.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "house/content.h"
#include "steps/needs/facts.h"

namespace foyer::domain {

enum class Mark : std::uint8_t { none, best, worst };

struct ComparedCell {
  Text value;  // "94", "21.98 万", "—" where the car has none
  Text note;   // the evidence, or what it means for this guest; may be empty
  Mark mark = Mark::none;
  bool against = false;  // it does not hold what the guest asked for
  friend bool operator==(const ComparedCell&, const ComparedCell&) = default;
};

struct ComparedRow {
  std::string about;  // "fit", a priority id, "use", "price", "delivery", or "specification"
  Text name;
  bool differs = false;
  std::vector<ComparedCell> cells;  // one a car, in the order that was asked for
  friend bool operator==(const ComparedRow&, const ComparedRow&) = default;
};

// Cars that the pack does not know are left out.
std::vector<ComparedRow> compare(const Content& content, const Needs& needs,
                                 const std::vector<std::string>& vehicles);

}  // namespace foyer::domain
