#include "manage/standards/pages/standards_page.h"

#include <algorithm>
#include <vector>

#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens {
namespace {

using namespace standards_page;

std::vector<staff::ChipOf> tabs_of(const StandardsView& view, Lang lang) {
  std::vector<staff::ChipOf> all;
  const domain::StandardRules& rules = view.context.rules();
  const standards::Context& context = view.context;
  const auto due = standards::areas_due(context.house, context.content, context.now_ms);
  if (std::ranges::any_of(due, [](const auto& one) { return one.due.has_value(); }))
    all.push_back(
        {std::string(kDueTabId),
         said(words::kDueTab, lang,
              {std::to_string(std::ranges::count_if(due, &standards::AreaDue::is_due))})});
  for (const domain::StandardArea& area : rules.areas)
    if (!area.observed) all.push_back({area.id, std::string(area.text.in(lang))});
  if (std::ranges::any_of(rules.areas, &domain::StandardArea::observed))
    all.push_back({std::string(kStepsTabId), std::string(words::kStepsTab.in(lang))});
  if (!rules.areas.empty()) {
    const auto count = standards::open_faults(context.house, context.content).size();
    all.push_back({std::string(kFaultsTabId), faults_title(count, lang)});
  }
  for (const domain::Scorecard& card : rules.cards)
    all.push_back({"card." + card.id, std::string(card.text.in(lang))});
  return all;
}

void tabs(const std::vector<staff::ChipOf>& all, StandardsDraft& draft, Frame& frame, Rect& body) {
  const float high = staff::chips_height(frame, all, body.width());
  const std::string touched = staff::chips(frame, "tab", take_top(body, high), all, draft.tab);
  if (!touched.empty()) {
    draft = {};
    draft.tab = touched;
  }
  body.min.y += frame.px(20);
}

}  // namespace

std::optional<standards::Intent> draw_standards(const StandardsView& view, StandardsDraft& draft,
                                                Frame& frame, Rect body) {
  const std::vector<staff::ChipOf> all = tabs_of(view, frame.lang);
  if (all.empty()) return std::nullopt;
  bool known = false;
  for (const staff::ChipOf& tab : all) known = known || tab.id == draft.tab;
  if (!known) draft.tab = all.front().id;
  tabs(all, draft, frame, body);
  const domain::StandardRules& rules = view.context.rules();
  if (draft.tab == kStepsTabId) return draw_steps(view, draft, frame, body);
  if (draft.tab == kDueTabId) {
    draw_due(view, draft, frame, body);
    return std::nullopt;
  }
  if (const auto* area = domain::find_by_id(rules.areas, draft.tab))
    return draw_area(view, draft, frame, body, *area);
  for (const domain::Scorecard& card : rules.cards)
    if (draft.tab == "card." + card.id) return draw_card(view, draft, frame, body, card);
  return draw_faults(view, draft, frame, body);
}

std::string_view standards_title(Lang lang) { return words::kStandards.in(lang); }

}  // namespace foyer::screens
