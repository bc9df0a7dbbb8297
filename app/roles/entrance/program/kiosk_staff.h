// Staff's side of an entrance: the hidden gesture, the device's PIN with its rising delays, and a
// sheet that says how the device is. It lies above whatever the guest has on the glass and leaves
// that as it was; left alone for a minute it goes away. UI thread; the PIN is checked on the
// worker.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "kit/log/visit_log.h"
#include "kit/machine/hidden_gesture.h"
#include "kit/machine/window.h"
#include "kit/machine/worker.h"
#include "kit/sync/sync_thread.h"
#include "roles/host/door/staff.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/staff_kiosk.h"
#include "roles/host/program/settings.h"

namespace foyer::shell {

class KioskStaff {
 public:
  struct Surroundings {
    const domain::Content& content;
    log::VisitLog& log;
    const Settings& settings;
    Worker& worker;
    std::function<sync::Status()> sync;
    std::function<void()> changed;  // a frame is due
  };
  explicit KioskStaff(Surroundings around);

  // Every touch of the glass, before anybody else takes it.
  void take(const ui::Pointer::Event& event, const Window& window, float mm_per_px);
  bool take_key(const KeyInput& key);  // whether it was for staff
  // Opens and closes in its time; true: a frame is due.
  bool tick();
  double due_in_s() const;  // until `tick` will have something to do; endless: never

  bool stands() const { return stands_; }
  bool wants_end() const { return wants_end_; }
  void draw(ui::Frame& frame);
  std::string_view screen() const { return inside_ ? "kiosk-staff" : "kiosk-staff-pin"; }

 private:
  void open();
  void close();
  void obey(const flow::DoorIntent& intent);
  void keep_tries();
  screens::StaffKioskView status(Lang lang) const;

  Surroundings around_;
  HiddenGesture gesture_;
  domain::House house_;  // nobody but who has the device's PIN
  flow::Door door_;
  flow::Tries tries_;
  screens::DoorDraft draft_;
  bool stands_ = false, inside_ = false, wants_end_ = false;
  std::int64_t touched_ms_ = 0;
};

}  // namespace foyer::shell
