// A dealer's logo: whole, clear around it, and judged by where it can be seen.
#include "content/logo.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

struct Ink {
  std::uint32_t colour = 0;
  std::uint8_t cover = 255;
};

class ALogo : public testing::Test {
 protected:
  ALogo() {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-logo-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~ALogo() override { std::filesystem::remove_all(folder_); }

  // A stripe of each ink, from the left.
  void stripes(const std::vector<Ink>& inks, int width = 240, int height = 80) {
    std::string bytes;
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) {
        const Ink& ink =
            inks[static_cast<std::size_t>(x) * inks.size() / static_cast<std::size_t>(width)];
        for (const int shift : {16, 8, 0}) bytes += static_cast<char>((ink.colour >> shift) & 255u);
        bytes += static_cast<char>(ink.cover);
      }
    stbi_write_png((folder_ / "logo.png").c_str(), width, height, 4, bytes.data(), width * 4);
  }
  Logo read(int width = 240, int height = 80) {
    auto logo = read_logo(folder_, "logo.png", width, height);
    if (!logo) throw std::runtime_error(logo.error().what);
    return std::move(*logo);
  }
  // What the check of a pack with this logo says.
  std::string checked() {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ / "logo.png", std::ios::binary).rdbuf();
    SmallPack pack;
    pack.set("assets/logo.png", bytes.str());
    pack.replace("showroom.toml", "accent = ", "logo = \"logo.png\"\naccent = ");
    const Loaded loaded = pack.load(Depth::full);
    EXPECT_EQ(loaded.content.showroom.logo, "logo.png");
    if (loaded.faults.empty()) return "";
    EXPECT_EQ(loaded.faults[0].line, pack.line_of("showroom.toml", "logo = "));
    return loaded.faults[0].what;
  }

  static constexpr Ink kClear{0, 0}, kBlue{0x1849D6}, kWhite{0xFFFFFF}, kNight{0x05070B},
      kGrey{0x767676};
  std::filesystem::path folder_;
};

TEST_F(ALogo, is_shown_whole_whatever_its_place) {
  stripes({kBlue, kClear});
  const Logo logo = read(60, 60);
  EXPECT_EQ(logo.width, 60);
  EXPECT_EQ(logo.height, 20);
  EXPECT_EQ(logo.rgba[4 * 10 + 3], 255);
  EXPECT_EQ(logo.rgba[4 * 50 + 3], 0);
}

TEST_F(ALogo, does_not_take_on_the_colour_of_what_is_clear) {
  stripes({kGrey, {0x00FF00, 0}, kNight, kBlue});
  const Logo logo = read(6, 2);  // a pixel of the first and the second stripe
  const std::uint8_t* edge = &logo.rgba[4];
  EXPECT_NEAR(edge[0], 0x76, 1);
  EXPECT_NEAR(edge[1], 0x76, 1);
  EXPECT_NEAR(edge[3], 128, 2);
}

TEST_F(ALogo, of_one_colour_may_be_drawn_in_another) {
  stripes({kBlue, kClear});
  EXPECT_EQ(read().only, 0x1849D6u);
  EXPECT_EQ(read().rgba[0], 255);
  EXPECT_EQ(checked(), "");
}

TEST_F(ALogo, of_two_colours_keeps_them_and_says_where_it_can_be_seen) {
  stripes({kBlue, kNight, kClear});
  const Logo logo = read();
  EXPECT_FALSE(logo.only);
  EXPECT_TRUE(logo.on_light);
  EXPECT_FALSE(logo.on_dark);
  EXPECT_EQ(checked(), "");
}

TEST_F(ALogo, with_a_ground_of_its_own_can_be_seen_anywhere) {
  stripes({kBlue, kWhite});
  const Logo logo = read();
  EXPECT_FALSE(logo.only);
  EXPECT_TRUE(logo.on_light && logo.on_dark);
  EXPECT_EQ(checked(), "");
}

TEST_F(ALogo, that_nobody_can_see_is_refused) {
  stripes({kClear, {0xFFFFFF, 40}});
  EXPECT_NE(checked().find("shows nothing"), std::string::npos);
  stripes({kWhite, kNight, kClear});
  EXPECT_NE(checked().find("neither from light nor from dark"), std::string::npos);
}

TEST_F(ALogo, that_is_low_or_a_strip_is_refused) {
  stripes({kBlue, kClear}, 200, 63);
  EXPECT_NE(checked().find("is 200 x 63 pixels; at least 64"), std::string::npos);
  stripes({kBlue, kClear}, 521, 65);
  EXPECT_NE(checked().find("is 521 x 65 pixels"), std::string::npos);
  stripes({kBlue, kClear}, 520, 65);
  EXPECT_EQ(checked(), "");
}

TEST_F(ALogo, that_is_broken_or_not_there_is_named) {
  EXPECT_NE(read_logo(folder_, "logo.png", 9, 9).error().what.find("logo.png"), std::string::npos);
  std::ofstream(folder_ / "logo.png") << "no picture";
  EXPECT_FALSE(read_logo(folder_, "logo.png", 9, 9));
  EXPECT_NE(checked().find("is no JPEG or PNG"), std::string::npos);
}

}  // namespace
}  // namespace foyer::content
