// The demo cars can be seen at arm's length: each lit, and its flank well apart from the floor.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "kit/pack/picture_pixels.h"

namespace foyer::content {
namespace {

const std::filesystem::path kAssets = FOYER_SOURCE_DIR "/data/assets";
constexpr int kWide = 640, kHigh = 360;

PicturePixels picture(const std::string& name) {
  auto read = read_picture(kAssets, name, kWide, kHigh);
  EXPECT_TRUE(read.has_value()) << name;
  return read.has_value() ? *read : PicturePixels{kWide, kHigh, 1, std::vector<std::uint8_t>(4)};
}

double linear(std::uint8_t value) {
  const double v = value / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

// Relative luminance (WCAG 2.1): the middle one of a part of the picture, in fractions of its size.
double luminance(const PicturePixels& p, double left, double top, double right, double bottom) {
  std::vector<double> found;
  for (int y = static_cast<int>(top * p.height); y < static_cast<int>(bottom * p.height); ++y)
    for (int x = static_cast<int>(left * p.width); x < static_cast<int>(right * p.width); ++x) {
      const std::uint8_t* at = &p.rgba[4u * static_cast<std::size_t>(y * p.width + x)];
      found.push_back(0.2126 * linear(at[0]) + 0.7152 * linear(at[1]) + 0.0722 * linear(at[2]));
    }
  std::ranges::nth_element(found, found.begin() + static_cast<long>(found.size() / 2));
  return found[found.size() / 2];
}

class TheDemoCar : public testing::TestWithParam<std::string> {};

TEST_P(TheDemoCar, is_neither_lost_in_the_dark_nor_washed_out) {
  for (const char* shot : {"front45", "side", "rear"}) {
    const PicturePixels p = picture(GetParam() + "/" + shot + ".jpg");
    double sum = 0;
    for (std::size_t i = 0; i < p.rgba.size(); i += 4)
      sum += p.rgba[i] + p.rgba[i + 1] + p.rgba[i + 2];
    const double mean = sum / (3.0 * kWide * kHigh);
    EXPECT_GE(mean, 60) << shot;
    EXPECT_LE(mean, 110) << shot;  // a white van fills its picture
  }
}

TEST_P(TheDemoCar, stands_out_from_the_floor_three_to_one) {
  const PicturePixels side = picture(GetParam() + "/side.jpg");
  const double flank = luminance(side, 0.40, 0.55, 0.60, 0.66);
  const double floor = luminance(side, 0.0, 0.70, 0.05, 0.80);
  EXPECT_GE((flank + 0.05) / (floor + 0.05), 3.0);
}

INSTANTIATE_TEST_SUITE_P(Five, TheDemoCar, testing::Values("e5", "s7", "v6", "c3", "t9"),
                         [](const auto& car) { return car.param; });

}  // namespace
}  // namespace foyer::content
