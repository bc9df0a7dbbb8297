// Writing a name as a guest does, through a real window: by pinyin, by hand, in English, with a
// scanner, and with parts of the program missing. What was written is read back from the dealer's
// database, and nowhere else may it have left a trace.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "visit/showroom.h"
#include "visit/ways.h"

namespace foyer::visit {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

void come_to_the_name(Showroom& showroom) {
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
}

// The name that the dealer has once the guest has gone on to the phone.
std::string name_at_the_dealer(Showroom& showroom) {
  showroom.touch_to("next", "phone");
  const auto visits = wait_for_register(showroom.dealer_file(), 1, "guest");
  return visits.size() == 1 ? visits[0].at("guest").value_or("") : "";
}

struct Paper {
  double x = 0, y = 0, side = 0;  // of the square in the middle of the writing area
};

Paper paper_of(const Showroom& showroom) {
  Paper paper;
  std::istringstream lines(showroom.said());
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind, name;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    if (words >> kind >> name >> x0 >> y0 >> x1 >> y1 && name == "ink")
      paper = {(x0 + x1 - (y1 - y0)) / 2, y0, y1 - y0};
  }
  return paper;
}

using Line = std::vector<std::pair<double, double>>;  // in parts of the paper's side

// A finger that goes down, along the line in small steps, and up.
void draw(Showroom& showroom, const Line& line) {
  if (testing::Test::HasFailure()) return;
  const Paper paper = paper_of(showroom);
  std::vector<Place> places;
  const auto go_to = [&](double x, double y) {
    places.push_back({static_cast<int>(std::lround(paper.x + x * paper.side)),
                      static_cast<int>(std::lround(paper.y + y * paper.side))});
  };
  go_to(line.front().first, line.front().second);
  constexpr int kSteps = 8;
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int step = 1; step <= kSteps; ++step) {
      const double way = static_cast<double>(step) / kSteps;
      go_to(line[i - 1].first + way * (line[i].first - line[i - 1].first),
            line[i - 1].second + way * (line[i].second - line[i - 1].second));
    }
  showroom.draw(places);
}

void draw_wang(Showroom& showroom) {
  draw(showroom, {{.2, .2}, {.8, .2}});
  draw(showroom, {{.25, .5}, {.75, .5}});
  draw(showroom, {{.5, .2}, {.5, .82}});
  draw(showroom, {{.12, .84}, {.88, .84}});
}

// Keys of a keyboard with a cable, or a scanner: `delay_ms` between two of them.
void type_by_cable(const Showroom& showroom, const std::string& text, int delay_ms) {
  const Ran typed = run({"xdotool", "type", "--delay", std::to_string(delay_ms), "--", text},
                        showroom.surroundings());
  EXPECT_EQ(typed.code, 0) << typed.errors;
}

// Neither what the program said nor a file that it keeps for staff has any of these in it.
void expect_no_trace(const Showroom& showroom, const Words& of) {
  for (const std::string& word : of) {
    EXPECT_THAT(text_of(showroom.home() / "foyer.log"), Not(HasSubstr(word)));
    EXPECT_THAT(showroom.said(), Not(HasSubstr(word)));
    for (const auto& file : fs::recursive_directory_iterator(showroom.home().path()))
      EXPECT_THAT(file.path().string(), Not(HasSubstr(word)));
  }
}

TEST(a_name_written_in_a_real_window, by_pinyin_is_the_dealers_and_leaves_no_trace_elsewhere) {
  Showroom showroom({});
  come_to_the_name(showroom);
  wait_for_pinyin(showroom);
  showroom.type("wangjianguo");
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  EXPECT_EQ(name_at_the_dealer(showroom), "王建国");
  showroom.type("13800138000");
  showroom.touch_to("next", "party");
  EXPECT_EQ(wait_for_register(showroom.dealer_file(), 1, "phone").back().at("phone"),
            "+8613800138000");
  expect_no_trace(showroom, {"王建国", "王", "wangjianguo", "13800138000"});
}

