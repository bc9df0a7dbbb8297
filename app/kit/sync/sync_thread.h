// The thread that keeps the visit log and the dealer's database together.
//
// Polls every 1 to 2 s with jitter, and sooner when the store says that somebody wrote (pace.h);
// after an error it backs off with full jitter (a random part of 0.5 s, 1 s, 2 s … 5 min), so that
// two hundred devices do not come back in the same second. It touches neither log nor store before
// its first round, on its own thread. Threads: construct and destroy on one; `nudge` and `status`
// from any. Errors: in the status, in words for staff.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kit/sync/replicator.h"

namespace foyer::sync {

struct Status {
  bool connected = false;            // the last round went well
  std::int64_t waiting = 0;          // own facts that the store has not acknowledged
  std::int64_t acknowledged = -1;    // number of the last one that it has; -1: not asked yet
  std::int64_t last_success_ms = 0;  // wall time, 0: never
  std::string trouble;               // empty, or one sentence for staff
  // Empty, or what staff should know although sync goes on: a copied disk, facts set aside.
  std::string notice;
  // How far this device's clock is ahead of the store's; less than 0: behind. None: it is right.
  std::optional<std::int64_t> clock_off_ms;
  // Others' facts are told at once. Else they are found by polling alone: a file, or a server
  // behind a pooler.
  bool hears = false;
  std::string other_zone;  // by which the store counts its days, if it is not the showroom's
};

// How long to wait before the next round. `lot` is a random number in [0, 1).
std::int64_t poll_after_ms(double lot);
std::int64_t retry_after_ms(int failures, double lot);  // failures in a row, at least 1

class SyncThread {
 public:
  SyncThread(log::VisitLog& log, Replicator::Connect connect, const Keeping& keeping = {});
  ~SyncThread();  // interrupts a round that waits for the store, and joins
  void nudge();   // something was appended: do not wait for the next poll (a back-off goes on)
  Status status() const;
  // Somebody wants to look at this picture: once the store has it, it is in the log, and `came` is
  // called on the sync thread. It is looked for in so many rounds; asked for again, again.
  void want_picture(const Id& visit, const log::Hash& digest);
  // Before anything is wanted.
  void on_picture(std::function<void()> came);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace foyer::sync
