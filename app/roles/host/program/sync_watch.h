// Writes into the program's log when the dealer's database goes out of reach, what else sync has to
// tell staff, and when it is back: each once. Threads: UI thread.
#pragma once

#include <cstdint>
#include <string>

#include "kit/sync/sync_thread.h"

namespace foyer::shell {

class SyncWatch {
 public:
  void look(const sync::Status& now);
  bool is_troubled() const { return !told_.empty(); }

 private:
  void look_at_clock(const sync::Status& now);

  std::string clock_told_;
  std::int64_t off_told_min_ = 0;
  std::string told_;  // the trouble that was last written down; empty: none
};

}  // namespace foyer::shell
