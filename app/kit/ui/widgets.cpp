#include "kit/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace foyer::ui {
namespace {

// What a pressed thing looks like: a shade darker in the frame after the finger lands, and back
// again softly when it leaves.
float press_of(Frame& frame, std::string_view id, const Rect& box) {
  const float press = frame.held(id, box) ? 1.f : 0.f;
  if (frame.theme.reduced_motion) return press;
  constexpr int kGoes_ms = 180;
  const float now = frame.motion().value(std::string(id) + "/press", press, 0, frame.now_ms,
                                         press > 0 ? 0 : kGoes_ms);
  if (now != press) frame.keep_moving();
  return now;
}
ImU32 pressed(Frame& frame, ImU32 fill, std::string_view id, const Rect& box) {
  const float press = press_of(frame, id, box);
  return press > 0 ? mix(fill, frame.palette.press, .14f * press) : fill;
}

struct ButtonLook {
  ImU32 fill, line, ink;
  float line_dp;
};

ButtonLook look_of(const Palette& p, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {p.accent, 0, p.on_accent, 0};
    case ButtonKind::waiting:
      return {p.track, p.line, p.ink2, p.plain_stage ? 2.f : 0.f};
    case ButtonKind::quiet:
      return {p.surface, p.line, p.ink, 2};
    case ButtonKind::stage:
      return {p.stage_fill, p.stage_line, p.stage_ink, 2};
    case ButtonKind::stage_plain:
      return {p.stage_ink, 0, p.on_stage_ink, 0};
  }
  return {};
}

void shade_when_pressed(Frame& frame, std::string_view id, const Rect& box) {
  const float press = press_of(frame, id, box);
  if (press > 0)
    frame.list.AddRectFilled(box.min, box.max, with_alpha(frame.palette.press, .06f * press),
                             frame.px(frame.theme.size.radius_card));
}

void box_with_line(Frame& frame, const Rect& box, float radius, ImU32 fill, ImU32 line,
                   float line_dp) {
  frame.list.AddRectFilled(box.min, box.max, fill, radius);
  if (line_dp <= 0) return;
  const float width = std::max(1.f, frame.line(line_dp));
  const Rect middle = box.inset(width / 2);
  frame.list.AddRect(middle.min, middle.max, line, radius - width / 2, 0, width);
}

// A label with an optional icon before it, centred together.
void label(Frame& frame, const Rect& box, std::string_view text, const Frame::Setting& setting,
           std::string_view icon_name) {
  if (icon_name.empty()) {
    frame.write(box, text, setting);
    return;
  }
  const float icon_dp = frame.theme.type_dp(setting.dp) * 1.15f, icon_px = frame.px(icon_dp);
  const float gap = frame.px(setting.dp * .4f);
  const float text_width = std::min(frame.width(text, setting), box.width() - icon_px - gap);
  const float x = box.centre().x - (icon_px + gap + text_width) / 2;
  draw_icon(frame, {{x, box.min.y}, {x + icon_px, box.max.y}}, icon_name, icon_dp, setting.colour);
  // A hair more room than measured, so that rounding never breaks the line.
  Frame::Setting left = setting;
  left.align = Frame::Align::left;
  frame.write({{x + icon_px + gap, box.min.y}, {x + icon_px + gap + text_width + 1, box.max.y}},
              text, left);
}

// The title over its hint, both smaller until they fit; in the middle of the box or at its top.
// `corner`: the size of what stands in the upper right corner of the box, px.
void title_and_hint(Frame& frame, Rect box, std::string_view title, std::string_view hint,
                    bool middle, ImVec2 corner = {0, 0}) {
  Frame::Setting big{.dp = 44, .colour = frame.palette.ink, .face = Face::bold, .min_dp = 16};
  Frame::Setting small{.dp = 26, .colour = frame.palette.ink2, .min_dp = 12, .leading = 1.08f};
  float gap = hint.empty() ? 0 : frame.px(10);
  float title_height = 0, hint_height = 0;
  const auto beside = [&] { return title_height + gap < corner.y ? corner.x : 0.f; };
  for (;; big.dp *= .95f, small.dp *= .95f) {
    title_height = frame.height(title, big, box.width() - corner.x);
    hint_height = hint.empty() ? 0 : frame.height(hint, small, box.width() - beside());
    if (title_height + gap + hint_height <= box.height() || big.dp < 28) break;
  }
  // Large text has a least size: where both do not fit in it, the title stands alone.
  if (frame.theme.large_text && title_height + gap + hint_height > box.height()) {
    hint = {};
    gap = hint_height = 0;
  }
  const float share = (box.height() - gap) / (title_height + hint_height);
  if (share < 1 && share > 0) {
    // Both are cut, the hint to no less than a line: below its least size it leaves its box.
    const float line =
        hint.empty() ? 0 : std::min(hint_height, frame.height("0", small, box.width()));
    title_height = std::min(title_height * share, std::max(0.f, box.height() - gap - line));
  }
  if (middle) box.min.y += std::max(0.f, (box.height() - title_height - gap - hint_height) / 2);
  const float hint_beside = beside();
  Rect head = take_top(box, std::min(title_height, box.height()));
  head.max.x -= corner.x;
  frame.write(head, title, big);
  box.min.y += gap;
  box.max.x -= hint_beside;
  if (!hint.empty() && box.height() > 0) frame.write(box, hint, small);
}

}  // namespace