TEST(a_name_written_in_a_real_window, by_hand_is_read_off_the_strokes) {
  Showroom showroom({});
  come_to_the_name(showroom);
  switch_to_handwriting(showroom);
  draw_wang(showroom);
  showroom.picture();  // all four strokes have been read
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  EXPECT_EQ(name_at_the_dealer(showroom), "王");
  expect_no_trace(showroom, {"王"});
}

TEST(a_name_written_in_a_real_window, by_hand_can_take_a_stroke_back) {
  Showroom showroom({});
  come_to_the_name(showroom);
  switch_to_handwriting(showroom);
  const std::string clean = showroom.picture();
  draw(showroom, {{.1, .5}, {.9, .5}});
  showroom.wait_for_target("candidate.0");
  EXPECT_FALSE(showroom.picture() == clean);
  showroom.touch("ink.undo");
  showroom.wait_until_gone("candidate.0");
  EXPECT_TRUE(showroom.picture() == clean) << "a stroke that was taken back is still there";
  EXPECT_EQ(showroom.seen().screen, "name");
}

TEST(a_name_written_in_a_real_window, in_english_on_a_standing_screen_keeps_its_capitals) {
  Showroom showroom({.size = "1080x1920", .dealer = {}, .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch("language.en");
  showroom.touch_to("purpose.look", "name");
  showroom.wait_for_target("key.shift");
  showroom.type("Mary Ann McDonald");
  EXPECT_EQ(name_at_the_dealer(showroom), "Mary Ann McDonald");
  expect_no_trace(showroom, {"Mary", "McDonald"});
}

TEST(a_name_half_written, survives_a_change_of_the_language) {
  Showroom showroom({});
  come_to_the_name(showroom);
  wait_for_pinyin(showroom);
  showroom.type("wangjianguo");
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  showroom.type("li");  // and these letters are not a character yet
  showroom.touch("language");
  showroom.wait_for_target("key.shift");
  showroom.touch("key.m");  // by now the guest writes in English
  showroom.touch("language");
  showroom.wait_until_gone("key.shift");
  EXPECT_THAT(name_at_the_dealer(showroom), testing::StrCaseEq("王建国lim"));
}

TEST(a_name_half_written, goes_on_where_it_was_when_the_language_comes_back) {
  Showroom showroom({});
  come_to_the_name(showroom);
  wait_for_pinyin(showroom);
  showroom.type("wangjian");
  showroom.wait_for_target("candidate.0");
  showroom.touch("language");
  showroom.wait_for_target("key.shift");
  showroom.touch("language");
  showroom.wait_until_gone("key.shift");
  showroom.type("guo");
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  EXPECT_EQ(name_at_the_dealer(showroom), "王建国");
}

TEST(a_scanner, that_types_three_hundred_characters_a_second_fills_the_field_and_no_more) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch("language.en");
  showroom.touch_to("purpose.look", "name");
  showroom.wait_for_target("key.shift");
  std::string code;
  for (int i = 0; i < 60; ++i) code += "0123456789";
  type_by_cable(showroom, code, 3);
  EXPECT_EQ(name_at_the_dealer(showroom), code.substr(0, 40));
  EXPECT_TRUE(showroom.is_running());
}

TEST(a_scanner, in_the_middle_of_pinyin_keeps_what_it_types_in_order) {
  Showroom showroom({});
  come_to_the_name(showroom);
  wait_for_pinyin(showroom);
  type_by_cable(showroom, "lsvab1cd2ef3", 3);
  type_by_cable(showroom, "9", 3);
  EXPECT_EQ(name_at_the_dealer(showroom), "lsvab1cd2ef39");
}

// The program as a package puts it, with a part of it to spoil.
class Installed {
 public:
  Installed() {
    const fs::path from = fs::path(foyer({}).front()).parent_path();
    for (const char* part : {"foyer", "libfoyer_writing.so", "rime", "names"})
      fs::copy(from / part, folder_ / part, fs::copy_options::recursive);
    ::setenv("FOYER_PROGRAM", (folder_ / "foyer").c_str(), 1);
  }
  ~Installed() {
    if (before_)
      ::setenv("FOYER_PROGRAM", before_->c_str(), 1);
    else
      ::unsetenv("FOYER_PROGRAM");
  }
  Installed(const Installed&) = delete;
  Installed& operator=(const Installed&) = delete;
  fs::path operator/(const std::string& part) const { return folder_ / part; }

 private:
  static std::optional<std::string> now() {
    const char* set = std::getenv("FOYER_PROGRAM");
    return set == nullptr ? std::nullopt : std::optional<std::string>(set);
  }
  std::optional<std::string> before_ = now();
  TemporaryFolder folder_;
};

// A Chinese guest still writes by hand, and in English letters.
void expect_the_other_ways(Showroom& showroom) {
  come_to_the_name(showroom);
  showroom.wait_for_target("key.shift");
  showroom.type("Wang");
  switch_to_handwriting(showroom);
  draw_wang(showroom);
  showroom.picture();
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  EXPECT_EQ(name_at_the_dealer(showroom), "Wang王");
}

TEST(a_pinyin_dictionary, that_is_missing_takes_away_that_way_alone_and_staff_are_told) {
  Installed program;
  fs::remove_all(program / "rime");
  Showroom showroom({});
  expect_the_other_ways(showroom);
  EXPECT_THAT(text_of(showroom.home() / "foyer.log"),
              AllOf(HasSubstr((program / "rime").string()), HasSubstr("install Foyer again"),
                    Not(HasSubstr("Wang")), Not(HasSubstr("王"))));
}

TEST(a_pinyin_dictionary, that_is_damaged_takes_away_that_way_alone_and_staff_are_told) {
  Installed program;
  {
    std::fstream table(program / "rime" / "build" / "pinyin_simp.table.bin",
                       std::ios::in | std::ios::out | std::ios::binary);
    table.seekp(100000);
    table << "not what was deployed";
  }
  Showroom showroom({});
  expect_the_other_ways(showroom);
  EXPECT_THAT(text_of(showroom.home() / "foyer.log"),
              AllOf(HasSubstr("pinyin_simp.table.bin"), HasSubstr("damaged")));
}

TEST(the_model_of_strokes, that_is_missing_leaves_pinyin_and_staff_are_told) {
  Words in_front{
      "unshare", "-m", "sh", "-c", "mount -t tmpfs none /usr/share/tegaki && exec \"$@\"", "sh"};
  if (::geteuid() != 0) in_front.insert(in_front.begin() + 1, "-r");
  Words tried = in_front;
  tried.push_back("true");
  if (!works(tried))
    GTEST_SKIP() << "hiding the model wants a mount namespace, which is not allowed here";
  Showroom showroom({.size = "1920x1080", .dealer = {}, .before = in_front});
  come_to_the_name(showroom);
  wait_for_pinyin(showroom);
  showroom.type("zhangwei");
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
  EXPECT_FALSE(showroom.shows("way.handwriting")) << "there is none";
  showroom.touch("way.latin");
  showroom.wait_for_target("key.shift");
  EXPECT_EQ(name_at_the_dealer(showroom), "张伟");
  EXPECT_THAT(text_of(showroom.home() / "foyer.log"),
              AllOf(HasSubstr("handwriting-zh_CN.model"), Not(HasSubstr("zhangwei")),
                    Not(HasSubstr("张伟"))));
}

TEST(the_writing_module, that_is_missing_leaves_english_and_staff_are_told) {
  Installed program;
  fs::remove(program / "libfoyer_writing.so");
  Showroom showroom({});
  come_to_the_name(showroom);
  showroom.wait_for_target("key.shift");
  showroom.type("Wang");
  EXPECT_EQ(name_at_the_dealer(showroom), "Wang");
  EXPECT_THAT(text_of(showroom.home() / "foyer.log"), HasSubstr("libfoyer_writing.so"));
  showroom.type("13800138000");
  showroom.touch_to("next", "party");
  expect_no_trace(showroom, {"Wang", "13800138000"});
}

}  // namespace
}  // namespace foyer::visit
