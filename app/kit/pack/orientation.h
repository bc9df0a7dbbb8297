// Which way up a picture lies, as the camera wrote it into the file: phones store what their sensor
// saw, and say beside it how the phone was held (EXIF's tag "orientation", 1 to 8, in JPEG and
// PNG).
//
// The decoder knows nothing of it, so every picture is turned upright after it was decoded.
// Threads: any; no shared state. Errors: none; what cannot be read lies as it was stored.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace foyer::content {

enum class Orientation : std::uint8_t {
  upright = 1,
  mirrored,
  upside_down,
  mirrored_upside_down,
  mirrored_on_its_left,  // the first row is the left side
  on_its_left,           // the first row is the right side: turned to the right to stand
  mirrored_on_its_right,
  on_its_right,
};

Orientation orientation_of(const std::filesystem::path& picture);
Orientation orientation_of(std::istream& picture);  // from its beginning
// Whether its stored width is its height.
constexpr bool lies_on_its_side(Orientation one) {
  return one >= Orientation::mirrored_on_its_left;
}
// Turns `pixels` of so many bytes each, rows from the top, and the sizes with them.
void turn_upright(std::vector<std::uint8_t>& pixels, int& width, int& height, std::size_t bytes,
                  Orientation orientation);

}  // namespace foyer::content
