#include "steps/offer/flow/order.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/digest.h"
#include "steps/offer/money.h"

namespace foyer::flow::order {
namespace {

using domain::Fen;
using domain::OrderFile;

constexpr std::size_t kSumDigitsMost = 8;
constexpr int kLaterDaysMost = 365;

struct OrderTurn {
  Model model;
  const Context& context;
  std::vector<domain::Write> writes;

  const domain::OrderRules& rules() const { return context.content.orders; }
  const OrderFile* file() const { return file_of(model, context.house); }
  void say(domain::Event event) {
    if (writes.empty()) writes.push_back({model.visit, {}});
    writes.back().events.push_back(std::move(event));
  }
  // Ticked again: other words lie before the guest, or another language.
  void read_anew() {
    model.ticked.clear();
    model.text = domain::contract_text(rules(), terms(model, context), context.lang);
  }
  bool type(const Intent& intent);
  void on_terms(const Intent& intent);
  void make();
  void on_sign(const Intent& intent);
  void sign(const std::vector<std::string>& strokes);
  void on_paper(const Intent& intent);
  void on_cancel(const Intent& intent);
  void cancel();
};

bool OrderTurn::type(const Intent& intent) {
  if (const auto* on = std::get_if<TypeSum>(&intent)) {
    model.typing = on->on;
    model.typed.clear();
  } else if (const auto* digit = std::get_if<Digit>(&intent)) {
    const bool fits =
        model.typed.size() < kSumDigitsMost && digit->digit >= '0' && digit->digit <= '9';
    if (model.typing && fits) model.typed += digit->digit;
  } else if (std::holds_alternative<EraseDigit>(intent)) {
    if (!model.typed.empty()) model.typed.pop_back();
  } else {
    return false;
  }
  return true;
}

void OrderTurn::on_terms(const Intent& intent) {
  if (type(intent)) {
    if (model.typing && !model.typed.empty()) model.deposit = typed_sum(model, 0);
  } else if (const auto* kind = std::get_if<PickKind>(&intent)) {
    if (!domain::find_by_id(rules().deposits, kind->kind)) return;
    model.kind = kind->kind;
    model.typing = false;
  } else if (const auto* deposit = std::get_if<PickDeposit>(&intent)) {
    model.deposit = deposit->deposit;
    model.typing = false;
  } else if (const auto* later = std::get_if<PickLater>(&intent)) {
    model.later_days = std::clamp(later->days, 0, kLaterDaysMost);
  } else if (std::holds_alternative<Make>(intent)) {
    make();
  }
}

void OrderTurn::make() {
  if (!troubles(model, context).empty()) return;
  domain::OrderMade made = terms(model, context);
  made.order = fresh_name({model.visit.hex(), context.who, std::to_string(context.now_ms),
                           made.offer, std::to_string(made.deposit)});
  model.typing = false;
  model.ticked.clear();
  model.text = domain::contract_text(rules(), made, context.lang);
  model.order = made.order;
  model.stage = Stage::sign;
  say(std::move(made));
}

// What the guest reads may have changed since they began: then it is read again.
void OrderTurn::on_sign(const Intent& intent) {
  const OrderFile* order = file();
  if (order == nullptr) return;
  if (model.text != domain::contract_text(rules(), order->made, context.lang)) read_anew();
  if (const auto* clause = std::get_if<ToggleClause>(&intent)) {
    if (model.stage != Stage::sign || !domain::find_by_id(rules().clauses, clause->clause)) return;
    if (std::erase(model.ticked, clause->clause) == 0) model.ticked.push_back(clause->clause);
  } else if (const auto* read = std::get_if<ReadAll>(&intent)) {
    model.stage = read->open ? Stage::text : Stage::sign;
  } else if (const auto* signed_by = std::get_if<Sign>(&intent)) {
    if (model.stage == Stage::sign) sign(signed_by->strokes);
  }
}

void OrderTurn::sign(const std::vector<std::string>& strokes) {
  const OrderFile* order = file();
  const domain::Visit& visit = *context.house.visit(model.visit);
  const domain::OfferFile* paper = offer_of(order->made, model, context.house);
  const bool open = domain::state_of(*order, visit) == domain::OrderState::to_sign;
  if (!open || paper == nullptr || !all_ticked(model, context)) return;
  if (order->made.contract != rules().contract.version) return;
  if (!domain::is_signature(domain::signature_of(strokes))) return;
  domain::OrderSigned said;
  said.order = order->made.order;
  for (const domain::Choice& clause : rules().clauses) said.clauses.push_back(clause.id);
  said.at_ms = context.now_ms;
  said.witness = context.who;
  said.buyer = visit.name.value_or("");
  said.strokes = strokes;
  domain::bind(said, rules(), *paper, order->made, context.lang);
  say(std::move(said));
  model.stage = Stage::paper;
}

void OrderTurn::on_paper(const Intent& intent) {
  const OrderFile* order = file();
  if (order == nullptr || type(intent)) return;
  if (std::holds_alternative<Paid>(intent)) {
    const Fen sum = typed_sum(model, order->made.deposit);
    if (!order->signed_ || order->cancelled || sum <= 0) return;
    say(domain::OrderPaid{order->made.order, sum, context.now_ms});
    model.typing = false;
    model.typed.clear();
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::cancel && order->signed_ && !order->cancelled) {
      model.stage = Stage::cancel;
      model.reason.clear();
      model.fate.clear();
      model.typing = false;
    } else if (to->stage == Stage::terms && order->cancelled) {
      model.order.clear();
      model.stage = Stage::terms;
    }
  }
}

void OrderTurn::on_cancel(const Intent& intent) {
  const OrderFile* order = file();
  if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::paper) model.stage = Stage::paper;
  } else if (const auto* side = std::get_if<PickSide>(&intent)) {
    if (side->by != "guest" && side->by != "house") return;
    model.by = side->by;
    model.fate.clear();
  } else if (const auto* reason = std::get_if<PickReason>(&intent)) {
    if (domain::find_by_id(rules().cancel_reasons, reason->reason)) model.reason = reason->reason;
  } else if (const auto* fate = std::get_if<PickFate>(&intent)) {
    if (order == nullptr) return;
    for (const auto* one : domain::fates_of(rules(), order->made.kind, model.by))
      if (one->id == fate->fate) model.fate = fate->fate;
  } else if (std::holds_alternative<Cancel>(intent)) {
    cancel();
  }
}

