#include "tools/tour/specimen.h"

#include <array>
#include <cstdint>
#include <cstdlib>

#include "kit/machine/picture_file.h"

namespace foyer::shell {
namespace {

using Colour = std::array<std::uint8_t, 3>;

class Drawing {
 public:
  Drawing(int width, int height) : picture_{width, height, {}} {
    picture_.rgb.resize(static_cast<std::size_t>(width * height * 3));
  }
  void dot(int x, int y, const Colour& colour) {
    const auto at = 3 * static_cast<std::size_t>(y * picture_.width + x);
    for (std::size_t i = 0; i < 3; ++i) picture_.rgb[at + i] = colour[i];
  }
  void box(int left, int top, int right, int bottom, const Colour& colour) {
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x) dot(x, y, colour);
  }
  const Picture& picture() const { return picture_; }

 private:
  Picture picture_;
};

Drawing a_licence() {
  constexpr Colour kTable{58, 62, 70}, kCard{226, 236, 230}, kInk{70, 84, 92}, kSkin{196, 178, 162},
      kCoat{86, 104, 140};
  Drawing drawing(1600, 1100);
  drawing.box(0, 0, 1600, 1100, kTable);
  drawing.box(120, 110, 1480, 990, kCard);
  drawing.box(180, 180, 900, 216, kInk);  // the heading
  for (int line = 0; line < 6; ++line)
    drawing.box(180, 320 + line * 100, 620 + (line * 97) % 300, 344 + line * 100, kInk);
  drawing.box(1080, 300, 1420, 740, {206, 214, 222});
  drawing.box(1180, 380, 1320, 560, kSkin);
  drawing.box(1130, 580, 1370, 740, kCoat);
  return drawing;
}

Drawing a_scratch() {
  Drawing drawing(1600, 1100);
  for (int y = 0; y < 1100; ++y)
    for (int x = 0; x < 1600; ++x) {
      const auto shade = static_cast<std::uint8_t>(110 + (y * 90) / 1100 + (x * 20) / 1600);
      drawing.dot(
          x, y,
          {shade, static_cast<std::uint8_t>(shade + 4), static_cast<std::uint8_t>(shade + 10)});
    }
  for (int x = 420; x < 1180; ++x)
    for (int thick = 0; thick < 5 - std::abs(x - 800) / 120; ++thick)
      drawing.dot(x, 640 - (x - 420) / 5 + thick, {238, 238, 236});
  return drawing;
}

}  // namespace

Result<void> photograph(const std::filesystem::path& folder, Specimen what) {
  const Drawing drawing = what == Specimen::licence ? a_licence() : a_scratch();
  const char* name = what == Specimen::licence ? "IMG_0001.jpg" : "IMG_0002.jpg";
  return write_jpeg(folder / name, drawing.picture());
}

}  // namespace foyer::shell
