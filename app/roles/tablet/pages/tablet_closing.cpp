// The end of a visit: outcome, grade with its evidence, and what comes next on which day.
#include <algorithm>
#include <array>

#include "kit/base/format.h"
#include "roles/entrance/pages/address.h"
#include "roles/tablet/pages/tablet_parts.h"
#include "showroom/grade.h"

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

// A sentence that has to be written: with a pencil, and marked until it is there.
bool to_write(Frame& frame, std::string_view id, const Rect& box, std::string_view what,
              const std::string& written) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  staff::card_box(frame, box, frame.held(id, box), written.empty());
  Rect inner = box.inset(frame.px(22));
  ui::draw_icon(frame, take_left(inner, frame.px(34)), "pencil", 30,
                written.empty() ? p.warn : p.accent_ink);
  inner.min.x += frame.px(18);
  frame.write(inner, written.empty() ? what : std::string_view(written),
              {.dp = 28, .colour = written.empty() ? p.warn : p.ink, .middle = true});
  return tapped;
}

void grades(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  const auto suggested = domain::suggest_grade(view.content, *view.visit());
  const domain::Grade* grade = view.content.grade(suggested.grade);
  if (!grade) return;
  std::vector<std::string> because;
  for (const Text& text : suggested.evidence) because.push_back(frame.say(text));
  const std::string why =
      said(words::kSuggested, frame.lang, {frame.say(grade->text), listed(because, frame.lang)});
  section(frame, box, words::kGrade.in(frame.lang));
  const Frame::Setting setting{.dp = 26, .colour = frame.palette.ink2};
  frame.write(take_top(box, frame.height(why, setting, box.width())), why, setting);
  box.min.y += frame.px(14);
  const auto& all = view.content.follow_up.grades;
  const Rect line = take_top(box, frame.px(140));
  const int count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const domain::Grade& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "grade." + one.id, column(line, i, count, frame.px(16)), frame.say(one.text),
             one.id == closing.grade, frame.say(one.rule)))
      taps.intent = flow::tablet::ChooseGrade{one.id};
  }
  if (closing.grade == suggested.grade) return;
  box.min.y += frame.px(14);
  if (to_write(frame, "reason", take_top(box, frame.px(80)), words::kReasonFor.in(frame.lang),
               closing.grade_reason))
    taps.intent = flow::tablet::WriteText{TextAbout::reason};
}

// "11月23日" and "星期一"; "23 November" and "Monday".
std::pair<std::string, std::string> day_and_weekday(const std::string& day, Lang lang) {
  const std::string text = day_text(day, lang);
  const std::size_t cut = text.find(' ');
  if (cut == std::string::npos) return {text, {}};
  const std::string first = text.substr(0, cut), second = text.substr(cut + 1);
  return lang == Lang::zh ? std::pair(first, second) : std::pair(second, first);
}

void next_step(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  section(frame, box, words::kNextStep.in(frame.lang));
  choices(frame, take_top(box, frame.px(100)), "step", view.content.follow_up.next_steps,
          closing.step, taps, [](const std::string& id) { return flow::tablet::ChooseStep{id}; });
  const domain::Grade* grade = view.content.grade(closing.grade);
  section(frame, box,
          grade ? said(words::kWithinDays, frame.lang,
                       {grade->id, std::to_string(grade->contact_every_days)})
                : std::string(words::kOnDay.in(frame.lang)));
  const auto days = flow::tablet::days_for(view.content, closing.grade, view.context().today());
  const int count = static_cast<int>(days.size());
  const int columns = std::clamp(static_cast<int>(box.width() / frame.px(140)), 3, 9);
  const int rows = (count + columns - 1) / columns;
  const float high = frame.px(96), gap = frame.px(14);
  const Rect grid =
      take_top(box, high * static_cast<float>(rows) + gap * static_cast<float>(rows - 1));
  for (int i = 0; i < count; ++i) {
    const std::string& one = days[static_cast<std::size_t>(i)];
    const auto [day, weekday] = day_and_weekday(one, frame.lang);
    if (pick(frame, "day." + one, cell(grid, i, columns, rows, gap), day, one == closing.day,
             weekday))
      taps.intent = flow::tablet::ChooseDay{one};
  }
}

void loss(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const Closing& closing = view.model.closing;
  section(frame, box, words::kLostReason.in(frame.lang));
  const auto& reasons = view.content.follow_up.lost_reasons;
  const int count = static_cast<int>(reasons.size());
  const int columns = box.width() < frame.px(900) ? 2 : 3;
  const int rows = (count + columns - 1) / columns;
  const Rect grid = take_top(box, (frame.px(90) + frame.px(14)) * static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = reasons[static_cast<std::size_t>(i)];
    if (pick(frame, "lost." + one.id, cell(grid, i, columns, rows, frame.px(14)),
             frame.say(one.text), one.id == closing.lost_reason))
      taps.intent = flow::tablet::ChooseLostReason{one.id};
  }
  section(frame, box, words::kLostModel.in(frame.lang));
  if (to_write(frame, "lost_model", take_top(box, frame.px(90)),
               words::kAnotherModel.in(frame.lang), closing.lost_model))
    taps.intent = flow::tablet::WriteText{TextAbout::lost_model};
}

