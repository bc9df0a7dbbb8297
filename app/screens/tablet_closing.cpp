// The end of a visit: outcome, grade with its evidence, and what comes next on which day.
#include <algorithm>
#include <array>

#include "base/format.h"
#include "domain/grade.h"
#include "screens/address.h"
#include "screens/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

using flow::tablet::Closing;
using flow::tablet::Missing;
using flow::tablet::TextAbout;

template <class Choices, class Intent>
void choices(Frame& frame, const Rect& line, std::string_view name, const Choices& all,
             const std::string& chosen, TabletTaps& taps, Intent make) {
  const int count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const auto& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, std::string(name) + "." + one.id, column(line, i, count, frame.px(16)),
             frame.say(one.text), one.id == chosen))
      taps.intent = make(one.id);
  }
}

void grades(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  const auto suggested = domain::suggest_grade(view.content, *view.visit());
  const domain::Grade* grade = view.content.grade(suggested.grade);
  if (!grade) return;
  std::vector<std::string> because;
  for (const Text& text : suggested.evidence) because.push_back(frame.say(text));
  heading(frame, take_top(box, frame.px(48)),
          joined({std::string(words::kGrade.in(frame.lang)),
                  filled(words::kSuggested.in(frame.lang), frame.say(grade->text)),
                  listed(because, frame.lang)}));
  const auto& all = view.content.follow_up.grades;
  const Rect line = take_top(box, frame.px(116));
  const int count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const domain::Grade& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "grade." + one.id, column(line, i, count, frame.px(16)), frame.say(one.text),
             one.id == closing.grade, frame.say(one.rule)))
      taps.intent = flow::tablet::ChooseGrade{one.id};
  }
  box.min.y += frame.px(14);
  if (closing.grade == suggested.grade) return;
  const std::string& reason = closing.grade_reason;
  const std::string text = reason.empty() ? std::string(words::kReasonFor.in(frame.lang)) : reason;
  if (pick(frame, "reason", take_top(box, frame.px(80)), text, !reason.empty()))
    taps.intent = flow::tablet::WriteText{TextAbout::reason};
  box.min.y += frame.px(14);
}

void next_step(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  heading(frame, take_top(box, frame.px(48)), words::kNextStep.in(frame.lang));
  choices(frame, take_top(box, frame.px(90)), "step", view.content.follow_up.next_steps,
          closing.step, taps, [](const std::string& id) { return flow::tablet::ChooseStep{id}; });
  box.min.y += frame.px(14);
  const domain::Grade* grade = view.content.grade(closing.grade);
  heading(frame, take_top(box, frame.px(48)),
          grade ? said(words::kWithinDays, frame.lang,
                       {grade->id, std::to_string(grade->contact_every_days)})
                : std::string(words::kOnDay.in(frame.lang)));
  const auto days = flow::tablet::days_for(view.content, closing.grade, view.context().today());
  const int count = static_cast<int>(days.size());
  const int columns = std::min(count, frame.portrait() ? 4 : 5);
  const int rows = (count + columns - 1) / std::max(1, columns);
  const float high = frame.px(84), gap = frame.px(14);
  const Rect grid =
      take_top(box, high * static_cast<float>(rows) + gap * static_cast<float>(rows - 1));
  for (int i = 0; i < count; ++i) {
    const std::string& one = days[static_cast<std::size_t>(i)];
    if (pick(frame, "day." + one, cell(grid, i, columns, rows, gap), day_text(one, frame.lang),
             one == closing.day))
      taps.intent = flow::tablet::ChooseDay{one};
  }
  box.min.y += frame.px(20);
}

void loss(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  heading(frame, take_top(box, frame.px(48)), words::kLostReason.in(frame.lang));
  const auto& reasons = view.content.follow_up.lost_reasons;
  const int count = static_cast<int>(reasons.size()), columns = 3;
  const int rows = (count + columns - 1) / columns;
  const Rect grid = take_top(box, (frame.px(90) + frame.px(14)) * static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = reasons[static_cast<std::size_t>(i)];
    if (pick(frame, "lost." + one.id, cell(grid, i, columns, rows, frame.px(14)),
             frame.say(one.text), one.id == closing.lost_reason))
      taps.intent = flow::tablet::ChooseLostReason{one.id};
  }
  box.min.y += frame.px(14);
  heading(frame, take_top(box, frame.px(48)), words::kLostModel.in(frame.lang));
  const std::string text = closing.lost_model.empty()
                               ? std::string(words::kAnotherModel.in(frame.lang))
                               : closing.lost_model;
  if (pick(frame, "lost_model", take_top(box, frame.px(90)), text, !closing.lost_model.empty()))
    taps.intent = flow::tablet::WriteText{TextAbout::lost_model};
  box.min.y += frame.px(20);
}

}  // namespace

void draw_closing(const TabletView& view, TabletDraft&, Frame& frame, TabletTaps& taps) {
  const domain::Visit& visit = *view.visit();
  const Closing& closing = view.model.closing;
  const auto word = visit.closed ? words::kNextAgain : words::kCloseVisit;
  Rect body = begin(frame, word.in(frame.lang), {}, taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const bool ready = flow::tablet::missing(closing, visit, view.context()) == Missing::nothing;
  if (ui::button(frame, "confirm", take_right(foot, frame.px(460)), word.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::tablet::ConfirmClose{};
  foot.max.x -= frame.px(24);
  if (!visit.closed) {
    if (!visit.left_ms && pick(frame, "leaves", foot, words::kLeavesNow.in(frame.lang),
                               closing.leaves, words::kLeavesHint.in(frame.lang)))
      taps.intent = flow::tablet::ToggleLeaves{};
    choices(frame, take_top(body, frame.px(100)), "outcome", view.content.follow_up.outcomes,
            closing.outcome, taps,
            [](const std::string& id) { return flow::tablet::ChooseOutcome{id}; });
    body.min.y += frame.px(24);
    if (closing.outcome == "following") grades(view, frame, body, taps);
    if (closing.outcome == "lost") loss(view, frame, body, taps);
  }
  if (visit.closed || closing.outcome == "following") next_step(view, frame, body, taps);
}

}  // namespace foyer::screens::tablet
