// What every screen of the entrance looks like, in both languages, lying and standing; and those
// that a guest meets first and last in every other way of seeing and reaching them.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "roles/entrance/pages/view.h"
#include "support/golden.h"
#include "tools/scenes/glass.h"

namespace foyer::screens::test {
namespace {

using foyer::scenes::Mode;

constexpr Size kLandscape{1920, 1080}, kPortrait{1080, 1920};
constexpr std::string_view kUsual = "usual";

struct Case {
  Mode mode;
  Lang lang = Lang::zh;
  Size size;
  std::string name() const {
    return std::string(code(lang)) + (size.width > size.height ? "-landscape" : "-portrait") +
           (mode.name == kUsual ? "" : "-" + std::string(mode.name));
  }
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Mode& mode : foyer::scenes::modes()) {
    if (mode.access.reduced_motion) continue;  // at rest it looks as usual
    for (const Size size : {kLandscape, kPortrait})
      for (const Lang lang : kLangs) all.push_back({mode, lang, size});
  }
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) {
  std::string name = one.param.name();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

bool has_a_picture(const std::string& scene, const Mode& mode) {
  static const std::set<std::string> everywhere{
      "welcome", "name-written",  "priorities",    "priorities-ranked",
      "models",  "card-question", "sheet-consent", "thanks"};
  return mode.name == kUsual || everywhere.contains(scene);
}

std::string golden_name(const std::string& scene, const Case& one) {
  return "entrance/" + scene + "-" + one.name();
}

class EntrancePictures : public testing::TestWithParam<Case> {};

TEST_P(EntrancePictures, show_every_screen) {
  const Case& one = GetParam();
  Glass glass(one.size);
  flow::Model guest;
  guest.access = one.mode.access;
  glass.look(look_of(guest, demo_pack().showroom, one.mode.evening));
  for (Scene& scene : scenes(demo_pack(), one.lang)) {
    if (!has_a_picture(scene.name, one.mode)) continue;
    SCOPED_TRACE(scene.name);
    if (one.mode.access.any()) scene.model.access = one.mode.access;
    foyer::test::expect_golden(golden_name(scene.name, one), glass.picture(scene, demo_pack()));
  }
}

INSTANTIATE_TEST_SUITE_P(Of, EntrancePictures, testing::ValuesIn(cases()), test_name);

TEST(EntrancePictures, are_of_screens_that_exist) {
  std::vector<std::string> names;
  for (const Case& one : cases())
    for (const std::string& scene : scene_names())
      if (has_a_picture(scene, one.mode)) names.push_back(golden_name(scene, one));
  foyer::test::expect_no_other_goldens("entrance", names);
}

}  // namespace
}  // namespace foyer::screens::test
