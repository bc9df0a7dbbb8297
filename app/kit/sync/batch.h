// How facts are bundled on their way, and what is read of them while others are still under way.
// Private to this folder. Threads: the owner of a ReadAhead or a PullAhead alone; each has one of
// its own, and lets nobody else into the log or the store but in its stead.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

inline constexpr const char* kAcknowledged = "acknowledged";  // note: last own seq in the store

// What an origin's head is behind this record.
log::Head behind(const log::Record& record);

// What the batch takes on its way: 160 bytes a fact and its texts.
std::size_t size_bytes(const std::vector<log::Record>& batch);

// Cuts the batch down to so many bytes, but to no less than one record.
void trim(std::vector<log::Record>& batch, std::size_t max_bytes);

// Reads this device's own facts for the next push while the store still works on this one. Ends
// with what it began: its destructor waits.
class ReadAhead {
 public:
  explicit ReadAhead(const log::VisitLog& log) : log_(log) {}
  // Own facts behind `after`, at most `limit`: those that were read already, or else now.
  Result<std::vector<log::Record>> read(std::int64_t after, std::size_t limit);
  void begin(std::int64_t after, std::size_t limit);

 private:
  struct Begun {
    std::int64_t after;
    std::size_t limit;
    std::future<Result<std::vector<log::Record>>> records;
  };
  const log::VisitLog& log_;
  std::optional<Begun> begun_;
};

// Asks the store for the next batch while the log takes the last one in. From `begin` until
// `pull`, or its end, nobody else may use the uplink.
class PullAhead {
 public:
  PullAhead(Uplink& uplink, const Id& self) : uplink_(uplink), self_(self) {}
  // Records behind the cursor, at most `limit`: those that were asked for already, or else now.
  Result<std::vector<log::Record>> pull(const std::vector<log::Head>& cursor, std::size_t limit);
  void begin(std::vector<log::Head> cursor, std::size_t limit);

 private:
  struct Begun {
    std::vector<log::Head> cursor;
    std::size_t limit;
    std::future<Result<std::vector<log::Record>>> records;
  };
  Uplink& uplink_;
  const Id self_;
  std::optional<Begun> begun_;
};

}  // namespace foyer::sync
