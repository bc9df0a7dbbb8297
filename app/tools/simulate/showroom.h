// A showroom that is not there: so many devices, so many days, so many visits a day, written to
// real logs by the real flow and sent to a real dealer's database by the real sync code.
//
// The same seed makes the same visits: ids, times, answers. What is random on purpose stays so: the
// devices' origins (two logs never share one) and the salts of personal parts, and with them the
// hashes. The logs are made in a temporary folder and go with the call; a device only sends, since
// forty that also took in each other's facts would do forty times the work for nothing.
// Threads: one; `progress` is called on it. Errors: Result.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "house/content.h"
#include "kit/base/result.h"

namespace foyer::simulate {

struct Plan {
  std::string dealer;  // sqlite:PATH or postgresql://…
  int devices = 4;     // one in four an entrance, at least one; the others consultants'
  int days = 7;
  int visits_a_day = 60;
  std::uint64_t seed = 1;
  std::string last_day;  // "2026-11-20", of the showroom
};

struct Count {
  std::int64_t visits = 0, abandoned = 0, facts = 0;
};

// `progress` is told after each day how many there were.
Result<Count> fill(const Plan& plan, const domain::Content& content,
                   const std::function<void(int day)>& progress);

}  // namespace foyer::simulate
