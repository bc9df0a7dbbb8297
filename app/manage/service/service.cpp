#include "manage/service/service.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "kit/base/digest.h"

namespace foyer::service {
namespace {

using domain::was_said;
using Writes = std::vector<domain::Write>;

bool works_here(const Context& context, const std::string& staff) {
  const domain::Staff* one = context.house.who(staff);
  return one != nullptr && !one->removed;
}

const domain::Choice* action_of(const domain::ServiceRules& rules, std::string_view action) {
  for (const domain::SharedItem& item : rules.items)
    if (const auto* found = domain::find_by_id(item.actions, action)) return found;
  return nullptr;
}

const domain::SharedActionState* state_of(const Context& context, const std::string& action) {
  const auto found = context.house.shared_actions.find({context.month(), action});
  return found != context.house.shared_actions.end() && found->second.stands() ? &found->second
                                                                               : nullptr;
}

// All of it is about no subject.
Writes said(domain::Event event) { return {{Id{}, {std::move(event)}}}; }

Writes on(const Context& context, const Tell& touch) {
  const auto* kind = domain::find_by_id(context.rules().signals, touch.kind);
  const bool known = touch.giver.empty() ||
                     domain::find_by_id(context.content.delivery.advisers, touch.giver) != nullptr;
  if (kind == nullptr || !known || touch.visit.is_nil() || !works_here(context, touch.taker))
    return {};
  constexpr std::size_t kName = 12;
  const std::string name = fresh_name({"signal", context.who, std::to_string(context.now_ms),
                                       touch.kind, touch.visit.hex(), touch.taker});
  return said(domain::SignalTold{name.substr(0, kName), touch.visit.hex(), kind->id, touch.giver,
                                 touch.taker, due_of(*kind, context.today())});
}

Writes on(const Context& context, const Answer& touch) {
  const auto found = context.house.signals.find(touch.signal);
  if (found == context.house.signals.end() || !was_said(found->second.by)) return {};
  if (domain::find_by_id(context.rules().outcomes, touch.outcome) == nullptr) return {};
  const bool stands = found->second.outcome == touch.outcome;
  return said(domain::SignalAnswered{touch.signal, stands ? std::string() : touch.outcome});
}

Writes on(const Context& context, const PlanAction& touch) {
  if (!context.manager() || action_of(context.rules(), touch.action) == nullptr) return {};
  if (touch.owner.empty())
    return state_of(context, touch.action) == nullptr
               ? Writes()
               : said(domain::SharedPlanned{context.month(), touch.action, {}, {}});
  if (!works_here(context, touch.owner) || !is_day(touch.due) || touch.due < context.today())
    return {};
  return said(domain::SharedPlanned{context.month(), touch.action, touch.owner, touch.due});
}

Writes on(const Context& context, const CheckAction& touch) {
  const auto* state = state_of(context, touch.action);
  if (state == nullptr || was_said(state->done) == touch.done) return {};
  return said(domain::SharedChecked{context.month(), touch.action, touch.done});
}

std::string month_of(const domain::Said& said, const TimeZone& zone) {
  return domain::month_of(zone.day(said.at.unix_ms()));
}

}  // namespace

std::vector<Signal> signals(const domain::House& house, const domain::Content& content,
                            std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  const std::string month = domain::month_of(zone.day(now_ms));
  std::vector<Signal> all;
  for (const auto& [name, state] : house.signals) {
    if (!was_said(state.by)) continue;
    if (!state.outcome.empty() && month_of(state.by, zone) != month &&
        month_of(state.answered, zone) != month)
      continue;
    const auto visit = Id::from_hex(state.told.visit);
    const domain::Visit* about = visit ? house.visit(*visit) : nullptr;
    all.push_back({&state, domain::find_by_id(content.service.signals, state.told.kind),
                   about != nullptr && !about->erased ? about : nullptr});
  }
  std::ranges::sort(all, {}, [](const Signal& one) {
    const auto answered = one.waits() ? 0 : -one.state->answered.at.unix_ms();
    return std::tuple(!one.waits(), one.waits() ? one.state->told.due : std::string(), answered,
                      one.state->told.signal);
  });
  return all;
}

bool is_late(const Signal& signal, std::string_view today) {
  return signal.waits() && signal.state->told.due < today;
}

bool counts_at(const Signal& signal, const domain::SharedItem* item) {
  if (item == nullptr) return true;
  if (signal.kind == nullptr) return false;
  return signal.kind->item == item->id || (item->results && signal.kind->sale);
}

std::vector<PassedOn> passed_on(const domain::House& house, const domain::Content& content,
                                std::string_view month, const domain::SharedItem* item) {
  std::vector<PassedOn> all;
  for (const auto& [id, delivery] : house.deliveries)
    for (const auto& [what, passed] : delivery.passed)
      if (month_of(passed.by, content.showroom.time_zone) == month &&
          (item == nullptr || std::ranges::count(item->passes, what) > 0))
        all.push_back({&delivery, &passed});
  std::ranges::sort(all, {}, [](const PassedOn& one) {
    return std::tuple(!one.waits(), one.passed->told.due, one.delivery->id, one.passed->told.what);
  });
  return all;
}

bool is_late(const PassedOn& passed, std::string_view today) {
  return passed.waits() && passed.passed->told.due < today;
}

std::vector<Planned> plan(const Context& context, const domain::SharedItem* item) {
  std::vector<Planned> all;
  for (const domain::SharedItem& one : context.rules().items)
    if (item == nullptr || one.id == item->id)
      for (const domain::Choice& action : one.actions)
        all.push_back({&one, &action, state_of(context, action.id)});
  return all;
}

bool is_late(const Planned& planned, std::string_view today) {
  return planned.state != nullptr && !planned.is_done() && planned.state->said.due < today;
}

std::vector<std::string> offered_days(const Context& context) {
  const std::string today = context.today(), last = domain::last_day(context.month());
  std::vector<std::string> days;
  for (const int ahead : {1, 3, 7, 14})
    if (std::string day = day_after(today, ahead); day < last) days.push_back(std::move(day));
  days.push_back(last);
  return days;
}

Figures figures(const Context& context, const domain::House& month_house,
                const domain::SharedItem* item) {
  Figures sum;
  const std::string today = context.today(), month = context.month();
  for (const Planned& one : plan(context, item)) {
    ++sum.actions;
    sum.planned += one.state != nullptr ? 1 : 0;
    sum.done += one.is_done() ? 1 : 0;
  }
  for (const PassedOn& one : passed_on(month_house, context.content, month, item)) {
    ++sum.passed;
    sum.passed_answered += one.waits() ? 0 : 1;
    sum.passed_late += is_late(one, today) ? 1 : 0;
  }
  for (const Signal& one : signals(context.house, context.content, context.now_ms)) {
    if (month_of(one.state->by, context.content.showroom.time_zone) != month) continue;
    if (!counts_at(one, item)) continue;
    const bool sale = one.kind != nullptr && one.kind->sale;
    sum.for_sale += sale ? 1 : 0;
    sum.led += sale && !one.state->led.order.empty() ? 1 : 0;
    ++sum.told;
    sum.answered += one.waits() ? 0 : 1;
    sum.late += is_late(one, today) ? 1 : 0;
  }
  return sum;
}

std::vector<Ordered> orders_of(const domain::House& house, std::string_view month,
                               const TimeZone& zone) {
  std::vector<Ordered> all;
  for (const auto& [id, visit] : house.visits)
    for (const domain::OrderFile* order : visit.standing_orders())
      if (month_of(order->signed_by, zone) == month)
        all.push_back({id, order->signed_by.at.unix_ms()});
  return all;
}

std::string due_of(const domain::ServiceSignalKind& kind, std::string_view today) {
  return day_after(today, kind.due_days);
}

Writes update(const Intent& intent, const Context& context) {
  return std::visit([&](const auto& one) { return on(context, one); }, intent);
}

}  // namespace foyer::service