// What they go for instead, of the pack's kinds.
void rivals(const TabletView& view, Frame& frame, Rect& box, TabletTaps& taps) {
  const auto& all = view.content.orders.rivals;
  if (all.empty()) return;
  constexpr int kColumns = 3;
  section(frame, box, words::kRival.in(frame.lang));
  const int count = static_cast<int>(all.size());
  const int rows = (count + kColumns - 1) / kColumns;
  const Rect grid = take_top(box, (frame.px(80) + frame.px(14)) * static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "rival." + one.id, cell(grid, i, kColumns, rows, frame.px(14)),
             frame.say(one.text), one.id == view.model.closing.rival))
      taps.intent = flow::tablet::ChooseRival{one.id};
  }
}

// What keeps the visit from being closed, in a word.
std::string missing_text(Missing missing, Lang lang) {
  const auto word = [&]() -> std::string_view {
    switch (missing) {
      case Missing::nothing:
        return {};
      case Missing::outcome:
        return words::kOutcome.in(lang);
      case Missing::grade:
        return words::kGrade.in(lang);
      case Missing::reason:
        return words::kReason.in(lang);
      case Missing::step:
        return words::kNextStep.in(lang);
      case Missing::day:
        return words::kDay.in(lang);
      case Missing::lost:
        return words::kLossParts.in(lang);
    }
    return {};
  }();
  return word.empty() ? std::string() : filled(words::kStillMissing.in(lang), word);
}

void foot(const TabletView& view, Frame& frame, Rect foot, std::string_view word,
          TabletTaps& taps) {
  const domain::Visit& visit = *view.visit();
  const Missing missing = flow::tablet::missing(view.model.closing, visit, view.context());
  const bool ready = missing == Missing::nothing;
  // Standing, what is missing stands above the row: side by side all of it would have to shrink.
  Rect above = foot;
  above.max.y = foot.min.y - frame.px(10);
  above.min.y = above.max.y - frame.px(44);
  if (ui::button(frame, "confirm", take_right(foot, frame.px(frame.portrait() ? 330 : 460)), word,
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::tablet::ConfirmClose{};
  foot.max.x -= frame.px(28);
  if (!visit.closed && !visit.left_ms) {
    const float most = frame.portrait() ? foot.width() : frame.px(760);
    const Rect leaves = take_left(foot, std::min(most, frame.px(760)));
    foot.min.x += frame.px(28);
    const Phrase& now = visit.at_home ? words::kLeavesHome : words::kLeavesNow;
    const Phrase& hint = visit.at_home ? words::kLeavesHomeHint : words::kLeavesHint;
    if (ui::switch_row(frame, "leaves", leaves, now.in(frame.lang), hint.in(frame.lang),
                       view.model.closing.leaves, "exit-to-app"))
      taps.intent = flow::tablet::ToggleLeaves{};
  }
  frame.write(
      frame.portrait() ? above : foot, missing_text(missing, frame.lang),
      {.dp = 26, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
}

}  // namespace

TabletTaps draw_closing(const TabletView& view, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  const domain::Visit& visit = *view.visit();
  const Closing& closing = view.model.closing;
  const auto word = (visit.closed ? words::kNextAgain : words::kCloseVisit).in(frame.lang);
  Rect body = begin(frame, word, called(visit, view.content, frame.lang), taps);
  foot(view, frame, take_bottom(body, frame.px(frame.theme.size.button)), word, taps);
  body.max.y -= frame.px(20);
  body.min.y -= frame.px(22);  // the first heading needs no air
  if (visit.closed) {
    next_step(view, frame, body, taps);
    return taps;
  }
  // Standing, what follows from the outcome lies below it, else beside.
  Rect first = body;
  if (!frame.portrait()) {
    first = take_left(body, body.width() * .5f - frame.px(24));
    body.min.x += frame.px(48);
  }
  Rect& second = frame.portrait() ? first : body;
  section(frame, first, words::kHowItEnds.in(frame.lang));
  choices(frame, take_top(first, frame.px(100)), "outcome", view.content.follow_up.outcomes,
          closing.outcome, taps,
          [](const std::string& id) { return flow::tablet::ChooseOutcome{id}; });
  if (closing.outcome == "following") {
    grades(view, frame, first, taps);
    next_step(view, frame, second, taps);
  }
  if (closing.outcome == "lost") {
    loss(view, frame, second, taps);
    rivals(view, frame, first, taps);  // lying, below the outcome; standing, below the loss
  }
  return taps;
}

}  // namespace foyer::screens::tablet
