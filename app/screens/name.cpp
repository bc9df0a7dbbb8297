#include "screens/screens.h"
#include "ui/keyboard.h"
#include "ui/widgets.h"

namespace foyer::screens {
namespace {

using input::KeyAction;
using ui::Frame;
using ui::Rect;

void press(const input::Key& key, Drafts& drafts) {
  switch (key.action) {
    case KeyAction::text:
      drafts.name.insert(drafts.shift ? key.shifted : key.text);
      drafts.shift = false;
      break;
    case KeyAction::space:
      drafts.name.insert(" ");
      drafts.shift = true;  // the next word of a name begins with a capital
      break;
    case KeyAction::erase:
      drafts.name.erase_before();
      break;
    case KeyAction::clear:
      drafts.name.clear();
      break;
    case KeyAction::shift:
      drafts.shift = !drafts.shift;
      break;
    case KeyAction::symbols:
      drafts.symbols = !drafts.symbols;
      break;
    case KeyAction::next_way:
    case KeyAction::done:
      break;
  }
  if (drafts.name.is_empty()) drafts.shift = true;
}

void honorifics(const View& view, Drafts& drafts, Frame& frame, const Rect& box) {
  const auto& all = view.content.showroom.honorifics;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect place = column(box, static_cast<int>(i), static_cast<int>(all.size()), frame.px(20));
    const bool on = drafts.honorific == all[i].id;
    const auto kind = on ? ui::ButtonKind::primary : ui::ButtonKind::quiet;
    if (ui::button(frame, "honorific." + all[i].id, place, frame.say(all[i].text), kind))
      drafts.honorific = on ? "" : all[i].id;
  }
}

Rect field_and_honorifics(const View& view, Drafts& drafts, Frame& frame, Rect& body) {
  Rect line = take_top(body, frame.px(frame.portrait() ? 280 : 128));
  Rect sides =
      frame.portrait() ? take_bottom(line, frame.px(120)) : take_right(line, frame.px(560));
  if (frame.portrait())
    line.max.y -= frame.px(24);
  else
    line.max.x -= frame.px(32);
  ui::text_field(
      frame, "name", line, drafts.name,
      {.placeholder = words::kNamePlaceholder.in(frame.lang), .preedit = {}, .shown = {}});
  honorifics(view, drafts, frame, sides);
  return line;
}

}  // namespace

MaybeIntent draw_name(const View& view, Drafts& drafts, Frame& frame) {
  Page page = begin_page(view, frame, words::kNameTitle.in(frame.lang), {});
  page.body.min.y -= frame.px(16);
  field_and_honorifics(view, drafts, frame, page.body);

  // The keyboard's ground reaches the edges of the screen and the foot stands on it.
  const float ground_height =
      std::min(page.body.height() - frame.px(8), frame.px(frame.portrait() ? 760 : 616));
  const float top = page.body.max.y - ground_height;
  frame.list.AddRectFilled({frame.screen.min.x, top}, frame.screen.max, frame.palette.keyboard);
  const FootTap tapped =
      foot(frame, page.body,
           {.skip = words::kNoName, .next = words::kNext, .next_ready = !drafts.name.is_empty()});
  const Rect keys{{page.body.min.x, top + frame.px(24)},
                  {page.body.max.x, page.body.max.y + frame.px(14)}};
  const auto layout = drafts.symbols ? input::Keyboard::symbols : input::Keyboard::latin;
  if (const auto key = ui::keyboard(frame, keys, input::layout(layout), drafts.shift,
                                    {.space = words::kSpace.in(frame.lang),
                                     .next_way = {},
                                     .symbols = drafts.symbols ? "ABC" : "?123",
                                     .done = {},
                                     .clear = {}}))
    press(*key, drafts);

  switch (tapped) {
    case FootTap::back:
      return flow::Back{};
    case FootTap::skip:
      return flow::GiveName{std::nullopt, drafts.honorific};
    case FootTap::next:
      return flow::GiveName{drafts.name.text(), drafts.honorific};
    case FootTap::none:
      break;
  }
  return page.intent;
}

}  // namespace foyer::screens
