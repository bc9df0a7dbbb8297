// Real touches on a real X server: whole visits by thumbs, palms that rest, panels that are turned
// and unplugged, and displays that go and come back.
#include <gmock/gmock.h>

#include <sstream>

#include "visit/hand_on_glass.h"
#include "visit/pack_copy.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;

TEST_F(a_hand_on_a_real_panel, plays_a_whole_visit_that_is_in_the_dealers_database) {
  to_the_name();
  hand().roll(showroom->places_of("wangjianguo"), 45);  // thumbs that overlap
  showroom->touch("candidate.0");
  showroom->wait_until_gone("candidate.0");
  showroom->touch_to("honorific.mr", "phone");
  hand().roll(showroom->places_of("13800138000"), 45);
  showroom->touch_to("next", "party");
  showroom->touch_to("party.3", "use");
  showroom->tell_needs();
  showroom->touch_to(showroom->wait_for_one({"model."}), "cards");
  showroom->touch_to("ask_consultant", "thanks");
  const auto register_ = wait_for_register(showroom->dealer_file(), 1, "priorities");
  ASSERT_EQ(register_.size(), 1u);
  EXPECT_EQ(register_[0].at("guest"), "王建国");
  EXPECT_EQ(register_[0].at("phone"), "+8613800138000");
  EXPECT_EQ(register_[0].at("party"), "3");
  EXPECT_EQ(register_[0].at("priorities"), "safety,comfort,economy");
}

TEST_F(a_hand_on_a_real_panel, works_beside_a_palm_that_rests_at_the_edge) {
  showroom->open();
  hand().down(9, {1915, 600});
  showroom->touch_to("begin", "welcome");
  showroom->touch_to("purpose.look", "name");
  showroom->wait_until_gone("key.shift");
  const std::uint64_t before = showroom->seen().touches;
  hand().roll(showroom->places_of("wang"), 45);
  showroom->wait_for_target("candidate.0");
  hand().up(9, {1915, 600});
  // Four letters and the palm: one that is heard only with the next touch would be taken for it.
  EXPECT_TRUE(showroom->wait(60, [&](const Seen& now) { return now.touches >= before + 4 + 1; }));
  showroom->touch_to("skip", "phone");
}

// A finger that an idle wipe finds on the glass wakes nothing when it leaves.
TEST_F(a_hand_on_a_real_panel, that_lies_there_while_the_page_is_wiped_wakes_nothing) {
  PackCopy pack;
  pack.lose_patience();
  begin(std::move(glass), {.pack = pack.path()});
  showroom->open();
  showroom->touch_to("begin", "welcome");
  hand().down(1, {900, 400});
  showroom->wait_for_screen("attract");
  hand().up(1, {900, 400});
  pass(400);
  EXPECT_EQ(showroom->seen().screen, "attract");
  showroom->touch_to("begin", "welcome");
}

TEST_F(a_hand_on_a_real_panel, that_taps_twice_in_a_hurry_goes_on_by_one_page) {
  to_the_name();
  const auto twice = [&](const std::string& target) {
    const Place at = showroom->place_of(target);
    pass(700);
    hand().tap(at);
    pass(120);
    hand().tap(at);
    pass(700);
  };
  showroom->touch_to("skip", "phone");
  showroom->type("13800138000");
  twice("next");
  EXPECT_EQ(showroom->seen().screen, "party");
  showroom->touch_to("skip", "use");
  showroom->touch_to("option.family", "budget");
  showroom->touch_to("option.20to30", "timing");
  showroom->touch_to("option.month", "priorities");
  showroom->touches({"priority.safety", "priority.comfort"});
  twice("priority.economy");
  EXPECT_EQ(showroom->seen().screen, "models");
}

TEST_F(a_hand_on_a_real_panel, finds_the_page_in_the_language_that_the_device_was_set_to) {
  begin(std::move(glass), {.configuration = "language = \"en\"\n"});
  showroom->open();
  showroom->touch_to("begin", "welcome");
  EXPECT_TRUE(showroom->shows("language.zh")) << "English offers Chinese";
}

