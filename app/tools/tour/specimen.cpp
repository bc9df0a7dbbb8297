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

// From the side, in its bay.
Drawing a_car() {
  constexpr Colour kWall{206, 212, 220}, kFloor{150, 156, 166}, kBody{232, 236, 240},
      kGlass{74, 88, 108}, kTyre{34, 36, 42};
  Drawing drawing(1600, 1100);
  drawing.box(0, 0, 1600, 760, kWall);
  drawing.box(0, 760, 1600, 1100, kFloor);
  for (int y = 420; y < 580; ++y) drawing.box(560 - (y - 420), y, 1020 + (y - 420), y + 1, kGlass);
  drawing.box(240, 580, 1360, 780, kBody);
  for (const int x : {460, 1140})
    for (int y = -100; y <= 100; ++y)
      for (int dx = -100; dx <= 100; ++dx)
        if (dx * dx + y * y < 10'000) drawing.dot(x + dx, 780 + y, kTyre);
  return drawing;
}

}  // namespace

Result<void> photograph(const std::filesystem::path& folder, Specimen what) {
  switch (what) {
    case Specimen::licence:
      return write_jpeg(folder / "IMG_0001.jpg", a_licence().picture());
    case Specimen::scratch:
      return write_jpeg(folder / "IMG_0002.jpg", a_scratch().picture());
    case Specimen::car:
      return write_jpeg(folder / "IMG_0003.jpg", a_car().picture());
  }
  return {};
}

}  // namespace foyer::shell
