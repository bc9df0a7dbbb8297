// Every screen and every sheet of the entrance, as two test guests reach them with the demo pack:
// 王建国 in Chinese and Emily Carter in English. Each scene is what the screen is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/content.h"
#include "flow/model.h"
#include "screens/view.h"

namespace foyer::screens::test {

struct Scene {
  std::string name;  // "card-feature"; what its golden is called
  flow::Model model;
  Drafts drafts;
  int idle_seconds_left = 0;
  std::optional<OnDuty> consultants = {};
  bool offline = false;
};

// The pack in data/, read once; it must be without faults.
const domain::Content& demo_pack();
// The same with every English text at least 40 % longer, word for word.
domain::Content lengthened(const domain::Content& content);

std::vector<Scene> scenes(const domain::Content& content, Lang lang);
std::vector<std::string> scene_names();

}  // namespace foyer::screens::test
