// The plan of the test cars at the desk: for nobody yet, for a guest, contested, a car that is used
// for something else, and who it is for.
#include "showroom/house.h"
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

namespace d = flow::drive;

DeskScene on_plan(std::string name, const d::Model& model) {
  DeskScene scene;
  scene.name = std::move(name);
  scene.model.page = flow::DeskPage::drives;
  scene.model.test_drive = model;
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  return scene;
}

d::Model then(d::Model model, const d::Context& context, std::initializer_list<d::Intent> intents) {
  for (const d::Intent& intent : intents) model = d::update(model, intent, context).model;
  return model;
}

}  // namespace

void add_drives(std::vector<DeskScene>& all, const domain::Content& content, Lang lang) {
  const domain::House house = saturday();
  const d::Context context{house, content, "a0000002", lang, kSaturday_ms, true};
  const d::Model looks = d::look(context);
  all.push_back(on_plan("desk-drives", looks));
  const d::Model guest = d::open(desk_visit(4), {}, context);
  all.push_back(on_plan("desk-drives-guest", guest));
  all.push_back(on_plan("desk-drives-taken", then(guest, context, {d::PickCar{"e5-1", 0}})));
  DeskScene contested = on_plan("desk-drives-contested", looks);
  contested.contested = true;
  all.push_back(contested);
  const d::Model car = then(looks, context, {d::OpenCar{"s7-2"}, d::PickUse{"event"}});
  all.push_back(on_plan("desk-drive-car", car));
  all.push_back(on_plan("desk-drive-car-away", then(looks, context, {d::OpenCar{"v6-1"}})));
  all.push_back(on_plan("desk-drive-booked", then(guest, context, {d::Book{}})));
  DeskScene whose = on_plan("desk-drive-for-whom", looks);
  whose.model.page = flow::DeskPage::appointments;
  whose.model.asks_for_whom = true;
  all.push_back(whose);
  DeskScene sheet = on_plan("desk-sheet-appointment-drive", {});
  sheet.model.page = flow::DeskPage::appointments;
  sheet.model.sheet = flow::DeskSheet::appointment;
  sheet.model.appointment = desk_visit(91);
  all.push_back(sheet);
  DeskScene moved = sheet;
  moved.name = "desk-sheet-appointment-moved";
  moved.contested = true;
  all.push_back(moved);
}

}  // namespace foyer::screens::test
