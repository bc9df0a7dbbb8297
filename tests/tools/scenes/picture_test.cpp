// What every screen looks like, in both languages, lying and standing.
#include <gtest/gtest.h>

#include <algorithm>

#include "tools/scenes/glass.h"

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

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Size size : {kLandscape, kPortrait})
    for (const Lang lang : kLangs)
      for (const std::string& scene : scene_names()) all.push_back({scene, lang, size});
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
