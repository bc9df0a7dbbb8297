// The questions that are answered by touching one tile: use, budget, timing, the optional ones.
#include <algorithm>
#include <string>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

struct Option {
  std::string id;
  std::string_view text, hint, icon;
  bool chosen = false;
};

// The i-th of `count` tiles; a last row that is not full shares its whole width.
Rect spread(const Rect& body, int i, int count, int columns, float gap) {
  const int rows = (count + columns - 1) / columns;
  const int in_row = i / columns == rows - 1 ? count - (rows - 1) * columns : columns;
  return column(row(body, i / columns, rows, gap), i % columns, in_row, gap);
}

// Which option was touched. Tiles fill the body but do not grow beyond a hand's size.
std::optional<std::string> tiles(Frame& frame, Rect body, const std::vector<Option>& options) {
  std::optional<std::string> touched;
  const int count = static_cast<int>(options.size());
  if (count == 0) return touched;
  const int columns = frame.portrait() ? (count > 6 ? 2 : 1) : count <= 4 ? 2 : 3;
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(frame.theme.size.gap);
  const float highest = frame.px(frame.portrait() ? 232 : 250);
  const float most = highest * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
  body.max.y = std::min(body.max.y, body.min.y + most);
  // Large words leave no room for a second line in narrow tiles: then none of them has one.
  const bool hints = !frame.theme.large_text || columns < 3;
  for (int i = 0; i < count; ++i) {
    const Option& option = options[static_cast<std::size_t>(i)];
    if (ui::tile(frame, "option." + option.id, spread(body, i, count, columns, gap), option.text,
                 hints ? option.hint : std::string_view{}, option.chosen, option.icon))
      touched = option.id;
  }
  return touched;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

MaybeIntent of_foot(FootTap tapped) {
  if (tapped == FootTap::back) return flow::Back{};
  if (tapped == FootTap::skip) return flow::Skip{};
  if (tapped == FootTap::next) return flow::Continue{};
  return std::nullopt;
}

std::string_view icon_of_use(std::string_view id) {
  if (id == "family") return "home-heart";
  if (id == "commute") return "map-marker";
  if (id == "business") return "briefcase";
  if (id == "trade") return "truck";
  if (id == "leisure") return "image-filter-hdr";
  return {};
}

}  // namespace

MaybeIntent draw_use(const View& view, Frame& frame) {
  Page page = begin_page(view, frame, words::kUseTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  std::vector<Option> options;
  for (const domain::Choice& use : view.content.questionnaire.uses)
    options.push_back({use.id, frame.say(use.text), frame.say(use.hint), icon_of_use(use.id),
                       contains(view.model.visit.needs.use, use.id)});
  if (MaybeIntent tapped = of_foot(foot(frame, page.body, {.skip = words::kSkip, .next = {}})))
    intent = tapped;
  if (const auto id = tiles(frame, page.body, options)) intent = flow::ChooseUse{*id};
  return intent;
}

MaybeIntent draw_budget(const View& view, Frame& frame) {
  Page page = begin_page(view, frame, words::kBudgetTitle.in(frame.lang),
                         words::kBudgetHint.in(frame.lang));
  MaybeIntent intent = page.intent;
  std::vector<Option> options;
  for (const domain::BudgetRange& range : view.content.questionnaire.budgets)
    options.push_back(
        {range.id, frame.say(range.text), {}, {}, view.model.visit.needs.budget == range.id});
  if (MaybeIntent tapped = of_foot(foot(frame, page.body, {.skip = words::kSkip, .next = {}})))
    intent = tapped;
  if (const auto id = tiles(frame, page.body, options)) intent = flow::ChooseBudget{*id};
  return intent;
}

MaybeIntent draw_timing(const View& view, Frame& frame) {
  Page page = begin_page(view, frame, words::kTimingTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  std::vector<Option> options;
  for (const domain::TimingRange& range : view.content.questionnaire.timings)
    options.push_back({range.id,
                       frame.say(range.text),
                       frame.say(range.hint),
                       {},
                       view.model.visit.needs.timing == range.id});
  if (MaybeIntent tapped = of_foot(foot(frame, page.body, {.skip = words::kSkip, .next = {}})))
    intent = tapped;
  if (const auto id = tiles(frame, page.body, options)) intent = flow::ChooseTiming{*id};
  return intent;
}

MaybeIntent draw_extra(const View& view, Frame& frame) {
  const auto& questions = view.content.questionnaire.optional;
  const std::size_t at =
      std::min(view.model.question, questions.empty() ? 0 : questions.size() - 1);
  if (questions.empty()) return flow::Back{};
  const domain::Question& question = questions[at];
  std::string hint = frame.say(question.hint);
  if (hint.empty() && question.many) hint = words::kExtraHintMany.in(frame.lang);
  Page page = begin_page(view, frame, frame.say(question.text), hint);
  MaybeIntent intent = page.intent;
  Foot row{.skip = words::kSkip, .next = {}};
  if (question.many) {
    row.next = words::kNext;
    row.next_ready = !view.model.chosen_options.empty();
  }
  if (MaybeIntent tapped = of_foot(foot(frame, page.body, row))) intent = tapped;
  const auto answered = view.model.visit.needs.optional.find(question.id);
  std::vector<Option> options;
  for (const domain::Choice& option : question.options) {
    const bool before =
        answered != view.model.visit.needs.optional.end() && contains(answered->second, option.id);
    options.push_back({option.id,
                       frame.say(option.text),
                       frame.say(option.hint),
                       {},
                       question.many ? contains(view.model.chosen_options, option.id) : before});
  }
  if (const auto id = tiles(frame, page.body, options)) {
    if (question.many)
      intent = flow::ToggleOption{*id};
    else
      intent = flow::ChooseOption{*id};
  }
  return intent;
}

}  // namespace foyer::screens
