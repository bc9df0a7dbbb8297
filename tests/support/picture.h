// Pictures of 8-bit RGB, their PNG files, and the comparison with the ones that are committed.
//
// A golden picture stands in tests/golden/<name>.png. It has to match in every pixel; a missing one
// fails. What a failing test got is written to tests/got/<name>.png in the build folder. Goldens
// are changed on purpose only: with FOYER_UPDATE_GOLDENS=1 in the environment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
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

// `small` is for what is committed: a palette where 256 colours suffice, else the better of two
// ways to filter rows, at zlib's greatest effort (a second or two for a screen). `fast` is for what
// one only wants to look at (some 50 ms).
enum class Effort : std::uint8_t { fast, small };
bool write_png(const std::filesystem::path& path, const Picture& picture,
               Effort effort = Effort::small);
std::optional<Picture> read_png(const std::filesystem::path& path);

// Fails the running test unless `picture` is the golden one.
void expect_golden(std::string_view name, const Picture& picture);

}  // namespace foyer::test