void key_box(Frame& frame, const Rect& box, ImU32 fill, float radius) {
  box_with_line(frame, box, radius, fill, frame.palette.line, frame.palette.plain_stage ? 1.5f : 0);
}

bool round_chip(Frame& frame, std::string_view id, const Rect& box, bool on, bool dark,
                std::string_view icon_name) {
  const bool tapped = frame.tap(id, box);
  const Palette& p = frame.palette;
  const ImU32 fill = dark ? (on ? p.stage_ink : p.stage_fill) : (on ? p.accent : p.surface);
  const ImU32 ink = dark ? (on ? p.on_stage_ink : p.stage_ink) : (on ? p.on_accent : p.ink);
  box_with_line(frame, box, box.height() / 2, pressed(frame, fill, id, box),
                dark ? p.stage_line : p.line, on ? 0 : 2.f);
  draw_icon(frame, box, icon_name, 44, ink);
  return tapped;
}

bool switch_row(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
                std::string_view hint, bool on, std::string_view icon_name) {
  const bool tapped = frame.tap(id, box, true);
  const Palette& p = frame.palette;
  box_with_line(frame, box, frame.px(frame.theme.size.radius_button),
                pressed(frame, on ? p.chosen : p.surface, id, box), on ? p.accent_ink : p.line,
                on ? 4.f : 2.f);
  Rect inner = box.inset(frame.px(16));
  inner.min.x += frame.px(12);
  inner.max.x -= frame.px(12);
  draw_icon(frame, take_left(inner, frame.px(72)), icon_name, 52, p.accent_ink);
  inner.min.x += frame.px(16);
  const Rect place = take_right(inner, frame.px(108));
  inner.max.x -= frame.px(16);
  title_and_hint(frame, inner, title, hint, true);

  const float half = frame.px(30),
              shown = frame.ease(std::string(id) + "/on", on ? 1.f : 0.f, on ? 1.f : 0.f);
  const Rect track{{place.min.x, place.centre().y - half}, {place.max.x, place.centre().y + half}};
  box_with_line(frame, track, half, on ? p.accent_ink : p.track, on ? p.accent_ink : p.ink2, 3);
  const float x = track.min.x + half + (track.width() - 2 * half) * shown;
  frame.list.AddCircleFilled({x, track.centre().y}, half - frame.px(8), on ? p.surface : p.ink2,
                             48);
  return tapped;
}

void draw_icon(Frame& frame, const Rect& box, std::string_view name, float dp, ImU32 colour) {
  const std::string glyph = icon(name);
  if (glyph.empty()) return;
  const Style style{frame.px(dp), Face::icon, 0};
  const float width = frame.type.width(glyph, style);
  const float height = frame.type.line_height(style);
  const ImVec2 at{std::round(box.centre().x - width / 2), std::round(box.centre().y - height / 2)};
  if (frame.note({{at, {at.x + width, at.y + height}}, colour}))
    frame.type.draw(frame.list, at, glyph, style, colour);
}

float button_label_dp(Frame& frame, const Rect& box, std::string_view text, bool with_icon) {
  const float dp = frame.theme.type.h3, px = frame.px(frame.theme.type_dp(dp));
  const float sign = with_icon ? px * 1.15f + frame.px(dp * .4f) : 0;
  const Rect inner = box.inset(frame.px(16));
  const Style fits = frame.type.fit(text, {px, Face::bold, 0}, inner.width() - sign, inner.height(),
                                    frame.lang, px * .6f);
  return dp * fits.px / px;
}

