// What a device keeps of its showroom's facts, by its role.
//
// A desk or a consultant's tablet begins with the last days and what is still open; an entrance
// keeps nothing of others, and forgets its own guests once the store has them and somebody took
// them over. PROTOCOL.md, "What a device keeps". Threads: values; the functions are called on the
// sync thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

struct Keeping {
  bool others = true;   // facts of other devices
  int device_days = 0;  // how far back a new log begins; 0: with the first fact
  // Since 1970 UTC. None: no guest is forgotten because of the time.
  std::function<std::int64_t()> wall_ms;
  // The showroom's zone by its name, to be compared with the store's. Empty: nobody compares.
  std::string time_zone;
  // Erases what is too old in the store, once a day, as the log of this origin. None: somebody else
  // does.
  std::function<Result<void>(const Id& self)> retain;
  // Looks at what others wrote, after each round, where their facts are not kept: an entrance reads
  // who is on duty, and keeps nothing of it. None: nobody asks.
  std::function<Result<void>(Uplink&, std::int64_t now_ms)> look;

  // A guest whom nobody took over is forgotten after this long all the same.
  static constexpr std::int64_t kForgetAfter_ms = 12LL * 3600 * 1000;
};

}  // namespace foyer::sync
