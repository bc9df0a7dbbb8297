// Appointments from `appointments.csv` in the device's home: read and understood on the worker, and
// handed back a few at a time, so that a long list keeps no frame waiting.
//
// Whoever asked for it has to be there still when it comes: for nobody else is anything made. What
// was made meanwhile under the same day, time and name is not made twice. Which file that may be,
// kit/base/office_file.h says; one that is not there or cannot be read is told on the screen;
// broken lines there and, without personal content, in the program's log. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kit/machine/worker.h"
#include "roles/desk/flow/appointment_file.h"
#include "roles/desk/pages/desk.h"
#include "roles/host/program/staff_room.h"

namespace foyer::shell {

class AppointmentImport {
 public:
  // Writes these, durably; false: that failed, and the rest is left.
  using Make = std::function<bool(std::vector<domain::AppointmentMade>)>;
  AppointmentImport(StaffRoom& room, Worker& worker, Make make)
      : room_(room), worker_(worker), make_(std::move(make)) {}

  // Nothing while a file is being taken in.
  void start();
  // What it came to, and the lines that were broken.
  void show(screens::DeskView& view) const;
  // Nothing of it is left for whoever stands here next.
  void forget();

 private:
  flow::AppointmentRules rules() const;
  struct Read {
    bool there = false;
    flow::AppointmentFile file;
    std::size_t made = 0;  // of `file.made`, from the first on
  };
  void take(const std::shared_ptr<Read>& read);
  void tell_broken(const flow::AppointmentFile& file);
  void make_some(const std::shared_ptr<Read>& read);

  StaffRoom& room_;
  Worker& worker_;
  Make make_;
  std::shared_ptr<Read> reading_;  // what is being taken in; none: nothing
  std::string report_;
  std::vector<std::string> broken_;
};

}  // namespace foyer::shell