bool button(Frame& frame, std::string_view id, const Rect& box, std::string_view text,
            ButtonKind kind, std::string_view icon_name, float label_dp) {
  const bool carries_the_visit = kind == ButtonKind::primary || kind == ButtonKind::waiting;
  const bool tapped = frame.tap(id, box, carries_the_visit);
  const ButtonLook look = look_of(frame.palette, kind);
  box_with_line(frame, box, frame.px(frame.theme.size.radius_button),
                pressed(frame, look.fill, id, box), look.line, look.line_dp);
  Frame::Setting setting{.dp = label_dp > 0 ? label_dp : frame.theme.type.h3,
                         .colour = look.ink,
                         .face = Face::bold,
                         .align = Frame::Align::centre,
                         .middle = true};
  label(frame, box.inset(frame.px(16)), text, setting, icon_name);
  return tapped;
}

float chip_width(Frame& frame, std::string_view text, bool with_icon) {
  const Frame::Setting bold{.dp = frame.theme.type.small, .face = Face::bold};
  const float sign = with_icon ? frame.room(44, frame.theme.type.small) : 0;
  return frame.width(text, bold) + sign + frame.px(56);
}

bool chip(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
          bool dark, std::string_view icon_name) {
  const bool tapped = frame.tap(id, box);
  const Palette& p = frame.palette;
  const ImU32 fill = dark ? (on ? p.stage_ink : p.stage_fill) : (on ? p.accent : p.surface);
  const ImU32 line = dark ? p.stage_line : p.line;
  const ImU32 ink = dark ? (on ? p.on_stage_ink : p.stage_ink) : (on ? p.on_accent : p.ink);
  const float radius = std::min(box.height() / 2, frame.px(frame.theme.size.chip / 2));
  box_with_line(frame, box, radius, pressed(frame, fill, id, box), line, on ? 0 : 2.f);
  const Frame::Setting setting{.dp = frame.theme.type.small,
                               .colour = ink,
                               .face = on ? Face::bold : Face::regular,
                               .align = Frame::Align::centre,
                               .middle = true};
  const float edge = frame.px(frame.theme.large_text ? 6 : 10);
  label(frame, box.inset(edge), text, setting, icon_name);
  return tapped;
}

void surface(Frame& frame, const Rect& box, bool chosen) {
  const float radius = frame.px(frame.theme.size.radius_card);
  frame.paint.shadow(frame.list, box, radius, frame.px(12), frame.px(40), frame.palette.shadow);
  const Palette& p = frame.palette;
  const float line_dp = chosen ? 4.f : p.plain_stage ? 1.5f : 0;
  box_with_line(frame, box, radius, chosen ? p.chosen : p.surface, chosen ? p.accent_ink : p.line,
                line_dp);
}

bool tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
          std::string_view hint, bool chosen, std::string_view icon_name) {
  const bool tapped = frame.tap(id, box, true);
  surface(frame, box, chosen);
  shade_when_pressed(frame, id, box);
  Rect inner = box.inset(frame.px(36));
  if (inner.height() < frame.px(80)) inner = box.inset(frame.px(20));
  if (!icon_name.empty()) {
    const float side = frame.px(64);
    draw_icon(frame, take_left(inner, side), icon_name, 60, frame.palette.accent_ink);
    inner.min.x += frame.px(24);
  }
  title_and_hint(frame, inner, title, hint, true);
  return tapped;
}

