// What an entrance hears of the showroom and keeps nothing of: who is on duty, who has a guest.
//
// An entrance takes no facts of others into its log (PROTOCOL.md, "What a device keeps"). To tell a
// guest when a consultant will be free it follows the store with a cursor of its own, in memory
// alone, and folds what it reads into a House that says nothing about a person: what is personal is
// dropped before it is folded, also where the store would give it (SQLite). Facts of the roster and
// of visits are folded, all others passed over; a visit that is over for half a day is forgotten.
// Threads: the sync thread. Errors: those of the uplink; what was heard until then stays.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "kit/base/result.h"
#include "kit/sync/uplink.h"
#include "showroom/house.h"

namespace foyer::shell {

class DutyListener {
 public:
  using Tell = std::function<void(domain::House)>;
  explicit DutyListener(Tell tell) : tell_(std::move(tell)) {}

  // Everything that came since the last time; tells the house if anything did.
  Result<void> listen(sync::Uplink& uplink, std::int64_t now_ms);

  static constexpr std::int64_t kRemember_ms = 12LL * 3600 * 1000;

 private:
  Result<void> begin(sync::Uplink& uplink);
  bool take_in(const std::vector<log::Record>& records);
  domain::House house(std::int64_t now_ms);

  Tell tell_;
  bool begun_ = false;
  std::vector<log::Head> cursor_;
  std::map<Id, std::vector<domain::Fact>> heard_;  // by visit; the roster's have none
};

}  // namespace foyer::shell
