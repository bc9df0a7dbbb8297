// Which cars fit this guest, and why, in words that can be said to the guest.
//
// The fit of a vehicle is a weighted mean of four parts, each 0 to 100:
//
//   fit = (4 P + 2 U + 3 B + 1 T) / (sum of the weights of the parts that the guest answered)
//
//   P  priorities: the vehicle's points for the guest's 1st, 2nd, 3rd priority, weighted 3 : 2 : 1
//   U  use: the vehicle's points for the guest's use
//   B  budget: 100 if price_from lies within [min, max]; above max it falls by 4 points for each
//      per cent over (25 % over: 0); below min by 1 point for each per cent under, not below 60
//   T  timing: 100 if delivery_days <= days_max, falling linearly to 0 at twice that, (a range
//      without end: 100)
//
// A part that the guest skipped does not count; if nothing was answered, every fit is the mean of
// all of the vehicle's priority points. Ties: the cheaper one first, then the pack's order.
// Rounded half up. The weights are ours (no published source): priorities before price, price
// before use, use before time, as trainers order the needs talk.
//
// Priorities or a use that the pack does not know count as skipped, and a range of 0 days as 1.
//
// Reasons are facts of the pack, what speaks for the car first (reasons.h has the rules): up to
// three for, then what speaks against it, at most four together. A vehicle that is over the
// budget, late, or weak (under 50 points) in what the guest ranked always says so: honesty is the
// product. Pure. Threads: any.
#pragma once

#include <string>
#include <vector>

#include "house/content.h"
#include "kit/base/text.h"
#include "steps/needs/facts.h"

namespace foyer::domain {

struct Reason {
  bool in_favour = true;
  std::string about;  // a priority id, or "use", "budget", "timing"
  Text text;
  friend bool operator==(const Reason&, const Reason&) = default;
};

struct Recommendation {
  std::string vehicle;
  int fit = 0;  // 0 to 100
  std::vector<Reason> reasons;
  friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

// Every vehicle of the pack, best first.
std::vector<Recommendation> recommend(const Content& content, const Needs& needs);

}  // namespace foyer::domain