void OrderTurn::cancel() {
  const OrderFile* order = file();
  if (order == nullptr || order->cancelled || model.reason.empty()) return;
  domain::OrderCancelled said{order->made.order, model.by, model.reason, {}, {}, 0, context.now_ms};
  if (order->deposit_paid() > 0) {  // else there is nothing that anything could become of
    const auto* fate = domain::find_by_id(rules().fates, model.fate);
    if (fate == nullptr) return;
    said.fate = fate->id;
    said.fate_text = fate->text;
    said.back = domain::back_of(*fate, order->deposit_paid());
  }
  say(std::move(said));
  model.stage = Stage::paper;
}

}  // namespace

std::string_view name(Stage stage) {
  switch (stage) {
    case Stage::terms:
      return "order-terms";
    case Stage::sign:
      return "order-sign";
    case Stage::text:
      return "order-text";
    case Stage::paper:
      return "order-paper";
    case Stage::cancel:
      return "order-cancel";
  }
  return "order";
}

bool is_in_the_guests_hands(Stage stage) { return stage == Stage::sign || stage == Stage::text; }

const domain::OfferFile* accepted(const domain::Visit& visit) {
  const domain::OfferFile* file = visit.newest_offer();
  return file != nullptr && file->accepted ? file : nullptr;
}

bool can_open(const domain::Visit& visit, const Context& context) {
  return context.content.orders.taken() && (!visit.orders.empty() || accepted(visit) != nullptr);
}

const OrderFile* file_of(const Model& model, const domain::House& house) {
  const domain::Visit* visit = house.visit(model.visit);
  return visit == nullptr || model.order.empty() ? nullptr : visit->order(model.order);
}

const domain::OfferFile* offer_of(const domain::OrderMade& terms, const Model& model,
                                  const domain::House& house) {
  const domain::Visit* visit = house.visit(model.visit);
  return visit == nullptr ? nullptr : visit->offer(terms.offer);
}

