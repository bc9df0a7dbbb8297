// The port to a dealer's database: what replication needs of a store, and nothing else.
//
// The store's head is the truth; what a device remembers of it is a hint. After any error the
// position is asked for again (hello), never guessed. Implementations: SQLite (embedded),
// PostgreSQL. Threads: used by one thread, the sync thread. Errors: Result; `Failure` says whether
// asking again later can help.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "log/record.h"
#include "log/visit_log.h"

namespace foyer::sync {

struct Hello {
  std::string store_epoch;  // changes when the store is made anew or restored
  int schema = 0;           // version of the store's tables
  log::Head head;           // of the asked origin: last 0 and a zero hash if it is unknown there
};

enum class PushVerdict : std::uint8_t {
  stored,      // all of the batch, in one transaction
  head_moved,  // the compare-and-set on the head missed: say hello again
};

class Uplink {
 public:
  virtual ~Uplink() = default;
  virtual Result<Hello> hello(const Id& origin) = 0;
  // `batch` follows (previous.last, previous.hash) without a hole.
  virtual Result<PushVerdict> push(const log::Head& previous,
                                   const std::vector<log::Record>& batch) = 0;
  // Records of all origins but `self` behind the vector cursor, ordered by origin, seq; at most
  // `limit`. One statement, so one snapshot.
  virtual Result<std::vector<log::Record>> pull(const Id& self,
                                                const std::vector<log::Head>& cursor,
                                                std::size_t limit) = 0;
  // This origin's own records behind `after`, when the store is ahead of the device.
  virtual Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                                    std::size_t limit) = 0;
};

// "sqlite:PATH" or "postgresql://…". An unknown scheme is an Error that names the known ones.
Result<std::unique_ptr<Uplink>> connect(const std::string& dealer);

}  // namespace foyer::sync
