#include "ui/pictures.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace foyer::ui {
namespace {

struct Size {
  int width = 0, height = 0;
};
Size size_of(const Rect& box) {
  return {std::max(1, static_cast<int>(std::lround(box.width()))),
          std::max(1, static_cast<int>(std::lround(box.height())))};
}

Rect whole_of(const Rect& box, float aspect) {
  const float width = std::max(box.width(), box.height() * aspect), height = width / aspect;
  const ImVec2 c = box.centre();
  return {{c.x - width / 2, c.y - height / 2}, {c.x + width / 2, c.y + height / 2}};
}

Pictures::Shown asked(Frame& frame, std::string_view name, const Rect& box) {
  if (!frame.pictures() || name.empty()) return {Pictures::State::missing};
  const Size size = size_of(box);
  return frame.pictures()->ask(name, size.width, size.height);
}

float shown_now(Frame& frame, std::string_view name, const Pictures::Shown& got) {
  const std::string id = "picture/" + std::string(name);
  // One that was made ready ahead is there from its first frame; others appear.
  if (got.state == Pictures::State::ready) return frame.ease(id, 1, 1);
  if (got.state == Pictures::State::coming) return frame.ease(id, 0, 0);
  frame.motion().forget(id);
  return 0;
}

}  // namespace

float picture_shown(Frame& frame, std::string_view name, const Rect& box) {
  return shown_now(frame, name, asked(frame, name, box));
}

PictureDrawn picture(Frame& frame, std::string_view name, const Rect& box, float radius,
                     ImDrawFlags corners) {
  const Pictures::Shown got = asked(frame, name, box);
  PictureDrawn drawn{shown_now(frame, name, got), whole_of(box, got.aspect)};
  if (drawn.shown <= 0) return drawn;
  const Size size = size_of(box);
  // Whole pixels: the texture has one texel for each.
  const ImVec2 min{std::round(box.min.x), std::round(box.min.y)};
  const ImVec2 max = min + ImVec2{static_cast<float>(size.width), static_cast<float>(size.height)};
  frame.list.AddImageRounded(got.texture, min, max, {0, 0}, {1, 1},
                             with_alpha(IM_COL32_WHITE, drawn.shown), radius, corners);
  return drawn;
}

void picture_soon(Frame& frame, std::string_view name, const Rect& box) {
  if (!frame.pictures() || name.empty()) return;
  const Size size = size_of(box);
  frame.pictures()->soon(name, size.width, size.height);
}

}  // namespace foyer::ui
