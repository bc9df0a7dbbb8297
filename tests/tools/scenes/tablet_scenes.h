// The consultant's tablet in every state that it can show, as one consultant reaches them by
// touches with the demo pack. Each scene is a house, a model, and whether a sheet lies on top.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "house/content.h"
#include "roles/tablet/pages/tablet.h"
#include "showroom/house.h"

namespace foyer::screens::test {

struct TabletScene {
  std::string name;  // "walk"; its golden is called "tablet/walk-zh-1920x1200"
  domain::House house;
  flow::tablet::Model model;
  std::int64_t now_ms = 0;
  bool offline = false;              // nothing that was written here has left the tablet
  std::vector<Id> same_person = {};  // visits of this guest, as they were looked up
  StandardsDraft standards = {};     // of the page of the rounds
  std::optional<flow::drive::Shot> camera = {};      // as flow::drive::Context has it
  bool writing = false;                              // a word to whoever asks a manager
  std::string who = "aa00bb11";                      // who is signed in
  std::shared_ptr<const targets::Board> month = {};  // on the house today
};

std::vector<TabletScene> tablet_scenes(const domain::Content& content);
// The view of a scene, on the scenes' day.
TabletView view_of(const TabletScene& scene, const domain::Content& content);

}  // namespace foyer::screens::test
