// A dealer's picture as pixels, no larger than the place that it is shown in.
//
// The place is filled: what is wider or higher than its proportions is cut off on both sides, and
// the rest is averaged down, and turned upright where the camera says that it lies (orientation.h).
// A picture that is smaller than its place stays as it is; enlarging is the drawing's. Integers
// only: the same bytes on every machine. Threads: any; no shared state. Errors: a file that is not
// there, no JPEG or PNG, or broken, with its name in assets.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"

namespace foyer::content {

struct PicturePixels {
  int width = 0, height = 0;
  float aspect = 1;                // width to height of the whole picture
  std::vector<std::uint8_t> rgba;  // rows from the top, opaque
};

// One that is in memory, and lies upright; `name` is what an Error calls it.
Result<PicturePixels> read_picture_bytes(std::string_view bytes, const std::string& name, int width,
                                         int height);
Result<PicturePixels> read_picture(const std::filesystem::path& assets, const std::string& name,
                                   int width, int height);

}  // namespace foyer::content
