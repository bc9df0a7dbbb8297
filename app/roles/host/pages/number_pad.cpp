#include "roles/host/pages/number_pad.h"

#include <algorithm>
#include <string>

#include "kit/input/keyboard_layout.h"
#include "kit/ui/keyboard.h"

namespace foyer::screens::staff {

std::optional<PadKey> digit_pad(Frame& frame, const Rect& box, char extra) {
  std::optional<PadKey> pressed;
  Rect pad = box;
  if (extra != '\0') {
    const Rect row = take_bottom(pad, frame.px(frame.theme.size.button));
    pad.max.y -= frame.px(16);
    const std::string letter(1, extra);
    if (pick(frame, "key." + letter, row, letter, false)) pressed = PadKey{extra};
  }
  const auto key =
      ui::keyboard(frame, pad, input::layout(input::Keyboard::digits), false,
                   {.space = {}, .symbols = {}, .done = {}, .clear = {}, .unlikely = {}});
  if (!key) return pressed;
  if (key->action == input::KeyAction::text) pressed = PadKey{key->text.front()};
  if (key->action == input::KeyAction::erase) pressed = PadKey{};
  return pressed;
}

bool number_field(Frame& frame, std::string_view id, const Rect& box, std::string_view name,
                  std::string_view text, std::string_view hint, bool on) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  frame.list.AddRectFilled(box.min, box.max, p.surface, frame.px(22));
  const float line = frame.line(on ? 4 : 2);
  const Rect middle = box.inset(line / 2);
  frame.list.AddRect(middle.min, middle.max, on ? p.accent_ink : p.line, frame.px(22), 0, line);
  Rect inner = box.inset(frame.px(18));
  Rect left = take_left(inner, inner.width() * .42f);
  left.max.x -= frame.px(12);
  frame.write(left, name, {.dp = 27, .colour = p.ink2, .middle = true});
  const bool empty = text.empty();
  frame.write(inner, empty ? hint : text,
              {.dp = empty ? 25.f : 36.f,
               .colour = empty ? p.ink2 : p.ink,
               .face = empty ? ui::Face::regular : ui::Face::bold,
               .middle = true});
  return tapped;
}

void section(Frame& frame, Rect& box, std::string_view title) {
  staff::heading(frame, take_top(box, frame.px(50)), title);
  box.min.y += frame.px(10);
}

namespace {

constexpr float kSaid_dp = 27, kLeastSaid_dp = 21;

// How facts are set that stand below each other: their names have one column.
struct FactType {
  float dp = kSaid_dp;
  float names_px = 0;
  Frame::Setting name() const { return {.dp = dp - 2}; }
  Frame::Setting said() const { return {.dp = dp, .min_dp = dp}; }
};

// The column is as wide as the longest name, within what leaves room for what is said.
FactType fact_type(Frame& frame, const std::vector<FactLine>& lines, float width, float dp) {
  constexpr float kLeast = .14f, kMost = .45f;  // of the width
  FactType type{.dp = dp};
  for (const FactLine& one : lines)
    if (!one.value.empty())
      type.names_px = std::max(type.names_px, frame.width(one.name, type.name()));
  type.names_px = std::clamp(type.names_px + frame.px(16), width * kLeast, width * kMost);
  return type;
}

float fact_height(Frame& frame, std::string_view value, float width, const FactType& type) {
  return std::max(frame.px(44) * type.dp / kSaid_dp,
                  frame.height(value, type.said(), width - type.names_px));
}

void write_fact(Frame& frame, Rect line, const FactLine& one, bool dark, const FactType& type) {
  const ui::Palette& p = frame.palette;
  Frame::Setting name = type.name(), said = type.said();
  name.colour = dark ? p.stage_ink2 : p.ink2;
  said.colour = dark ? p.stage_ink : p.ink;
  Rect left = take_left(line, type.names_px);
  left.max.x -= frame.px(12);
  frame.write(left, one.name, name);
  frame.write(line, one.value, said);
}

}  // namespace

void fact_line(Frame& frame, Rect& box, std::string_view name, std::string_view value, bool dark) {
  constexpr float kNames = .3f;  // of the width: several calls stand below each other
  const FactLine one{std::string(name), std::string(value)};
  FactType type = fact_type(frame, {one}, box.width(), kSaid_dp);
  type.names_px = std::max(type.names_px, box.width() * kNames);
  const float height = fact_height(frame, value, box.width(), type);
  if (box.height() < height) return;
  write_fact(frame, take_top(box, height), one, dark, type);
  box.min.y += frame.px(8);
}

void fact_lines(Frame& frame, Rect& box, const std::vector<FactLine>& lines, bool dark) {
  const auto count = static_cast<float>(
      std::ranges::count_if(lines, [](auto& one) { return !one.value.empty(); }));
  FactType type = fact_type(frame, lines, box.width(), kSaid_dp);
  const auto heights = [&] {
    float all = 0;
    for (const FactLine& one : lines)
      if (!one.value.empty()) all += fact_height(frame, one.value, box.width(), type);
    return all;
  };
  // Closer first, then all of them smaller; one line each where not even that is enough.
  while (heights() > box.height() && type.dp > kLeastSaid_dp)
    type = fact_type(frame, lines, box.width(), type.dp - 1);
  const float all = heights();
  const bool cut = all > box.height();
  const float single = frame.height("X", type.said(), box.width());
  const float free = box.height() - (cut ? single * count : all);
  const float gap = std::clamp(free / std::max(1.f, count - 1), 0.f, frame.px(8));
  for (const FactLine& one : lines) {
    if (one.value.empty()) continue;
    Rect line = box;
    line.max.y = line.min.y + (cut ? single : fact_height(frame, one.value, box.width(), type));
    box.min.y = line.max.y + gap;
    write_fact(frame, line, one, dark, type);
  }
}

}  // namespace foyer::screens::staff
