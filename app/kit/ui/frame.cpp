#include "kit/ui/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kit/base/clean_text.h"

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
    if (t >= 1) return track.to;  // not what rounding makes of it, which would never be there
    const float eased = 1 - std::pow(1 - t, 3.f);
    return track.from + (track.to - track.from) * eased;
  };
  if (track.to != target) track = {now(), target, now_ms, duration_ms};
  return now();
}

const Motion::Change& Motion::change(std::string_view id, int what, std::int64_t now_ms) {
  const auto [found, fresh] = changes_.try_emplace(std::string(id));
  Change& change = found->second;
  if (fresh)
    change = {what, -1, 1};
  else if (change.what != what)
    change = {what, now_ms, what > change.what ? 1 : -1};
  return change;
}

bool Motion::moving(std::int64_t now_ms) const {
  return std::any_of(tracks_.begin(), tracks_.end(), [&](const auto& entry) {
    const Track& track = entry.second;
    return track.from != track.to && now_ms < track.start_ms + track.duration_ms;
  });
}

namespace {

// The lower three fifths of a standing glass, where the guest has asked for it, or what the pages
// need.
Rect reachable(const Rect& screen, const Theme& theme) {
  constexpr float kPart = .6f, kLeast_dp = 1150;
  const bool standing = screen.height() > screen.width();
  if (!theme.low_reach || !standing) return screen;
  const float high = std::max(screen.height() * kPart, theme.px(kLeast_dp));
  return {{screen.min.x, std::round(screen.max.y - high)}, screen.max};
}

}  // namespace

Frame::Frame(ImDrawList& list_, const Tools& tools, const Theme& theme_, Lang lang_, Rect screen_,
             std::int64_t now_ms_)
    : list(list_),
      type(tools.type),
      paint(tools.paint),
      theme(theme_),
      palette(theme_.palette),
      lang(lang_),
      screen(screen_),
      reach(reachable(screen_, theme_)),
      now_ms(now_ms_),
      tools_(tools) {
  paint.stage_is_plain(palette.plain_stage);
}

