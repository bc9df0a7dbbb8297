// How facts are bundled on their way. Private to this folder. Threads: a ReadAhead's owner alone.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <vector>

#include "base/result.h"
#include "log/visit_log.h"

namespace foyer::sync {

inline constexpr const char* kAcknowledged = "acknowledged";  // note: last own seq in the store

// What an origin's head is behind this record.
log::Head behind(const log::Record& record);

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

}  // namespace foyer::sync
