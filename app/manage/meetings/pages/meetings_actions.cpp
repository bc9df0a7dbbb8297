// What was agreed to be done: whether it was, and one more put together by touch.
#include <algorithm>
#include <array>

#include "kit/base/calendar.h"
#include "manage/meetings/pages/meetings_parts.h"

namespace foyer::screens::meetings_page {
namespace {

using meetings::Action;

constexpr float kAction_dp = 124, kChip_dp = 76;

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
              joined({staff::text_of(domain::find_by_id(rules.problems, said_.problem), lang),
                      staff::text_of(domain::find_by_id(rules.measures, said_.measure), lang)}),
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  const bool late = meetings::is_late(one, at.context().today());
  frame.write(inner,
              one.is_done()
                  ? said(words::kSeenBy, lang, {at.context().house.name_of(one.state->done.actor)})
                  : joined({at.context().house.name_of(said_.owner),
                            said(words::kUntil, lang, {meetings::short_day(said_.due)})}),
              {.dp = 25, .colour = late ? p.warn : p.ink2, .min_dp = 20, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  return touched;
}

// What can be chosen, on as many lines as it needs. Once something is chosen it stands alone, and
// a touch on it offers all of them again.
struct Offer {
  std::string id, label;
};
float offers_height(Frame& frame, const std::vector<Offer>& all, float width) {
  float x = 0, high = frame.px(kChip_dp);
  for (const Offer& one : all) {
    const float wide = std::min(width, ui::chip_width(frame, one.label, false));
    if (x > 0 && x + wide > width) x = 0, high += frame.px(kChip_dp + 12);
    x += wide + frame.px(12);
  }
  return high;
}
std::vector<Offer> offered(const std::vector<Offer>& all, const std::string& chosen) {
  const auto found = std::ranges::find(all, chosen, &Offer::id);
  return found == all.end() ? all : std::vector<Offer>{*found};
}
std::string offers(Frame& frame, const char* name, Rect box, const std::vector<Offer>& all,
                   const std::string& chosen) {
  std::string touched;
  Rect line = take_top(box, frame.px(kChip_dp));
  const float left = line.min.x;
  for (const Offer& one : all) {
    const float wide = std::min(box.width(), ui::chip_width(frame, one.label, false));
    if (line.min.x > left && line.width() < wide) {
      box.min.y += frame.px(12);
      line = take_top(box, frame.px(kChip_dp));
    }
    if (ui::chip(frame, std::string(name) + "." + one.id, take_left(line, wide), one.label,
                 one.id == chosen))
      touched = one.id;
    line.min.x += frame.px(12);
  }
  return touched;
}

std::vector<Offer> offers_of(const std::vector<domain::Choice>& choices, Lang lang) {
  std::vector<Offer> all;
  for (const domain::Choice& one : choices) all.push_back({one.id, one.text.in(lang)});
  return all;
}

// Four questions; whatever does not fit is scrolled to.
void questions(const AtHand& at, MeetingsDraft& draft, Frame& frame, const Rect& box) {
  const Lang lang = frame.lang;
  const domain::MeetingRules& rules = at.context().rules();
  std::vector<Offer> people, days;
  for (const meetings::Attendee& one : meetings::attendees(at.context(), at.meeting))
    if (!one.staff->removed) people.push_back({one.staff->id, one.staff->name});
  for (const int day : offered_days(at))
    days.push_back(
        {std::to_string(day), meetings::short_day(day_after(at.context().today(), day))});
  std::string due = std::to_string(draft.due < 0 ? offered_days(at).front() : draft.due);
  struct Question {
    const char* name;
    const Phrase& asks;
    std::vector<Offer> all;
    std::string& chosen;
    bool stays = false;  // all of them, whatever is chosen
    std::vector<Offer> shown() const { return stays ? all : offered(all, chosen); }
  };
  const std::array<Question, 4> asked{
      {{"problem", words::kWhatProblem, offers_of(rules.problems, lang), draft.problem},
       {"measure", words::kWhatMeasure, offers_of(rules.measures, lang), draft.measure},
       {"owner", words::kWhoDoes, std::move(people), draft.owner},
       {"due", words::kUntilWhen, std::move(days), due, true}}};
  const float head = frame.px(50), gap = frame.px(20);
  // Side by side where there is room: what, and who and when.
  const int columns = frame.portrait() ? 1 : 2;
  const auto column_of = [&](const Rect& whole, std::size_t which) {
    if (columns == 1) return whole;
    Rect right = whole;
    Rect left = take_left(right, whole.width() * .58f);
    left.max.x -= frame.px(36);
    return which == 0 ? left : right;
  };
  std::array<float, 2> heights{};
  for (std::size_t i = 0; i < asked.size(); ++i)
    heights.at(columns == 1 ? 0 : i / 2) +=
        head + offers_height(frame, asked.at(i).shown(), column_of(box, i / 2).width()) + gap;
  const Rect content = ui::begin_scroll(frame, box, draft.list, *std::ranges::max_element(heights));
  for (std::size_t which = 0; which < static_cast<std::size_t>(columns); ++which) {
    Rect rest = column_of(content, which);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (columns > 1 && i / 2 != which) continue;
      const Question& one = asked.at(i);
      staff::heading(frame, take_top(rest, head), one.asks.in(lang));
      const std::vector<Offer> shown = one.shown();
      const Rect place = take_top(rest, offers_height(frame, shown, rest.width()));
      const std::string touched = offers(frame, one.name, place, shown, one.chosen);
      if (!touched.empty()) one.chosen = touched == one.chosen && !one.stays ? "" : touched;
      rest.min.y += gap;
    }
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  draft.due = std::stoi(due);
}

Touched agree(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  const Rect foot = take_bottom(box, frame.px(frame.theme.size.button));
  box.max.y -= frame.px(20);
  questions(at, draft, frame, box);
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
                               day_after(at.context().today(), draft.due)};
  draft.problem.clear(), draft.measure.clear(), draft.owner.clear();
  draft.due = -1;
  draft.agreeing = false;
  draft.list = {};
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
