#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace foyer::ui {
namespace {

// What a pressed thing looks like: a shade darker, in the frame after the finger lands.
ImU32 pressed(ImU32 fill, bool held) { return held ? mix(fill, rgb(0x11151C), .14f) : fill; }

struct Look {
  ImU32 fill, line, ink;
  float line_dp;
};

Look look_of(const Palette& p, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {p.accent, 0, p.on_accent, 0};
    case ButtonKind::waiting:
      return {p.track, 0, p.ink2, 0};
    case ButtonKind::quiet:
      return {p.surface, p.line, p.ink, 2};
    case ButtonKind::stage:
      return {p.stage_fill, p.stage_line, p.stage_ink, 2};
    case ButtonKind::stage_plain:
      return {p.stage_ink, 0, p.ink, 0};
  }
  return {};
}

void box_with_line(Frame& frame, const Rect& box, float radius, ImU32 fill, ImU32 line,
                   float line_dp) {
  frame.list.AddRectFilled(box.min, box.max, fill, radius);
  if (line_dp <= 0) return;
  const float width = std::max(1.f, frame.px(line_dp));
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
  const float icon_px = frame.px(setting.dp * 1.15f);
  const float gap = frame.px(setting.dp * .4f);
  const float text_width = std::min(frame.width(text, setting), box.width() - icon_px - gap);
  const float x = box.centre().x - (icon_px + gap + text_width) / 2;
  draw_icon(frame, {{x, box.min.y}, {x + icon_px, box.max.y}}, icon_name, setting.dp * 1.15f,
            setting.colour);
  // A hair more room than measured, so that rounding never breaks the line.
  Frame::Setting left = setting;
  left.align = Frame::Align::left;
  frame.write({{x + icon_px + gap, box.min.y}, {x + icon_px + gap + text_width + 1, box.max.y}},
              text, left);
}

}  // namespace

void draw_icon(Frame& frame, const Rect& box, std::string_view name, float dp, ImU32 colour) {
  const std::string glyph = icon(name);
  if (glyph.empty()) return;
  const Style style{frame.px(dp), Face::icon, 0};
  const float width = frame.type.width(glyph, style);
  const float height = frame.type.line_height(style);
  frame.type.draw(frame.list,
                  {std::round(box.centre().x - width / 2), std::round(box.centre().y - height / 2)},
                  glyph, style, colour);
}

bool button(Frame& frame, std::string_view id, const Rect& box, std::string_view text,
            ButtonKind kind, std::string_view icon_name) {
  const bool carries_the_visit = kind == ButtonKind::primary || kind == ButtonKind::waiting;
  const bool tapped = frame.tap(id, box, carries_the_visit);
  const Look look = look_of(frame.palette, kind);
  box_with_line(frame, box, frame.px(frame.theme.size.radius_button),
                pressed(look.fill, frame.held(id, box)), look.line, look.line_dp);
  Frame::Setting setting{.dp = frame.theme.type.h3,
                         .colour = look.ink,
                         .face = Face::bold,
                         .align = Frame::Align::centre,
                         .middle = true};
  label(frame, box.inset(frame.px(16)), text, setting, icon_name);
  return tapped;
}

float chip_width(Frame& frame, std::string_view text, bool with_icon) {
  const Frame::Setting bold{.dp = frame.theme.type.small, .face = Face::bold};
  return frame.width(text, bold) + frame.px(with_icon ? 116 : 72);
}

bool chip(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
          bool dark, std::string_view icon_name) {
  const bool tapped = frame.tap(id, box);
  const Palette& p = frame.palette;
  const ImU32 fill = dark ? (on ? p.stage_ink : p.stage_fill) : (on ? p.accent : p.surface);
  const ImU32 line = dark ? p.stage_line : p.line;
  const ImU32 ink = dark ? (on ? p.ink : p.stage_ink) : (on ? p.on_accent : p.ink);
  const float radius = std::min(box.height() / 2, frame.px(frame.theme.size.chip / 2));
  box_with_line(frame, box, radius, pressed(fill, frame.held(id, box)), line, on ? 0 : 2.f);
  const Frame::Setting setting{.dp = frame.theme.type.small,
                               .colour = ink,
                               .face = on ? Face::bold : Face::regular,
                               .align = Frame::Align::centre,
                               .middle = true};
  label(frame, box.inset(frame.px(10)), text, setting, icon_name);
  return tapped;
}

void surface(Frame& frame, const Rect& box, bool chosen) {
  const float radius = frame.px(frame.theme.size.radius_card);
  frame.paint.shadow(frame.list, box, radius, frame.px(12), frame.px(40), frame.palette.shadow);
  box_with_line(frame, box, radius, chosen ? frame.palette.chosen : frame.palette.surface,
                frame.palette.accent, chosen ? 4.f : 0.f);
}

