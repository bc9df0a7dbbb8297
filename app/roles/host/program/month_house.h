// The house as far back as a month goes, for its board: a device's own reaches some days back. Read
// from the log on the worker when somebody asks for it, kept up to date while they look, and
// forgotten when they leave. UI thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kit/machine/worker.h"
#include "manage/targets/board.h"
#include "roles/host/program/staff_room.h"
#include "views/house.h"

namespace foyer::shell {

class MonthHouse {
 public:
  MonthHouse(StaffRoom& room, Worker& worker) : room_(room), worker_(worker) {}

  // What came since is in it. nullptr: it is being read.
  const domain::House* of(const std::string& month);
  // All that this device knows, likewise.
  const domain::House* whole() { return of(std::string(kWhole)); }
  // The board of that month, made when something came or a minute has passed.
  const targets::Board* board(const std::string& month);
  bool is_read() const { return view_ != nullptr; }
  void forget();

 private:
  static constexpr std::string_view kWhole = "whole";  // in the place of a month

  StaffRoom& room_;
  Worker& worker_;
  std::unique_ptr<views::HouseView> view_;
  std::string month_, reading_;                   // whose it is, and which is being read
  std::int64_t seen_ = -1;                        // the room's edition that it is as new as
  std::optional<reports::OpeningStock> opening_;  // none: this device does not know
  targets::Board board_;
  std::string board_of_;  // what it was made of
};

}  // namespace foyer::shell