namespace {

Rect common(const Rect& a, const Rect& b) {
  return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
          {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

}  // namespace

bool Frame::tap(std::string_view id, const Rect& box, bool primary) {
  return press(id, box, primary, Pointer::Press::target);
}

bool Frame::key(std::string_view id, const Rect& box) {
  return press(id, box, false, Pointer::Press::key);
}

bool Frame::press(std::string_view id, const Rect& box, bool primary, Pointer::Press as) {
  if (!live_) return false;
  if (windows_.empty()) {
    targets_.push_back({std::string(id), box, primary});
    return tools_.pointer.tap(id, box, as);
  }
  const Rect seen = common(box, windows_.back());
  // The last row of a list ends where its window does, but for what is lost in adding rows up.
  constexpr float kRounding_px = .5f;
  const bool whole = seen.height() + kRounding_px >= box.height() &&
                     seen.width() + kRounding_px >= box.width();
  const float least = theme.px_of_mm(theme.target_mm(primary));
  if (!whole && (seen.height() < least || seen.width() < least)) return false;
  targets_.push_back({std::string(id), seen, primary});
  return tools_.pointer.tap(id, seen, as);
}

bool Frame::held(std::string_view id, const Rect& box) const {
  return live_ && tools_.pointer.holds(id, windows_.empty() ? box : common(box, windows_.back()));
}

bool Frame::long_press(std::string_view id, const Rect& box) {
  if (!held(id, box)) return false;
  if (tools_.pointer.pressed_long(id, box, now_ms)) return true;
  const std::int64_t due_ms = tools_.pointer.long_press_ms(id);
  if (due_ms > 0) draw_again_in(static_cast<int>(std::max<std::int64_t>(1, due_ms - now_ms)));
  return false;
}

void Frame::push_window(const Rect& box) {
  windows_.push_back(windows_.empty() ? box : common(box, windows_.back()));
  list.PushClipRect(windows_.back().min, windows_.back().max, true);
}

void Frame::pop_window() {
  windows_.pop_back();
  list.PopClipRect();
}

void Frame::draw_again_in(int ms) {
  again_in_ms_ = again_in_ms_ < 0 ? ms : std::min(again_in_ms_, ms);
}

void Frame::arriving(bool on) {
  const bool open = !arriving_.empty() && arriving_.back().to < 0;
  if (on == open) return;
  if (on)
    arriving_.push_back({list.VtxBuffer.Size, -1});
  else
    arriving_.back().to = list.VtxBuffer.Size;
}

void Frame::bring_in(std::string_view id, int what, ImVec2 by_px) {
  arriving(false);
  const std::vector<Part> parts = std::exchange(arriving_, {});
  const Motion::Change change = tools_.motion.change(id, what, now_ms);
  const std::int64_t gone_ms = now_ms - change.since_ms;
  if (change.since_ms < 0 || theme.reduced_motion || gone_ms >= theme.motion_ms) return;
  moving_ = true;
  const float left = 1 - static_cast<float>(gone_ms) / static_cast<float>(theme.motion_ms);
  const float away = left * left * left * static_cast<float>(change.direction);
  for (const Part& part : parts)
    for (int i = part.from; i < part.to; ++i) {
      ImDrawVert& vertex = list.VtxBuffer[i];
      vertex.pos = vertex.pos + by_px * away;
      vertex.col = with_alpha(vertex.col, 1 - std::abs(away));
    }
}

void Frame::shift_since(int from, ImVec2 by_px, float opacity) {
  for (int i = from; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    vertex.pos = vertex.pos + by_px;
    if (opacity < 1) vertex.col = with_alpha(vertex.col, opacity);
  }
}

bool Frame::key_or_repeat(std::string_view id, const Rect& box) {
  if (key(id, box)) return true;
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

bool Frame::note(const Sign& sign) {
  if (live_) signs_.push_back(sign);
  return !tools_.without_ink;
}

Style Frame::style_of(const Setting& setting) const {
  return {px(theme.type_dp(setting.dp)), setting.face, 0};
}

namespace {

constexpr float kRounding_px = .5f;  // a box made from `height` must hold what was measured

}  // namespace

// As much of its beginning as is no wider with "…" behind it; nothing where not even that fits.
Line Frame::ended(std::string_view text, const Style& style, float max_width) {
  constexpr std::string_view kMore = "…";
  float width = type.width(kMore, style);
  if (width > max_width) return {};
  const std::vector<std::size_t> starts = character_starts(text);
  std::size_t end = 0;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const float one = type.width(text.substr(starts[i - 1], starts[i] - starts[i - 1]), style);
    if (width + one > max_width) break;
    width += one;
    end = starts[i];
  }
  return {std::string(text.substr(0, end)) + std::string(kMore), width};
}

std::optional<std::vector<Line>> Frame::cut(const std::vector<Line>& lines, const Style& style,
                                            float step, const Rect& box) {
  const float held = std::max(0.f, (box.height() + kRounding_px) / step);
  // A box that is a little lower than a line of the least size still shows it.
  const auto room = static_cast<std::size_t>(held < 1 ? std::round(held) : held);
  const auto is_wide = [&](const Line& line) { return line.width > box.width() + kRounding_px; };
  if (lines.size() <= room && std::ranges::none_of(lines, is_wide)) return std::nullopt;
  const std::size_t count = std::min(room, lines.size());
  std::vector<Line> shown(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count));
  for (std::size_t i = 0; i < count; ++i)
    if (is_wide(shown[i]) || (i + 1 == count && lines.size() > count))
      shown[i] = ended(shown[i].text, style, box.width());
  return shown;
}

float Frame::write(const Rect& box, std::string_view given, const Setting& setting) {
  if (given.empty()) return 0;
  const std::string other = tools_.respelled ? tools_.respelled(given) : std::string();
  const std::string_view text = tools_.respelled ? other : given;
  Style style = style_of(setting);
  const float asked_px = style.px;
  const float min_px = setting.min_dp > 0 ? px(setting.min_dp) : style.px * .6f;
  const float room = (box.height() + kRounding_px) / setting.leading;
  style = type.fit(text, style, box.width(), room, lang, min_px);
  const float step = type.line_height(style) * setting.leading;
  const std::vector<Line>& whole = type.lines(text, style, box.width(), lang);
  const auto shorter = cut(whole, style, step, box);
  const std::vector<Line>& lines = shorter ? *shorter : whole;
  const float taken = step * static_cast<float>(lines.size());
  const float top = setting.middle ? box.centre().y - taken / 2 : box.min.y;
  float y = top + (step - type.line_height(style)) / 2;
  float widest = 0, leftmost = box.max.x;
  const ImU32 ink = setting.colour ? setting.colour : palette.ink;
  for (const Line& line : lines) {
    const float spare = box.width() - line.width;
    const float x = box.min.x + (setting.align == Align::left     ? 0
                                 : setting.align == Align::centre ? spare / 2
                                                                  : spare);
    if (!tools_.without_ink) type.draw(list, {std::round(x), std::round(y)}, line.text, style, ink);
    y += step;
    widest = std::max(widest, line.width);
    leftmost = std::min(leftmost, x);
  }
  const Rect drawn{{leftmost, top}, {leftmost + widest, top + taken}};
  if (!windows_.empty()) {  // what is scrolled away is no text that has to fit
    const Rect seen = common(drawn, windows_.back());
    if (seen.height() < drawn.height() || seen.width() < drawn.width()) return taken;
  }
  texts_.push_back({std::string(text), box, widest, taken, drawn, ink, setting.face == Face::bold,
                    asked_px / theme.px_per_dp, style.px / theme.px_per_dp, shorter.has_value()});
  return taken;
}

float Frame::height(std::string_view given, const Setting& setting, float max_width_px) {
  const std::string other = tools_.respelled ? tools_.respelled(given) : std::string();
  const std::string_view text = tools_.respelled ? other : given;
  const Style style = style_of(setting);
  return type.line_height(style) * setting.leading *
         static_cast<float>(type.lines(text, style, max_width_px, lang).size());
}

float Frame::width(std::string_view text, const Setting& setting) {
  return tools_.respelled ? type.width(tools_.respelled(text), style_of(setting))
                          : type.width(text, style_of(setting));
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
