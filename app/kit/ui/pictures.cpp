#include "kit/ui/pictures.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "kit/base/contrast.h"

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

std::uint32_t hex_of(ImU32 colour) {
  return ((colour >> IM_COL32_R_SHIFT) & 255u) << 16 | ((colour >> IM_COL32_G_SHIFT) & 255u) << 8 |
         ((colour >> IM_COL32_B_SHIFT) & 255u);
}

bool is_dark(ImU32 ground) { return contrast(hex_of(ground), 0xFFFFFF) >= kTextContrast; }

// What a logo of one colour is drawn in: its own, where it can be told from the ground.
ImU32 tint_of(const Pictures::Mark& mark, ImU32 ground) {
  if (!mark.only) return IM_COL32_WHITE;
  if (contrast(*mark.only, hex_of(ground)) >= kLargeContrast) return rgb(*mark.only);
  return is_dark(ground) ? IM_COL32_WHITE : rgb(0x11151C);
}

}  // namespace

MarkDrawn mark(Frame& frame, std::string_view name, const Rect& box, ImU32 ground) {
  if (!frame.pictures() || name.empty()) return {};
  const Size most = size_of(box);
  const Pictures::Mark got = frame.pictures()->mark(name, most.width, most.height);
  if (got.state != Pictures::State::ready) return {0, got.state == Pictures::State::coming};
  const bool dark = is_dark(ground);
  const bool plated = !got.only && !(dark ? got.on_dark : got.on_light);
  const float margin = plated ? frame.px(10) : 0;
  const float aspect = static_cast<float>(got.width) / static_cast<float>(got.height);
  float height = std::min(box.height() - 2 * margin, (box.width() - 2 * margin) / aspect);
  // Texel for pixel where it was made for this size.
  if (!plated && std::abs(height - static_cast<float>(got.height)) < 2)
    height = static_cast<float>(got.height);
  const float width = height * aspect, top = std::round(box.centre().y - height / 2);
  const ImVec2 min{std::round(box.min.x) + margin, top}, max = min + ImVec2{width, height};
  if (plated)
    frame.list.AddRectFilled(min - ImVec2{margin, margin}, max + ImVec2{margin, margin},
                             dark ? IM_COL32_WHITE : rgb(0x05070B), frame.px(14));
  frame.list.AddImageRounded(got.texture, min, max, {0, 0}, {1, 1}, tint_of(got, ground),
                             got.only || plated ? 0 : frame.px(8));
  return {width + 2 * margin, false};
}

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
