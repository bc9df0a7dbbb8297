// The manager's board: which month, what is behind a figure, and what it should come to.
#include "kit/base/calendar.h"
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {
namespace {

constexpr int kTargetMost = 9'999;

bool by_manager(const DeskContext& context) {
  const domain::Staff* me = context.house.who(context.who);
  return me != nullptr && me->is_manager();
}

std::string_view measure_of(const DeskModel& model, const DeskContext& context) {
  const std::string_view figure = model.board.figure.name();
  for (const domain::Measure& measure : context.content.targets.measures)
    if (measure.figure == figure) return measure.figure;
  return {};
}

}  // namespace

bool may_set_target(const DeskContext& context, std::string_view month) {
  return domain::is_month(month) && month >= domain::month_of(context.today());
}

void on(DeskAnswer& answer, const OpenMonth& open) {
  if (!by_manager(answer.context) || !domain::is_month(open.month)) return;
  answer.go(DeskPage::targets);
  answer.model().board.month = open.month;
}

void on(DeskAnswer& answer, const OpenBoardFigure& open) {
  if (answer.model().page != DeskPage::targets) return;
  answer.model().board.figure = open.figure;
  answer.model().board.whose = open.whose;
  answer.model().sheet = DeskSheet::board_figure;
}

void on(DeskAnswer& answer, const AskTarget&) {
  const bool may = by_manager(answer.context) &&
                   !measure_of(answer.model(), answer.context).empty() &&
                   may_set_target(answer.context, answer.model().board.month);
  if (may) answer.model().sheet = DeskSheet::target;
}

void on(DeskAnswer& answer, const SetTarget& set) {
  if (!by_manager(answer.context) || answer.model().sheet != DeskSheet::target) return;
  const BoardChoice& at = answer.model().board;
  const std::string_view measure = measure_of(answer.model(), answer.context);
  const bool fits = !set.target || (*set.target >= 0 && *set.target <= kTargetMost);
  if (measure.empty() || !fits || !may_set_target(answer.context, at.month)) return;
  if (answer.context.house.target(at.month, measure, at.whose.level, at.whose.id) != set.target)
    answer.say({}, {domain::TargetSet{at.month, std::string(measure), at.whose.level, at.whose.id,
                                      set.target}});
  answer.model().sheet = DeskSheet::board_figure;
}

// Of the month before, for whatever has none yet; of consultants who have left, nothing.
void on(DeskAnswer& answer, const TakeLastTargets&) {
  const std::string month = answer.model().board.month;
  if (!by_manager(answer.context) || !may_set_target(answer.context, month)) return;
  const domain::House& house = answer.context.house;
  const std::string before = domain::month_after(month, -1);
  std::vector<domain::Event> events;
  for (const auto& [key, standing] : house.targets) {
    domain::TargetSet set = standing.set;
    if (set.month != before || !set.target) continue;
    const domain::Staff* staff = house.who(set.whose);
    if (set.level == "consultant" && (staff == nullptr || staff->removed)) continue;
    if (house.target(month, set.measure, set.level, set.whose)) continue;
    set.month = month;
    events.push_back(std::move(set));
  }
  if (!events.empty()) answer.say({}, std::move(events));
}

}  // namespace foyer::flow
