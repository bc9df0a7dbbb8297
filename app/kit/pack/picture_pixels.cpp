#include "kit/pack/picture_pixels.h"

#include <stb/stb_image.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <memory>
#include <utility>

#include "kit/pack/orientation.h"
#include "kit/pack/scaling.h"

namespace foyer::content {
namespace {

constexpr int kSideMax_px = 8192;

struct FreePixels {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};
using Decoded = std::unique_ptr<stbi_uc, FreePixels>;

struct Cut {  // of the whole picture, px
  int left = 0, top = 0, width = 0, height = 0;
};

// The largest part in the middle that has the place's proportions.
Cut middle_of(int width, int height, int place_width, int place_height) {
  const double wide = static_cast<double>(width) * place_height;
  const double high = static_cast<double>(height) * place_width;
  Cut cut{0, 0, width, height};
  if (wide > high)
    cut.width = std::max(1, static_cast<int>(std::lround(high / place_height)));
  else
    cut.height = std::max(1, static_cast<int>(std::lround(wide / place_width)));
  cut.left = (width - cut.width) / 2;
  cut.top = (height - cut.height) / 2;
  return cut;
}

constexpr std::size_t kRgb = 3, kRgba = 4;

// Across: a part of one row, into `out`.
void narrow(const stbi_uc* row, const std::vector<Share>& across, std::uint8_t* out) {
  for (const Share& share : across) {
    std::uint32_t r = 0, g = 0, b = 0;
    const stbi_uc* at = row + static_cast<std::size_t>(share.first) * kRgb;
    for (const std::uint32_t weight : share.weights) {
      r += weight * at[0];
      g += weight * at[1];
      b += weight * at[2];
      at += kRgb;
    }
    *out++ = static_cast<std::uint8_t>((r + 32768) >> 16);
    *out++ = static_cast<std::uint8_t>((g + 32768) >> 16);
    *out++ = static_cast<std::uint8_t>((b + 32768) >> 16);
  }
}

void scale(const stbi_uc* whole, int whole_width, const Cut& cut, PicturePixels& into) {
  const auto across = shares(cut.width, into.width), down = shares(cut.height, into.height);
  const std::size_t stride = static_cast<std::size_t>(into.width) * kRgb;
  std::vector<std::uint8_t> line(stride);
  std::vector<std::uint32_t> sums(stride);
  into.rgba.resize(static_cast<std::size_t>(into.width) * static_cast<std::size_t>(into.height) *
                   kRgba);
  std::uint8_t* out = into.rgba.data();
  for (const Share& share : down) {
    std::fill(sums.begin(), sums.end(), 32768u);
    for (std::size_t i = 0; i < share.weights.size(); ++i) {
      const auto y = static_cast<std::size_t>(cut.top + share.first) + i;
      narrow(
          whole + (y * static_cast<std::size_t>(whole_width) + static_cast<std::size_t>(cut.left)) *
                      kRgb,
          across, line.data());
      for (std::size_t k = 0; k < stride; ++k) sums[k] += share.weights[i] * line[k];
    }
    for (std::size_t k = 0; k < stride; ++k) {
      *out++ = static_cast<std::uint8_t>(sums[k] >> 16);
      if (k % kRgb == kRgb - 1) *out++ = 255;
    }
  }
}

}  // namespace

namespace {

// `whole` as it is stored, for a place of this size.
PicturePixels fitted(const stbi_uc* whole, int whole_width, int whole_height, Orientation lies,
                     int width, int height) {
  // One that lies on its side is cut and scaled as it lies, and then turned: that is less to turn.
  const bool side = lies_on_its_side(lies);
  if (side) std::swap(width, height);
  PicturePixels pixels;
  pixels.aspect = static_cast<float>(side ? whole_height : whole_width) /
                  static_cast<float>(side ? whole_width : whole_height);
  const Cut cut = middle_of(whole_width, whole_height, std::max(1, width), std::max(1, height));
  pixels.width = std::min(std::max(1, width), cut.width);
  pixels.height = std::min(std::max(1, height), cut.height);
  scale(whole, whole_width, cut, pixels);
  turn_upright(pixels.rgba, pixels.width, pixels.height, kRgba, lies);
  return pixels;
}

}  // namespace

Result<PicturePixels> read_picture_bytes(std::string_view bytes, const std::string& name, int width,
                                         int height) {
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  const int size = static_cast<int>(std::min<std::size_t>(bytes.size(), INT_MAX));
  int whole_width = 0, whole_height = 0, channels = 0;
  const bool known = stbi_info_from_memory(data, size, &whole_width, &whole_height, &channels) != 0;
  if (!known || whole_width > kSideMax_px || whole_height > kSideMax_px)
    return fail("the picture " + name + " cannot be read; a JPEG or PNG is expected");
  const Decoded whole(stbi_load_from_memory(data, size, &whole_width, &whole_height, &channels, 3));
  if (!whole) return fail("the picture " + name + " is broken; a whole JPEG or PNG is expected");
  return fitted(whole.get(), whole_width, whole_height, Orientation::upright, width, height);
}

Result<PicturePixels> read_picture(const std::filesystem::path& assets, const std::string& name,
                                   int width, int height) {
  const std::string file = (assets / name).string();
  int whole_width = 0, whole_height = 0, channels = 0;
  if (!stbi_info(file.c_str(), &whole_width, &whole_height, &channels))
    return fail("the picture \"" + name + "\" cannot be read; a JPEG or PNG in assets is expected");
  if (whole_width > kSideMax_px || whole_height > kSideMax_px)
    return fail("the picture \"" + name + "\" is larger than 8192 x 8192 pixels");
  const Decoded whole(stbi_load(file.c_str(), &whole_width, &whole_height, &channels, 3));
  if (!whole)
    return fail("the picture \"" + name + "\" is broken; a whole JPEG or PNG is expected");
  return fitted(whole.get(), whole_width, whole_height, orientation_of(assets / name), width,
                height);
}

}  // namespace foyer::content
