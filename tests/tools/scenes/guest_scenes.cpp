#include "tools/scenes/guest_scenes.h"

#include <stdexcept>

#include "content/pack.h"
#include "kit/base/text.h"
#include "showroom/visit.h"

namespace foyer::screens::test {
namespace {

bool can_be_long(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiouyAEIOUYéè";
  return kVowels.find(c) != std::u32string_view::npos || (c >= 0x4E00 && c <= 0x9FFF);
}

}  // namespace

const domain::Content& demo_pack() {
  static const domain::Content pack = [] {
    content::Loaded loaded = content::load(FOYER_SOURCE_DIR "/data", content::Depth::start);
    if (!loaded.faults.empty()) throw std::runtime_error(content::to_string(loaded.faults.front()));
    return std::move(loaded.content);
  }();
  return pack;
}

std::string said_long(std::string_view text) {
  std::string longer;
  std::size_t usual = 0, said = 0;
  for (const char32_t c : decode_utf8(text)) {
    append_utf8(longer, c);
    ++usual;
    ++said;
    for (; can_be_long(c) && said * 5 < usual * 7; ++said) append_utf8(longer, c);
  }
  return longer;
}

std::vector<Scene> scenes(const domain::Content& content, Lang lang) {
  return foyer::scenes::all(content, lang);
}

std::vector<std::string> scene_names() {
  std::vector<std::string> names;
  for (const Scene& scene : scenes(demo_pack(), Lang::zh)) names.push_back(scene.name);
  return names;
}

}  // namespace foyer::screens::test
