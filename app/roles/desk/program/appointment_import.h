// Appointments from `appointments.csv` in the device's home, taken in as file_import.h says. What
// was made meanwhile under the same day, time and name is not made twice. UI thread.
#pragma once

#include <functional>
#include <vector>

#include "roles/desk/flow/appointment_file.h"
#include "roles/desk/pages/desk.h"
#include "roles/desk/program/file_import.h"

namespace foyer::shell {

class AppointmentImport {
 public:
  // Writes these, durably; false: that failed, and the rest is left.
  using Make = std::function<bool(std::vector<domain::AppointmentMade>)>;
  AppointmentImport(StaffRoom& room, Worker& worker, Make make)
      : room_(room), import_(room, worker, kind(std::move(make))) {}

  void start() { import_.start(); }
  void show(screens::DeskView& view) const;
  void forget() { import_.forget(); }

 private:
  using Import = FileImport<flow::AppointmentFile>;
  Import::Kind kind(Make make);
  flow::AppointmentRules rules() const;

  StaffRoom& room_;
  Import import_;
};

}  // namespace foyer::shell
