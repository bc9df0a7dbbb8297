#include "kit/ui/way_switch.h"

#include <algorithm>
#include <string>

#include "kit/ui/widgets.h"

namespace foyer::ui {
namespace {

using input::Way;

std::string id_of(Way way) {
  return way == Way::pinyin        ? "way.pinyin"
         : way == Way::handwriting ? "way.handwriting"
                                   : "way.latin";
}

std::string_view word_of(Way way, const WritingWords& words) {
  if (way == Way::pinyin) return words.pinyin;
  return way == Way::handwriting ? words.handwriting : words.latin;
}

Frame::Setting setting(const Frame& frame, bool on) {
  return {.dp = 32,
          .colour = frame.palette.ink,
          .face = on ? Face::bold : Face::regular,
          .align = Frame::Align::centre,
          .middle = true};
}

}  // namespace

float way_switch_width(Frame& frame, std::span<const Way> ways, const WritingWords& words) {
  float widest = 0;
  for (const Way way : ways)
    widest = std::max(widest, frame.width(word_of(way, words), setting(frame, true)));
  return (widest + frame.px(48)) * static_cast<float>(ways.size());
}

std::optional<Way> way_switch(Frame& frame, const Rect& box, std::span<const Way> ways, Way now,
                              const WritingWords& words) {
  std::optional<Way> touched;
  const Palette& p = frame.palette;
  const float radius = frame.px(frame.theme.size.radius_key);
  frame.list.AddRectFilled(box.min, box.max, p.key_quiet, radius);
  const int count = static_cast<int>(ways.size());
  for (int i = 0; i < count; ++i) {
    const Way way = ways[static_cast<std::size_t>(i)];
    const bool on = way == now;
    const Rect place = column(box, i, count, 0);
    const std::string id = id_of(way);
    if (frame.tap(id, place)) touched = way;
    const Rect inner = place.inset(frame.px(5));
    if (on) {
      key_box(frame, inner, p.surface, radius - frame.px(4));
      frame.list.AddRect(inner.min, inner.max, p.accent_ink, radius - frame.px(4), 0,
                         frame.line(3));
    } else if (frame.held(id, place)) {
      frame.list.AddRectFilled(inner.min, inner.max, mix(p.key_quiet, p.accent, .28f), radius);
    }
    frame.write(inner.inset(frame.px(4)), word_of(way, words), setting(frame, on));
  }
  return touched;
}

}  // namespace foyer::ui
