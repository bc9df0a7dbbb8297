#include "manage/service/pages/service_parts.h"

#include <algorithm>

namespace foyer::screens::service_page {
namespace {

constexpr float kQuestion_dp = 50, kGap_dp = 20;

float asked_height(Frame& frame, const Asked& one, float width) {
  return frame.px(kQuestion_dp) + staff::chips_height(frame, one.all, width) + frame.px(kGap_dp);
}

void draw_one(Frame& frame, Rect& rest, Asked& one) {
  Rect place = take_top(rest, asked_height(frame, one, rest.width()));
  staff::heading(frame, take_top(place, frame.px(kQuestion_dp)), one.asks.in(frame.lang));
  const std::string touched = staff::chips(frame, one.name, place, one.all, one.chosen);
  if (!touched.empty()) one.chosen = touched == one.chosen && !one.always ? std::string() : touched;
}

}  // namespace

void two_lines(Frame& frame, const Rect& box, Rect inner, std::string_view upper,
               std::string_view lower, ImU32 ink) {
  const ui::Palette& p = frame.palette;
  frame.write(take_top(inner, inner.height() * .54f), upper,
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  frame.write(inner, lower, {.dp = 25, .colour = ink, .min_dp = 20, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

std::vector<staff::ChipOf> people_of(const service::Context& context) {
  std::vector<staff::ChipOf> people;
  for (const auto& [id, one] : context.house.staff)
    if (!one.removed) people.push_back({id, one.name});
  std::ranges::sort(people, {},
                    [](const staff::ChipOf& one) { return std::pair(one.label, one.id); });
  return people;
}

// Side by side where there is room, the first alone at the left.
void draw_asked(Frame& frame, const Rect& box, ui::Scroll& list, std::vector<Asked> all) {
  if (all.empty()) return;
  const bool upright = frame.portrait();
  const auto column_of = [&](const Rect& whole, std::size_t which) {
    Rect right = whole, left = take_left(right, upright ? 0 : whole.width() * .5f);
    left.max.x -= upright ? 0 : frame.px(36);
    return which == 0 && !upright ? left : right;
  };
  float first = 0, others = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    (i == 0 ? first : others) += asked_height(frame, all[i], column_of(box, i).width());
  const float high = upright ? first + others : std::max(first, others);
  const Rect content = ui::begin_scroll(frame, box, list, high);
  Rect rest = column_of(content, 0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 1 && !upright) rest = column_of(content, i);
    draw_one(frame, rest, all[i]);
  }
  ui::end_scroll(frame, list, frame.palette.surface);
}

Foot draw_foot(Frame& frame, const Rect& box, std::string_view leave, std::string_view take,
               bool whole) {
  Foot foot;
  const float gap = frame.px(18);
  foot.leave =
      ui::button(frame, "shared.leave", ui::column(box, 0, 2, gap), leave, ui::ButtonKind::quiet);
  foot.take = ui::button(frame, "shared.take", ui::column(box, 1, 2, gap), take,
                         whole ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
              whole;
  return foot;
}

}  // namespace foyer::screens::service_page
