#include "kit/pack/small_picture.h"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <sstream>

#include "kit/pack/orientation.h"
#include "kit/pack/picture_pixels.h"

namespace foyer::content {
namespace {

constexpr int kFileSideMax_px = 8192;

void collect(void* into, void* data, int size) {
  static_cast<std::string*>(into)->append(static_cast<const char*>(data),
                                          static_cast<std::size_t>(size));
}

std::string as_jpeg(const PicturePixels& pixels, int quality) {
  std::string jpeg;
  stbi_write_jpg_to_func(collect, &jpeg, pixels.width, pixels.height, 4, pixels.rgba.data(),
                         quality);
  return jpeg;
}

// In its own proportions, no side longer than `side`.
Result<PicturePixels> within(std::string_view file, int width, int height, int side) {
  const double share = std::min(1.0, static_cast<double>(side) / std::max(width, height));
  return read_picture_bytes(file, "of the camera", std::max(1, static_cast<int>(width * share)),
                            std::max(1, static_cast<int>(height * share)));
}

}  // namespace

Result<SmallPicture> small_picture(std::string_view file) {
  const Error no_picture{"what the camera made cannot be read; a JPEG or PNG is expected"};
  if (file.size() > kCameraFileMax_bytes) return tl::unexpected(no_picture);
  int width = 0, height = 0, channels = 0;
  const auto* data = reinterpret_cast<const stbi_uc*>(file.data());
  const int size = static_cast<int>(file.size());
  if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0 || width < 1 ||
      height < 1 || width > kFileSideMax_px || height > kFileSideMax_px)
    return tl::unexpected(no_picture);
  std::istringstream stream{std::string(file)};
  const Orientation lies = orientation_of(stream);
  for (const int side : {kSmallSide_px, kSmallSide_px * 3 / 4, kSmallSide_px / 2}) {
    auto pixels = within(file, width, height, side);
    if (!pixels) return fail(pixels.error().what);
    turn_upright(pixels->rgba, pixels->width, pixels->height, 4, lies);
    for (const int quality : {82, 70, 58, 46, 34}) {
      std::string jpeg = as_jpeg(*pixels, quality);
      if (!jpeg.empty() && jpeg.size() <= kSmallMax_bytes)
        return SmallPicture{std::move(jpeg), pixels->width, pixels->height};
    }
  }
  return fail("what the camera made stays larger than 150 kB however it is compressed");
}

}  // namespace foyer::content
