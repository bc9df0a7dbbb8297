// Replication of the visit log with the dealer's database, one round at a time, and the thread
// that keeps doing it.
//
// Protocol: PROTOCOL.md. `Replicator::round` is synchronous and knows no clock, so that tests can
// drive it through every fault; `SyncThread` adds time: polling with jitter, full-jitter back-off
// from 0.5 s to 5 min, and a status that any thread may read.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "log/visit_log.h"
#include "sync/uplink.h"

namespace foyer::sync {

struct Round {
  std::int64_t pushed = 0;
  std::int64_t pulled = 0;
  bool rewound = false;       // the store was behind what it had acknowledged (restored backup)
  bool fetched_back = false;  // the store was ahead of this device (device restored)
  bool new_origin = false;    // a cloned disk was found; this device writes as a new origin now
};

class Replicator {
 public:
  using Connect = std::function<Result<std::unique_ptr<Uplink>>()>;
  Replicator(log::VisitLog& log, Connect connect);
  // Pushes and pulls until there is nothing more to do, or an error.
  Result<Round> round();
  static constexpr std::size_t kBatchMax = 500;              // events
  static constexpr std::size_t kBatchMax_bytes = 256 * 1024;

 private:
  log::VisitLog& log_;
  Connect connect_;
  std::unique_ptr<Uplink> uplink_;  // none: not connected
};

struct Status {
  bool connected = false;
  std::int64_t waiting = 0;        // own facts that the store has not acknowledged
  std::int64_t last_success_ms = 0;  // wall time, 0: never
  std::string trouble;             // empty, or one sentence for staff
};

class SyncThread {
 public:
  SyncThread(log::VisitLog& log, Replicator::Connect connect);
  ~SyncThread();  // stops within a round
  void nudge();   // something was appended: do not wait for the next poll
  Status status() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace foyer::sync
