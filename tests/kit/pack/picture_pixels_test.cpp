// A dealer's picture in the size of its place.
#include "kit/pack/picture_pixels.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

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

}  // namespace
}  // namespace foyer::content
