// The facts of one day for the audit log, and whether the chains of this device's log are whole.
// Read from the log on the worker when somebody opens the page, read again when something comes
// while they look, and forgotten when they leave. UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/machine/worker.h"
#include "roles/desk/pages/desk.h"
#include "roles/host/program/staff_room.h"

namespace foyer::shell {

class AuditDay {
 public:
  AuditDay(StaffRoom& room, Worker& worker) : room_(room), worker_(worker) {}

  // nullptr: it is being read.
  const screens::AuditShown* of(const std::string& day);
  void forget();

 private:
  void read(const std::string& day);
  void check_chains();
  void make_lines();

  StaffRoom& room_;
  Worker& worker_;
  std::string day_, reading_;  // whose it is; day and edition that are being read
  std::int64_t seen_ = -1;     // the room's edition that it is as new as
  bool checking_ = false, checked_ = false;
  std::vector<audit::AuditFact> facts_;
  std::optional<Lang> made_in_;
  screens::AuditShown shown_;
};

}  // namespace foyer::shell