bool rank_tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
               std::string_view hint, int rank) {
  const bool tapped = frame.tap(id, box, true);
  surface(frame, box, rank > 0);
  shade_when_pressed(frame, id, box);
  Rect inner = box.inset(frame.px(box.height() < frame.px(72 + 110) ? 16 : 36));
  inner.max.x += frame.px(16);
  // The rank stands in the corner, beside the title.
  const ImVec2 centre{box.max.x - frame.px(56), box.min.y + frame.px(56)};
  const float radius = frame.px(36);
  title_and_hint(
      frame, inner, title, hint, false,
      {inner.max.x - (centre.x - radius - frame.px(8)), centre.y + radius - inner.min.y});
  const float shown =
      frame.ease(std::string(id) + "/rank", rank > 0 ? 1.f : 0.f, rank > 0 ? 1.f : 0.f);
  if (rank > 0) {
    frame.list.AddCircleFilled(centre, radius * (.6f + .4f * shown), frame.palette.accent, 48);
    frame.write({{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}},
                std::to_string(rank),
                {.dp = 38,
                 .colour = frame.palette.on_accent,
                 .face = Face::bold,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  return tapped;
}

void progress(Frame& frame, const Rect& box, int done, int count, bool dark) {
  for (int i = 0; i < count; ++i) {
    const Rect part = column(box, i, count, frame.px(12));
    const ImU32 rest = dark ? frame.palette.stage_line : frame.palette.track;
    const ImU32 full = dark ? frame.palette.accent : frame.palette.accent_ink;
    frame.list.AddRectFilled(part.min, part.max, i < done ? full : rest, part.height() / 2);
  }
}

void meter(Frame& frame, std::string_view id, const Rect& box, float value) {
  const float shown = frame.ease(std::string(id) + "/meter", value, 0);
  const float radius = box.height() / 2;
  frame.list.AddRectFilled(box.min, box.max, frame.palette.track, radius);
  const float end = box.min.x + std::max(box.height(), box.width() * std::clamp(shown, 0.f, 1.f));
  frame.list.AddRectFilled(box.min, {end, box.max.y}, frame.palette.accent_ink, radius);
}

namespace {

// The size in which every name beside a figure of that radius stays on one line; dp.
float radar_names_dp(Frame& frame, const Rect& box, float radius, float begin,
                     std::span<const std::string_view> names) {
  constexpr float kUsual_dp = 30, kLeast_dp = 18;
  const float room = box.width() * .5f - radius * begin - frame.px(8);
  float dp = kUsual_dp;
  for (const std::string_view name : names)
    dp = std::min(dp, kUsual_dp * room / frame.width(name, {.dp = kUsual_dp, .face = Face::bold}));
  return std::max(dp, kLeast_dp);
}

}  // namespace

void radar(Frame& frame, const Rect& box, std::span<const float> values,
           std::span<const std::string_view> names, std::span<const bool> strong) {
  const ImVec2 centre = box.centre();
  // The names beside the figure stay whole.
  float widest = box.width() * .5f - frame.room(96, 30);
  constexpr float kSide = .918f;  // of the radius is how far out they begin
  if (frame.theme.large_text)
    for (const std::string_view name : names)
      widest = std::min(widest, (box.width() * .5f - frame.px(12) -
                                 frame.width(name, {.dp = 1, .face = Face::bold})) /
                                    kSide);
  const float radius =
      std::max(frame.px(84), std::min(widest, box.height() * .5f - frame.room(74, 30)));
  const float dp =
      frame.theme.large_text ? 30 : radar_names_dp(frame, box, radius, kSide * 1.06f, names);
  std::vector<float> shown(values.begin(), values.end());
  for (std::size_t i = 0; i < shown.size(); ++i)
    shown[i] = frame.ease("radar/" + std::to_string(i), shown[i], 0);
  frame.paint.radar(frame.list, centre, radius, shown, frame.palette.accent_ink,
                    frame.palette.line);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const float angle =
        -1.5707963f + static_cast<float>(i) * 6.2831853f / static_cast<float>(names.size());
    const float across = std::cos(angle), down = std::sin(angle);
    const ImVec2 at{centre.x + across * radius * 1.06f, centre.y + down * radius * 1.06f};
    const float width = frame.room(190, 30), height = frame.room(46, 30);
    // Names lean away from the figure: centred above and below it, beside it elsewhere.
    const float left = std::abs(across) < .2f ? at.x - width / 2 : across > 0 ? at.x : at.x - width;
    const float top = std::abs(across) < .2f ? (down < 0 ? at.y - height : at.y)
                                             : at.y + down * height * .4f - height / 2;
    const float edge_left = std::max(left, box.min.x + frame.px(8));
    const float edge_right = std::min(left + width, box.max.x - frame.px(8));
    frame.write({{edge_left, top}, {edge_right, top + height}}, names[i],
                {.dp = dp,
                 .colour = strong[i] ? frame.palette.ink : frame.palette.ink2,
                 .face = strong[i] ? Face::bold : Face::regular,
                 .align = std::abs(across) < .2f ? Frame::Align::centre
                          : across > 0           ? Frame::Align::left
                                                 : Frame::Align::right,
                 .min_dp = 14,
                 .middle = true});
  }
}

Rect sheet(Frame& frame, float width_dp, float height_dp) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.scrim);
  const float width = std::min(frame.px(width_dp), frame.screen.width() - frame.px(112));
  const float height = std::min(frame.px(height_dp), frame.reach.height() - frame.px(96));
  const ImVec2 c = frame.reach.centre();
  const Rect box{{std::round(c.x - width / 2), std::round(c.y - height / 2)},
                 {std::round(c.x + width / 2), std::round(c.y + height / 2)}};
  frame.list.AddRectFilled(box.min, box.max, frame.palette.surface, frame.px(40));
  return box;
}

}  // namespace foyer::ui
