// What was agreed to be done: whether it was, and one more put together by touch.
#include <algorithm>
#include <array>

#include "kit/base/calendar.h"
#include "manage/meetings/pages/meetings_parts.h"

namespace foyer::screens::meetings_page {
namespace {

using meetings::Action;

constexpr float kAction_dp = 124, kQuestion_dp = 50;

// Days that are offered, from today on: the pack's first.
std::array<int, 3> offered_days(const AtHand& at) {
  const int due = at.context().rules().due_days;
  return {due, due + 2, due + 6};
}

Touched action_row(const AtHand& at, Frame& frame, const Rect& box, const Action& one) {
  Touched touched;
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const domain::MeetingRules& rules = at.context().rules();
  const domain::MeetingAction& said_ = one.state->said;
  const std::string key = one.id();
  Rect inner{{box.min.x, box.min.y + frame.px(14)}, {box.max.x, box.max.y - frame.px(14)}};
  const Rect keys = take_right(inner, std::min(frame.px(330), inner.width() * .5f));
  inner.max.x -= frame.px(16);
  const bool is_own = one.meeting == at.meeting && !at.is_signed();
  if (staff::answer_key(frame, "did." + key, ui::column(keys, 0, 2, frame.px(12)),
                        words::kDoneIt.in(lang), one.is_done(), p.good))
    touched = meetings::CheckAction{one.meeting->id, key, !one.is_done()};
  if (is_own && !one.is_done() &&
      staff::answer_key(frame, "take-back." + key, ui::column(keys, 1, 2, frame.px(12)),
                        words::kTakenBack.in(lang), false, p.ink))
    touched = meetings::TakeBack{one.meeting->id, key};
  frame.write(take_top(inner, inner.height() * .54f),
              joined({domain::text_or_id(rules.problems, said_.problem, lang),
                      domain::text_or_id(rules.measures, said_.measure, lang)}),
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  const bool late = meetings::is_late(one, at.context().today());
  frame.write(inner,
              one.is_done()
                  ? said(words::kSeenBy, lang, {at.context().house.name_of(one.state->done.actor)})
                  : joined({at.context().house.name_of(said_.owner),
                            said(words::kUntil, lang, {month_and_day(said_.due)})}),
              {.dp = 25, .colour = late ? p.warn : p.ink2, .min_dp = 20, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  return touched;
}

// What is asked of an action. Once something is chosen it stands alone, and a touch on it offers
// all of them again; a day is always one of those that stand there.
struct ActionQuestion {
  const char* name;
  const Phrase& asks;
  std::vector<staff::ChipOf> all;
  std::string& chosen;
  bool is_day = false;

  std::vector<staff::ChipOf> shown() const {
    const auto found = std::ranges::find(all, chosen, &staff::ChipOf::id);
    return found == all.end() || is_day ? all : std::vector<staff::ChipOf>{*found};
  }
  float height(Frame& frame, float width) const {
    return frame.px(kQuestion_dp) + staff::chips_height(frame, shown(), width) + frame.px(20);
  }
};

std::vector<staff::ChipOf> chips_of(const std::vector<domain::Choice>& choices, Lang lang) {
  std::vector<staff::ChipOf> all;
  for (const domain::Choice& one : choices) all.push_back({one.id, one.text.in(lang)});
  return all;
}

std::array<ActionQuestion, 4> questions_of(const AtHand& at, MeetingsDraft& draft, Lang lang) {
  const domain::MeetingRules& rules = at.context().rules();
  std::vector<staff::ChipOf> people, days;
  for (const meetings::Attendee& one : meetings::attendees(at.context(), at.meeting))
    if (!one.staff->removed) people.push_back({one.staff->id, one.staff->name});
  for (const int day : offered_days(at))
    days.push_back({std::to_string(day), month_and_day(day_after(at.context().today(), day))});
  if (draft.due.empty()) draft.due = days.front().id;
  return {{{"problem", words::kWhatProblem, chips_of(rules.problems, lang), draft.problem},
           {"measure", words::kWhatMeasure, chips_of(rules.measures, lang), draft.measure},
           {"owner", words::kWhoDoes, std::move(people), draft.owner},
           {"due", words::kUntilWhen, std::move(days), draft.due, true}}};
}

void draw_question(Frame& frame, Rect& rest, const ActionQuestion& one) {
  Rect place = take_top(rest, one.height(frame, rest.width()));
  staff::heading(frame, take_top(place, frame.px(kQuestion_dp)), one.asks.in(frame.lang));
  const std::string touched = staff::chips(frame, one.name, place, one.shown(), one.chosen);
  if (touched.empty()) return;
  one.chosen = touched == one.chosen && !one.is_day ? std::string() : touched;
}

// What, and who and when: side by side where there is room, and scrolled to where there is not.
void draw_questions(const AtHand& at, MeetingsDraft& draft, Frame& frame, const Rect& box) {
  const auto asked = questions_of(at, draft, frame.lang);
  const bool upright = frame.portrait();
  const auto column_of = [&](const Rect& whole, std::size_t question) {
    Rect right = whole, left = take_left(right, upright ? 0 : whole.width() * .58f);
    left.max.x -= upright ? 0 : frame.px(36);
    return question < 2 && !upright ? left : right;
  };
  std::array<float, 2> high{};
  for (std::size_t i = 0; i < asked.size(); ++i)
    high.at(upright ? 0 : i / 2) += asked.at(i).height(frame, column_of(box, i).width());
  const Rect content = ui::begin_scroll(frame, box, draft.list, std::max(high[0], high[1]));
  Rect rest = column_of(content, 0);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (i == 2 && !upright) rest = column_of(content, i);
    draw_question(frame, rest, asked.at(i));
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

Touched agree(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  const Rect foot = take_bottom(box, frame.px(frame.theme.size.button));
  box.max.y -= frame.px(20);
  draw_questions(at, draft, frame, box);
  if (ui::button(frame, "agree.leave", ui::column(foot, 0, 2, frame.px(18)),
                 words::kNotAgreed.in(lang), ui::ButtonKind::quiet))
    draft.agreeing = false;
  const bool whole = !draft.problem.empty() && !draft.measure.empty() && !draft.owner.empty();
  if (!ui::button(frame, "agree.take", ui::column(foot, 1, 2, frame.px(18)),
                  words::kAgreed.in(lang),
                  whole ? ui::ButtonKind::primary : ui::ButtonKind::waiting) ||
      !whole)
    return std::nullopt;
  const meetings::Agree agreed{at.kind.id, draft.problem, draft.measure, draft.owner,
                               day_after(at.context().today(), std::stoi(draft.due))};
  draft = {.kind = draft.kind, .point = draft.point};
  return agreed;
}

}  // namespace

Touched draw_actions(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  if (draft.agreeing && !at.is_signed()) return agree(at, draft, frame, box);
  if (!at.is_signed()) {
    const std::string label(words::kAgreeOne.in(lang));
    Rect line = take_top(box, frame.px(72));
    if (ui::chip(frame, "agree", take_left(line, ui::chip_width(frame, label, true)), label, false,
                 false, "plus")) {
      draft.agreeing = true;
      draft.list = {};
    }
    box.min.y += frame.px(14);
  }
  Touched touched;
  const meetings::Context& context = at.context();
  const auto all = meetings::actions(context.house, context.content, context.now_ms);
  if (all.empty())
    frame.write(box, words::kNoActions.in(lang), {.dp = 29, .colour = frame.palette.ink2});
  const float high = frame.px(kAction_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(all.size()));
  for (const Action& one : all) {
    const Rect place = take_top(content, high);
    if (!ui::seen_in(box, place)) continue;
    if (const Touched some = action_row(at, frame, place, one)) touched = some;
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

}  // namespace foyer::screens::meetings_page
