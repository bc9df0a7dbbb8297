// Known guests: by name, pinyin, initials or the end of the phone number, as it is typed.
#include <algorithm>

#include "kit/ui/keyboard.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

std::string line_of(const DeskView& view, const FoundPerson& one, Lang lang) {
  const std::string who = one.consultant.empty() ? "" : view.house.name_of(one.consultant);
  const std::string often =
      one.visits > 1 ? said(words::kVisitsCount, lang, {std::to_string(one.visits)}) : "";
  return joined({one.phone, one.last_day, who, often});
}

std::string state(const DeskView& view, Lang lang, bool typed, int in_all) {
  if (!view.index_ready) return std::string(words::kReadingGuests.in(lang));
  if (!typed) return std::string(words::kSearchHint.in(lang));
  return said(words::kFoundCount, lang, {std::to_string(in_all)});
}

}  // namespace

DeskTaps draw_search(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const flow::KnownPerson& merging = view.model.merging;
  const std::string title =
      merging.person.empty()
          ? std::string(words::kSearchTitle.in(lang))
          : said(words::kMergeSearch, lang,
                 {full_name(merging.name, merging.honorific, view.content, lang)});
  Rect body = begin(view, frame, title, taps);
  if (taps.intent && !merging.person.empty()) taps.intent = flow::StopMerging{};
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

  const Found found = view.find ? view.find(at.text.text()) : Found{};
  frame.write(take_top(body, frame.px(56)), state(view, lang, !at.text.is_empty(), found.in_all),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(8);
  const float line = frame.px(112), gap = frame.px(14);
  for (std::size_t i = 0; i < found.best.size() && body.height() >= line; ++i) {
    const FoundPerson& one = found.best[i];
    const Rect box = take_top(body, line);
    body.min.y += gap;
    const std::string id = "found." + std::to_string(i);
    if (frame.tap(id, box, true))
      taps.intent = flow::OpenPerson{{one.person, one.name, one.honorific, one.met_ms}};
    card_box(frame, box, frame.held(id, box));
    Rect inner{{box.min.x + frame.px(28), box.min.y + frame.px(12)},
               {box.max.x - frame.px(28), box.max.y - frame.px(12)}};
    frame.write(take_top(inner, frame.px(48)),
                full_name(one.name, one.honorific, view.content, lang),
                {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    frame.write(inner, line_of(view, one, lang),
                {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  }
  return taps;
}

}  // namespace foyer::screens::desk
