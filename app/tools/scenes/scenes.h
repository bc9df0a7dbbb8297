// Every screen and every sheet of the entrance, in every state that a guest may meet it in, as
// values: what a screen is given. `foyer tour --all` draws them, and so do the tests.
//
// A guest walks through the house by the same intents as a finger would make, so no scene is one
// that the program could not reach; 王建国 in Chinese, Emily Carter in English. What a pack offers
// is chosen from the pack. Pure; any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "roles/entrance/flow/model.h"
#include "roles/entrance/pages/view.h"

namespace foyer::scenes {

struct Scene {
  std::string name;  // "card-feature"; what its picture is called
  flow::Model model;
  screens::Drafts drafts;
  int idle_seconds_left = 0;
  std::optional<screens::OnDuty> consultants = {};
  bool offline = false;
  bool without_pictures = false;  // as where none has come yet, or none can be read
};

// How a screen may look: what the guest has asked for, and the hour.
struct Mode {
  std::string_view name;
  flow::Access access;
  bool evening = false;
};
// Each way alone, and large text with high contrast.
std::span<const Mode> modes();

std::vector<Scene> all(const domain::Content& content, Lang lang);

}  // namespace foyer::scenes
