// Pictures of 8-bit RGB, their files, and how far two of them are apart.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::test {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, 3 bytes a pixel

  std::uint8_t* pixel(int x, int y) { return rgb.data() + offset(x, y); }
  const std::uint8_t* pixel(int x, int y) const { return rgb.data() + offset(x, y); }
  friend bool operator==(const Picture&, const Picture&) = default;

 private:
  std::size_t offset(int x, int y) const {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
            static_cast<std::size_t>(x)) *
           3;
  }
};

struct Difference {
  std::size_t pixels = 0;                        // that differ; all of them if the sizes do
  int largest = 0;                               // of one colour value
  int left = 0, top = 0, right = 0, bottom = 0;  // the box around them, right and bottom outside
};
Difference difference(const Picture& a, const Picture& b);

// A pixel for every `times` by `times` of them: their mean.
Picture shrunk(const Picture& picture, int times);

// Makes the folders that the file stands in, too.
bool write_png(const std::filesystem::path& path, const Picture& picture);

// As bytes. The same picture gives the same ones.
std::string jpeg_of(const Picture& picture, int quality);
// Of a PNG's or JPEG's bytes; nothing if they are neither.
std::optional<Picture> picture_of(const std::string& bytes);

}  // namespace foyer::test
