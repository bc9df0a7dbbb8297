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
  const std::int64_t four = kSaturday_ms + 88 * 60'000;
  d::Model at_home = then(looks, context, {d::PickWhere{true}, d::PickCar{"s7-2", four}});
  all.push_back(on_plan("desk-drives-home-no-place", at_home));
  at_home = then(at_home, context, {d::GoTo{d::Stage::place}});
  all.push_back(on_plan("desk-drive-place", at_home));
  at_home = then(at_home, context, {d::WritePlace{"湖滨路 8 号，西门停车"}});
  all.push_back(on_plan("desk-drives-home", at_home));
  DeskScene for_home = on_plan("desk-drive-for-whom-home", at_home);
  for_home.model.page = flow::DeskPage::appointments;
  for_home.model.asks_for_whom = true;
  all.push_back(for_home);
  DeskScene whose = on_plan("desk-drive-for-whom", looks);
  whose.model.page = flow::DeskPage::appointments;
  whose.model.asks_for_whom = true;
  all.push_back(whose);
  DeskScene sheet = on_plan("desk-sheet-appointment-drive", {});
  sheet.model.page = flow::DeskPage::appointments;
  sheet.model.sheet = flow::DeskSheet::appointment;
  sheet.model.appointment = desk_visit(91);
  all.push_back(sheet);
  DeskScene home = sheet;
  home.name = "desk-sheet-appointment-home";
  home.open = true;
  home.model.appointment = desk_visit(111);
  all.push_back(home);
  DeskScene unasked = home;
  unasked.name = "desk-sheet-appointment-no-place";
  unasked.model.appointment = desk_visit(112);
  all.push_back(unasked);
  DeskScene list = unasked;
  list.name = "desk-appointments-home";
  list.model.sheet = flow::DeskSheet::none;
  all.push_back(list);
  DeskScene moved = sheet;
  moved.name = "desk-sheet-appointment-moved";
  moved.contested = true;
  all.push_back(moved);
}

}  // namespace foyer::screens::test
