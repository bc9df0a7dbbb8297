// Areas with what is due in them, and steps beside a guest with what each consultant came to.
#include <algorithm>
#include <limits>
#include <tuple>

#include "kit/base/calendar.h"
#include "manage/standards/round.h"

namespace foyer::standards {
namespace {

using domain::StandardArea;
using domain::StandardRound;
using domain::was_said;

std::optional<RoundDue> due_in(const StandardArea& area, const StandardRound* last,
                               const domain::Content& content, std::int64_t now_ms) {
  if (!area.often) return std::nullopt;
  const domain::Showroom& showroom = content.showroom;
  const auto last_ms = last == nullptr ? std::nullopt : std::optional(last->signed_.at.unix_ms());
  const OpenTimes times{showroom.time_zone, content.targets.calendar,
                        showroom.open.value_or(domain::Hours{})};
  const std::int64_t known_from_ms =
      showroom.time_zone.begin_ms(domain::first_whole_day(showroom, now_ms)).value_or(now_ms);
  return due_of(*area.often, times, last_ms, now_ms, known_from_ms);
}

// Due ones by since when; then what nobody here knows; then by when the next one is.
auto order_of(const AreaDue& one) {
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
  const int group = one.is_due()                 ? (one.due->late ? 0 : 1)
                    : one.due && !one.due->known ? 2
                    : one.due                    ? 3
                                                 : 4;
  const std::int64_t at =
      !one.due ? kNever : one.due->since_ms.value_or(one.due->next_ms.value_or(kNever));
  return std::tuple(group, at);
}

// Signed rounds of this consultant in this step, the last first.
std::vector<const StandardRound*> signed_of(const domain::House& house, const std::string& staff,
                                            const std::string& area) {
  std::vector<const StandardRound*> all;
  for (const auto& [id, round] : house.standard_rounds)
    if (was_said(round.signed_) && round.as_signed.area == area &&
        round.observed.consultant == staff)
      all.push_back(&round);
  std::ranges::sort(all,
                    [](const auto* a, const auto* b) { return b->signed_.at < a->signed_.at; });
  return all;
}

StepScore score_in(const domain::House& house, const std::string& staff, const std::string& area) {
  StepScore score;
  const auto all = signed_of(house, staff, area);
  if (!all.empty()) {
    score.bp = score_bp(all[0]->as_signed);
    score.critical_wrong = all[0]->as_signed.critical_wrong > 0;
  }
  if (all.size() > 1) score.before_bp = score_bp(all[1]->as_signed);
  return score;
}

}  // namespace

std::vector<AreaDue> areas_due(const domain::House& house, const domain::Content& content,
                               std::int64_t now_ms) {
  std::vector<AreaDue> all;
  for (const StandardArea& area : content.standards.areas) {
    if (area.observed) continue;
    const StandardRound* last = last_signed(house, area.id);
    all.push_back({&area, last, due_in(area, last, content, now_ms)});
  }
  std::ranges::stable_sort(all, {}, order_of);
  return all;
}

bool may_observe(const Context& context) { return may_score(context); }

std::vector<const domain::Visit*> with_consultants(const domain::House& house) {
  std::vector<const domain::Visit*> all;
  for (const auto& [id, visit] : house.visits)
    if (domain::is_present(visit) && visit.state == domain::VisitState::taken &&
        !visit.handover.consultant.empty())
      all.push_back(&visit);
  std::ranges::sort(all, [](const domain::Visit* a, const domain::Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return all;
}

std::string consultant_beside(const Context& context, const Id& visit) {
  for (const StandardArea& area : context.rules().areas)
    if (const StandardRound* round = area.observed ? open_round(context, area.id, visit) : nullptr)
      return round->observed.consultant;
  const domain::Visit* guest = context.house.visit(visit);
  const auto with = with_consultants(context.house);
  const bool is_here = guest != nullptr && std::ranges::find(with, guest) != with.end();
  return is_here ? guest->handover.consultant : std::string();
}

std::vector<StepScores> step_scores(const domain::House& house, const domain::Content& content) {
  std::vector<StepScores> all;
  for (const auto& [id, staff] : house.staff) {
    if (staff.removed || staff.role != domain::Role::consultant) continue;
    StepScores& one = all.emplace_back();
    one.staff = id;
    one.name = staff.name;
    for (const StandardArea& area : content.standards.areas)
      if (area.observed) one.steps.push_back(score_in(house, id, area.id));
  }
  std::ranges::sort(all, {}, [](const StepScores& one) { return std::tie(one.name, one.staff); });
  return all;
}

}  // namespace foyer::standards
