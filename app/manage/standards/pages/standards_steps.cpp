// Steps of a visit, observed beside a guest: whom a manager goes and stands beside, the items of a
// step there, and what each consultant came to. Who the guest was is in no score.
#include <algorithm>
#include <vector>

#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens::standards_page {
namespace {

using domain::StandardArea;
using standards::StepScore;
using standards::StepScores;

constexpr float kWhom_dp = 100, kStepHead_dp = 56, kStepRow_dp = 92;

std::vector<const StandardArea*> steps_of(const StandardsView& view) {
  std::vector<const StandardArea*> all;
  for (const StandardArea& area : view.context.rules().areas)
    if (area.observed) all.push_back(&area);
  return all;
}

// --- beside whom ---

void pick_guest(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  const standards::Context& context = view.context;
  const auto say = [&](const Phrase& phrase) {
    frame.write(box, phrase.in(lang), {.dp = 28, .colour = frame.palette.ink2});
  };
  if (!standards::may_observe(context)) return say(words::kManagersObserve);
  staff::heading(frame, take_top(box, frame.px(52)), words::kBesideWhom.in(lang));
  const auto all = standards::with_consultants(context.house);
  if (all.empty()) return say(words::kNobodyHasGuest);
  const int columns = frame.portrait() ? 2 : 4;
  const float high = frame.px(kWhom_dp), gap = frame.px(14);
  for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(columns)) {
    Rect line = take_top(box, high);
    line.max.y -= gap;
    for (int at = 0; at < columns && i + static_cast<std::size_t>(at) < all.size(); ++at) {
      const domain::Visit& visit = *all[i + static_cast<std::size_t>(at)];
      if (staff::pick(frame, "beside." + visit.id.hex(), column(line, at, columns, gap),
                      context.house.name_of(visit.handover.consultant), false,
                      staff::called(visit, context.content, lang)))
        draft.beside = visit.id;
    }
  }
}

float guests_height(const StandardsView& view, const Frame& frame) {
  const auto count = standards::may_observe(view.context)
                         ? standards::with_consultants(view.context.house).size()
                         : 0;
  const std::size_t columns = frame.portrait() ? 2 : 4;
  const std::size_t rows =
      std::clamp<std::size_t>((count + columns - 1) / columns, 1, frame.portrait() ? 6 : 4);
  return frame.px(52 + kWhom_dp * static_cast<float>(rows));
}

// --- scores ---

std::string change_text(const StepScore& score) {
  if (!score.bp || !score.before_bp) return {};
  const int points = (*score.bp - *score.before_bp) / 100;
  return (points > 0 ? "+" : points < 0 ? "−" : "±") + std::to_string(std::abs(points));
}

std::string whole_points(const StepScore& score) {
  return score.bp ? std::to_string((*score.bp + 50) / 100) : std::string("–");
}

bool is_enough(const StandardsView& view, const StepScore& score) {
  return score.bp && *score.bp >= view.context.rules().target * 100 && !score.critical_wrong;
}

ImU32 ink_of(const StandardsView& view, const Frame& frame, const StepScore& score) {
  if (!score.bp) return frame.palette.ink2;
  return is_enough(view, score) ? frame.palette.good : frame.palette.warn;
}

Rect name_place(Rect line) { return take_left(line, line.width() * .18f); }
Rect step_place(Rect line, std::size_t at, std::size_t count) {
  take_left(line, line.width() * .18f);
  return column(line, static_cast<int>(at), static_cast<int>(count), 0);
}

void head_of_scores(Frame& frame, const Rect& line, const std::vector<const StandardArea*>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    frame.write(step_place(line, i, steps.size()), steps[i]->text.in(frame.lang),
                {.dp = 23,
                 .colour = frame.palette.ink2,
                 .align = Frame::Align::right,
                 .min_dp = 17,
                 .middle = true});
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void row_of_scores(const StandardsView& view, Frame& frame, const Rect& line,
                   const StepScores& one) {
  const ui::Palette& p = frame.palette;
  frame.write(name_place(line), one.name,
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    Rect place = step_place(line, i, one.steps.size());
    const std::string change = change_text(one.steps[i]);
    if (!change.empty())
      frame.write(take_bottom(place, place.height() * .4f), change,
                  {.dp = 22, .colour = p.ink2, .align = Frame::Align::right});
    frame.write(place, whole_points(one.steps[i]),
                {.dp = 31,
                 .colour = ink_of(view, frame, one.steps[i]),
                 .face = ui::Face::bold,
                 .align = Frame::Align::right,
                 .middle = true});
  }
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
}

// Standing, there is no room for a column a step: those that were observed, one behind the other.
std::string scores_in_a_line(const StandardsView& view, const StepScores& one, Lang lang) {
  const auto steps = steps_of(view);
  std::string text;
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    if (!one.steps[i].bp) continue;
    const std::string change = change_text(one.steps[i]);
    text += (text.empty() ? "" : " · ") + std::string(steps[i]->text.in(lang)) + " " +
            whole_points(one.steps[i]) + (change.empty() ? "" : " (" + change + ")");
  }
  return text.empty() ? std::string(words::kNobodySeen.in(lang)) : text;
}

