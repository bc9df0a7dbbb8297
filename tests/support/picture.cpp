#include "support/picture.h"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace foyer::test {

Difference difference(const Picture& a, const Picture& b) {
  Difference result;
  if (a.width != b.width || a.height != b.height) {
    result.right = std::max(a.width, b.width);
    result.bottom = std::max(a.height, b.height);
    result.pixels =
        static_cast<std::size_t>(result.right) * static_cast<std::size_t>(result.bottom);
    result.largest = 255;
    return result;
  }
  result.left = a.width;
  result.top = a.height;
  for (int y = 0; y < a.height; ++y)
    for (int x = 0; x < a.width; ++x) {
      int largest = 0;
      for (int i = 0; i < 3; ++i)
        largest = std::max(largest, std::abs(a.pixel(x, y)[i] - b.pixel(x, y)[i]));
      if (largest == 0) continue;
      ++result.pixels;
      result.largest = std::max(result.largest, largest);
      result.left = std::min(result.left, x);
      result.top = std::min(result.top, y);
      result.right = std::max(result.right, x + 1);
      result.bottom = std::max(result.bottom, y + 1);
    }
  return result;
}

Picture shrunk(const Picture& picture, int times) {
  Picture small{(picture.width + times - 1) / times, (picture.height + times - 1) / times, {}};
  small.rgb.reserve(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) *
                    3);
  for (int y = 0; y < small.height; ++y)
    for (int x = 0; x < small.width; ++x) {
      int sum[3] = {}, count = 0;
      const int right = std::min(picture.width, (x + 1) * times);
      const int foot = std::min(picture.height, (y + 1) * times);
      for (int v = y * times; v < foot; ++v)
        for (int u = x * times; u < right; ++u, ++count)
          for (int i = 0; i < 3; ++i) sum[i] += picture.pixel(u, v)[i];
      for (const int one : sum) small.rgb.push_back(static_cast<std::uint8_t>(one / count));
    }
  return small;
}

bool write_png(const std::filesystem::path& path, const Picture& picture) {
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  stbi_write_png_compression_level = 5;  // they are looked at once: sooner is better than smaller
  stbi_write_force_png_filter = 0;
  return stbi_write_png(path.c_str(), picture.width, picture.height, 3, picture.rgb.data(),
                        picture.width * 3) != 0;
}

std::string jpeg_of(const Picture& picture, int quality) {
  std::string bytes;
  const auto append = [](void* to, void* from, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(from),
                                          static_cast<std::size_t>(size));
  };
  stbi_write_jpg_to_func(append, &bytes, picture.width, picture.height, 3, picture.rgb.data(),
                         quality);
  return bytes;
}

std::optional<Picture> picture_of(const std::string& bytes) {
  Picture picture;
  int channels = 0;
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()),
                            static_cast<int>(bytes.size()), &picture.width, &picture.height,
                            &channels, 3),
      &stbi_image_free);
  if (!pixels) return std::nullopt;
  const std::size_t size =
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
  picture.rgb.assign(pixels.get(), pixels.get() + size);
  return picture;
}

}  // namespace foyer::test
