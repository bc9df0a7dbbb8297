#include "kit/ui/keyboard.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "kit/ui/widgets.h"

namespace foyer::ui {
namespace {

using input::KeyAction;

std::string target_name(const input::Key& key) {
  switch (key.action) {
    case KeyAction::text:
      return "key." + std::string(key.text);
    case KeyAction::space:
      return "key.space";
    case KeyAction::erase:
      return "key.erase";
    case KeyAction::clear:
      return "key.clear";
    case KeyAction::shift:
      return "key.shift";
    case KeyAction::symbols:
      return "key.symbols";
    case KeyAction::done:
      return "key.done";
  }
  return "key";
}

std::string_view word_of(const input::Key& key, bool shift, const KeyWords& words) {
  switch (key.action) {
    case KeyAction::text:
      return shift ? key.shifted : key.text;
    case KeyAction::space:
      return words.space;
    case KeyAction::symbols:
      return words.symbols;
    case KeyAction::done:
      return words.done;
    case KeyAction::clear:
      return words.clear;
    case KeyAction::erase:
    case KeyAction::shift:
      return {};
  }
  return {};
}

std::string_view icon_of(const input::Key& key) {
  if (key.action == KeyAction::erase) return "backspace-outline";
  if (key.action == KeyAction::shift) return "apple-keyboard-shift";
  return {};
}

void write_on_key(Frame& frame, const Rect& box, std::string_view word, KeyAction action,
                  ImU32 ink) {
  const Frame::Setting setting{.dp = action == KeyAction::text ? 38.f : 32.f,
                               .colour = ink,
                               .align = Frame::Align::centre,
                               .middle = true};
  Rect inner = box.inset(frame.px(6));
  inner.min.x -= frame.px(3);
  inner.max.x += frame.px(3);
  frame.write(inner, word, setting);
}

bool draw_key(Frame& frame, const Rect& box, const input::Key& key, bool shift,
              const KeyWords& words) {
  const std::string id = target_name(key);
  const bool repeats = key.action == KeyAction::erase;
  const bool pressed = repeats ? frame.key_or_repeat(id, box) : frame.key(id, box);
  const Palette& p = frame.palette;
  const bool letter = key.action == KeyAction::text || key.action == KeyAction::space;
  const bool on = key.action == KeyAction::shift && shift;
  ImU32 fill = key.action == KeyAction::done || on ? p.accent : letter ? p.surface : p.key_quiet;
  const ImU32 ink = key.action == KeyAction::done || on ? p.on_accent : p.ink;
  if (words.unlikely && words.unlikely(key)) fill = mix(fill, p.keyboard, .8f);
  if (frame.held(id, box)) fill = mix(fill, p.accent, .28f);
  const float radius = frame.px(frame.theme.size.radius_key);
  frame.list.AddRectFilled({box.min.x, box.min.y + frame.px(2)},
                           {box.max.x, box.max.y + frame.px(2)}, p.key_shadow, radius);
  key_box(frame, box, fill, radius);
  const std::string_view sign = icon_of(key);
  if (!sign.empty())
    draw_icon(frame, box, sign, 40, ink);
  else
    write_on_key(frame, box, word_of(key, shift, words), key.action, ink);
  return pressed;
}

bool is_shown(const input::Key& key, bool shift, const KeyWords& words) {
  return key.action == KeyAction::text || !icon_of(key).empty() ||
         !word_of(key, shift, words).empty();
}

// The widths of a row's keys when those that are left out give their room to the others.
struct RowFit {
  float space_extra = 0, scale = 1;
  bool any = false;
};
RowFit fit_row(const input::KeyRow& row, bool shift, const KeyWords& words) {
  float shown = 0, left_out = 0;
  bool space = false;
  for (const input::Key& key : row.keys()) {
    (is_shown(key, shift, words) ? shown : left_out) += key.width;
    space = space || key.action == KeyAction::space;
  }
  RowFit fit{.space_extra = 0, .scale = 1, .any = shown > 0};
  if (space)
    fit.space_extra = left_out;
  else if (shown > 0)
    fit.scale = (shown + left_out) / shown;
  return fit;
}

// Which character the finger points at, by the middle of each.
std::size_t place_at(Frame& frame, const input::TextBuffer& text, const Style& style, float x) {
  for (std::size_t place = 0; place < text.length(); ++place) {
    const float before =
        frame.type.width(std::string_view(text.text()).substr(0, text.byte_of(place)), style);
    const float behind =
        frame.type.width(std::string_view(text.text()).substr(0, text.byte_of(place + 1)), style);
    if (x < (before + behind) / 2) return place;
  }
  return text.length();
}

// A finger on the text: where it lands the caret goes, as far as it is drawn is selected.
bool point(Frame& frame, const Rect& inner, input::TextBuffer& text, const Style& style) {
  const Pointer& finger = frame.pointer();
  const bool on_it = frame.live() && inner.contains(finger.landed_at());
  if (!on_it || !(finger.down() || finger.released())) return false;
  const auto before = text.selection();
  const std::size_t from = place_at(frame, text, style, finger.landed_at().x - inner.min.x);
  const std::size_t to = place_at(frame, text, style, finger.at().x - inner.min.x);
  if (finger.dragging())
    text.select(from, to);
  else
    text.move_to(to);
  return before != text.selection();
}

}  // namespace

std::optional<input::Key> keyboard(Frame& frame, const Rect& box,
                                   const input::KeyboardLayout& layout, bool shift,
                                   const KeyWords& words) {
  std::optional<input::Key> pressed;
  const float gap = frame.px(14);
  std::vector<const input::KeyRow*> rows;
  for (const input::KeyRow& one : layout.rows())
    if (fit_row(one, shift, words).any) rows.push_back(&one);
  // A key of width w spans w units and the gaps between them.
  const float unit = (box.width() + gap) / layout.width;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Rect line = row(box, static_cast<int>(r), static_cast<int>(rows.size()), gap);
    const RowFit fit = fit_row(*rows[r], shift, words);
    float x = line.min.x + unit * rows[r]->indent();
    for (const input::Key& key : rows[r]->keys()) {
      if (!is_shown(key, shift, words)) continue;
      const float units =
          key.width * fit.scale + (key.action == KeyAction::space ? fit.space_extra : 0);
      const Rect key_box{{std::round(x), line.min.y},
                         {std::round(x + unit * units - gap), line.max.y}};
      if (draw_key(frame, key_box, key, shift, words)) pressed = key;
      x += unit * units;
    }
  }
  return pressed;
}

