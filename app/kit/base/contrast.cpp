#include "kit/base/contrast.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace foyer {
namespace {

double part(std::uint32_t rgb, int shift) {
  return static_cast<double>((rgb >> shift) & 255u) / 255.0;
}

}  // namespace

double luminance(std::uint32_t rgb) {
  const auto linear = [&](int shift) {
    const double value = part(rgb, shift);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::optional<std::uint32_t> colour_from_hex(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t rgb = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
  if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
  return rgb;
}

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, double towards_b) {
  std::uint32_t rgb = 0;
  for (const int shift : {16, 8, 0}) {
    const double value = part(a, shift) + (part(b, shift) - part(a, shift)) * towards_b;
    rgb |= static_cast<std::uint32_t>(std::lround(value * 255)) << shift;
  }
  return rgb;
}

std::uint32_t moved_until(std::uint32_t colour, std::uint32_t pole, std::uint32_t ground,
                          double least) {
  constexpr int kSteps = 50;
  for (int step = 0; step < kSteps; ++step) {
    const std::uint32_t moved = mixed(colour, pole, static_cast<double>(step) / kSteps);
    if (contrast(moved, ground) >= least) return moved;
  }
  return pole;
}

}  // namespace foyer
