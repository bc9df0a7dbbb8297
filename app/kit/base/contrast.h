// How well two colours can be told apart: the contrast ratio and relative luminance of WCAG 2.2,
// for sRGB colours written 0xRRGGBB. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace foyer {

// 0 (black) to 1 (white).
double luminance(std::uint32_t rgb);
// 1 (the same) to 21 (black on white); the order does not matter.
double contrast(std::uint32_t a, std::uint32_t b);

// What is asked of text, and of large text and signs.
constexpr double kTextContrast = 4.5;
constexpr double kLargeContrast = 3.0;

// "#1849D6" -> 0x1849D6; none for anything else.
std::optional<std::uint32_t> colour_from_hex(std::string_view text);
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, double towards_b);
// The nearest colour on the way to `pole` (black or white) that has `least` contrast to `ground`.
std::uint32_t moved_until(std::uint32_t colour, std::uint32_t pole, std::uint32_t ground,
                          double least);

}  // namespace foyer
