#include "screens/chrome.h"

#include <array>
#include <string>

#include "ui/widgets.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr float kFoot_dp = 56;  // below the row of buttons

// The chips at the right end; returns the room that is left of them.
Rect chips(const View& view, Frame& frame, Rect box, bool dark, MaybeIntent& intent) {
  const Lang lang = frame.lang;
  const float gap = frame.px(16);
  const bool opened = view.model.screen != flow::Screen::welcome;
  if (opened) {
    const auto word = words::kStartOver.in(lang);
    if (ui::chip(frame, "start_over", take_right(box, ui::chip_width(frame, word, false)), word,
                 false, dark))
      intent = flow::StartOver{};
    box.max.x -= gap;
  }
  if (opened) {
    const Lang other = lang == Lang::zh ? Lang::en : Lang::zh;
    const std::string_view word = other == Lang::zh ? "中文" : "English";
    if (ui::chip(frame, "language", take_right(box, ui::chip_width(frame, word, false)), word,
                 false, dark))
      intent = flow::ChooseLanguage{other};
  } else {
    const std::array<std::pair<Lang, std::string_view>, 2> both{
        {{Lang::en, "English"}, {Lang::zh, "中文"}}};
    for (const auto& [one, word] : both) {
      const std::string id = "language." + std::string(code(one));
      if (ui::chip(frame, id, take_right(box, ui::chip_width(frame, word, false)), word,
                   one == lang, dark))
        intent = flow::ChooseLanguage{one};
      box.max.x -= one == Lang::en ? gap : 0;
    }
  }
  box.max.x -= gap;
  const auto call = words::kCallPerson.in(lang);
  if (ui::chip(frame, "call_person", take_right(box, ui::chip_width(frame, call, true)), call,
               false, dark, "bell-ring-outline"))
    intent = flow::CallPerson{};
  box.max.x -= gap;
  return box;
}

}  // namespace

float margin(const Frame& frame) {
  return frame.px(frame.portrait() ? 56.f : frame.theme.size.margin);
}

Rect back_box(const Frame& frame) {
  const Rect& s = frame.screen;
  const float left = s.min.x + margin(frame), bottom = s.max.y - frame.px(kFoot_dp);
  return {{left, bottom - frame.px(frame.theme.size.button)},
          {left + frame.px(frame.portrait() ? 232 : 300), bottom}};
}

Rect top_box(const Frame& frame) {
  const float side = margin(frame);
  const float top = frame.px(48);
  return {{frame.screen.min.x + side, frame.screen.min.y + top},
          {frame.screen.max.x - side, frame.screen.min.y + top + frame.px(frame.theme.size.chip)}};
}

MaybeIntent top_row(const View& view, Frame& frame, const Rect& box, bool dark, bool bare) {
  MaybeIntent intent;
  const Rect rest = chips(view, frame, box, dark, intent);
  if (bare) return intent;
  const domain::Showroom& showroom = view.content.showroom;
  std::string brand = frame.say(showroom.dealer);
  if (view.model.screen == flow::Screen::welcome && !frame.portrait())
    brand += " · " + frame.say(showroom.branch);
  const Frame::Setting setting{.dp = 32,
                               .colour = dark ? frame.palette.stage_ink : frame.palette.ink,
                               .face = ui::Face::bold,
                               .middle = true};
  const float width = frame.width(brand, setting);
  frame.write(rest, brand, setting);

  const flow::Progress steps = flow::progress(view.model, view.content);
  if (steps.count == 0) return intent;
  const float bar = frame.px(100) * static_cast<float>(steps.count) - frame.px(12);
  Rect place{{box.centre().x - bar / 2, box.centre().y - frame.px(4)},
             {box.centre().x + bar / 2, box.centre().y + frame.px(4)}};
  if (frame.portrait()) {
    place = {{box.min.x, box.max.y + frame.px(36)}, {box.max.x, box.max.y + frame.px(44)}};
  } else {
    // Between the name and the chips; shorter where they leave less room.
    const float left = rest.min.x + width + frame.px(40);
    const float room = rest.max.x - frame.px(24) - left;
    const float length = std::min(bar, room);
    const float start = std::min(std::max(place.min.x, left), left + room - length);
    place.min.x = start;
    place.max.x = start + length;
  }
  ui::progress(frame, place, steps.step + 1, steps.count, dark);
  return intent;
}

Page begin_page(const View& view, Frame& frame, std::string_view title, std::string_view hint) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  Page page;
  const Rect top = top_box(frame);
  page.intent = top_row(view, frame, top, false);
  page.body = {{top.min.x, top.max.y + frame.px(frame.portrait() ? 104 : 44)},
               {top.max.x, frame.screen.max.y - frame.px(kFoot_dp)}};
  // One line if it fits at four fifths of the size; a second line rather than smaller type.
  Frame::Setting h1{.dp = frame.theme.type.h1,
                    .colour = frame.palette.ink,
                    .face = ui::Face::bold,
                    .min_dp = frame.theme.type.h1 * .8f};
  float title_height = frame.height("国", h1, page.body.width());
  if (frame.width(title, h1) * .82f > page.body.width()) title_height *= 2;
  frame.write(take_top(page.body, title_height), title, h1);
  if (!hint.empty()) {
    const Frame::Setting sub{.dp = 28, .colour = frame.palette.ink2, .leading = 1.1f};
    page.body.min.y += frame.px(10);
    const float height = frame.height(hint, sub, page.body.width());
    frame.write(take_top(page.body, height), hint, sub);
  }
  page.body.min.y += frame.px(40);
  return page;
}

FootTap foot(Frame& frame, Rect& body, const Foot& what) {
  FootTap tapped = FootTap::none;
  Rect line = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(40);
  const float gap = frame.px(24);
  const bool narrow = line.width() < frame.px(1200);
  const float quiet = frame.px(narrow ? 288 : 340);
  const float primary = frame.px(narrow ? 400 : 460);
  if (what.back && ui::button(frame, "back", back_box(frame), words::kBack.in(frame.lang),
                              ui::ButtonKind::quiet))
    tapped = FootTap::back;
  if (what.next) {
    const Rect box = take_right(line, primary);
    line.max.x -= gap;
    const auto kind = what.next_ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting;
    if (ui::button(frame, "next", box, what.next->in(frame.lang), kind) && what.next_ready)
      tapped = FootTap::next;
  }
  if (what.skip && ui::button(frame, "skip", take_right(line, quiet), what.skip->in(frame.lang),
                              ui::ButtonKind::quiet))
    tapped = FootTap::skip;
  return tapped;
}

}  // namespace foyer::screens
