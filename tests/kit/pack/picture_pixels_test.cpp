// A dealer's picture in the size of its place.
#include "kit/pack/picture_pixels.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace foyer::content {
namespace {

class Assets {
 public:
  Assets() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "foyer-picture-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~Assets() { std::filesystem::remove_all(folder_); }
  const std::filesystem::path& folder() const { return folder_; }

  // Red on the left, blue on the right.
  void halves(const std::string& name, int width, int height) const {
    std::string bytes;
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        bytes += x < width / 2 ? std::string("\xFF\0\0", 3) : std::string("\0\0\xFF", 3);
    stbi_write_png((folder_ / name).c_str(), width, height, 3, bytes.data(), width * 3);
  }
  void text(const std::string& name) const { std::ofstream(folder_ / name) << "no picture"; }

 private:
  std::filesystem::path folder_;
};

const std::uint8_t* at(const PicturePixels& pixels, int x, int y) {
  return pixels.rgba.data() +
         4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
              static_cast<std::size_t>(x));
}

TEST(APicture, is_scaled_to_its_place_and_cut_on_both_sides) {
  const Assets assets;
  assets.halves("wide.png", 400, 100);
  const auto pixels = read_picture(assets.folder(), "wide.png", 50, 50);
  ASSERT_TRUE(pixels) << pixels.error().what;
  EXPECT_EQ(pixels->width, 50);
  EXPECT_EQ(pixels->height, 50);
  EXPECT_FLOAT_EQ(pixels->aspect, 4);
  EXPECT_EQ(at(*pixels, 24, 10)[0], 255);  // the middle stays in the middle
  EXPECT_EQ(at(*pixels, 24, 10)[2], 0);
  EXPECT_EQ(at(*pixels, 25, 10)[2], 255);
  EXPECT_EQ(at(*pixels, 25, 10)[3], 255);
}

TEST(APicture, is_averaged_where_its_place_is_smaller) {
  const Assets assets;
  assets.halves("small.png", 30, 30);
  const auto pixels = read_picture(assets.folder(), "small.png", 1, 1);
  ASSERT_TRUE(pixels) << pixels.error().what;
  EXPECT_NEAR(at(*pixels, 0, 0)[0], 128, 1);
  EXPECT_NEAR(at(*pixels, 0, 0)[2], 128, 1);
}

TEST(APicture, is_not_made_larger_than_it_is) {
  const Assets assets;
  assets.halves("small.png", 30, 20);
  const auto pixels = read_picture(assets.folder(), "small.png", 300, 200);
  ASSERT_TRUE(pixels) << pixels.error().what;
  EXPECT_EQ(pixels->width, 30);
  EXPECT_EQ(pixels->height, 20);
}

TEST(APicture, that_is_none_or_is_missing_is_named) {
  const Assets assets;
  assets.text("text.jpg");
  for (const char* name : {"text.jpg", "nothing.png"}) {
    const auto pixels = read_picture(assets.folder(), name, 10, 10);
    ASSERT_FALSE(pixels);
    EXPECT_NE(pixels.error().what.find(name), std::string::npos);
  }
}

// --- pictures as phones make them ---

// Four quarters, as they are stored: from left to right, from the top. R, G, B, W.
std::string quarters(const std::string& colours, int width, int height) {
  std::string bytes;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const char one =
          colours[static_cast<std::size_t>((y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1))];
      bytes += one == 'W' ? "\xFF\xFF\xFF"
                          : std::string(one == 'R' ? "\xFF" : "\0", 1) +
                                std::string(one == 'G' ? "\xFF" : "\0", 1) +
                                std::string(one == 'B' ? "\xFF" : "\0", 1);
    }
  return bytes;
}

// EXIF with the one tag, in either order of bytes.
std::string exif(int orientation, bool little) {
  const auto two = [&](int value) {
    const char high = static_cast<char>(value >> 8), low = static_cast<char>(value & 255);
    return little ? std::string{low, high} : std::string{high, low};
  };
  const auto four = [&](int value) { return little ? two(value) + two(0) : two(0) + two(value); };
  return (little ? "II" : "MM") + two(42) + four(8) + two(1) + two(0x0112) + two(3) + four(1) +
         two(orientation) + two(0) + four(0);
}

