#include "shell/picture_file.h"

#include <stb/stb_image_write.h>

namespace foyer::shell {

Result<void> write_png(const std::filesystem::path& file, const Picture& picture) {
  const int written = stbi_write_png(file.c_str(), picture.width, picture.height, 3,
                                     picture.rgb.data(), picture.width * 3);
  if (written == 0)
    return fail(file.string() + " cannot be written; a folder that can be written to is needed");
  return {};
}

}  // namespace foyer::shell
