#include "kit/machine/picture_file.h"

#include <stb/stb_image_write.h>

namespace foyer::shell {

namespace {

Result<void> outcome(int written, const std::filesystem::path& file) {
  if (written != 0) return {};
  return fail(file.string() + " cannot be written; a folder that can be written to is needed");
}

}  // namespace

Result<void> write_jpeg(const std::filesystem::path& file, const Picture& picture) {
  constexpr int kQuality = 92;
  return outcome(
      stbi_write_jpg(file.c_str(), picture.width, picture.height, 3, picture.rgb.data(), kQuality),
      file);
}

Result<void> write_png(const std::filesystem::path& file, const Picture& picture) {
  const int written = stbi_write_png(file.c_str(), picture.width, picture.height, 3,
                                     picture.rgb.data(), picture.width * 3);
  return outcome(written, file);
}

}  // namespace foyer::shell
