// What a camera made, as it is kept.
#include "kit/pack/small_picture.h"

#include <gtest/gtest.h>
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <random>

#include "kit/pack/picture_pixels.h"

namespace foyer::content {
namespace {

void append_to(void* into, void* data, int size) {
  static_cast<std::string*>(into)->append(static_cast<const char*>(data),
                                          static_cast<std::size_t>(size));
}

// Red above, blue below.
std::string camera_file(int width, int height) {
  std::string rgb;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      rgb += y < height / 2 ? std::string("\xFF\0\0", 3) : std::string("\0\0\xFF", 3);
  std::string jpeg;
  stbi_write_jpg_to_func(append_to, &jpeg, width, height, 3, rgb.data(), 95);
  return jpeg;
}

// EXIF behind the marker that begins every JPEG: how it was held, and where it was taken.
std::string with_exif(const std::string& jpeg, char orientation) {
  std::string tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
  tiff += orientation;
  tiff += std::string("\0\0\0\0\0\0", 6) + "GPS 34.2044 N 117.2857 E";
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  const auto size = static_cast<int>(body.size() + 2);
  return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(size >> 8) +
         static_cast<char>(size & 255) + body + jpeg.substr(2);
}

// Whether the pixel is rather red than blue.
bool is_red(const SmallPicture& picture, int x, int y) {
  const auto pixels = read_picture_bytes(picture.jpeg, "of a test", picture.width, picture.height);
  EXPECT_TRUE(pixels);
  const auto at = 4 * static_cast<std::size_t>(y * picture.width + x);
  return pixels->rgba[at] > pixels->rgba[at + 2];
}

TEST(WhatACameraMade, is_kept_small_in_its_own_proportions) {
  const auto small = small_picture(camera_file(4000, 3000));
  ASSERT_TRUE(small) << small.error().what;
  EXPECT_EQ(small->width, 1200);
  EXPECT_EQ(small->height, 900);
  EXPECT_LE(small->jpeg.size(), kSmallMax_bytes);
  EXPECT_TRUE(is_red(*small, 600, 100));
  EXPECT_FALSE(is_red(*small, 600, 800));
}

TEST(WhatACameraMade, is_not_made_larger) {
  const auto small = small_picture(camera_file(320, 200));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->width, 320);
  EXPECT_EQ(small->height, 200);
}

TEST(WhatACameraMade, stands_upright_and_says_no_longer_where_it_was_taken) {
  constexpr char kOnItsLeft = 6;
  const auto small = small_picture(with_exif(camera_file(400, 300), kOnItsLeft));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->width, 300);
  EXPECT_EQ(small->height, 400);
  EXPECT_FALSE(is_red(*small, 10, 200)) << "what was below is left";
  EXPECT_TRUE(is_red(*small, 290, 200));
  EXPECT_EQ(small->jpeg.find("GPS"), std::string::npos);
  EXPECT_EQ(small->jpeg.find("Exif"), std::string::npos);
}

TEST(WhatACameraMade, stays_under_its_limit_whatever_was_photographed) {
  constexpr int kSide = 1600;
  std::mt19937 noise(7);
  std::string rgb(static_cast<std::size_t>(kSide * kSide * 3), '\0');
  for (char& byte : rgb) byte = static_cast<char>(noise());
  std::string jpeg;
  stbi_write_jpg_to_func(append_to, &jpeg, kSide, kSide, 3, rgb.data(), 90);
  const auto small = small_picture(jpeg);
  ASSERT_TRUE(small) << small.error().what;
  EXPECT_LE(small->jpeg.size(), kSmallMax_bytes);
}

TEST(WhatACameraMade, that_is_no_picture_is_told_so_and_harms_nothing) {
  const std::string whole = camera_file(64, 64);
  for (const std::string& file : {std::string(), std::string("no picture"), whole.substr(0, 40),
                                  std::string("\xFF\xD8\xFF\xE1\xFF\xFF", 6)})
    EXPECT_FALSE(small_picture(file)) << file.size();
  std::mt19937 dice(11);
  for (int i = 0; i < 500; ++i) {
    std::string broken = with_exif(whole, 6);
    for (int hits = 0; hits < 8; ++hits) broken[dice() % broken.size()] = static_cast<char>(dice());
    const auto small = small_picture(broken);
    EXPECT_TRUE(!small || small->jpeg.size() <= kSmallMax_bytes);
  }
}

// Its head says how large it is before anything is read.
TEST(WhatACameraMade, that_claims_to_be_huge_is_not_unpacked) {
  std::string bomb = camera_file(64, 64);
  const auto head = bomb.find("\xFF\xC0");
  ASSERT_NE(head, std::string::npos);
  for (const int at : {5, 6, 7, 8}) bomb[head + static_cast<std::size_t>(at)] = '\x7F';
  EXPECT_FALSE(small_picture(bomb));
}

}  // namespace
}  // namespace foyer::content
