// A dealer's logo as pixels: all of it, with what is clear around it kept clear, and where it can
// be seen.
//
// A logo stands on light pages and on the dark stage. One that has a single colour may be drawn in
// another one where its own cannot be told from the ground; one of several colours gets a plate
// there. Contrast: contrast.h, 3 to 1 as for signs.
// Threads: any; no shared state. Errors: as read_picture.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.h"

namespace foyer::content {

// The lightest and the darkest ground that a logo has to be seen on, and what is asked of its
// shape: no lower than it will be shown, and no strip.
constexpr std::uint32_t kLightGround = 0xF3F4F6, kDarkGround = 0x1B2436;
constexpr int kLogoHeightMin_px = 64, kLogoAspectMax = 8;

struct Logo {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;        // straight alpha, rows from the top
  std::optional<std::uint32_t> only;     // its single colour, 0xRRGGBB; `rgba` is white then
  bool on_light = true, on_dark = true;  // most of it stands out from such a ground
  bool empty = false;                    // there is nothing to be seen at all
};

// As large as fits into `width` by `height` px, and no larger than it is.
Result<Logo> read_logo(const std::filesystem::path& assets, const std::string& name, int width,
                       int height);

}  // namespace foyer::content