bool tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
          std::string_view hint, bool chosen, std::string_view icon_name) {
  const bool tapped = frame.tap(id, box, true);
  surface(frame, box, chosen);
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, rgb(0x11151C, .06f),
                             frame.px(frame.theme.size.radius_card));
  Rect inner = box.inset(frame.px(36));
  if (inner.height() < frame.px(80)) inner = box.inset(frame.px(20));
  if (!icon_name.empty()) {
    const float side = frame.px(64);
    draw_icon(frame, take_left(inner, side), icon_name, 60, frame.palette.accent);
    inner.min.x += frame.px(24);
  }
  const Frame::Setting big{.dp = 44, .colour = frame.palette.ink, .face = Face::bold};
  const Frame::Setting small{.dp = 26, .colour = frame.palette.ink2, .leading = 1.08f};
  const float title_height = frame.height(title, big, inner.width());
  const float hint_height = hint.empty() ? 0 : frame.height(hint, small, inner.width());
  const float gap = hint.empty() ? 0 : frame.px(10);
  inner.min.y += std::max(0.f, (inner.height() - title_height - gap - hint_height) / 2);
  frame.write(take_top(inner, std::min(title_height, inner.height())), title, big);
  inner.min.y += gap;
  if (!hint.empty()) frame.write(inner, hint, small);
  return tapped;
}

bool rank_tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
               std::string_view hint, int rank) {
  const bool tapped = frame.tap(id, box, true);
  surface(frame, box, rank > 0);
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, rgb(0x11151C, .06f),
                             frame.px(frame.theme.size.radius_card));
  Rect inner = box.inset(frame.px(36));
  const Rect title_box = take_top(inner, frame.px(64));
  frame.write({title_box.min, {title_box.max.x - frame.px(68), title_box.max.y}}, title,
              {.dp = 44, .colour = frame.palette.ink, .face = Face::bold});
  inner.min.y += frame.px(12);
  frame.write(inner, hint, {.dp = 26, .colour = frame.palette.ink2, .leading = 1.08f});
  const float shown =
      frame.ease(std::string(id) + "/rank", rank > 0 ? 1.f : 0.f, rank > 0 ? 1.f : 0.f);
  if (rank > 0) {
    const ImVec2 centre{box.max.x - frame.px(64), box.min.y + frame.px(64)};
    frame.list.AddCircleFilled(centre, frame.px(36) * (.6f + .4f * shown), frame.palette.accent,
                               48);
    const float half = frame.px(36);
    frame.write({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}},
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
    frame.list.AddRectFilled(part.min, part.max, i < done ? frame.palette.accent : rest,
                             part.height() / 2);
  }
}

void meter(Frame& frame, std::string_view id, const Rect& box, float value) {
  const float shown = frame.ease(std::string(id) + "/meter", value, 0);
  const float radius = box.height() / 2;
  frame.list.AddRectFilled(box.min, box.max, rgb(0xE6EAF0), radius);
  const float end = box.min.x + std::max(box.height(), box.width() * std::clamp(shown, 0.f, 1.f));
  frame.list.AddRectFilled(box.min, {end, box.max.y}, frame.palette.accent, radius);
}

void radar(Frame& frame, const Rect& box, std::span<const float> values,
           std::span<const std::string_view> names, std::span<const bool> strong) {
  const ImVec2 centre = box.centre();
  const float radius =
      std::min(box.width() * .5f - frame.px(96), box.height() * .5f - frame.px(74));
  std::vector<float> shown(values.begin(), values.end());
  for (std::size_t i = 0; i < shown.size(); ++i)
    shown[i] = frame.ease("radar/" + std::to_string(i), shown[i], shown[i]);
  frame.paint.radar(frame.list, centre, radius, shown, frame.palette.accent, frame.palette.line);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const float angle =
        -1.5707963f + static_cast<float>(i) * 6.2831853f / static_cast<float>(names.size());
    const float across = std::cos(angle), down = std::sin(angle);
    const ImVec2 at{centre.x + across * radius * 1.06f, centre.y + down * radius * 1.06f};
    const float width = frame.px(190), height = frame.px(46);
    // Names lean away from the figure: centred above and below it, beside it elsewhere.
    const float left = std::abs(across) < .2f ? at.x - width / 2 : across > 0 ? at.x : at.x - width;
    const float top = std::abs(across) < .2f ? (down < 0 ? at.y - height : at.y)
                                             : at.y + down * height * .4f - height / 2;
    const float edge_left = std::max(left, box.min.x + frame.px(8));
    const float edge_right = std::min(left + width, box.max.x - frame.px(8));
    frame.write({{edge_left, top}, {edge_right, top + height}}, names[i],
                {.dp = 30,
                 .colour = strong[i] ? frame.palette.ink : frame.palette.ink2,
                 .face = strong[i] ? Face::bold : Face::regular,
                 .align = std::abs(across) < .2f ? Frame::Align::centre
                          : across > 0           ? Frame::Align::left
                                                 : Frame::Align::right,
                 .middle = true});
  }
}

Rect sheet(Frame& frame, float width_dp, float height_dp) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, rgb(0x05070B, .62f));
  const float width = std::min(frame.px(width_dp), frame.screen.width() - frame.px(112));
  const float height = std::min(frame.px(height_dp), frame.screen.height() - frame.px(96));
  const ImVec2 c = frame.screen.centre();
  const Rect box{{std::round(c.x - width / 2), std::round(c.y - height / 2)},
                 {std::round(c.x + width / 2), std::round(c.y + height / 2)}};
  frame.list.AddRectFilled(box.min, box.max, frame.palette.surface, frame.px(40));
  return box;
}

}  // namespace foyer::ui
