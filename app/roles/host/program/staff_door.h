// The door in the running program: flow's Door, drawn, with the hashing done on the worker and the
// wrong tries kept in the log's notes. UI thread.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string_view>

#include "kit/machine/window.h"
#include "kit/machine/worker.h"
#include "kit/store/kept_apart.h"
#include "roles/host/door/staff.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/program/staff_room.h"

namespace foyer::shell {

class StaffDoor {
 public:
  using Ask = std::function<sync::GuessAnswer(const sync::Guess&, const std::atomic<bool>&)>;
  // `changed` is called on the UI thread when a hash has come back. The worker must end first.
  // `ask`, on the worker: whoever has a hash that is kept from this device.
  StaffDoor(StaffRoom& room, Worker& worker, std::function<void()> changed,
            Ask ask = sync::ask_about);

  // Whether it stands between the person and the workplace.
  bool stands() const { return stands_; }
  // Nobody is signed in any more.
  void close();
  // Somebody who is signed in adds a colleague or sets a PIN, and comes back afterwards.
  void ask(flow::Door door);
  void draw(ui::Frame& frame);
  bool take_key(const KeyInput& key);
  std::string_view screen() const { return flow::name(door_.screen); }
  ui::Writing& writing() { return draft_.name; }
  // The seconds that are still to be waited, as shown.
  std::int64_t wait_s() const;

 private:
  void obey(const flow::DoorIntent& intent);
  bool write(const flow::DoorStep& step);
  void check(const flow::CheckPin& what);
  // `before`: the wrong tries before this one was counted.
  void ask_elsewhere(const flow::CheckPin& what, const flow::Tries::Wrong& before);
  void hash(const flow::HashPin& what);
  void keep_tries();

  StaffRoom& room_;
  Worker& worker_;
  std::function<void()> changed_;
  Ask ask_;
  flow::Door door_;
  flow::Tries tries_;
  screens::DoorDraft draft_;
  bool stands_ = true;
  bool asked_ = false;  // by somebody who is signed in
};

}  // namespace foyer::shell
