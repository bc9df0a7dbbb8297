#include "kit/base/left_behind.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kit/base/text.h"

namespace foyer {

bool is_left_behind(const std::string& name) {
  if (name.empty() || name.front() == '.' || name.front() == '~' || name.ends_with('~'))
    return true;
  if (name.size() > 2 && name.front() == '#' && name.back() == '#') return true;
  const std::string small = in_small_letters(name);
  constexpr std::array<std::string_view, 19> kKnown{"thumbs.db",
                                                    "ehthumbs.db",
                                                    "ehthumbs_vista.db",
                                                    "thumbs.db:encryptable",
                                                    "desktop.ini",
                                                    "__macosx",
                                                    "$recycle.bin",
                                                    "recycler",
                                                    "system volume information",
                                                    "lost+found",
                                                    "icon\r",
                                                    "desktop db",
                                                    "desktop df",
                                                    "network trash folder",
                                                    "temporary items",
                                                    "@eadir",
                                                    "#recycle",
                                                    "@recycle",
                                                    "@recently-snapshot"};
  return std::ranges::find(kKnown, small) != kKnown.end() || small.ends_with(":zone.identifier");
}

}  // namespace foyer
