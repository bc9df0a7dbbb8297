// Known guests: by name, pinyin, initials or the end of the phone number, as it is typed.
#include <algorithm>

#include "screens/desk_sheets.h"
#include "screens/staff_door.h"
#include "screens/words_staff.h"
#include "ui/keyboard.h"

namespace foyer::screens::desk {
namespace {

std::string last_time(const DeskView& view, const FoundPerson& one) {
  const std::string who = one.consultant.empty() ? "" : view.house.name_of(one.consultant);
  return joined({one.phone, one.last_day, who});
}

std::string state(const DeskView& view, Lang lang, bool typed) {
  if (!view.index_ready) return std::string(words::kReadingGuests.in(lang));
  if (!typed) return std::string(words::kSearchHint.in(lang));
  return said(words::kFoundCount, lang, {std::to_string(view.found_in_all)});
}

}  // namespace

void draw_search(const DeskView& view, DeskDraft& draft, Frame& frame, DeskTaps& taps) {
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kSearchTitle.in(lang), taps);
  ui::Writing& at = draft.search;
  if (!at.way) at.way = input::Way::latin;
  at.shift = false;
  Rect left = take_left(body, body.width() * .5f);
  body.min.x += frame.px(40);
  if (ui::text_field(frame, "query", take_top(left, frame.px(112)), at.text,
                     {.placeholder = words::kSearch.in(lang),
                      .preedit = at.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(at, view.writers.engines);
  left.min.y += frame.px(20);
  const float height = std::min(left.height(), frame.px(560));
  const Rect keys{{left.min.x, left.max.y - height}, left.max};
  frame.list.AddRectFilled(keys.min, keys.max, frame.palette.keyboard, frame.px(28));
  ui::writing_panel(frame, keys.inset(frame.px(20)), at, view.writers.engines, writing_words(lang));
  at.shift = false;

  frame.write(take_top(body, frame.px(56)), state(view, lang, !at.text.is_empty()),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(8);
  const float line = frame.px(112), gap = frame.px(14);
  for (std::size_t i = 0; i < view.found.size() && body.height() >= line; ++i) {
    const FoundPerson& one = view.found[i];
    const Rect box = take_top(body, line);
    body.min.y += gap;
    const std::string id = "found." + std::to_string(i);
    if (frame.tap(id, box, true))
      taps.intent = flow::OpenPerson{{one.person, one.name, one.honorific}};
    card_box(frame, box, frame.held(id, box));
    Rect inner{{box.min.x + frame.px(28), box.min.y + frame.px(12)},
               {box.max.x - frame.px(28), box.max.y - frame.px(12)}};
    frame.write(take_top(inner, frame.px(48)),
                full_name(one.name, one.honorific, view.content, lang),
                {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    frame.write(inner, last_time(view, one),
                {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  }
}

void draw_person(const DeskView& view, DeskDraft& draft, Frame& frame, DeskTaps& taps) {
  const Lang lang = frame.lang;
  const flow::KnownPerson& known = view.model.known;
  const auto person = Id::from_hex(known.person);
  if (!person) return;
  const std::vector<const domain::Visit*> visits = domain::visits_of(view.house, *person);
  Sheet sheet =
      open_sheet(frame, 1100, 860, full_name(known.name, known.honorific, view.content, lang),
                 words::kPersonHint.in(lang), taps);
  Rect& body = sheet.body;
  if (choice_button(frame, "again", body, words::kComesAgain.in(lang), ui::ButtonKind::primary))
    taps.intent = flow::ComesAgain{};
  Rect bar = take_bottom(body, frame.px(64));
  const float height = frame.px(84);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, visits.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, visits.size(), fit);
  for (std::size_t i = from; i < to; ++i) {
    const domain::Visit& visit = *visits[i];
    Rect line = take_top(body, height);
    // A visit that was linked by mistake is made its own again.
    if (!visit.person.empty()) {
      const auto text = words::kSeparate.in(lang);
      const Rect chip = take_right(line, ui::chip_width(frame, text, false));
      if (ui::chip(frame, "separate." + std::to_string(i),
                   {{chip.min.x, chip.min.y + frame.px(8)}, {chip.max.x, chip.max.y - frame.px(8)}},
                   text, false))
        taps.intent = flow::Unlink{visit.id};
      line.max.x -= frame.px(16);
    }
    const std::string who =
        visit.handover.consultant.empty() ? "" : view.house.name_of(visit.handover.consultant);
    row(frame, {}, line, domain::day_of(visit.arrived_at.unix_ms(), view.utc_offset_min),
        joined({vehicle_name(view.content, visit.chosen, lang), who}));
  }
}

}  // namespace foyer::screens::desk
