// The daily report of one day as the desk shows it, of all that this device knows: made when
// something came, the day or the language was changed, not once a frame. UI thread.
#pragma once

#include <string>

#include "roles/desk/pages/desk.h"
#include "roles/host/program/staff_room.h"

namespace foyer::shell {

class ReportDay {
 public:
  explicit ReportDay(StaffRoom& room) : room_(room) {}

  // `whole`: all that this device knows; nullptr: it is being read, and so is the report.
  const screens::ReportShown* of(const domain::House* whole, const std::string& day);
  void forget();

 private:
  StaffRoom& room_;
  std::string made_of_;  // day, edition, minute, language
  screens::ReportShown shown_;
};

}  // namespace foyer::shell
