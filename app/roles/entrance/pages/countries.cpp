// The list of countries and regions that a phone number may belong to, as a sheet.
#include <algorithm>
#include <string>

#include "kit/ui/scroll.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/phone_draft.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr float kWidth_dp = 1080, kPadding_dp = 56, kLine_dp = 96;

// One country: its name at the left, its code at the right, a line below.
bool line_of(Frame& frame, const Rect& box, const input::Country& country, bool chosen) {
  const std::string id = "country." + country.region;
  const bool tapped = frame.tap(id, box);
  const float radius = frame.px(16);
  if (chosen) frame.list.AddRectFilled(box.min, box.max, frame.palette.chosen, radius);
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f), radius);
  frame.list.AddLine({box.min.x, box.max.y}, box.max, frame.palette.line, frame.line(1));
  Rect inner = box;
  inner.min.x += frame.px(20);
  inner.max.x -= frame.px(20);
  Frame::Setting setting{.dp = 32,
                         .colour = chosen ? frame.palette.accent_ink : frame.palette.ink,
                         .face = chosen ? ui::Face::bold : ui::Face::regular,
                         .middle = true};
  Rect code = take_right(inner, frame.room(150, 32));
  inner.max.x -= frame.px(16);
  frame.write(inner, frame.say(country.name), setting);
  setting.align = Frame::Align::right;
  frame.write(code, "+" + std::to_string(country.calling_code), setting);
  return tapped;
}

}  // namespace

void draw_countries(const View& view, Drafts& drafts, Frame& frame) {
  const float room = (frame.screen.height() - frame.px(96)) / frame.theme.px_per_dp;
  Rect inner = ui::sheet(frame, kWidth_dp, std::min(room, 1280.f)).inset(frame.px(kPadding_dp));
  const Frame::Setting big{.dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold};
  const std::string_view title = words::kCountryTitle.in(frame.lang);
  frame.write(take_top(inner, frame.height(title, big, inner.width())), title, big);
  inner.min.y += frame.px(24);
  const Rect foot_row = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(28);

  const float line = frame.px(kLine_dp);
  Rect content = ui::begin_scroll(frame, inner, drafts.country_scroll,
                                  line * static_cast<float>(drafts.countries.size()));
  const std::string chosen = phone_region(view, drafts);
  for (const input::Country& country : drafts.countries) {
    const Rect place = take_top(content, line);
    if (!ui::seen_in(inner, place)) continue;
    if (line_of(frame, place, country, country.region == chosen)) {
      drafts.phone_region = country.region;
      drafts.phone_read.reset();
      drafts.choosing_country = false;
    }
  }
  ui::end_scroll(frame, drafts.country_scroll, frame.palette.surface);
  if (ui::button(frame, "close", foot_row, words::kBack.in(frame.lang), ui::ButtonKind::quiet))
    drafts.choosing_country = false;
}

}  // namespace foyer::screens
