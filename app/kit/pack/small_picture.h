// A camera's picture made small enough to be kept: upright, at most 1,200 pixels a side, a JPEG of
// at most 150 kB, and nothing of what the camera wrote beside it (where it was taken, and when).
//
// The file is somebody else's: whatever it holds, an Error is the worst that comes of it. Threads:
// any; no shared state.
#pragma once

#include <string>
#include <string_view>

#include "kit/base/result.h"

namespace foyer::content {

inline constexpr int kSmallSide_px = 1200;
inline constexpr std::size_t kSmallMax_bytes = 150 * 1024;
inline constexpr std::size_t kCameraFileMax_bytes = 48u << 20;

struct SmallPicture {
  std::string jpeg;
  int width = 0, height = 0;
};

// `file`: the bytes of a JPEG or PNG of at most kCameraFileMax_bytes and 8,192 pixels a side.
Result<SmallPicture> small_picture(std::string_view file);

}  // namespace foyer::content
