// The rules by which the log answers an item of the standards (domain::kMeasuredRules).
//
//   waits     every guest of today whom somebody took had waited `limit` minutes at most
//   closed    every visit of yesterday has an end: left, closed, or given up at the entrance
//   register  yesterday's register is signed
//   filed     of today's guests at least `limit` percent left a number
//
// Nobody came: it does not apply. Threads: values.
#pragma once

#include <string>
#include <string_view>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::standards {

// As the log has it: `right` of `of`.
struct Measured {
  std::string answer;  // domain::kIsRight, kIsWrong or kDoesNotApply
  int right = 0, of = 0;
  friend bool operator==(const Measured&, const Measured&) = default;
};
Measured measured(const domain::StandardItem& item, const domain::House& house,
                  const domain::Content& content, std::int64_t now_ms);

}  // namespace foyer::standards
