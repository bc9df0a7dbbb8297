// What this process lets others have of itself: no file that it makes is open to them, no core dump
// is written of it, and no other program of the same user may look into its memory, where the key
// and the guests' names are in clear.
#pragma once

namespace foyer::shell {

// First thing in main. `measured`: the tests and benchmarks, which look at it from outside, may.
void close_process(bool measured);

}  // namespace foyer::shell
