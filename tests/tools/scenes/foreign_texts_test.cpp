// What other devices, files and scanners may have written stands in its place on every page of
// every role: ten thousand characters, marks upon marks, line feeds, characters that turn the line
// round. A page cuts them; it never lets them run over what else somebody needs to read and touch.
#include <gtest/gtest.h>

#include "roles/host/pages/staff_kiosk.h"
#include "tools/scenes/checks.h"
#include "tools/scenes/desk_glass.h"
#include "tools/scenes/tablet_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr std::size_t kMany = 10000;

std::string many(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

struct Foreign {
  const char* what;
  std::string text;
};

const std::vector<Foreign>& foreign_texts() {
  static const std::vector<Foreign> all{
      {"ten thousand ideographs", many("王", kMany)},
      {"a word of ten thousand letters", many("W", kMany)},
      {"marks upon marks", many("o\u0308\u0336\u0489\u0308\u0336\u0489\u0308\u0336", kMany / 9)},
      {"a line feed behind every letter", many("王\n", kMany / 2)},
      {"turns of the line", many("\u202E王\u2066W\u200F", kMany / 4)},
      {"marks upon the letters that a field takes", many("W\u0308\u0308\u0308\u0308", 40)}};
  return all;
}

// Wherever somebody else's words can stand.
void put_into(domain::Visit& visit, const std::string& text) {
  visit.ticket = text;
  if (visit.name) visit.name = text;
  if (!visit.phone.empty()) visit.phone = text;
  if (!visit.description.empty()) visit.description = text;
  if (!visit.plate.empty()) visit.plate = text;
  if (!visit.present_car.empty()) visit.present_car = text;
  for (domain::Note& note : visit.notes) note.text = text;
  for (domain::Objection& objection : visit.objections) objection.raised.text = text;
  for (domain::Contest& contest : visit.contests)
    if (contest.about == "name" || contest.about == "phone") contest.theirs = contest.ours = text;
  if (visit.closed) visit.closed->grade_reason = visit.closed->lost_model = text;
}

void put_into(domain::House& house, const std::string& text) {
  for (auto& [id, visit] : house.visits) put_into(visit, text);
  for (auto& [id, staff] : house.staff) {
    staff.name = text;
    if (!staff.back_at.empty()) staff.back_at = text;
  }
  for (auto& [id, appointment] : house.appointments) {
    appointment.made.name = appointment.made.time = text;
    if (!appointment.made.phone.empty()) appointment.made.phone = text;
  }
}

// What is being written: a field takes as much of it as it takes from a keyboard.
void put_into(DeskDraft& draft, const std::string& text) {
  for (ui::Writing* one : {&draft.search, &draft.walk_in.description, &draft.walk_in.car,
                           &draft.walk_in.plate, &draft.appointment.name})
    one->text.set_text(text);
}

std::string shortened(const Complaints& complaints) {
  std::string all;
  for (std::string one : complaints) {
    if (one.size() > 160) one = one.substr(0, 60) + " … " + one.substr(one.size() - 90);
    all += "\n  " + one;
  }
  return all;
}

void expect_in_their_places(Drawn drawn, const ui::Rect& screen) {
  for (ui::TextBox& text : drawn.texts) text.cut = false;  // that is what they are here
  EXPECT_EQ(shortened(misplaced_targets(drawn, screen)), "");
  EXPECT_EQ(shortened(colliding_texts(drawn)), "");
  EXPECT_EQ(shortened(clipped_texts(drawn, screen)), "");
}

struct Case {
  Size size;
  Lang lang = Lang::zh;
};

std::string test_name(const testing::TestParamInfo<Case>& one) {
  return one.param.size.name() + "_" + std::string(code(one.param.lang));
}

std::vector<Case> on(std::initializer_list<Size> sizes) {
  std::vector<Case> all;
  for (const Size& size : sizes)
    for (const Lang lang : kLangs) all.push_back({size, lang});
  return all;
}

class AtTheDesk : public testing::TestWithParam<Case> {};

TEST_P(AtTheDesk, foreign_texts_stay_in_their_places) {
  const auto [width, height] = GetParam().size;
  for (const Foreign& foreign : foreign_texts()) {
    DeskGlass glass(width, height);
    glass.change([&](domain::House& house) { put_into(house, foreign.text); });
    for (DeskScene scene : desk_scenes(demo_pack(), GetParam().lang)) {
      SCOPED_TRACE(scene.name + ": " + foreign.what);
      for (FoundPerson& one : scene.found) one.name = one.masked_name = one.phone = foreign.text;
      scene.model.known.name = scene.model.merging.name = foreign.text;
      put_into(scene.draft, foreign.text);
      scene.sync.trouble = foreign.text;
      if (!scene.import_report.empty()) scene.import_report = foreign.text;
      for (std::string& line : scene.import_broken) line = foreign.text;
      const DeskGlass::Drawn shown = glass.show(scene, demo_pack(), GetParam().lang);
      expect_in_their_places({shown.targets, shown.texts, {}, 0}, glass.whole());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Glass, AtTheDesk, testing::ValuesIn(on({{1920, 1080}, {1280, 800}})),
                         test_name);

class OnTheTablet : public testing::TestWithParam<Case> {};

TEST_P(OnTheTablet, foreign_texts_stay_in_their_places) {
  const Size size = GetParam().size;
  Glass glass(size, ui::Panel::of(size.width, size.height, 0, true));
  for (const Foreign& foreign : foreign_texts())
    for (TabletScene scene : tablet_scenes(demo_pack())) {
      SCOPED_TRACE(scene.name + ": " + foreign.what);
      put_into(scene.house, foreign.text);
      std::size_t covered = 0;  // texts below a sheet
      const auto show = [&](const TabletScene& one) {
        const TabletView view = view_of(one, demo_pack());
        return glass.show(
            [&](ui::Frame& frame) {
              TabletDraft draft;
              draft.standards = one.standards;
              draft.text.text.set_text(foreign.text);
              draw_tablet(view, draft, frame);
            },
            GetParam().lang);
      };
      if (scene.model.sheet != flow::tablet::Sheet::none) {
        TabletScene below = scene;
        below.model.sheet = flow::tablet::Sheet::none;
        covered = show(below).texts.size();
      }
      Drawn drawn = show(scene);
      drawn.texts.erase(drawn.texts.begin(),
                        drawn.texts.begin() + static_cast<std::ptrdiff_t>(covered));
      expect_in_their_places(std::move(drawn), glass.whole());
    }
}

INSTANTIATE_TEST_SUITE_P(Glass, OnTheTablet, testing::ValuesIn(on({{1920, 1200}, {1200, 1920}})),
                         test_name);

// The door is drawn as the desk's is, on a panel that is held in the hand.
TEST_P(OnTheTablet, foreign_names_stay_in_their_places_at_the_door) {
  const auto [width, height] = GetParam().size;
  for (const Foreign& foreign : foreign_texts()) {
    DeskGlass glass(width, height, ui::Panel::of(width, height, 0, true));
    glass.change([&](domain::House& house) { put_into(house, foreign.text); });
    for (const DeskScene& scene : desk_scenes(demo_pack(), GetParam().lang)) {
      if (!scene.door) continue;
      SCOPED_TRACE(scene.name + ": " + foreign.what);
      const DeskGlass::Drawn shown = glass.show(scene, demo_pack(), GetParam().lang);
      expect_in_their_places({shown.targets, shown.texts, {}, 0}, glass.whole());
    }
  }
}

class AtTheEntrance : public testing::TestWithParam<Case> {};

TEST_P(AtTheEntrance, foreign_texts_stay_in_their_places) {
  Glass glass(GetParam().size);
  for (const Foreign& foreign : foreign_texts())
    for (Scene scene : scenes(demo_pack(), GetParam().lang)) {
      SCOPED_TRACE(scene.name + ": " + foreign.what);
      put_into(scene.model.visit, foreign.text);
      scene.drafts.name.text.set_text(foreign.text);
      scene.drafts.phone.set_text(foreign.text);
      expect_in_their_places(glass.show(scene, demo_pack()), glass.whole());
    }
}

// What staff see of the entrance itself: what its database answered, and where its files are.
TEST_P(AtTheEntrance, foreign_texts_stay_in_their_places_for_staff_too) {
  Glass glass(GetParam().size);
  for (const Foreign& foreign : foreign_texts())
    for (const bool has_pin : {true, false}) {
      SCOPED_TRACE(foreign.what);
      const std::string& text = foreign.text;
      const SyncState sync{.connected = false, .waiting = 12, .since = text, .trouble = text};
      const Drawn drawn = glass.show(
          [&](ui::Frame& frame) {
            draw_staff_kiosk({.sync = sync,
                              .facts = 5,
                              .log = text,
                              .pack = text,
                              .device = text,
                              .has_pin = has_pin},
                             frame);
          },
          GetParam().lang);
      EXPECT_FALSE(drawn.texts.empty());
      expect_in_their_places(drawn, glass.whole());
    }
}

INSTANTIATE_TEST_SUITE_P(Glass, AtTheEntrance, testing::ValuesIn(on({{1920, 1080}, {1080, 1920}})),
                         test_name);

}  // namespace
}  // namespace foyer::screens::test
