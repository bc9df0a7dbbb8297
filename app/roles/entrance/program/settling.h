// What guests had begun at this entrance when it was switched off or died under their hands: it is
// settled at the next start, so that nobody stays "checking in" for ever.
//
// Who had agreed to be contacted and left a number, or had called a person, is somebody to attend
// to: they are checked in, and so on the board, in the register and among the leads. Of all others
// nothing is to be done: they have walked away. Threads: `begun_visits` reads for long and belongs
// on the worker; `settle_visits` writes, on the thread that writes the log's other facts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/log/visit_log.h"
#include "showroom/visit.h"

namespace foyer::shell {

// Of the visits that this device opened in the last `kLookBack_ms`, no later than its fact `upto`:
// those that came to no end.
constexpr std::int64_t kLookBack_ms = 30LL * 24 * 60 * 60 * 1000;
Result<std::vector<domain::Visit>> begun_visits(const log::VisitLog& log, std::int64_t upto,
                                                std::int64_t wall_ms);

struct Settled {
  int checked_in = 0, abandoned = 0;
};
Result<Settled> settle_visits(log::VisitLog& log, const std::vector<domain::Visit>& begun,
                              std::int64_t wall_ms, const std::string& actor);

}  // namespace foyer::shell