TEST_F(a_hand_on_a_real_panel,
       leaves_no_pointer_lying_on_the_glass_and_a_mouse_that_moves_has_one) {
  showroom->open();
  showroom->touch_to("begin", "welcome");
  EXPECT_EQ(glass->opaque_pixels_of_pointer(), 0);
  Words wander{"xdotool"};
  for (int i = 0; i < 12; ++i)
    for (const std::string& word : {std::string("mousemove"), std::to_string(400 + 20 * i),
                                    std::string("500"), std::string("sleep"), std::string("0.03")})
      wander.push_back(word);
  glass->on_display(wander);
  EXPECT_GT(glass->opaque_pixels_of_pointer(), 0);
  showroom->touch_to("purpose.look", "name");
  for (int i = 0; i < 100 && glass->opaque_pixels_of_pointer() != 0; ++i) pass(20);
  EXPECT_EQ(glass->opaque_pixels_of_pointer(), 0) << "a finger takes it away";
}

// --- the panel and its display ---

struct Geometry {
  int x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Geometry&, const Geometry&) = default;
  friend void PrintTo(const Geometry& g, std::ostream* out) {
    *out << g.width << "x" << g.height << " at " << g.x << "," << g.y;
  }
};
Geometry window_of(const TouchGlass& glass) {
  Geometry found;
  std::istringstream lines(glass.on_display({"xwininfo", "-name", "Foyer"}).out);
  for (std::string line; std::getline(lines, line);) {
    const auto value = [&](const char* name, int& to) {
      if (const auto at = line.find(name); at != std::string::npos)
        to = std::stoi(line.substr(at + std::string(name).size()));
    };
    value("Absolute upper-left X:", found.x);
    value("Absolute upper-left Y:", found.y);
    value("Width:", found.width);
    value("Height:", found.height);
  }
  return found;
}
void expect_window(const TouchGlass& glass, const Geometry& wanted) {
  for (int i = 0; i < 200 && !(window_of(glass) == wanted); ++i) pass(50);
  EXPECT_EQ(window_of(glass), wanted);
}

TEST_F(a_hand_on_a_real_panel, goes_on_where_it_was_when_the_display_was_off_and_is_back) {
  to_the_name();
  for (int round = 0; round < 3; ++round) {
    glass->on_display({"xrandr", "--output", "DUMMY0", "--off"});
    hand().down(4, {700, 700});  // a finger lies there while it is off
    pass(300);
    glass->on_display({"xrandr", "--output", "DUMMY0", "--mode", "1920x1080", "--primary"});
    expect_window(*glass, {0, 0, 1920, 1080});
    hand().up(4, {700, 700});
  }
  EXPECT_THAT(text_of(showroom->home() / "foyer.log"), HasSubstr("on the display again"));
  EXPECT_EQ(showroom->seen().screen, "name");
  showroom->touch_to("skip", "phone");
}

TEST_F(a_hand_on_a_real_panel, finds_every_target_after_the_display_has_changed_its_mode) {
  to_the_name();
  const auto wait_until_moved = [&](Place from) {
    for (int i = 0; i < 400 && showroom->place_of("skip") == from; ++i) pass(50);
  };
  Place before = showroom->place_of("skip");
  glass->on_display({"xrandr", "--output", "DUMMY0", "--mode", "1280x720"});
  expect_window(*glass, {0, 0, 1280, 720});
  hand().stretch_over(1280, 720);
  wait_until_moved(before);
  showroom->touch_to("skip", "phone");
  before = showroom->place_of("skip");
  glass->on_display({"xrandr", "--newmode", "standing", "148.5", "1080", "1168", "1212", "1360",
                     "1920", "1924", "1929", "1965"});
  glass->on_display({"xrandr", "--addmode", "DUMMY0", "standing"});
  const Ran set = glass->on_display({"xrandr", "--output", "DUMMY0", "--mode", "standing"});
  ASSERT_EQ(set.code, 0) << set.errors;
  expect_window(*glass, {0, 0, 1080, 1920});
  hand().stretch_over(1080, 1920);
  wait_until_moved(before);
  showroom->touch_to("skip", "party");
}