void standing_scores(const StandardsView& view, StandardsDraft& draft, Frame& frame,
                     const Rect& box, const std::vector<StepScores>& all) {
  const ui::Palette& p = frame.palette;
  const Frame::Setting small{.dp = 25, .colour = p.ink2};
  const auto height = [&](const StepScores& one) {
    return frame.px(76) + frame.height(scores_in_a_line(view, one, frame.lang), small, box.width());
  };
  float high = 0;
  for (const StepScores& one : all) high += height(one);
  Rect content = ui::begin_scroll(frame, box, draft.list, high);
  for (const StepScores& one : all) {
    Rect line = take_top(content, height(one));
    if (!ui::seen_in(box, line)) continue;
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
    line.min.y += frame.px(12);
    frame.write(take_top(line, frame.px(46)), one.name,
                {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .middle = true});
    frame.write(line, scores_in_a_line(view, one, frame.lang), small);
  }
  ui::end_scroll(frame, draft.list, p.surface);
}

void scores(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect box) {
  const auto all = standards::step_scores(view.context.house, view.context.content);
  staff::heading(
      frame, take_top(box, frame.px(48)),
      said(words::kStepScores, frame.lang, {std::to_string(view.context.rules().target)}));
  if (frame.portrait()) return standing_scores(view, draft, frame, box, all);
  head_of_scores(frame, take_top(box, frame.px(kStepHead_dp)), steps_of(view));
  const float high = frame.px(kStepRow_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(all.size()));
  for (const StepScores& one : all)
    if (const Rect line = take_top(content, high); ui::seen_in(box, line))
      row_of_scores(view, frame, line, one);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

// --- beside one ---

// Who it is, a way to another one, and the steps.
Touched beside_one(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body) {
  const standards::Context& context = view.context;
  const Lang lang = frame.lang;
  const auto steps = steps_of(view);
  const auto chosen = std::ranges::find(steps, draft.step, &StandardArea::id);
  const StandardArea& step = chosen == steps.end() ? *steps.front() : **chosen;
  Rect head = take_top(body, frame.px(frame.theme.size.chip));
  const bool other =
      staff::end_chip(frame, head, "beside.other", words::kOtherGuest.in(lang), "arrow-left");
  const domain::Visit* guest = context.house.visit(draft.beside);
  const std::string whom =
      guest == nullptr ? std::string() : staff::called(*guest, context.content, lang);
  frame.write(
      head,
      joined({context.house.name_of(standards::consultant_beside(context, draft.beside)), whom}),
      {.dp = 32,
       .colour = frame.palette.ink,
       .face = ui::Face::bold,
       .min_dp = 24,
       .middle = true});
  body.min.y += frame.px(14);
  std::vector<staff::ChipOf> chips;
  for (const StandardArea* one : steps) chips.push_back({one->id, std::string(one->text.in(lang))});
  const float high = staff::chips_height(frame, chips, body.width());
  const std::string touched = staff::chips(frame, "step", take_top(body, high), chips, step.id);
  body.min.y += frame.px(16);
  const Touched answered = draw_area(view, draft, frame, body, step, draft.beside);
  if (!touched.empty()) {
    draft.step = touched;
    draft.list = {};
  }
  if (other) draft.beside = {};
  return answered;
}

}  // namespace

Touched draw_steps(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body) {
  if (!draft.beside.is_nil()) {
    if (!standards::consultant_beside(view.context, draft.beside).empty())
      return beside_one(view, draft, frame, body);
    draft.beside = {};
  }
  ui::surface(frame, body);
  Rect inner = body.inset(frame.px(32));
  pick_guest(view, draft, frame, take_top(inner, guests_height(view, frame)));
  inner.min.y += frame.px(16);
  scores(view, draft, frame, inner);
  return std::nullopt;
}

}  // namespace foyer::screens::standards_page
