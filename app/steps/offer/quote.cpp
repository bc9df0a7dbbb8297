#include "steps/offer/quote.h"

#include <algorithm>

#include "house/content.h"
#include "kit/base/calendar.h"
#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

bool holds(const std::vector<std::string>& all, std::string_view id) {
  return std::ranges::find(all, id) != all.end();
}

struct Turn {
  const Prices& prices;
  const OfferWish& asked;
  Worked worked;

  void trouble(OfferTrouble what, std::string which = {}, std::string day = {}) {
    worked.troubles.push_back({what, std::move(which), std::move(day)});
  }
  OfferLine& line(std::string id, std::string_view of, const Text& text, Fen amount) {
    OfferLine& line = worked.lines.emplace_back();
    line.id = std::move(id);
    line.part = of;
    line.text = text;
    line.amount = line.later = amount;
    return line;
  }
  void car();
  void options();
  void costs();
  void cost(const CostLine& cost);
  void extras();
  void loan(std::string_view day);
};

void Turn::car() {
  const Trim& trim = *worked.trim;
  line(trim.id, part::kGuide, trim.name, trim.guide);
  for (const auto& [paints, chosen] :
       {std::pair{&prices.colours, &asked.colour}, std::pair{&prices.interiors, &asked.interior}})
    if (const Paint* paint = find_by_id(*paints, *chosen); paint && paint->price > 0)
      line(paint->id, part::kOption, paint->text, paint->price);
  options();
  if (asked.discount > car_price(worked.lines)) trouble(OfferTrouble::discount_above_price);
  if (asked.discount != 0) line("discount", part::kDiscount, {}, -asked.discount);
}

void Turn::options() {
  for (const CarOption& option : prices.options) {
    if (!holds(asked.options, option.id)) continue;
    if (!option.trims.empty() && !holds(option.trims, worked.trim->id))
      trouble(OfferTrouble::option_not_for_trim, option.id);
    for (const std::string& other : option.excludes)
      if (holds(asked.options, other)) trouble(OfferTrouble::options_exclude, option.id, other);
    line(option.id, part::kOption, option.text, option.price);
  }
}

// The first day of the rule that holds at the end, or of the year then.
std::string boundary_day(const Cost& first, const Cost& last, const std::string& from,
                         const std::string& to) {
  constexpr std::size_t kYear = 4;
  if (first.rule == nullptr || last.rule == nullptr) return {};
  if (first.rule != last.rule) return last.rule->invoiced.from;
  if (first.rule->kind == RuleKind::displacement && from.substr(0, kYear) != to.substr(0, kYear))
    return to.substr(0, kYear) + "-01-01";
  return {};
}

void Turn::cost(const CostLine& cost) {
  const Fen price = car_price(worked.lines);
  const Cost first = cost_on(prices, cost, *worked.trim, price, worked.invoice_from);
  const Cost last = cost_on(prices, cost, *worked.trim, price, worked.invoice_to);
  for (const Cost& one : {first, last})
    if (one.state != CostState::holds) {
      trouble(one.state == CostState::ended ? OfferTrouble::rule_ended : OfferTrouble::rule_unknown,
              cost.id, one.ended_on);
      break;
    }
  OfferLine& line =
      this->line(cost.id, cost.optional ? part::kChoice : part::kDue, cost.text, first.amount);
  line.hint = cost.hint;
  line.payee = cost.payee;
  line.on = !cost.optional || holds(asked.taken, cost.id);
  const std::string changes = boundary_day(first, last, worked.invoice_from, worked.invoice_to);
  // "Purchase tax, half" would be wrong after the boundary: there the line has its plain name.
  if (first.rule != nullptr && first.rule == last.rule && !first.rule->text.zh.empty())
    line.text = first.rule->text;
  if (!changes.empty() && first.amount != last.amount) {
    line.later = last.amount;
    if (!worked.boundary || worked.boundary->first_after > changes)
      worked.boundary = {day_after(changes, -1), changes};
  }
  if (cost.typed_in) {
    const auto typed = std::ranges::find(asked.typed, cost.id, &TypedIn::line);
    line.amount = line.later = typed == asked.typed.end() ? 0 : typed->amount;
    if (line.on && typed == asked.typed.end()) trouble(OfferTrouble::not_typed_in, cost.id);
  }
  if (cost.waivable && line.on && holds(asked.waived, cost.id)) {
    line.worth = line.amount;
    line.amount = line.later = 0;
  }
}

void Turn::costs() {
  for (const bool optional : {false, true})
    for (const CostLine& one : prices.lines)
      if (one.optional == optional) cost(one);
}

void Turn::extras() {
  for (const Accessory& one : prices.accessories) {
    if (holds(asked.gifts, one.id)) continue;
    OfferLine& line = this->line(one.id, part::kChoice, one.text, one.price);
    line.hint = one.hint;
    line.on = holds(asked.accessories, one.id);
  }
  for (const Accessory& one : prices.accessories)
    if (holds(asked.gifts, one.id)) {
      OfferLine& line = this->line(one.id, part::kGift, one.text, 0);
      line.hint = one.hint;
      line.worth = one.retail;
    }
  if (asked.trade_in != 0) line("trade-in", part::kTradeIn, {}, -asked.trade_in);
}

void Turn::loan(std::string_view day) {
  if (asked.loan.empty()) return;
  const LoanProduct* product = find_by_id(prices.loans, asked.loan);
  if (product == nullptr || !product->campaign.holds_on(day) ||
      std::ranges::find(product->terms, asked.months) == product->terms.end())
    return trouble(OfferTrouble::loan_over, asked.loan, product ? product->campaign.to : "");
  const Fen price = car_price(worked.lines);
  if (asked.down < share_of(price, product->minimum_down_bp)) trouble(OfferTrouble::down_too_small);
  if (asked.down > price) return trouble(OfferTrouble::down_too_large);
  worked.loan = loan_of(
      {price - asked.down, asked.months, product->rate_bp, product->flat_fee_bp, product->fee});
}

}  // namespace

Worked work_out(const Prices& prices, const OfferWish& asked, std::string_view day) {
  Turn turn{prices, asked, {}};
  turn.worked.trim = prices.trim(asked.trim);
  const Supply* supply = find_by_id(prices.supplies, asked.supply);
  if (turn.worked.trim == nullptr || supply == nullptr) {
    turn.trouble(OfferTrouble::no_car);
    return std::move(turn.worked);
  }
  turn.worked.invoice_from = day_after(day, supply->days_from);
  turn.worked.invoice_to = day_after(day, supply->days_to);
  turn.car();
  turn.costs();
  turn.extras();
  turn.loan(day);
  turn.worked.subsidies =
      subsidies_on(prices, *turn.worked.trim, turn.worked.price(), turn.worked.invoice_from);
  return std::move(turn.worked);
}

Fen today_of(Fen total, const std::optional<Loan>& loan) {
  return loan ? total - loan->principal + loan->fee : total;
}

}  // namespace foyer::domain
