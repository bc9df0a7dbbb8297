// What the tours of the staff's roles share: a finger that works through acts in the real window,
// pictures of what it came by, and the visit read back from the dealer's database. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "roles/host/program/app.h"
#include "roles/host/program/staff_place.h"
#include "tools/tour/finger.h"
#include "tools/tour/specimen.h"
#include "tools/tour/tour.h"

namespace foyer::shell {

class StaffTour {
 public:
  StaffTour(App& app, const TourOptions& options, std::ostream& out);
  virtual ~StaffTour() = default;
  // Every act in its order. Error: of the first that failed.
  Result<void> play();
  const Id& visit() const { return visit_; }  // what it was about

 protected:
  struct Act {
    const char* what;  // a line while it is played
    std::function<Result<void>()> play;
  };
  virtual std::vector<Act> acts() = 0;

  Result<void> touches(const std::vector<std::string>& targets);
  Result<void> types(std::string_view text);
  // A hash is being made on the worker, or an engine opened there, or facts are on their way.
  bool wait_until(const std::function<bool()>& done);
  Result<void> pin();
  // At the door, once the roster has come: this person, by their PIN.
  Result<void> signs_in(std::string_view staff);
  // Into the camera's folder, until the device has taken it in.
  Result<void> camera_sees(Specimen what);
  // By pinyin where Chinese is written: the first candidate will do.
  Result<void> writes(std::string_view pinyin, std::string_view latin);
  Result<void> picture(const std::string& name);

  App& app_;
  StaffPlace& staff_;
  Finger finger_;
  const TourOptions& options_;
  std::ostream& out_;
  Id visit_;
  int taps_ = 0;

 private:
  int pictures_ = 0;
};

// What is played, and what the register of the dealer's database must say afterwards.
struct StaffPlay {
  std::string role;
  // Before the window opens; none: nothing. `options` has its home and its dealer by now.
  std::function<Result<void>(const TourOptions& options)> prepare;
  std::function<std::unique_ptr<StaffTour>(App&, const TourOptions&, std::ostream&)> make;
  std::vector<std::pair<std::string, std::string>> told;  // column and value
};
inline constexpr const char* kTourPin = "471147";

// Returns the program's exit code: 0 only if the dealer's database has what was done.
int staff_tour(const TourOptions& options, const StaffPlay& play, std::ostream& out);

}  // namespace foyer::shell