Model open(const Id& visit, const Context& context) {
  Model model;
  model.visit = visit;
  const domain::Visit* guest = context.house.visit(visit);
  const auto& rules = context.content.orders;
  if (guest == nullptr || !rules.taken()) return model;
  model.kind = rules.deposits.front().id;
  const domain::OfferFile* paper = accepted(*guest);
  if (paper != nullptr) {
    const auto sums = domain::deposits_to_choose(
        rules.deposits.front(), domain::car_price(paper->made.lines), paper->accepted->total);
    if (!sums.empty()) model.deposit = sums[sums.size() / 2];
  }
  const OrderFile* order = guest->newest_order(*guest);
  // A contract that was reworded since is agreed on anew.
  const bool reworded =
      order != nullptr && !order->signed_ && order->made.contract != rules.contract.version;
  if (order != nullptr && !reworded) {
    model.order = order->made.order;
    model.kind = order->made.kind;
    model.deposit = order->made.deposit;
    model.stage = order->signed_ ? Stage::paper : Stage::sign;
  } else if (!guest->orders.empty() && guest->orders.back().cancelled &&
             (paper == nullptr || guest->orders.back().made.offer == paper->made.offer)) {
    model.order = guest->orders.back().made.order;
    model.stage = Stage::paper;
  }
  return model;
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  OrderTurn turn{model, context, {}};
  if (context.house.visit(model.visit) == nullptr) return {model, {}};
  if (std::holds_alternative<ToStaff>(intent)) {
    // Back with the consultant the terms may be changed: new ones follow these.
    if (is_in_the_guests_hands(model.stage)) turn.model.stage = Stage::terms;
    return {std::move(turn.model), {}};
  }
  if (std::holds_alternative<ToGuest>(intent)) {
    const OrderFile* order = turn.file();
    if (model.stage == Stage::terms && order != nullptr && !order->signed_)
      turn.model.stage = Stage::sign;
    return {std::move(turn.model), {}};
  }
  switch (model.stage) {
    case Stage::terms:
      turn.on_terms(intent);
      break;
    case Stage::sign:
    case Stage::text:
      turn.on_sign(intent);
      break;
    case Stage::paper:
      turn.on_paper(intent);
      break;
    case Stage::cancel:
      turn.on_cancel(intent);
      break;
  }
  return {std::move(turn.model), std::move(turn.writes)};
}

domain::OrderMade terms(const Model& model, const Context& context) {
  if (const OrderFile* order = file_of(model, context.house); order && model.stage != Stage::terms)
    return order->made;
  domain::OrderMade made;
  const domain::Visit* guest = context.house.visit(model.visit);
  const domain::OfferFile* paper = guest == nullptr ? nullptr : accepted(*guest);
  made.day = context.today();
  made.deposit = model.deposit;
  made.kind = model.kind;
  const auto& rules = context.content.orders;
  if (const auto* kind = domain::find_by_id(rules.deposits, model.kind)) {
    made.kind_text = kind->text;
    made.meaning = kind->meaning;
  }
  made.place = rules.place;
  made.contract = rules.contract.version;
  if (paper == nullptr) return made;
  made.offer = paper->made.offer;
  made.price = domain::car_price(paper->made.lines);
  made.total = paper->accepted->total;
  made.today = paper->accepted->today;
  // The guest may have slept over it: no car comes before the day on which it is ordered.
  made.delivery_from = std::max(paper->made.invoice_from, made.day);
  made.delivery_to =
      day_after(std::max(paper->made.invoice_to, made.delivery_from), model.later_days);
  return made;
}

std::vector<domain::OrderTrouble> troubles(const Model& model, const Context& context) {
  const domain::Visit* guest = context.house.visit(model.visit);
  if (guest == nullptr) return {domain::OrderTrouble::never_came};
  return domain::order_troubles(context.content.orders, *guest, *guest, *guest,
                                terms(model, context));
}

bool is_ticked(const Model& model, std::string_view clause, const Context& context) {
  return model.text ==
             domain::contract_text(context.content.orders, terms(model, context), context.lang) &&
         std::ranges::find(model.ticked, clause) != model.ticked.end();
}

bool all_ticked(const Model& model, const Context& context) {
  return std::ranges::all_of(context.content.orders.clauses, [&](const domain::Choice& clause) {
    return is_ticked(model, clause.id, context);
  });
}

Fen typed_sum(const Model& model, Fen otherwise) {
  return model.typing && !model.typed.empty() ? std::stoll(model.typed) * domain::kYuan : otherwise;
}

}  // namespace foyer::flow::order
