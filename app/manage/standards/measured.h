// The rules by which the log answers an item of the standards (domain::kMeasuredRules). They count
// what the register counts, so their figures are in the views:
//
//   waits     every guest of today whom somebody took had waited `limit` minutes at most
//             (`visit`: waited_s, in whole minutes)
//   closed    every visit of yesterday has an end: the guest was seen leaving, or it was closed
//   register  yesterday's register is signed
//   filed     of today's first visits for buying at least `limit` percent left a number
//             (`consultant_day`: filed, of filed + unfiled)
//
// Nobody came: it does not apply. Each walks the visits of the house once. Threads: values.
#pragma once

#include <string>
#include <string_view>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::standards {

// As the log has it: `right` of `of`. No answer: there is no such rule.
struct Measured {
  std::string answer;  // domain::kIsRight, kIsWrong or kDoesNotApply
  int right = 0, of = 0;
  friend bool operator==(const Measured&, const Measured&) = default;
};
Measured measured(const domain::StandardItem& item, const domain::House& house,
                  const domain::Content& content, std::int64_t now_ms);

}  // namespace foyer::standards
