// The glass of a device of staff: the door with its PINs, and behind it the workplace of a role. It
// locks itself when nobody has touched it for a while. UI thread.
#pragma once

#include <memory>
#include <string_view>

#include "roles/host/program/place.h"
#include "roles/host/program/staff_door.h"
#include "roles/host/program/staff_room.h"
#include "roles/host/program/workplace.h"

namespace foyer::shell {

class StaffPlace final : public Place {
 public:
  using MakeWorkplace = std::unique_ptr<Workplace> (*)(StaffRoom&, Worker&);
  StaffPlace(const Host& host, MakeWorkplace make);

  Result<void> open() override;
  void begin(sync::Keeping& keeping) override;
  void end() override { room_.ending = true; }
  std::string_view screen() const override;
  Lang lang() const override { return room_.lang; }
  ui::Look look() const override;
  bool take_key(const KeyInput& key) override;
  bool attend() override { return mind_the_door(); }
  void draw(ui::Frame& frame) override;
  void obey() override;
  bool tick() override;
  double due_in_s() const override;
  ui::Writing* writing() override;

  StaffRoom& room() { return room_; }
  Workplace& workplace() { return *workplace_; }
  bool inside() const { return inside_; }
  // Takes in what was pulled, which `tick` does, too.
  void take_in();

 private:
  void draw_not_saved(ui::Frame& frame);
  bool mind_the_door();

  Host host_;
  StaffRoom room_;
  StaffDoor door_;
  std::unique_ptr<Workplace> workplace_;
  bool inside_ = false;  // the workplace knows that somebody is there
  std::int64_t touched_ms_ = 0;
  std::int64_t minute_shown_ = 0, wait_shown_ = 0;
};

}  // namespace foyer::shell
