// Writes into the program's log when somebody, or the network, sets the machine's clock while the
// program runs: whoever looks after devices learns which records have a wrong time, also where no
// dealer's database has a clock to compare with. Threads: UI thread.
#pragma once

#include <cstdint>
#include <optional>

namespace foyer::shell {

class ClockWatch {
 public:
  // `running_ms`: of a clock that nobody sets.
  void look(std::int64_t wall_ms, std::int64_t running_ms);

 private:
  std::optional<std::int64_t> began_ms_;  // what the wall said when the other clock began
};

}  // namespace foyer::shell
