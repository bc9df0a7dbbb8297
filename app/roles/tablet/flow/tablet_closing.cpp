// The end of a visit; the lists of a consultant; and where one was before the battery ran out.
#include <algorithm>
#include <array>
#include <sstream>

#include "kit/base/calendar.h"
#include "kit/base/digest.h"
#include "manage/register/day.h"
#include "roles/entrance/flow/turn.h"
#include "roles/tablet/flow/tablet_turn.h"
#include "showroom/grade.h"
#include "showroom/persons.h"

namespace foyer::flow::tablet {
namespace {

bool is_following(const Closing& closing) { return closing.outcome == "following"; }

// The reason that the first objection which is still open would be.
std::string proposed_loss(const domain::Content& content, const domain::Visit& visit) {
  for (const domain::Objection& one : visit.objections) {
    const auto* known = domain::find_by_id(content.follow_up.objections, one.raised.objection);
    if (one.raised.is_open() && known != nullptr && !known->lost_reason.empty())
      return known->lost_reason;
  }
  return {};
}

void set_outcome(Turn& turn, const domain::Visit& visit, const std::string& id) {
  Closing& closing = turn.model.closing;
  if (!offers(turn.content().follow_up.outcomes, id)) return;
  closing.outcome = id;
  if (is_following(closing) && closing.grade.empty())
    closing.grade = domain::suggest_grade(turn.content(), visit).grade;
  if (closing.outcome == "lost" && closing.lost_reason.empty())
    closing.lost_reason = proposed_loss(turn.content(), visit);
}

// Who gives a guest up asks for it: somebody else answers.
void ask_for_loss(Turn& turn, const domain::Visit& visit, const Closing& closing) {
  domain::LossAsked asked;
  asked.loss = fresh_name({visit.id.hex(), turn.context.who, std::to_string(turn.context.now_ms)});
  asked.reason = closing.lost_reason;
  asked.rival = closing.rival;
  for (const domain::Objection& one : visit.objections)
    if (one.raised.is_open() && !one.raised.objection.empty())
      asked.objections.push_back(one.raised.objection);
  asked.model = closing.lost_model;
  turn.say(std::move(asked));
}

void set_grade(Turn& turn, const std::string& id) {
  Closing& closing = turn.model.closing;
  if (!turn.content().grade(id)) return;
  closing.grade = id;
  const auto days = days_for(turn.content(), id, turn.context.today());
  if (!closing.day.empty() && (days.empty() || closing.day > days.back())) closing.day.clear();
}

void confirm(Turn& turn, const domain::Visit& visit) {
  const Closing& closing = turn.model.closing;
  if (missing(closing, visit, turn.context) != Missing::nothing) return;
  if (visit.closed) {  // the step was taken: what comes after it
    turn.say(domain::NextStepAgreed{closing.step, closing.day});
    return turn.go(Page::guest);
  }
  domain::VisitClosed closed{closing.outcome, {}, {}, {}, {}, {}};
  if (is_following(closing)) {
    closed.grade = closing.grade;
    closed.grade_suggested = domain::suggest_grade(turn.content(), visit).grade;
    if (closed.grade != closed.grade_suggested) closed.grade_reason = closing.grade_reason;
    turn.say(domain::NextStepAgreed{closing.step, closing.day});
  } else if (closing.outcome == "lost") {
    closed.lost_model = closing.lost_model;
    closed.lost_reason = closing.lost_reason;
    ask_for_loss(turn, visit, closing);
  }
  turn.say(closed);
  if (closing.leaves && !visit.left_ms) turn.say(domain::VisitLeft{turn.context.now_ms, false});
  turn.go(Page::summary);
}

}  // namespace

void on_closing(Turn& turn, const domain::Visit& visit, const Intent& intent) {
  if (turn.model.page != Page::closing) return;
  Closing& closing = turn.model.closing;
  const auto& known = turn.content().follow_up;
  if (const auto* outcome = std::get_if<ChooseOutcome>(&intent)) {
    set_outcome(turn, visit, outcome->id);
  } else if (const auto* grade = std::get_if<ChooseGrade>(&intent)) {
    set_grade(turn, grade->id);
  } else if (const auto* step = std::get_if<ChooseStep>(&intent)) {
    if (offers(known.next_steps, step->id)) closing.step = step->id;
  } else if (const auto* day = std::get_if<ChooseDay>(&intent)) {
    const auto days = days_for(turn.content(), closing.grade, turn.context.today());
    if (!days.empty() && day->day >= days.front() && day->day <= days.back())
      closing.day = day->day;
  } else if (const auto* reason = std::get_if<ChooseLostReason>(&intent)) {
    if (offers(known.lost_reasons, reason->id)) closing.lost_reason = reason->id;
  } else if (const auto* rival = std::get_if<ChooseRival>(&intent)) {
    if (offers(turn.content().orders.rivals, rival->id))
      closing.rival = closing.rival == rival->id ? std::string() : rival->id;
  } else if (const auto* model = std::get_if<ChooseLostModel>(&intent)) {
    closing.lost_model = model->text;
  } else if (std::holds_alternative<ToggleLeaves>(intent)) {
    closing.leaves = !closing.leaves;
  } else if (std::holds_alternative<ConfirmClose>(intent)) {
    confirm(turn, visit);
  }
}

namespace {

Missing missing_step(const Closing& closing, const Context& context) {
  if (closing.step.empty()) return Missing::step;
  // The night may have passed over what was chosen.
  return closing.day <= context.today() ? Missing::day : Missing::nothing;
}

}  // namespace

Missing missing(const Closing& closing, const domain::Visit& visit, const Context& context) {
  if (visit.closed) return missing_step(closing, context);
  if (closing.outcome.empty()) return Missing::outcome;
  if (closing.outcome == "lost")
    return closing.lost_reason.empty() || closing.lost_model.empty() ? Missing::lost
                                                                     : Missing::nothing;
  if (!is_following(closing)) return Missing::nothing;
  const auto suggested = domain::suggest_grade(context.content, visit).grade;
  if (closing.grade.empty() && !suggested.empty()) return Missing::grade;
  if (closing.grade != suggested && closing.grade_reason.empty()) return Missing::reason;
  return missing_step(closing, context);
}

std::vector<std::string> days_for(const domain::Content& content, std::string_view grade,
                                  std::string_view today) {
  constexpr std::array<int, 10> kOffered{1, 2, 3, 5, 7, 10, 14, 21, 30, 60};
  const domain::Grade* known = content.grade(grade);
  const int most = known ? known->contact_every_days : kOffered.back();
  std::vector<std::string> days;
  for (const int offered : kOffered)
    if (offered <= most) days.push_back(day_after(today, offered));
  if (known && std::ranges::find(kOffered, most) == kOffered.end())
    days.push_back(day_after(today, most));
  return days;
}

Lists lists(const Context& context) {
  Lists all;
  const std::string today = context.today();
  for (const auto& [id, visit] : context.house.visits) {
    if (!domain::is_visit(visit)) continue;
    const bool mine = is_mine(visit, context.who);
    if (mine && visit.waiting_instruction() != nullptr) all.instructed.push_back(&visit);
    if (mine && domain::is_present(visit)) {
      all.now.push_back(&visit);
    } else if (visit.handover.consultant.empty() && domain::is_present(visit)) {
      all.waiting.push_back(&visit);
    } else if (mine) {
      const std::string came = context.zone().day(visit.arrived_at.unix_ms());
      if (came == today) all.today.push_back(&visit);
    }
  }
  for (const Id& id : domain::Persons(context.house).owed(context.who, today))
    if (const domain::Visit* visit = context.house.visit(id); visit && !domain::is_present(*visit))
      (visit->next_step->on == today ? all.due : all.overdue).push_back(visit);
  const auto by_arrival = [](const domain::Visit* a, const domain::Visit* b) {
    return a->arrived_at < b->arrived_at;
  };
  const auto by_step = [](const domain::Visit* a, const domain::Visit* b) {
    return a->next_step->on < b->next_step->on;
  };
  for (auto* list : {&all.now, &all.waiting, &all.today, &all.instructed})
    std::ranges::stable_sort(*list, by_arrival);
  for (auto* list : {&all.due, &all.overdue}) std::ranges::stable_sort(*list, by_step);
  return all;
}

std::string to_text(const Model& model) {
  if (model.visit.is_nil()) return {};
  const bool at_a_card = model.page == Page::walk && model.at < model.deck.size();
  std::string text = model.visit.hex() + " " + (model.presenting ? "guest" : "staff");
  if (model.page == Page::drive) return model.visit.hex() + " drive";
  if (model.page == Page::trade_in) return model.visit.hex() + " trade-in";
  if (model.page == Page::offer) return model.visit.hex() + " offer";
  if (model.page == Page::order) return model.visit.hex() + " order";
  if (at_a_card) text += " " + model.vehicle + " " + model.deck[model.at];
  return text;
}

Model from_text(std::string_view text, const Context& context) {
  std::istringstream words{std::string(text)};
  std::string hex, side, vehicle, card;
  words >> hex >> side >> vehicle >> card;
  const auto id = Id::from_hex(hex);
  const domain::Visit* visit = id ? context.house.visit(*id) : nullptr;
  if (!visit || !is_mine(*visit, context.who) || !domain::is_present(*visit)) return {};
  Turn turn{{}, context, {}};
  turn.model.visit = *id;
  turn.go(Page::guest);
  if (side == "drive" && context.content.test_drives.offered()) {
    turn.model.test_drive = drive::open(*id, {}, context.of_drive());
    turn.go(Page::drive);
  } else if (side == "trade-in" && context.content.trade_ins.offered()) {
    turn.model.used_car = trade_in::open(*id, context.of_trade_in());
    turn.go(Page::trade_in);
  } else if (side == "offer" && context.content.prices.offered()) {
    turn.model.quote = offer::open(*id, context.of_offer());
    turn.go(Page::offer);
  } else if (side == "order" && order::can_open(*visit, context.of_offer())) {
    turn.model.contract = order::open(*id, context.of_offer());
    turn.go(Page::order);
  } else if (context.content.vehicle(vehicle)) {
    walk(turn, *visit, vehicle);
    const auto at = std::ranges::find(turn.model.deck, card);
    if (at != turn.model.deck.end())
      turn.model.at = static_cast<std::size_t>(at - turn.model.deck.begin());
    turn.model.presenting = side == "guest";
  }
  return turn.model;  // what it would say was said before
}

}  // namespace foyer::flow::tablet
