#include "manage/rollcall/pages/roll_page.h"

#include <algorithm>

#include "manage/rollcall/pages/words_roll.h"

namespace foyer::screens {
namespace {

using domain::RollState;
using rollcall::Entry;
using rollcall::Tick;
using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;
using RollIntent = std::optional<rollcall::Intent>;

constexpr float kPerson_dp = 128, kPersonGap_dp = 14;

std::string name_of(const RollView& view, const Entry& one, Lang lang) {
  if (one.staff != nullptr) return one.staff->name;
  return staff::called(*one.visit, view.content, lang);
}

std::string word_for(RollState state, Lang lang) {
  switch (state) {
    case RollState::found:
      return std::string(words::kRollFound.in(lang));
    case RollState::left:
      return std::string(words::kRollGone.in(lang));
    case RollState::missing:
      return std::string(words::kRollMissing.in(lang));
    case RollState::open:
      break;
  }
  return {};
}

// What helps to find them, and who said what.
std::string about(const RollView& view, const Entry& one, Lang lang) {
  const std::string word = word_for(one.state, lang);
  const std::string by = view.house.name_of(one.by.actor);
  const std::string told = word.empty()       ? std::string()
                           : lang == Lang::zh ? said(words::kRollSaid, lang, {by, word})
                                              : said(words::kRollSaid, lang, {word, by});
  if (one.staff != nullptr) {
    const Phrase& what = one.on_the_road ? words::kRollAtHome : words::kRollStaff;
    return joined({std::string(what.in(lang)), told});
  }
  const domain::Visit& visit = *one.visit;
  const std::string& with = visit.handover.consultant;
  const std::string where =
      one.gone          ? said(words::kRollSeenOff, lang,
                               {view.content.showroom.time_zone.clock(visit.left_ms.value_or(0))})
      : one.on_the_road ? std::string(words::kRollDriving.in(lang))
                        : std::string();
  return joined(
      {one.people > 1 ? said(words::kRollParty, lang, {std::to_string(one.people)}) : std::string(),
       where,
       with.empty() || !where.empty() ? std::string()
                                      : said(words::kRollWith, lang, {view.house.name_of(with)}),
       visit.description, told});
}

// The whole card says that they were found, and takes it back; two smaller targets say the rest.
RollIntent person(const RollView& view, Frame& frame, const Rect& box, const Entry& one) {
  const ui::Palette& p = frame.palette;
  RollIntent intent;
  const Lang lang = frame.lang;
  const bool found = one.state == RollState::found;
  staff::card_box(frame, box, false, !one.is_clear() && one.state == RollState::missing);
  Rect inner{{box.min.x + frame.px(16), box.min.y + frame.px(12)},
             {box.max.x - frame.px(16), box.max.y - frame.px(12)}};
  const auto button = [&](const char* what, const Phrase& word, RollState state, const char* says) {
    const std::string label(word.in(lang));
    const float wide = std::min(ui::chip_width(frame, label, false), inner.width() * .24f);
    const Rect place = take_right(inner, wide);
    inner.max.x -= frame.px(10);
    const Rect chip{{place.min.x, place.centre().y - frame.px(36)},
                    {place.max.x, place.centre().y + frame.px(36)}};
    const bool on = one.state == state;
    if (ui::chip(frame, std::string(what) + "." + one.who, chip, label, on))
      intent = Tick{one.who, on ? "" : says};
  };
  button("missing", words::kRollMissing, RollState::missing, "missing");
  button("left", words::kRollGone, RollState::left, "left");
  const std::string id = "found." + one.who;
  if (frame.tap(id, inner, true)) intent = Tick{one.who, found ? "" : "found"};
  if (frame.held(id, inner))
    frame.list.AddRectFilled(inner.min, inner.max, ui::with_alpha(p.press, .06f), frame.px(16));
  const Rect mark = take_left(inner, frame.px(76));
  ui::draw_icon(frame, mark, one.is_clear() ? "check-circle" : "circle-outline", 56,
                one.is_clear() ? p.good : p.ink2);
  inner.min.x += frame.px(12);
  const std::string more = about(view, one, lang);
  Rect upper = take_top(inner, more.empty() ? inner.height() : inner.height() * .6f);
  frame.write(upper, name_of(view, one, lang),
              {.dp = 42,
               .colour = one.is_clear() ? p.ink2 : p.ink,
               .face = ui::Face::bold,
               .min_dp = 28,
               .middle = true});
  frame.write(inner, more,
              {.dp = 25,
               .colour = one.state == RollState::missing && !one.is_clear() ? p.warn : p.ink2,
               .min_dp = 19,
               .middle = true});
  return intent;
}

RollIntent people(const RollView& view, RollDraft& draft, Frame& frame, const Rect& box) {
  RollIntent intent;
  std::vector<const Entry*> shown;
  for (const Entry& one : view.roll.entries)
    if (!draft.open_only || !one.is_clear()) shown.push_back(&one);
  if (shown.empty())
    frame.write(box, words::kRollNobody.in(frame.lang), {.dp = 30, .colour = frame.palette.ink2});
  const int columns = frame.portrait() ? 1 : 2;
  const float high = frame.px(kPerson_dp + kPersonGap_dp);
  const auto rows = (static_cast<int>(shown.size()) + columns - 1) / columns;
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(rows));
  for (std::size_t i = 0; i < shown.size(); i += static_cast<std::size_t>(columns)) {
    Rect line = take_top(content, high);
    line.max.y -= frame.px(kPersonGap_dp);
    line.max.x -= frame.line(2);
    if (!ui::seen_in(box, line)) continue;
    for (int at = 0; at < columns && i + static_cast<std::size_t>(at) < shown.size(); ++at)
      if (const auto touched = person(view, frame, ui::column(line, at, columns, frame.px(20)),
                                      *shown[i + static_cast<std::size_t>(at)]))
        intent = touched;
  }
  ui::end_scroll(frame, draft.list);
  return intent;
}

RollIntent standing(const RollView& view, RollDraft& draft, Frame& frame, Rect body) {
  RollIntent intent;
  const Lang lang = frame.lang;
  const rollcall::Roll& roll = view.roll;
  // Standing, what is known stands above the buttons, which leave it no room beside them.
  Rect told = frame.portrait() ? take_top(body, frame.px(112)) : Rect{};
  Rect head = take_top(body, frame.px(112));
  body.min.y += frame.px(16);
  const std::string end(words::kRollEnd.in(lang));
  const bool all = roll.looked_for == 0;
  if (ui::button(frame, "roll.end", take_right(head, frame.px(340)), end,
                 all ? ui::ButtonKind::primary : ui::ButtonKind::quiet))
    intent = rollcall::End{};
  head.max.x -= frame.px(20);
  const std::string only(words::kRollOpenOnly.in(lang));
  const Rect chip = take_right(head, ui::chip_width(frame, only, false));
  if (ui::chip(frame, "roll.only",
               {{chip.min.x, chip.centre().y - frame.px(36)},
                {chip.max.x, chip.centre().y + frame.px(36)}},
               only, draft.open_only)) {
    draft.open_only = !draft.open_only;
    draft.list = {};
  }
  head.max.x -= frame.px(20);
  if (!frame.portrait()) told = head;
  Rect upper = take_top(told, told.height() * .6f);
  frame.write(upper,
              all ? std::string(words::kRollAll.in(lang))
                  : said(words::kRollLeft, lang, {std::to_string(roll.looked_for)}),
              {.dp = 52,
               .colour = all ? frame.palette.good : frame.palette.warn,
               .face = ui::Face::bold,
               .min_dp = 30,
               .middle = true});
  frame.write(
      told,
      joined({said(words::kRollSince, lang,
                   {view.content.showroom.time_zone.clock(roll.called.at.unix_ms()),
                    std::to_string(roll.minutes(view.now_ms)), std::to_string(roll.people)}),
              roll.drill ? std::string(words::kRollIsDrill.in(lang)) : std::string()}),
      {.dp = 26, .colour = frame.palette.ink2, .min_dp = 19, .middle = true});
  if (const auto touched = people(view, draft, frame, body)) intent = touched;
  return intent;
}

RollIntent before(const RollView& view, Frame& frame, Rect body) {
  RollIntent intent;
  const Lang lang = frame.lang;
  const rollcall::Roll& roll = view.roll;
  ui::surface(frame, body);
  Rect inner = body.inset(frame.px(56));
  int guests = 0, colleagues = 0;
  for (const Entry& one : roll.entries) {
    if (one.gone || one.on_the_road) continue;
    (one.staff != nullptr ? colleagues : guests) += one.people;
  }
  frame.write(take_top(inner, frame.px(84)),
              said(words::kRollWho, lang,
                   {std::to_string(guests + colleagues), std::to_string(guests),
                    std::to_string(colleagues)}),
              {.dp = 46, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.px(110)), words::kRollHint.in(lang),
              {.dp = 28, .colour = frame.palette.ink2, .leading = 1.15f});
  if (roll.ended != domain::Said{})
    frame.write(
        take_top(inner, frame.px(64)),
        said(words::kRollOver, lang,
             {view.content.showroom.time_zone.clock(roll.called.at.unix_ms()),
              std::to_string(roll.minutes(view.now_ms)), std::to_string(roll.as_ended.people),
              std::to_string(roll.as_ended.not_found)}),
        {.dp = 28, .colour = frame.palette.ink, .min_dp = 20, .middle = true});
  Rect foot = take_bottom(inner, frame.px(128));
  const Rect drill = take_right(foot, foot.width() * .3f);
  foot.max.x -= frame.px(24);
  if (ui::button(frame, "roll.drill", drill, words::kRollDrill.in(lang), ui::ButtonKind::quiet))
    intent = rollcall::Call{true};
  if (ui::button(frame, "roll.alarm", foot, words::kRollAlarm.in(lang), ui::ButtonKind::primary))
    intent = rollcall::Call{false};
  return intent;
}

}  // namespace

std::optional<rollcall::Intent> draw_roll(const RollView& view, RollDraft& draft, Frame& frame,
                                          Rect body) {
  return view.roll.stands() ? standing(view, draft, frame, body) : before(view, frame, body);
}

std::string_view roll_title(Lang lang) { return words::kRollCall.in(lang); }

}  // namespace foyer::screens
