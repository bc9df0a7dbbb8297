#include "kit/ui/candidates.h"

#include <algorithm>

#include "kit/ui/widgets.h"

namespace foyer::ui {
namespace {

bool cell_key(Frame& frame, const std::string& id, const Rect& box, bool best) {
  const bool tapped = frame.tap(id, box);
  ImU32 fill = best ? frame.palette.accent : frame.palette.surface;
  if (frame.held(id, box)) fill = mix(fill, frame.palette.ink, .15f);
  key_box(frame, box, fill, frame.px(20));
  return tapped;
}

bool arrow(Frame& frame, const std::string& id, const Rect& box, std::string_view sign) {
  const bool tapped = frame.tap(id, box);
  const ImU32 fill =
      mix(frame.palette.key_quiet, frame.palette.ink, frame.held(id, box) ? .15f : 0.f);
  key_box(frame, box, fill, frame.px(20));
  draw_icon(frame, box, sign, 44, frame.palette.ink);
  return tapped;
}

}  // namespace

CandidateTap candidates(Frame& frame, Rect bar, const std::vector<std::string>& all,
                        std::size_t first, bool has_previous, bool has_next) {
  CandidateTap tap;
  if (all.empty()) return tap;
  const float gap = frame.px(14);
  const Rect next = take_right(bar, frame.px(96));
  bar.max.x -= gap;
  if (first > 0 || has_previous) {
    tap.previous = arrow(frame, "candidate.previous", take_left(bar, frame.px(96)), "chevron-left");
    bar.min.x += gap;
  }
  for (std::size_t i = first; i < all.size(); ++i) {
    const bool best = i == 0 && !has_previous;
    Frame::Setting setting{.dp = 40,
                           .colour = best ? frame.palette.on_accent : frame.palette.ink,
                           .face = best ? Face::bold : Face::regular,
                           .align = Frame::Align::centre,
                           .middle = true};
    const float width = std::max(frame.width(all[i], setting) + frame.px(64), frame.px(104));
    if (width > bar.width() && i > first) {
      tap.more_here = i;
      break;
    }
    const Rect box = take_left(bar, std::min(width, bar.width()));
    if (cell_key(frame, "candidate." + std::to_string(i), box, best)) tap.chosen = i;
    frame.write(box.inset(frame.px(6)), all[i], setting);
    bar.min.x += gap;
  }
  if (tap.more_here || has_next) tap.next = arrow(frame, "candidate.next", next, "chevron-right");
  return tap;
}

}  // namespace foyer::ui
