// What every screen looks like, in both languages, lying and standing.
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "screens/glass.h"

namespace foyer::screens::test {
namespace {

constexpr Size kLandscape{1920, 1080}, kPortrait{1080, 1920};

struct Case {
  std::string scene;
  Lang lang = Lang::zh;
  Size size;
  std::string name() const {
    return scene + "-" + std::string(code(lang)) +
           (size.width > size.height ? "-landscape" : "-portrait");
  }
};

// The dark stage is dithered, so a picture of it takes half a megabyte. Left out is what another
// picture shows as well: the story's middle steps stand on its last one, and of the stage without
// questions one language is enough.
bool has_a_picture(std::string_view scene, Lang lang) {
  if (scene == "card-meaning" || scene == "card-benefit") return false;
  return lang == Lang::zh || (scene != "attract" && scene != "trouble");
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Size size : {kLandscape, kPortrait})
    for (const Lang lang : kLangs)
      for (const std::string& scene : scene_names())
        if (has_a_picture(scene, lang)) all.push_back({scene, lang, size});
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) {
  std::string name = one.param.name();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class EveryScreen : public testing::TestWithParam<Case> {};

TEST_P(EveryScreen, looks_as_its_picture) {
  const Case& one = GetParam();
  const std::vector<Scene> all = scenes(demo_pack(), one.lang);
  const auto scene = std::find_if(all.begin(), all.end(),
                                  [&](const Scene& each) { return each.name == one.scene; });
  ASSERT_NE(scene, all.end());
  Glass glass(one.size);
  foyer::test::expect_golden("screens/" + one.name(), glass.picture(*scene, demo_pack()));
}

INSTANTIATE_TEST_SUITE_P(Golden, EveryScreen, testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace foyer::screens::test
