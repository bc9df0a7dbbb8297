#include "content/logo.h"

#include <stb/stb_image.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "kit/base/contrast.h"
#include "kit/pack/orientation.h"
#include "kit/pack/scaling.h"

namespace foyer::content {
namespace {

constexpr int kSideMax_px = 8192;
constexpr std::size_t kRgba = 4;

struct FreePixels {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};
using Decoded = std::unique_ptr<stbi_uc, FreePixels>;

// One pixel: its colours count as much as they cover.
void average(const stbi_uc* whole, int whole_width, const Share& across, const Share& down,
             std::uint8_t* out) {
  std::uint64_t sums[3] = {}, cover = 0;
  for (std::size_t v = 0; v < down.weights.size(); ++v)
    for (std::size_t u = 0; u < across.weights.size(); ++u) {
      const auto y = static_cast<std::size_t>(down.first) + v;
      const auto x = static_cast<std::size_t>(across.first) + u;
      const stbi_uc* at = whole + (y * static_cast<std::size_t>(whole_width) + x) * kRgba;
      const std::uint64_t weight = std::uint64_t{down.weights[v]} * across.weights[u];
      cover += weight * at[3];
      for (std::size_t k = 0; k < 3; ++k) sums[k] += weight * at[3] * at[k];
    }
  for (std::size_t k = 0; k < 3; ++k)
    out[k] = static_cast<std::uint8_t>(cover ? std::min<std::uint64_t>(255, sums[k] / cover) : 0);
  out[3] = static_cast<std::uint8_t>(std::min<std::uint64_t>(255, (cover + (1ull << 31)) >> 32));
}

void scale(const stbi_uc* whole, int whole_width, int whole_height, Logo& into) {
  const auto across = shares(whole_width, into.width), down = shares(whole_height, into.height);
  into.rgba.resize(static_cast<std::size_t>(into.width) * static_cast<std::size_t>(into.height) *
                   kRgba);
  std::uint8_t* out = into.rgba.data();
  for (const Share& row : down)
    for (const Share& column : across) {
      average(whole, whole_width, column, row, out);
      out += kRgba;
    }
}

// Some thousand of the pixels that cover what lies below them.
std::vector<std::uint32_t> colours_of(const Logo& logo) {
  constexpr std::size_t kMost = 4096;
  const std::size_t count = logo.rgba.size() / kRgba;
  const std::size_t step = std::max<std::size_t>(1, count / kMost);
  std::vector<std::uint32_t> colours;
  for (std::size_t i = 0; i < count; i += step) {
    const std::uint8_t* at = &logo.rgba[i * kRgba];
    if (at[3] < 200) continue;  // an edge
    colours.push_back(static_cast<std::uint32_t>(at[0] << 16 | at[1] << 8 | at[2]));
  }
  return colours;
}

bool are_alike(std::uint32_t a, std::uint32_t b) {
  constexpr int kApart = 24;
  for (const int shift : {0, 8, 16}) {
    const auto one = static_cast<int>((a >> shift) & 255u);
    const auto other = static_cast<int>((b >> shift) & 255u);
    if (std::abs(one - other) > kApart) return false;
  }
  return true;
}

bool most_stand_out(const std::vector<std::uint32_t>& colours, std::uint32_t ground) {
  const auto seen = std::count_if(colours.begin(), colours.end(), [&](std::uint32_t colour) {
    return contrast(colour, ground) >= kLargeContrast;
  });
  return static_cast<std::size_t>(seen) * 5 >= colours.size() * 3;
}

bool covers_all(const Logo& logo) {
  for (std::size_t i = 3; i < logo.rgba.size(); i += kRgba)
    if (logo.rgba[i] < 255) return false;
  return true;
}

void judge(Logo& logo) {
  const std::vector<std::uint32_t> colours = colours_of(logo);
  logo.empty = colours.empty();
  if (logo.empty || covers_all(logo)) return;  // it brings its own ground along
  logo.on_light = most_stand_out(colours, kLightGround);
  logo.on_dark = most_stand_out(colours, kDarkGround);
  const std::uint32_t first = colours.front();
  if (!std::all_of(colours.begin(), colours.end(),
                   [&](std::uint32_t colour) { return are_alike(colour, first); }))
    return;
  logo.only = first;
  for (std::size_t i = 0; i < logo.rgba.size(); ++i)
    if (i % kRgba != 3) logo.rgba[i] = 255;
}

}  // namespace

Result<Logo> read_logo(const std::filesystem::path& assets, const std::string& name, int width,
                       int height) {
  const std::string file = (assets / name).string();
  int whole_width = 0, whole_height = 0, channels = 0;
  if (!stbi_info(file.c_str(), &whole_width, &whole_height, &channels))
    return fail("the logo \"" + name + "\" cannot be read; a JPEG or PNG in assets is expected");
  if (whole_width > kSideMax_px || whole_height > kSideMax_px)
    return fail("the logo \"" + name + "\" is larger than 8192 x 8192 pixels");
  const Decoded whole(stbi_load(file.c_str(), &whole_width, &whole_height, &channels, 4));
  if (!whole) return fail("the logo \"" + name + "\" is broken; a whole JPEG or PNG is expected");
  const Orientation lies = orientation_of(assets / name);
  if (lies_on_its_side(lies)) std::swap(width, height);
  const double fits = std::min(
      {1.0, static_cast<double>(width) / whole_width, static_cast<double>(height) / whole_height});
  Logo logo;
  logo.width = std::max(1, static_cast<int>(std::lround(whole_width * fits)));
  logo.height = std::max(1, static_cast<int>(std::lround(whole_height * fits)));
  scale(whole.get(), whole_width, whole_height, logo);
  turn_upright(logo.rgba, logo.width, logo.height, kRgba, lies);
  judge(logo);
  return logo;
}

}  // namespace foyer::content