void put_exif_into_jpeg(const std::filesystem::path& file, const std::string& tiff) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream whole;
  whole << in.rdbuf();
  std::string bytes = whole.str();
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  const auto size = static_cast<int>(body.size()) + 2;
  bytes.insert(2, std::string("\xFF\xE1") + static_cast<char>(size >> 8) +
                      static_cast<char>(size & 255) + body);
  std::ofstream(file, std::ios::binary) << bytes;
}

// Behind the header, as PNG has it. (No decoder looks at the sum of a chunk that it does not know.)
void put_exif_into_png(const std::filesystem::path& file, const std::string& tiff) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream whole;
  whole << in.rdbuf();
  std::string bytes = whole.str();
  constexpr std::size_t kHeader = 8 + 25;
  bytes.insert(kHeader, std::string("\0\0\0", 3) + static_cast<char>(tiff.size()) + "eXIf" + tiff +
                            std::string(4, '\0'));
  std::ofstream(file, std::ios::binary) << bytes;
}

char colour_at(const PicturePixels& pixels, int x, int y) {
  const std::uint8_t* pixel = at(pixels, x, y);
  const bool r = pixel[0] > 128, g = pixel[1] > 128, b = pixel[2] > 128;
  return r && g && b ? 'W' : r ? 'R' : g ? 'G' : b ? 'B' : '-';
}

// The upright picture is R G above B W, twice as wide as high.
TEST(APictureOfAPhone, stands_upright_however_the_phone_was_held) {
  const Assets assets;
  constexpr std::array kStored{"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "GWRB", "WGBR", "BRWG"};
  for (int orientation = 1; orientation <= 8; ++orientation)
    for (const bool little : {false, true}) {
      const bool side = orientation > 4;
      const int width = side ? 80 : 160, height = side ? 160 : 80;
      const auto file = assets.folder() / "phone.jpg";
      const std::string bytes =
          quarters(kStored[static_cast<std::size_t>(orientation - 1)], width, height);
      stbi_write_jpg(file.c_str(), width, height, 3, bytes.data(), 95);
      put_exif_into_jpeg(file, exif(orientation, little));
      const auto pixels = read_picture(assets.folder(), "phone.jpg", 80, 40);
      ASSERT_TRUE(pixels);
      EXPECT_EQ(pixels->width, 80) << orientation;
      EXPECT_EQ(pixels->height, 40) << orientation;
      EXPECT_FLOAT_EQ(pixels->aspect, 2) << orientation;
      const std::string seen{colour_at(*pixels, 20, 10), colour_at(*pixels, 60, 10),
                             colour_at(*pixels, 20, 30), colour_at(*pixels, 60, 30)};
      EXPECT_EQ(seen, "RGBW") << orientation;
    }
}

TEST(APictureOfAPhone, stands_upright_as_png_too) {
  const Assets assets;
  const auto file = assets.folder() / "phone.png";
  const std::string bytes = quarters("GWRB", 80, 160);
  stbi_write_png(file.c_str(), 80, 160, 3, bytes.data(), 80 * 3);
  put_exif_into_png(file, exif(6, false));
  const auto pixels = read_picture(assets.folder(), "phone.png", 80, 40);
  ASSERT_TRUE(pixels) << pixels.error().what;
  const std::string seen{colour_at(*pixels, 20, 10), colour_at(*pixels, 60, 10),
                         colour_at(*pixels, 20, 30), colour_at(*pixels, 60, 30)};
  EXPECT_EQ(seen, "RGBW");
}

TEST(APictureOfAPhone, whose_tags_are_nonsense_lies_as_it_was_stored) {
  const Assets assets;
  const auto file = assets.folder() / "phone.jpg";
  const std::string bytes = quarters("RGBW", 160, 80), good = exif(6, true);
  for (const std::string& tiff : {exif(0, true), exif(9, false), std::string("II"), std::string(),
                                  good.substr(0, 15), std::string(64, '\xFF')}) {
    stbi_write_jpg(file.c_str(), 160, 80, 3, bytes.data(), 95);
    put_exif_into_jpeg(file, tiff);
    const auto pixels = read_picture(assets.folder(), "phone.jpg", 80, 40);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(colour_at(*pixels, 20, 10), 'R');
  }
}

}  // namespace
}  // namespace foyer::content
