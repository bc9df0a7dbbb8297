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
  constexpr std::array<std::string_view, 9> kKnown{
      "thumbs.db", "ehthumbs.db",  "ehthumbs_vista.db",         "desktop.ini",
      "__macosx",  "$recycle.bin", "system volume information", "lost+found",
      "icon\r"};
  return std::ranges::find(kKnown, small) != kKnown.end() || small.ends_with(":zone.identifier");
}

}  // namespace foyer
