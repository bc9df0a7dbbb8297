// A draft: what it begins with, what it comes to, and the paper that it becomes.
#include <algorithm>

#include "kit/base/calendar.h"
#include "steps/needs/recommend.h"
#include "steps/offer/flow/offer.h"
#include "steps/offer/money.h"

namespace foyer::flow::offer {
namespace {

using domain::Fen;

constexpr Fen kThousand = 1000 * domain::kYuan, kTenThousand = 10 * kThousand;
constexpr int kUsualMonths = 36;

// The car that they chose, or that fits best, of those that have a price.
std::string car_for(const domain::Visit* visit, const Context& context) {
  const domain::Prices& prices = context.prices();
  if (visit != nullptr) {
    if (!prices.trims_of(visit->chosen).empty()) return visit->chosen;
    for (const auto& one : domain::recommend(context.content, visit->needs))
      if (!prices.trims_of(one.vehicle).empty()) return one.vehicle;
  }
  return prices.trims.empty() ? std::string() : prices.trims.front().vehicle;
}

domain::OfferWish wish_of(const domain::OfferMade& made, const domain::Prices& prices) {
  domain::OfferWish wish;
  wish.trim = made.trim;
  wish.colour = made.colour;
  wish.interior = made.interior;
  wish.supply = made.supply;
  wish.loan = made.loan;
  wish.months = made.months;
  wish.trade_in_above = made.trade_in_above;
  for (const domain::OfferLine& line : made.lines) {
    if (line.is(domain::part::kDiscount)) wish.discount = -line.amount;
    if (line.is(domain::part::kTradeIn)) wish.trade_in = -line.amount;
    if (line.is(domain::part::kGift)) wish.gifts.push_back(line.id);
    if (line.is(domain::part::kOption) && domain::find_by_id(prices.options, line.id))
      wish.options.push_back(line.id);
    const domain::CostLine* cost = domain::find_by_id(prices.lines, line.id);
    if (cost != nullptr && cost->typed_in && line.amount > 0)
      wish.typed.push_back({line.id, line.amount});
    if (cost != nullptr && line.worth > 0) wish.waived.push_back(line.id);
    if (line.is(domain::part::kChoice) && line.on)
      (cost != nullptr ? wish.taken : wish.accessories).push_back(line.id);
  }
  return wish;
}

void use_usual_loan(domain::OfferWish& wish, const Context& context) {
  for (const domain::LoanProduct& one : context.prices().loans) {
    if (!one.campaign.holds_on(context.today()) || one.terms.empty()) continue;
    wish.loan = one.id;
    wish.months = one.terms.front();
    for (const int months : one.terms)
      if (months <= kUsualMonths) wish.months = months;
    return;
  }
}

// Where it is, how it is painted.
Text looks_of(const domain::OfferWish& wish, const domain::Prices& prices) {
  Text all;
  const auto add = [&](const Text* text) {
    if (text == nullptr) return;
    for (const Lang lang : kLangs) {
      std::string& so_far = lang == Lang::zh ? all.zh : all.en;
      so_far += (so_far.empty() ? "" : " · ") + text->in(lang);
    }
  };
  const auto* colour = domain::find_by_id(prices.colours, wish.colour);
  const auto* interior = domain::find_by_id(prices.interiors, wish.interior);
  const auto* supply = domain::find_by_id(prices.supplies, wish.supply);
  add(colour ? &colour->text : nullptr);
  add(interior ? &interior->text : nullptr);
  add(supply ? &supply->text : nullptr);
  return all;
}

// What was not chosen has no place on the paper, but for what the guest may still take; what they
// may get later has, with its conditions.
domain::OfferLines lines_of(const domain::Worked& all, const domain::Prices& prices) {
  domain::OfferLines lines = all.lines;
  std::erase_if(lines, [&](const domain::OfferLine& line) {
    const bool is_extra = domain::find_by_id(prices.accessories, line.id) != nullptr;
    return line.is(domain::part::kChoice) && !line.on && (is_extra || line.amount == 0);
  });
  for (const domain::PossibleSubsidy& one : all.subsidies) {
    domain::OfferLine& line = lines.emplace_back();
    line.id = one.subsidy->id;
    line.part = domain::part::kSubsidy;
    line.text = one.subsidy->text;
    line.hint = one.subsidy->conditions;
    line.worth = one.amount;
    line.on = false;
  }
  return lines;
}

std::int64_t valid_until(const Context& context) {
  const TimeZone& zone = context.content.showroom.time_zone;
  const domain::Prices& prices = context.prices();
  const auto day = day_after(context.today(), prices.valid_days);
  constexpr std::int64_t kMinute_ms = 60'000;
  return zone.begin_ms(day).value_or(context.now_ms) + prices.valid_until_min * kMinute_ms;
}

}  // namespace

Model open(const Id& visit, const Context& context) {
  Model model;
  model.visit = visit;
  if (const domain::OfferFile* file = newest(model, context.house)) {
    const domain::OfferMade& made = file->made;
    model.wish = wish_of(made, context.prices());
    // A car that was given in exchange since makes another version.
    model.changed =
        !file->accepted && model.wish.trade_in != traded_in(*context.house.visit(visit));
    // Rounded down: what is paid down is rounded up to whole thousands from there.
    const Fen price = domain::car_price(made.lines);
    if (made.months > 0 && price > 0)
      model.down_bp = static_cast<int>(made.down * domain::kWhole_bp / price);
    return model;
  }
  const auto trims = context.prices().trims_of(car_for(context.house.visit(visit), context));
  if (trims.empty()) return model;
  const domain::Trim& trim = *trims[trims.size() / 2];  // the middle one is what most begin with
  model.wish.trim = trim.id;
  if (!trim.colours.empty()) model.wish.colour = trim.colours.front();
  if (!trim.interiors.empty()) model.wish.interior = trim.interiors.front();
  model.wish.supply = context.prices().supplies.front().id;
  use_usual_loan(model.wish, context);
  return model;
}

domain::Worked worked(const Model& model, const Context& context) {
  domain::OfferWish wish = model.wish;
  const domain::Visit* visit = context.house.visit(model.visit);
  wish.trade_in = visit == nullptr ? 0 : traded_in(*visit);
  wish.down = 0;
  domain::Worked all = domain::work_out(context.prices(), wish, context.today());
  if (wish.loan.empty() || all.trim == nullptr) return all;
  const Fen exact = domain::share_of(all.price(), model.down_bp);
  wish.down = std::min((exact + kThousand - 1) / kThousand * kThousand, all.price());
  return domain::work_out(context.prices(), wish, context.today());
}

domain::OfferMade draft(const Model& model, const Context& context) {
  const domain::Worked all = worked(model, context);
  const domain::Prices& prices = context.prices();
  const domain::OfferFile* stands = newest(model, context.house);
  domain::OfferMade made;
  made.version = stands ? stands->made.version + 1 : 1;
  made.follows = stands ? stands->made.offer : std::string();
  made.vehicle = all.trim ? all.trim->vehicle : std::string();
  made.trim = model.wish.trim;
  made.colour = model.wish.colour;
  made.interior = model.wish.interior;
  made.supply = model.wish.supply;
  made.looks = looks_of(model.wish, prices);
  made.lines = lines_of(all, prices);
  made.day = context.today();
  made.invoice_from = all.invoice_from;
  made.invoice_to = all.invoice_to;
  if (all.boundary) {
    made.last_before = all.boundary->last_before;
    made.first_after = all.boundary->first_after;
    made.difference = prices.difference;
  }
  if (all.loan) {
    made.loan = model.wish.loan;
    if (const auto* product = domain::find_by_id(prices.loans, model.wish.loan))
      made.lender = product->lender;
    made.principal = all.loan->principal;
    made.down = all.price() - all.loan->principal;
    made.monthly = all.loan->monthly;
    made.last = all.loan->last;
    made.fee = all.loan->fee;
    made.months = all.loan->months;
    made.annual_bp = all.loan->annual_bp;
  }
  made.trade_in_above = model.wish.trade_in_above;
  const Authority who = authority(model, context);
  if (!who.enough && who.needs != nullptr) made.level = who.needs->id;
  made.valid_until_ms = valid_until(context);
  made.pack = context.content.version;
  return made;
}

domain::OfferMade current(const Model& model, const Context& context) {
  const domain::OfferFile* stands = newest(model, context.house);
  return stands != nullptr && !model.changed ? stands->made : draft(model, context);
}

Authority authority(const Model& model, const Context& context) {
  Authority all;
  const domain::Worked now = worked(model, context);
  if (now.trim == nullptr) return all;
  const domain::Staff* me = context.house.who(context.who);
  const bool manager = me != nullptr && me->is_manager();
  all.given = domain::concession_of(now.lines, model.wish.trade_in_above);
  all.own = domain::own_limit(context.prices(), *now.trim, manager ? "manager" : "consultant");
  all.needs = domain::level_for(context.prices(), *now.trim, all.given.all());
  all.enough = all.given.all() <= all.own;
  return all;
}

std::vector<Fen> discounts_to_choose(const Model& model, const Context& context) {
  const domain::Worked now = worked(model, context);
  if (now.trim == nullptr) return {};
  const Fen list = now.price() + model.wish.discount;
  const Authority who = authority(model, context);
  const Fen others = who.given.all() - who.given.cash;
  std::vector<Fen> all{0};
  const auto add = [&](Fen one) {
    if (one > 0 && one <= list) all.push_back(one);
  };
  add((who.own - others) / kThousand * kThousand);
  for (const domain::ApprovalLevel& level : context.prices().levels)
    if (domain::limit_of(*now.trim, level) > who.own) {
      add((domain::limit_of(*now.trim, level) - others) / kThousand * kThousand);
      break;
    }
  add(list % kTenThousand);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace foyer::flow::offer
