// The scenes of the entrance with the demo pack, and a language in which everything is longer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/visit.h"
#include "tools/scenes/scenes.h"

namespace foyer::screens::test {

using Scene = foyer::scenes::Scene;

// The pack in data/, read once; it must be without faults.
const domain::Content& demo_pack();
std::vector<Scene> scenes(const domain::Content& content, Lang lang);
std::vector<std::string> scene_names();

// The same text at least 40 % longer. Vowels are said long, evenly: "Look at the cars" becomes
// "Loook aat thee caars"; Han characters are said twice: "请稍等" becomes "请请稍等等". Words stay
// words, so a narrow box is tried as hard as a wide one.
std::string said_long(std::string_view text);

}  // namespace foyer::screens::test