bool text_field(Frame& frame, std::string_view id, const Rect& box, input::TextBuffer& text,
                const FieldLook& look) {
  const Palette& p = frame.palette;
  surface(frame, box, false);
  const float line = frame.px(4), radius = frame.px(frame.theme.size.radius_button);
  const Rect edge = box.inset(line / 2);
  frame.list.AddRect(edge.min, edge.max, p.accent_ink, radius, 0, line);

  Rect inner = box.inset(frame.px(8));
  inner.min.x += frame.px(36);
  const bool written = !text.is_empty() || !look.preedit.empty();
  bool changed = false;
  if (written) {
    const Rect cross = take_right(inner, frame.px(96));
    if (frame.tap(std::string(id) + ".clear", cross)) {
      text.clear();
      changed = true;
    }
    draw_icon(frame, cross, "close", 40, p.ink2);
  }
  if (!look.prefix.empty()) {
    const Frame::Setting quiet{.dp = 44, .colour = p.ink2, .middle = true};
    const float wide = frame.width(look.prefix, quiet) + frame.px(28);
    frame.write(take_left(inner, wide), look.prefix, quiet);
  }
  const std::string_view body = look.shown.empty() ? std::string_view(text.text()) : look.shown;
  const std::string all = std::string(body) + std::string(look.preedit);
  const Style style =
      frame.type.fit(written ? all : look.placeholder, {frame.px(60), Face::bold, 0}, inner.width(),
                     inner.height(), frame.lang, frame.px(30));
  const float top = std::round(inner.centre().y - frame.type.line_height(style) / 2);
  if (!written) {
    frame.write(inner, look.placeholder, {.dp = 40, .colour = p.ink2, .middle = true});
    const ImVec2 caret{inner.min.x - frame.px(10), inner.centre().y - frame.px(34)};
    frame.list.AddRectFilled(caret, caret + ImVec2{frame.px(4), frame.px(68)}, p.accent_ink);
    return changed;
  }
  frame.tap(id, inner);
  if (look.preedit.empty() && look.shown.empty())
    changed = point(frame, inner, text, style) || changed;

  const std::string_view before = look.shown.empty() ? text.before_caret() : look.shown;
  const std::string_view behind =
      look.shown.empty() ? std::string_view(text.text()).substr(before.size()) : std::string_view{};
  float x = inner.min.x;
  frame.list.PushClipRect(inner.min, inner.max, true);
  if (text.has_selection() && look.shown.empty()) {
    const auto [from, to] = text.selection();
    const std::string_view whole = text.text();
    const float left = inner.min.x + frame.type.width(whole.substr(0, text.byte_of(from)), style);
    const float right = inner.min.x + frame.type.width(whole.substr(0, text.byte_of(to)), style);
    frame.list.AddRectFilled({left, top}, {right, top + frame.type.line_height(style)},
                             with_alpha(p.accent_ink, .22f), frame.px(8));
  }
  frame.type.draw(frame.list, {x, top}, before, style, p.ink);
  x += frame.type.width(before, style);
  if (!look.preedit.empty()) {
    const Style thin{style.px, Face::regular, 0};
    const float width = frame.type.width(look.preedit, thin);
    frame.type.draw(frame.list, {std::round(x), top}, look.preedit, thin, p.accent_ink);
    const float under = top + frame.type.line_height(style) - frame.px(4);
    frame.list.AddRectFilled({x, under}, {x + width, under + frame.px(4)}, p.accent_ink);
    x += width;
  }
  const float half = style.px * .58f;
  frame.list.AddRectFilled({x + frame.px(3), inner.centre().y - half},
                           {x + frame.px(7), inner.centre().y + half}, p.accent_ink);
  frame.type.draw(frame.list, {std::round(x + frame.px(8)), top}, behind, style, p.ink);
  frame.list.PopClipRect();
  return changed;
}

}  // namespace foyer::ui
