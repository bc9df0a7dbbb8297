#include <algorithm>

#include "kit/ui/keyboard.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// Whether a form of address was chosen.
bool honorifics(const View& view, Drafts& drafts, Frame& frame, const Rect& box) {
  bool chosen = false;
  const auto& all = view.content.showroom.honorifics;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect place = column(box, static_cast<int>(i), static_cast<int>(all.size()), frame.px(20));
    const bool on = drafts.honorific == all[i].id;
    const auto kind = on ? ui::ButtonKind::primary : ui::ButtonKind::quiet;
    if (ui::button(frame, "honorific." + all[i].id, place, frame.say(all[i].text), kind)) {
      drafts.honorific = on ? "" : all[i].id;
      chosen = !on;
    }
  }
  return chosen;
}

// How high the field with the forms of address is.
float field_dp(const Frame& frame) {
  if (!frame.portrait()) return 128;
  return frame.reach.height() < frame.screen.height() ? 232 : 280;
}

// Who has a ticket already adds a name, or the rest of it: no hurry, and nothing to refuse.
bool has_ticket(const View& view) { return view.model.visit.state == domain::VisitState::waiting; }

// As above.
bool field_and_honorifics(const View& view, Drafts& drafts, Frame& frame, Rect& body) {
  const bool low = frame.reach.height() < frame.screen.height();
  Rect line = take_top(body, frame.px(field_dp(frame)));
  Rect sides = frame.portrait() ? take_bottom(line, frame.px(low ? 96 : 120))
                                : take_right(line, frame.px(560));
  if (frame.portrait())
    line.max.y -= frame.px(24);
  else
    line.max.x -= frame.px(32);
  const Phrase placeholder =
      has_ticket(view) ? words::kNamePlaceholderWhole : words::kNamePlaceholder;
  if (ui::text_field(frame, "name", line, drafts.name.text,
                     {.placeholder = placeholder.in(frame.lang),
                      .preedit = drafts.name.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(drafts.name, view.writers.engines);
  return honorifics(view, drafts, frame, sides);
}

ui::WritingWords writing_words(Lang lang) {
  return {.space = words::kSpace.in(lang),
          .pinyin = words::kPinyin.in(lang),
          .handwriting = words::kHandwriting.in(lang),
          .latin = words::kLatin.in(lang),
          .undo_stroke = words::kUndoStroke.in(lang),
          .clear = words::kClearInk.in(lang),
          .write_here = words::kWriteHere.in(lang)};
}

}  // namespace

MaybeIntent draw_name(const View& view, Drafts& drafts, Frame& frame) {
  Page page = begin_page(view, frame, words::kNameTitle.in(frame.lang), {});
  page.body.min.y -= frame.px(16);
  // The keyboard's ground reaches the edges of the screen and the foot stands on it. On a standing
  // glass the field is in the middle of what that leaves, so that no hole gapes above the keys.
  const float field = frame.px(field_dp(frame));
  const float ground_height =
      std::min(page.body.height() - field - frame.px(8), frame.px(frame.portrait() ? 960 : 628));
  const float top = page.body.max.y - ground_height;
  page.body.min.y += std::max(0.f, (top - page.body.min.y - field) / 2 - frame.px(4));
  const bool addressed = field_and_honorifics(view, drafts, frame, page.body);
  frame.list.AddRectFilled({frame.screen.min.x, top}, frame.screen.max, frame.palette.keyboard);
  const bool written = !drafts.name.text.is_empty() || !drafts.name.composition.is_empty();
  const bool ticket = has_ticket(view);
  FootTap tapped = foot(frame, page.body,
                        {.skip = ticket ? std::optional<Phrase>() : words::kNoName,
                         .next = ticket ? words::kFinish : words::kNext,
                         .next_ready = written});
  // With a name there, the form of address is the last thing that is wanted: it goes on by itself.
  if (addressed && written) tapped = FootTap::next;
  const Rect panel{{page.body.min.x, top + frame.px(20)},
                   {page.body.max.x, page.body.max.y + frame.px(18)}};
  ui::writing_panel(frame, panel, drafts.name, view.writers.engines, writing_words(frame.lang));

  switch (tapped) {
    case FootTap::back:
      return flow::Back{};
    case FootTap::skip:
      return flow::GiveName{std::nullopt, drafts.honorific};
    case FootTap::next:
      ui::finish_composition(drafts.name, view.writers.engines);
      return flow::GiveName{drafts.name.text.text(), drafts.honorific};
    case FootTap::none:
      break;
  }
  return page.intent;
}

}  // namespace foyer::screens
