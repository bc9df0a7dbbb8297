// That golden pictures notice the smallest change, say where it is, and are changed on purpose
// only.
#include "support/golden.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <sstream>

namespace foyer::test {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

Picture flat(int width, int height, std::uint8_t value) {
  return {width, height,
          std::vector<std::uint8_t>(
              static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, value)};
}

TEST(Pictures, a_png_comes_back_as_it_was) {
  const fs::path path = fs::path(testing::TempDir()) / "picture.png";
  std::mt19937 random(11);
  Picture picture = flat(37, 23, 0);
  for (std::uint8_t& value : picture.rgb) value = static_cast<std::uint8_t>(random());
  ASSERT_TRUE(write_png(path, picture));
  EXPECT_EQ(picture_of(content_of(path)), picture);
  EXPECT_EQ(picture_of(""), std::nullopt);
}

TEST(Pictures, a_smaller_one_has_the_mean_of_what_it_stands_for) {
  Picture picture = flat(5, 2, 100);
  picture.pixel(1, 1)[2] = 140;
  picture.pixel(4, 0)[0] = 200;
  const Picture small = shrunk(picture, 2);
  ASSERT_EQ(small.width, 3);
  ASSERT_EQ(small.height, 1);
  EXPECT_EQ(small.pixel(0, 0)[2], 110);
  EXPECT_EQ(small.pixel(1, 0)[0], 100);
  EXPECT_EQ(small.pixel(2, 0)[0], 150);
}

TEST(Pictures, a_difference_says_how_much_and_where) {
  const Picture before = flat(10, 10, 100);
  Picture after = before;
  EXPECT_EQ(difference(before, after).pixels, 0u);
  after.pixel(3, 4)[1] = 110;
  after.pixel(7, 5)[0] = 97;
  const Difference found = difference(before, after);
  EXPECT_EQ(found.pixels, 2u);
  EXPECT_EQ(found.largest, 10);
  EXPECT_EQ(found.left, 3);
  EXPECT_EQ(found.bottom, 6);
  EXPECT_EQ(difference(before, flat(10, 9, 100)).pixels, 100u);
}

class GoldenPictures : public testing::Test {
 protected:
  GoldenPictures() { fs::remove_all(root_); }
  ~GoldenPictures() override { fs::remove_all(root_); }
  std::string complaint(const Picture& picture) {
    return goldens_.complaint("hall/door", picture).value_or("");
  }
  fs::path root_ = fs::path(testing::TempDir()) / ("goldens_" + std::to_string(getpid()));
  Goldens goldens_{root_ / "kept", root_ / "got"};
};

TEST_F(GoldenPictures, that_are_missing_fail_and_what_was_drawn_can_be_seen) {
  const Picture picture = flat(64, 48, 90);
  EXPECT_NE(complaint(picture).find("no golden picture hall/door"), std::string::npos);
  EXPECT_EQ(picture_of(content_of(root_ / "got/hall/door.png")), picture);
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  EXPECT_EQ(complaint(picture), "");
  fs::remove(root_ / "kept/hall/door.jpg");
  EXPECT_NE(complaint(picture).find("no small picture"), std::string::npos);
}

TEST_F(GoldenPictures, notice_one_pixel_by_one_shade) {
  Picture picture = flat(640, 480, 90);
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  picture.pixel(500, 400)[1] = 91;
  EXPECT_NE(complaint(picture).find("by less than its small picture shows"), std::string::npos);
}

TEST_F(GoldenPictures, say_where_they_differ) {
  Picture picture = flat(640, 480, 90);
  std::mt19937 random(3);  // what does not change is no flat ground
  for (std::uint8_t& value : picture.rgb) value = static_cast<std::uint8_t>(random() % 200);
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  for (int y = 300; y < 320; ++y)
    for (int x = 200; x < 260; ++x) picture.pixel(x, y)[0] = 255;
  const std::string told = complaint(picture);
  // What was drawn there, out to the blocks of 64 pixels and the one beside them.
  EXPECT_NE(told.find("within (188, 252) to (324, 324)"), std::string::npos) << told;
  EXPECT_EQ(picture_of(content_of(root_ / "got/hall/door.png")), picture);
  EXPECT_NE(complaint(flat(480, 640, 90)).find("is 480x640, its golden picture 640x480"),
            std::string::npos);
}

TEST_F(GoldenPictures, are_listed_in_order_and_leave_the_others_alone) {
  for (const char* name : {"hall/way", "hall/door", "hall/gate"})
    ASSERT_TRUE(goldens_.take(name, flat(64, 48, 90)));
  const std::string before = content_of(root_ / "kept/hall.txt");
  EXPECT_EQ(before.substr(0, 11), "door 64x48 ");
  const auto written = fs::last_write_time(root_ / "kept/hall/way.jpg");
  ASSERT_TRUE(goldens_.take("hall/gate", flat(64, 48, 91)));
  EXPECT_EQ(fs::last_write_time(root_ / "kept/hall/way.jpg"), written);
  const std::string after = content_of(root_ / "kept/hall.txt");
  EXPECT_EQ(after.substr(0, after.find('\n')), before.substr(0, before.find('\n')));
  EXPECT_NE(after, before);
  EXPECT_EQ(goldens_.names("hall"),
            (std::vector<std::string>{"hall/door", "hall/gate", "hall/way"}));
  ASSERT_TRUE(goldens_.forget("hall/gate"));
  EXPECT_EQ(goldens_.names("hall"), (std::vector<std::string>{"hall/door", "hall/way"}));
  EXPECT_FALSE(fs::exists(root_ / "kept/hall/gate.jpg"));
}

// Edges are drawn a shade lighter or darker by another maker's processor.
TEST_F(GoldenPictures, of_another_processor_may_differ_by_the_shades_of_edges_and_no_more) {
  const Goldens elsewhere(root_ / "kept", root_ / "got", "elsewhere");
  Picture picture = flat(640, 480, 90);
  ASSERT_TRUE(elsewhere.take("hall/door", picture));
  for (int i = 0; i < 16; ++i) picture.pixel(500 + i % 4, 400 + i / 4)[1] = 96;
  EXPECT_EQ(complaint(picture), "");
  EXPECT_FALSE(elsewhere.holds("hall/door", picture)) << "there it is known to the pixel";
  Picture line = picture;
  for (int x = 100; x < 400; ++x)
    for (int y = 100; y < 104; ++y)
      for (int c = 0; c < 3; ++c) line.pixel(x, y)[c] = 255;
  EXPECT_NE(complaint(line), "");
  EXPECT_NE(complaint(flat(480, 640, 90)), "");
}

TEST_F(GoldenPictures, are_of_the_processor_on_which_they_were_taken_last) {
  const Goldens elsewhere(root_ / "kept", root_ / "got", "elsewhere");
  Picture picture = flat(640, 480, 90);
  ASSERT_TRUE(elsewhere.take("hall/door", picture));
  EXPECT_TRUE(goldens_.holds("hall/door", picture));
  EXPECT_FALSE(goldens_.holds_here("hall/door", picture));
  const auto written = fs::last_write_time(root_ / "kept/hall/door.jpg");
  picture.pixel(500, 400)[1] = 91;
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  EXPECT_TRUE(goldens_.holds_here("hall/door", picture));
  EXPECT_EQ(fs::last_write_time(root_ / "kept/hall/door.jpg"), written) << "it looks as before";
  picture.pixel(500, 400)[1] = 92;
  EXPECT_FALSE(goldens_.holds("hall/door", picture)) << "to the pixel from now on";
  EXPECT_TRUE(elsewhere.holds("hall/door", picture));
}

// Two people changed the same picture, and git kept the lines of both.
TEST_F(GoldenPictures, that_are_listed_twice_fail_until_they_are_taken_anew) {
  const Picture picture = flat(64, 48, 90);
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  std::ofstream(root_ / "kept/hall.txt", std::ios::app) << "door 64x48 0\n";
  EXPECT_NE(complaint(picture).find("two golden pictures"), std::string::npos);
  ASSERT_TRUE(goldens_.take("hall/door", picture));
  EXPECT_EQ(complaint(picture), "");
}

}  // namespace
}  // namespace foyer::test
