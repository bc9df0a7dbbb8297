// A consultant's tablet whose touches are timed, by a synthetic finger: what the benchmarks of its
// pages share. HOME is a folder that is used up. UI thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "kit/machine/pin.h"
#include "roles/all/roles.h"
#include "roles/host/program/staff_place.h"
#include "showroom/house.h"
#include "tools/tour/finger.h"

namespace foyer::bench {

inline constexpr const char* kMe = "0a1b2c3d";
inline constexpr const char* kPin = "4711";

std::int64_t processor_ns();  // of this thread
std::int64_t wall_ns();
// "NAME p50 p99" in us, and behind it the median of the wall time in ms, if there is one.
void print(const char* name, const std::vector<std::int64_t>& ns,
           const std::vector<std::int64_t>& wall = {});
double quantile_us(std::vector<std::int64_t> ns, double q);

// The only one on the roster, on duty.
std::vector<domain::Event> the_consultant();
shell::Settings tablet_settings(const std::filesystem::path& pack,
                                const std::filesystem::path& home);

class TimedTablet {
 public:
  explicit TimedTablet(shell::App& shown)
      : app(shown), staff(shown.place<shell::StaffPlace>()), finger(shown) {}

  Result<void> wait_until(const char* what, const std::function<bool()>& done);
  Result<void> sign_in();
  // Presses and lets go of a target, and draws until its effect is on the glass.
  Result<void> tap(const std::string& target, std::vector<std::int64_t>& ns,
                   std::vector<std::int64_t>& wall);
  ImVec2 part_of_glass(float x, float y) const;
  // A finger that lands here now, moves on by so much, and leaves; a frame each, told beforehand
  // when it has to be drawn though nothing changed.
  void land(ImVec2 at);
  void move(ImVec2 by, std::int64_t ms, bool always = false);
  void leave(std::int64_t ms);

  shell::App& app;
  shell::StaffPlace& staff;
  shell::Finger finger;

 private:
  std::int64_t at_ms_ = 0;
  ImVec2 at_{0, 0};
};

}  // namespace foyer::bench
