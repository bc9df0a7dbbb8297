#include "kit/ui/ink.h"

#include <algorithm>
#include <vector>

#include "kit/ui/widgets.h"

namespace foyer::ui {
namespace {

// The area may be wider than high; its height is the unit, its middle the middle.
input::InkPoint to_unit(const Rect& box, ImVec2 at) {
  const float side = box.height();
  return {(at.x - box.centre().x) / side + .5f, (at.y - box.min.y) / side};
}
ImVec2 from_unit(const Rect& box, input::InkPoint point) {
  const float side = box.height();
  return {box.centre().x + (point.x - .5f) * side, box.min.y + point.y * side};
}

// Whether the finger did something to the ink.
bool follow_finger(Frame& frame, const Rect& box, Ink& ink) {
  frame.tap("ink", box);
  if (!frame.live()) return false;
  const Pointer& finger = frame.pointer();
  if (finger.landed() && ink.down) {  // what lay there was the hand, not the stroke
    ink.strokes.pop_back();
    ink.down = false;
  }
  if (finger.landed() && box.contains(finger.landed_at()) &&
      ink.strokes.size() < input::Handwriting::kStrokesMax) {
    ink.strokes.emplace_back();
    ink.down = true;
  }
  if (!ink.down) return false;
  frame.keep_others_off(box);
  for (const ImVec2 at : finger.trail()) {
    const ImVec2 inside{std::clamp(at.x, box.min.x, box.max.x),
                        std::clamp(at.y, box.min.y, box.max.y)};
    ink.strokes.back().push_back(to_unit(box, inside));
  }
  if (finger.released() || !finger.down()) {
    ink.down = false;
    if (ink.strokes.back().empty())
      ink.strokes.pop_back();
    else
      ++ink.version;
  }
  return true;
}

void draw_paper(Frame& frame, const Rect& box, bool empty, std::string_view hint) {
  const float radius = frame.px(frame.theme.size.radius_button);
  frame.list.AddRectFilled(box.min, box.max, frame.palette.surface, radius);
  frame.list.AddRect(box.min, box.max, frame.palette.line, radius, 0, frame.px(2));
  const ImVec2 c = box.centre();
  const float half = box.height() / 2;
  frame.list.AddLine({c.x - half, c.y}, {c.x + half, c.y}, frame.palette.line, frame.px(2));
  frame.list.AddLine({c.x, box.min.y}, {c.x, box.max.y}, frame.palette.line, frame.px(2));
  if (!empty) return;
  Rect corner = box.inset(frame.px(24));
  corner.max.x = c.x - frame.px(16);
  frame.write(corner, hint, {.dp = 28, .colour = frame.palette.ink2});
}

void draw_strokes(Frame& frame, const Rect& box, const Ink& ink) {
  const float width = frame.px(12);
  std::vector<ImVec2> points;
  for (const input::Stroke& stroke : ink.strokes) {
    points.clear();
    for (const input::InkPoint& point : stroke) points.push_back(from_unit(box, point));
    if (points.empty()) continue;
    if (points.size() > 1)
      frame.list.AddPolyline(points.data(), static_cast<int>(points.size()), frame.palette.ink, 0,
                             width);
    frame.list.AddCircleFilled(points.front(), width / 2, frame.palette.ink, 20);
    frame.list.AddCircleFilled(points.back(), width / 2, frame.palette.ink, 20);
  }
}

bool side_key(Frame& frame, const char* id, const Rect& box, std::string_view word,
              std::string_view sign) {
  const bool tapped = frame.tap(id, box);
  const ImU32 fill =
      mix(frame.palette.key_quiet, frame.palette.accent, frame.held(id, box) ? .28f : 0.f);
  key_box(frame, box, fill, frame.px(frame.theme.size.radius_key));
  if (!sign.empty())
    draw_icon(frame, box, sign, 40, frame.palette.ink);
  else
    frame.write(
        box.inset(frame.px(8)), word,
        {.dp = 30, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  return tapped;
}

}  // namespace

void clear_ink(Ink& ink) {
  ink.strokes.clear();
  ink.down = false;
  ++ink.version;
}

InkTap ink_panel(Frame& frame, Rect box, Ink& ink, const InkWords& words) {
  InkTap pressed = InkTap::none;
  const Rect side = take_right(box, frame.px(300));
  box.max.x -= frame.px(20);
  const std::size_t before = ink.strokes.size();
  if (follow_finger(frame, box, ink) && ink.strokes.size() != before) pressed = InkTap::inked;
  draw_paper(frame, box, ink.strokes.empty(), words.hint);
  frame.list.PushClipRect(box.min, box.max, true);
  draw_strokes(frame, box, ink);
  frame.list.PopClipRect();

  const float gap = frame.px(14);
  if (side_key(frame, "ink.undo", row(side, 0, 3, gap), words.undo, {}) && !ink.strokes.empty()) {
    ink.strokes.pop_back();
    ++ink.version;
  }
  if (side_key(frame, "ink.clear", row(side, 1, 3, gap), words.clear, {})) clear_ink(ink);
  if (side_key(frame, "ink.erase", row(side, 2, 3, gap), {}, "backspace-outline"))
    pressed = InkTap::erase;
  return pressed;
}

}  // namespace foyer::ui
