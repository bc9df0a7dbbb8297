// What speaks for a car and against it, for one guest, in words that can be said to the guest.
//
// The words about priorities and use are the pack's evidence; only those about money and waiting
// are ours. Rules, and why:
//   for      what the guest ranked or uses the car for, from 60 points up, the largest share of
//            the fit first (shares: priorities 3 : 2 : 1, the use as much as the first); then the
//            budget and the delivery, where they hold; then, so that a car never stands there
//            without a word, its strongest other priorities from 60 points up.
//   against  over the budget; late; below 50 points in what the guest ranked or uses it for
//            (one: its evidence; several: one line that names them). Nothing of it is left out.
// At most three for, and together at most four, which is what a card holds; for gives way.
// Pure. Threads: any.
#pragma once

#include <string>
#include <vector>

#include "house/content.h"
#include "steps/needs/facts.h"
#include "steps/needs/recommend.h"

namespace foyer::domain {

std::vector<Reason> reasons_for(const Vehicle& vehicle, const Content& content, const Needs& needs);

// In both languages, as kit/base/format.h says it.
Text money(std::int64_t yuan);

}  // namespace foyer::domain
