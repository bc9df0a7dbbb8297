// How the device's log stands with the dealer's database, as staff are told. Threads: values.
#pragma once

#include <cstdint>
#include <string>

namespace foyer::screens {

struct SyncState {
  bool connected = false;
  std::int64_t waiting = 0;  // facts that the dealer's database does not have yet
  std::string since;         // "14:02": the last time that it had all; empty: never
  std::string trouble;       // a sentence, or empty
  int unread = 0;            // facts on this device that only a newer program can read
  std::string clock = {};    // what is wrong with the time (device_clock.h), or empty
};

}  // namespace foyer::screens
