#include "support/picture.h"

#include <gtest/gtest.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <unordered_map>

namespace foyer::test {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct Indexed {
  std::vector<png_color> colours;
  std::vector<std::uint8_t> indices;
};

std::optional<Indexed> indexed(const Picture& picture) {
  Indexed result;
  std::unordered_map<std::uint32_t, std::uint8_t> known;
  result.indices.reserve(picture.rgb.size() / 3);
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
    const png_color colour{picture.rgb[i], picture.rgb[i + 1], picture.rgb[i + 2]};
    const std::uint32_t key =
        static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
    auto found = known.find(key);
    if (found == known.end()) {
      if (result.colours.size() == 256) return std::nullopt;
      found = known.emplace(key, static_cast<std::uint8_t>(result.colours.size())).first;
      result.colours.push_back(colour);
    }
    result.indices.push_back(found->second);
  }
  return result;
}

void append(png_structp png, png_bytep bytes, png_size_t size) {
  auto* out = static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
  out->insert(out->end(), bytes, bytes + size);
}

std::vector<std::uint8_t> encoded(const Picture& picture, const Indexed* palette, int filters,
                                  int level) {
  std::vector<std::uint8_t> out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, append, nullptr);
  png_set_compression_level(png, level);
  png_set_compression_strategy(png, 0);  // zlib's default suits flat screens, filtered or not
  png_set_compression_mem_level(png, 9);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, filters);
  png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width),
               static_cast<png_uint_32>(picture.height), 8,
               palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (palette)
    png_set_PLTE(png, info, palette->colours.data(), static_cast<int>(palette->colours.size()));
  png_write_info(png, info);
  const std::uint8_t* from = palette ? palette->indices.data() : picture.rgb.data();
  const std::size_t stride = static_cast<std::size_t>(picture.width) * (palette ? 1 : 3);
  for (int y = 0; y < picture.height; ++y)
    png_write_row(png, from + static_cast<std::size_t>(y) * stride);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return out;
}

std::filesystem::path goldens() {
  return std::filesystem::path(FOYER_SOURCE_DIR) / "tests" / "golden";
}

}  // namespace

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

bool write_png(const std::filesystem::path& path, const Picture& picture, Effort effort) {
  std::vector<std::uint8_t> best;
  if (effort == Effort::fast) {
    best = encoded(picture, nullptr, PNG_FILTER_NONE, 3);
  } else if (const auto palette = indexed(picture)) {
    best = encoded(picture, &*palette, PNG_FILTER_NONE, 9);
  } else {
    best = encoded(picture, nullptr, PNG_FILTER_NONE, 9);
    std::vector<std::uint8_t> filtered = encoded(picture, nullptr, PNG_ALL_FILTERS, 9);
    if (filtered.size() < best.size()) best = std::move(filtered);
  }
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  const File file(std::fopen(path.c_str(), "wb"));
  return file && std::fwrite(best.data(), 1, best.size(), file.get()) == best.size();
}

std::optional<Picture> read_png(const std::filesystem::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return std::nullopt;
  image.format = PNG_FORMAT_RGB;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height),
                  std::vector<std::uint8_t>(std::size_t{image.width} * image.height * 3, 0)};
  const bool read = png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) != 0;
  png_image_free(&image);
  if (!read) return std::nullopt;
  return picture;
}

void expect_golden(std::string_view name, const Picture& picture) {
  const std::string file = std::string(name) + ".png";
  const std::filesystem::path golden = goldens() / file;
  const std::optional<Picture> expected = read_png(golden);
  if (expected && *expected == picture) return;
  const char* update = std::getenv("FOYER_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    EXPECT_TRUE(write_png(golden, picture)) << golden << " cannot be written";
    return;
  }
  const std::filesystem::path got = std::filesystem::path(FOYER_GOT_DIR) / file;
  write_png(got, picture, Effort::fast);
  if (!expected) {
    ADD_FAILURE() << "There is no golden picture " << golden << "; this is what was drawn: " << got;
    return;
  }
  const Difference found = difference(*expected, picture);
  ADD_FAILURE() << golden << " differs in " << found.pixels << " pixels, by " << found.largest
                << " at most, within (" << found.left << ", " << found.top << ") to ("
                << found.right << ", " << found.bottom << "); what was drawn: " << got;
}

}  // namespace foyer::test