TEST_F(a_hand_on_a_real_panel, that_is_turned_is_where_it_touches) {
  const struct {
    const char* matrix;
    Place (*on_panel)(Place);  // where the panel is touched for a place of the picture
  } turned[] = {
      {"0 -1 1 1 0 0 0 0 1",
       [](Place p) {
         return Place{p.y * 1920 / 1080, (1919 - p.x) * 1080 / 1920};
       }},
      {"-1 0 1 0 -1 1 0 0 1",
       [](Place p) {
         return Place{1919 - p.x, 1079 - p.y};
       }},
      {"0 1 0 -1 0 1 0 0 1",
       [](Place p) {
         return Place{(1079 - p.y) * 1920 / 1080, p.x * 1080 / 1920};
       }},
  };
  showroom->open();
  for (const auto& one : turned) {
    Words command{"xinput", "set-prop", "touch0", "Coordinate Transformation Matrix"};
    std::istringstream numbers(one.matrix);
    for (std::string number; numbers >> number;) command.push_back(number);
    ASSERT_EQ(glass->on_display(command).code, 0);
    const auto touch = [&](const std::string& target, const std::string& screen) {
      const Place at = showroom->place_of(target);
      pass(600);
      hand().tap(one.on_panel(at));
      showroom->wait_for_screen(screen);
    };
    touch("begin", "welcome");
    touch("purpose.look", "name");
    touch("start_over", "name");
    touch("start_over.yes", "attract");
  }
}

TEST_F(a_hand_on_a_real_panel, is_taken_on_the_right_one_of_two_displays) {
  glass->on_display({"xrandr", "--addmode", "DUMMY1", "1920x1080"});
  const Ran set = glass->on_display(
      {"xrandr", "--output", "DUMMY1", "--mode", "1920x1080", "--right-of", "DUMMY0", "--primary"});
  ASSERT_EQ(set.code, 0) << set.errors;
  glass->on_display({"xrandr"});  // the dummy driver calls it unplugged until it is asked
  const Words right_half{"xinput", "set-prop", "touch0", "Coordinate Transformation Matrix",
                         "0.5",    "0",        "0.5",    "0",
                         "1",      "0",        "0",      "0",
                         "1"};
  ASSERT_EQ(glass->on_display(right_half).code, 0);
  showroom->open();
  expect_window(*glass, {1920, 0, 1920, 1080});
  showroom->touch_to("begin", "welcome");
  showroom->touch_to("purpose.look", "name");
}

TEST_F(a_hand_on_a_real_panel, that_is_unplugged_under_a_finger_leaves_no_press_behind) {
  to_the_name();
  hand().roll(showroom->places_of("wang"), 45);
  showroom->wait_for_target("candidate.0");
  hand().down(1, showroom->place_of("skip"));
  const auto log_has = [&](const std::string& words) {
    return showroom->wait(60, [&](const Seen&) {
      return text_of(showroom->home() / "foyer.log").find(words) != std::string::npos;
    });
  };
  glass->on_display({"xinput", "disable", "touch0"});
  EXPECT_TRUE(log_has("\"touch0\" is gone"));
  glass->on_display({"xinput", "enable", "touch0"});
  ASSERT_TRUE(glass->take_new_hand());
  // What the next finger does comes after whatever the lost one has done: it did nothing.
  const Place before = showroom->place_of("language");
  hand().tap(before);
  EXPECT_TRUE(showroom->wait(60, [&](const Seen& now) {
    const auto at = now.targets.find("language");
    return at != now.targets.end() && at->second.x != before.x;
  })) << "the next finger does nothing";
  EXPECT_EQ(showroom->seen().screen, "name") << "nobody lifted that finger";
  showroom->touch_to("skip", "phone");
  const std::string log = text_of(showroom->home() / "foyer.log");
  EXPECT_THAT(log, HasSubstr("\"touch0\" is gone"));
  EXPECT_THAT(log, HasSubstr("\"touch0\" is there"));
}

TEST_F(a_hand_on_a_real_panel, may_be_one_of_two_panels) {
  begin(std::make_unique<TouchGlass>(1920, 1080, 2));
  if (!showroom) return;
  to_the_name();
  const auto keys = showroom->places_of("wang");
  for (std::size_t i = 0; i < keys.size(); ++i) {  // one thumb on each
    glass->hand(i % 2).down(1, keys[i]);
    pass(40);
    if (i > 0) glass->hand((i - 1) % 2).up(1, keys[i - 1]);
    pass(40);
  }
  glass->hand(1).up(1, keys.back());
  showroom->touch("candidate.0");
  showroom->touch_to("honorific.mr", "phone");
  showroom->touch_to("skip", "party");
  EXPECT_EQ(wait_for_register(showroom->dealer_file(), 1, "guest")[0].at("honorific"), "mr");
}

}  // namespace
}  // namespace foyer::visit
