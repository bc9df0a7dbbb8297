// What was found wrong: who mends it until when, and who looks at it again.
#include <algorithm>

#include "kit/base/calendar.h"
#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens::standards_page {
namespace {

using standards::OpenFault;

constexpr float kFault_dp = 128, kFaultStanding_dp = 212;

std::string state_of(const StandardsView& view, const OpenFault& one, Lang lang) {
  const domain::House& house = view.context.house;
  const std::string where = domain::text_or_id(view.context.rules().areas, one.item->area, lang);
  const std::string missing =
      standards::lacks_picture(one) && standards::may_photograph(view.context)
          ? std::string(words::kPictureMissing.in(lang))
          : std::string();
  if (one.is_mended())
    return joined({where, said(words::kMendedBy, lang, {house.name_of(one.state->mended.actor)}),
                   one.state->mended.actor == view.context.who
                       ? std::string(words::kAnotherLooks.in(lang))
                       : std::string(),
                   missing});
  return joined({where,
                 one.state->owner.empty() ? std::string(words::kNobodyMends.in(lang))
                                          : house.name_of(one.state->owner),
                 said(words::kDueBy, lang, {month_and_day(one.state->due)}), missing});
}

std::string key_of(const OpenFault& one) { return one.item->id + "." + one.round->id.hex(); }

Rect inside_row(const Frame& frame, const Rect& box) {
  return {{box.min.x, box.min.y + frame.px(16)}, {box.max.x, box.max.y - frame.px(16)}};
}

// How many pictures there are of it; a touch opens them.
void pictures_chip(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect& from,
                   const OpenFault& one) {
  const auto pictures = standards::pictures_of(one, view.context.now_ms).size();
  if (pictures == 0 && !standards::may_photograph(view.context)) return;
  const std::string count = pictures == 0 ? std::string() : std::to_string(pictures);
  if (!staff::end_chip(frame, from, "pictures." + key_of(one), count, "camera")) return;
  draft.picture_round = one.round->id;
  draft.picture_item = one.item->id;
}

// What was found, and below it how it stands.
void fault_text(Frame& frame, const Rect& box, Rect inner, const OpenFault& one,
                const std::string& state, bool late) {
  const ui::Palette& p = frame.palette;
  frame.write(take_top(inner, inner.height() * .54f), one.item->text.in(frame.lang),
              {.dp = 31, .colour = p.ink, .face = ui::Face::bold, .min_dp = 24, .middle = true});
  frame.write(inner, state,
              {.dp = 24, .colour = late ? p.warn : p.ink2, .min_dp = 20, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

Touched fault_row(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box,
                  const OpenFault& one) {
  Touched touched;
  const Lang lang = frame.lang;
  const std::string key = key_of(one);
  Rect inner = inside_row(frame, box);
  // Standing, what is said of it has the whole line, and the keys the one below.
  Rect below = frame.portrait() ? take_bottom(inner, frame.px(84)) : inner;
  const Rect right =
      take_right(frame.portrait() ? below : inner, std::min(frame.px(460), below.width() * .6f));
  (frame.portrait() ? inner.max.y : inner.max.x) -= frame.px(16);
  pictures_chip(view, draft, frame, inner, one);
  const auto button = [&](int at, const char* id, const Phrase& word, ui::ButtonKind kind) {
    return ui::button(frame, std::string(id) + "." + key, column(right, at, 2, frame.px(12)),
                      word.in(lang), kind, {}, 28);
  };
  if (!one.is_mended()) {
    if (button(0, "blame", words::kWhoMends, ui::ButtonKind::quiet)) {
      draft.fault_round = one.round->id;
      draft.fault_item = one.item->id;
    }
    if (button(1, "mend", words::kMended, ui::ButtonKind::quiet))
      touched = standards::Mend{one.round->id, one.item->id};
  } else if (one.state->mended.actor != view.context.who) {
    if (button(0, "not-yet", words::kSeenWrong, ui::ButtonKind::quiet))
      touched = standards::Check{one.round->id, one.item->id, false};
    if (button(1, "right-now", words::kSeenRight, ui::ButtonKind::quiet))
      touched = standards::Check{one.round->id, one.item->id, true};
  }
  fault_text(frame, box, inner, one, state_of(view, one, lang),
             standards::is_late(one, view.context.today()));
  return touched;
}

// One of mine. Where the pack asks for a picture of what was mended, the camera is asked for at
// once.
Touched my_fault_row(const StandardsView& view, StandardsDraft& draft, Frame& frame,
                     const Rect& box, const OpenFault& one) {
  Touched touched;
  Rect inner = inside_row(frame, box);
  const Rect key = take_right(inner, std::min(frame.px(224), inner.width() * .3f));
  inner.max.x -= frame.px(16);
  pictures_chip(view, draft, frame, inner, one);
  if (ui::button(frame, "mend." + key_of(one), key, words::kMended.in(frame.lang),
                 ui::ButtonKind::quiet, {}, 28)) {
    touched = standards::Mend{one.round->id, one.item->id};
    if (one.item->picture && standards::may_photograph(view.context)) {
      draft.picture_round = one.round->id;
      draft.picture_item = one.item->id;
      draft.taking = true;
      ++draft.shot;
    }
  }
  const bool late = standards::is_late(one, view.context.today());
  fault_text(frame, box, inner, one, due_text(view, one, frame.lang), late);
  return touched;
}

template <class DrawRow>
void rows_of_faults(const std::vector<OpenFault>& all, StandardsDraft& draft, Frame& frame,
                    const Rect& body, float high, DrawRow draw_row) {
  ui::surface(frame, body);
  const Rect inner = body.inset(frame.px(28));
  if (all.empty())
    frame.write(inner, words::kNoFaults.in(frame.lang), {.dp = 30, .colour = frame.palette.ink2});
  Rect content = ui::begin_scroll(frame, inner, draft.list, high * static_cast<float>(all.size()));
  for (const OpenFault& one : all)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place)) draw_row(place, one);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

// Whoever works here, by name.
Touched owners(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box) {
  Touched touched;
  const Lang lang = frame.lang;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const auto* item = domain::find_by_id(view.context.rules().items, draft.fault_item);
  staff::title(frame, take_top(inner, frame.px(76)),
               said(words::kWhoMendsIt, lang,
                    {item == nullptr ? std::string() : std::string(item->text.in(lang))}));
  const Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(20);
  if (ui::button(frame, "owner.none", column(foot, 0, 2, frame.px(18)), words::kNotNow.in(lang),
                 ui::ButtonKind::quiet))
    draft.fault_item.clear();
  const int columns = frame.portrait() ? 2 : 4;
  std::vector<const domain::Staff*> all;
  std::vector<std::string> ids;
  for (const auto& [id, one] : view.context.house.staff)
    if (!one.removed) {
      all.push_back(&one);
      ids.push_back(id);
    }
  const float high = frame.px(104);
  const auto rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  Rect content = ui::begin_scroll(frame, inner, draft.list, high * static_cast<float>(rows));
  for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(columns)) {
    Rect line = take_top(content, high);
    line.max.y -= frame.px(14);
    for (int at = 0; at < columns && i + static_cast<std::size_t>(at) < all.size(); ++at) {
      const std::size_t place = i + static_cast<std::size_t>(at);
      if (staff::pick(frame, "owner." + ids[place], column(line, at, columns, frame.px(14)),
                      all[place]->name, false)) {
        touched = standards::Blame{draft.fault_round, draft.fault_item, ids[place]};
        draft.fault_item.clear();
      }
    }
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

}  // namespace

Touched draw_faults(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body) {
  if (!draft.fault_item.empty()) return owners(view, draft, frame, body);
  if (!draft.picture_round.is_nil()) return draw_fault_pictures(view, draft, frame, body);
  Touched touched;
  rows_of_faults(standards::open_faults(view.context.house, view.context.content), draft, frame,
                 body, frame.px(frame.portrait() ? kFaultStanding_dp : kFault_dp),
                 [&](const Rect& place, const OpenFault& one) {
                   if (const Touched some = fault_row(view, draft, frame, place, one))
                     touched = some;
                 });
  return touched;
}

}  // namespace foyer::screens::standards_page

namespace foyer::screens {

using namespace standards_page;

std::string faults_title(std::size_t count, Lang lang) {
  return said(words::kFaultsTab, lang, {std::to_string(count)});
}

std::string due_text(const StandardsView& view, const standards::OpenFault& one, Lang lang) {
  const auto* area = domain::find_by_id(view.context.rules().areas, one.item->area);
  const bool late = standards::is_late(one, view.context.today());
  return joined({area == nullptr ? std::string() : area->text.in(lang),
                 late ? std::string(words::kFaultLate.in(lang)) : std::string(),
                 said(words::kDueBy, lang, {month_and_day(one.state->due)})});
}

std::optional<standards::Intent> draw_my_faults(const StandardsView& view, StandardsDraft& draft,
                                                Frame& frame, Rect body) {
  if (!draft.picture_round.is_nil()) return draw_fault_pictures(view, draft, frame, body);
  Touched touched;
  rows_of_faults(standards::faults_of(view.context), draft, frame, body, frame.px(kFault_dp),
                 [&](const Rect& place, const OpenFault& one) {
                   if (const Touched some = my_fault_row(view, draft, frame, place, one))
                     touched = some;
                 });
  return touched;
}

}  // namespace foyer::screens
