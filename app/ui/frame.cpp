#include "ui/frame.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {

float Motion::value(std::string_view id, float target, float from, std::int64_t now_ms,
                    int duration_ms) {
  const auto [found, fresh] = tracks_.try_emplace(std::string(id));
  Track& track = found->second;
  if (fresh) track = {from, target, now_ms, duration_ms};
  const auto now = [&] {
    if (track.duration_ms <= 0) return track.to;
    const float t = std::clamp(
        static_cast<float>(now_ms - track.start_ms) / static_cast<float>(track.duration_ms), 0.f,
        1.f);
    const float eased = 1 - std::pow(1 - t, 3.f);
    return track.from + (track.to - track.from) * eased;
  };
  if (track.to != target) track = {now(), target, now_ms, duration_ms};
  return now();
}

bool Motion::moving(std::int64_t now_ms) const {
  return std::any_of(tracks_.begin(), tracks_.end(), [&](const auto& entry) {
    const Track& track = entry.second;
    return track.from != track.to && now_ms < track.start_ms + track.duration_ms;
  });
}

Frame::Frame(ImDrawList& list_, const Tools& tools, const Theme& theme_, Lang lang_, Rect screen_,
             std::int64_t now_ms_)
    : list(list_),
      type(tools.type),
      paint(tools.paint),
      theme(theme_),
      palette(theme_.palette),
      lang(lang_),
      screen(screen_),
      now_ms(now_ms_),
      tools_(tools) {}

bool Frame::tap(std::string_view id, const Rect& box, bool primary) {
  if (!live_) return false;
  targets_.push_back({std::string(id), box, primary});
  return tools_.pointer.tap(id, box);
}

bool Frame::held(std::string_view id, const Rect& box) const {
  return live_ && tools_.pointer.holds(id, box);
}

bool Frame::tap_or_repeat(std::string_view id, const Rect& box) {
  if (tap(id, box)) return true;
  if (!held(id, box)) return false;
  moving_ = true;
  return tools_.pointer.repeats(id, box, now_ms);
}

float Frame::ease(std::string_view id, float target, float from) {
  if (theme.reduced_motion) return target;
  const float value = tools_.motion.value(id, target, from, now_ms, theme.motion_ms);
  if (value != target) moving_ = true;
  return value;
}

float Frame::write(const Rect& box, std::string_view text, const Setting& setting) {
  if (text.empty()) return 0;
  Style style{px(setting.dp), setting.face, 0};
  const float min_px = px(setting.min_dp > 0 ? setting.min_dp : setting.dp * .6f);
  constexpr float kRounding_px = .5f;  // a box made from `height` must hold what was measured
  const float room = (box.height() + kRounding_px) / setting.leading;
  style = type.fit(text, style, box.width(), room, lang, min_px);
  const std::vector<Line>& lines = type.lines(text, style, box.width(), lang);
  const float step = type.line_height(style) * setting.leading;
  const float taken = step * static_cast<float>(lines.size());
  const float top = setting.middle ? box.centre().y - taken / 2 : box.min.y;
  float y = top + (step - type.line_height(style)) / 2;
  float widest = 0, leftmost = box.max.x;
  for (const Line& line : lines) {
    const float spare = box.width() - line.width;
    const float x = box.min.x + (setting.align == Align::left     ? 0
                                 : setting.align == Align::centre ? spare / 2
                                                                  : spare);
    type.draw(list, {std::round(x), std::round(y)}, line.text, style,
              setting.colour ? setting.colour : palette.ink);
    y += step;
    widest = std::max(widest, line.width);
    leftmost = std::min(leftmost, x);
  }
  const Rect drawn{{leftmost, top}, {leftmost + widest, top + taken}};
  texts_.push_back({std::string(text), box, widest, taken, drawn});
  return taken;
}

float Frame::height(std::string_view text, const Setting& setting, float max_width_px) {
  const Style style{px(setting.dp), setting.face, 0};
  return type.line_height(style) * setting.leading *
         static_cast<float>(type.lines(text, style, max_width_px, lang).size());
}

float Frame::width(std::string_view text, const Setting& setting) {
  return type.width(text, Style{px(setting.dp), setting.face, 0});
}

Rect take_top(Rect& from, float height) {
  const Rect part{from.min, {from.max.x, from.min.y + height}};
  from.min.y += height;
  return part;
}
Rect take_bottom(Rect& from, float height) {
  const Rect part{{from.min.x, from.max.y - height}, from.max};
  from.max.y -= height;
  return part;
}
Rect take_left(Rect& from, float width) {
  const Rect part{from.min, {from.min.x + width, from.max.y}};
  from.min.x += width;
  return part;
}
Rect take_right(Rect& from, float width) {
  const Rect part{{from.max.x - width, from.min.y}, from.max};
  from.max.x -= width;
  return part;
}

Rect column(const Rect& box, int i, int count, float gap) {
  const auto n = static_cast<float>(count);
  const float width = (box.width() - gap * (n - 1)) / n;
  const float x = box.min.x + static_cast<float>(i) * (width + gap);
  return {{x, box.min.y}, {x + width, box.max.y}};
}
Rect row(const Rect& box, int i, int count, float gap) {
  const auto n = static_cast<float>(count);
  const float height = (box.height() - gap * (n - 1)) / n;
  const float y = box.min.y + static_cast<float>(i) * (height + gap);
  return {{box.min.x, y}, {box.max.x, y + height}};
}
Rect cell(const Rect& box, int i, int columns, int rows, float gap) {
  return column(row(box, i / columns, rows, gap), i % columns, columns, gap);
}

}  // namespace foyer::ui
