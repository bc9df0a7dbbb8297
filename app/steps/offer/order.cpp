#include "steps/offer/order.h"

#include <algorithm>

#include "kit/base/digest.h"
#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

std::string seal_of(const OrderSigned& said, const OrderMade& terms) {
  return digest({said.order, terms.offer, terms.contract, said.language, said.text, said.figures,
                 digest(said.clauses), std::to_string(said.at_ms), said.witness, said.ink});
}

std::string ink_of(const OrderSigned& said) {
  std::vector<std::string> all{said.buyer};
  all.insert(all.end(), said.strokes.begin(), said.strokes.end());
  return digest(all);
}

void add(std::vector<std::string>& all, const OfferLine& line) {
  for (const std::string* text : {&line.id, &line.part, &line.text.zh, &line.text.en, &line.hint.zh,
                                  &line.hint.en, &line.payee.zh, &line.payee.en})
    all.push_back(*text);
  for (const Fen sum : {line.amount, line.later, line.worth}) all.push_back(std::to_string(sum));
  all.emplace_back(line.on ? "on" : "off");
}

}  // namespace

Fen deposit_most(const DepositKind& kind, Fen car_price, Fen total) {
  if (kind.max_bp == 0) return total;
  return car_price * kind.max_bp / kWhole_bp / kYuan * kYuan;
}

std::vector<Fen> deposits_to_choose(const DepositKind& kind, Fen car_price, Fen total) {
  const Fen most = deposit_most(kind, car_price, total);
  std::vector<Fen> all;
  for (const Fen one : kind.usual)
    if (one <= most) all.push_back(one);
  if (all.empty() && most > 0) all.push_back(most);
  return all;
}

std::vector<OrderTrouble> order_troubles(const OrderRules& rules, const VisitBasics& visit,
                                         const Offers& offers, const Agreement& all,
                                         const OrderMade& terms) {
  std::vector<OrderTrouble> troubles;
  if (visit.checked_in_at == Stamp()) troubles.push_back(OrderTrouble::never_came);
  const OfferFile* offer = offers.offer(terms.offer);
  if (offer == nullptr || !offer->accepted || offer->withdrawn || offer->followed)
    troubles.push_back(OrderTrouble::not_accepted);
  const auto kind = std::ranges::find(rules.deposits, terms.kind, &DepositKind::id);
  if (kind == rules.deposits.end() || terms.deposit <= 0)
    troubles.push_back(OrderTrouble::no_deposit);
  else if (terms.deposit > deposit_most(*kind, terms.price, terms.total))
    troubles.push_back(OrderTrouble::deposit_over);
  if (!all.standing_orders().empty()) troubles.push_back(OrderTrouble::two_stand);
  return troubles;
}

std::vector<const DepositFate*> fates_of(const OrderRules& rules, std::string_view kind,
                                         std::string_view by) {
  std::vector<const DepositFate*> all;
  for (const DepositFate& one : rules.fates)
    if (one.deposit == kind && one.by == by) all.push_back(&one);
  return all;
}

Fen back_of(const DepositFate& fate, Fen paid) { return share_of(paid, fate.back_bp); }

OfferLines taken_lines(const OfferMade& paper, const std::vector<std::string>& on) {
  OfferLines lines = paper.lines;
  for (OfferLine& line : lines)
    if (line.is(part::kChoice)) line.on = std::ranges::find(on, line.id) != on.end();
  return lines;
}

std::string contract_text(const OrderRules& rules, const OrderMade& terms, Lang lang) {
  std::vector<std::string> shown{rules.contract.version, rules.contract.title.in(lang),
                                 rules.contract.body.in(lang)};
  for (const Choice& clause : rules.clauses) shown.push_back(clause.text.in(lang));
  for (const Text* text : {&terms.kind_text, &terms.meaning, &terms.place})
    shown.push_back(text->in(lang));
  return digest(shown);
}

std::string order_figures(const OfferFile& offer, const OrderMade& terms) {
  const OfferMade& made = offer.made;
  std::vector<std::string> all{
      made.offer,       made.vehicle,     made.trim,     made.colour,        made.interior,
      made.supply,      made.looks.zh,    made.looks.en, made.invoice_from,  made.invoice_to,
      made.last_before, made.first_after, made.loan,     made.difference.zh, made.difference.en};
  const bool at_once = !offer.accepted || offer.accepted->at_once;
  for (const OfferLine& line :
       taken_lines(made, offer.accepted ? offer.accepted->taken : std::vector<std::string>()))
    add(all, line);
  for (const Fen sum :
       {made.down, made.principal, made.monthly, made.last, made.fee, Fen{made.months},
        Fen{made.annual_bp}, terms.price, terms.total, terms.today, terms.deposit})
    all.push_back(std::to_string(sum));
  for (const std::string* text :
       {&terms.day, &terms.kind, &terms.delivery_from, &terms.delivery_to})
    all.push_back(*text);
  all.emplace_back(at_once ? "at once" : "lent");
  return digest(all);
}

void bind(OrderSigned& said, const OrderRules& rules, const OfferFile& offer,
          const OrderMade& terms, Lang lang) {
  said.language = code(lang);
  said.text = contract_text(rules, terms, lang);
  said.figures = order_figures(offer, terms);
  said.ink = ink_of(said);
  said.seal = seal_of(said, terms);
}

Bond bond(const OrderFile& file, const OfferFile& offer) {
  if (!file.signed_) return Bond::broken;
  const OrderSigned& said = *file.signed_;
  if (seal_of(said, file.made) != said.seal) return Bond::broken;
  if (order_figures(offer, file.made) != said.figures) return Bond::broken;
  if (said.strokes.empty()) return Bond::erased;
  return ink_of(said) == said.ink ? Bond::unbroken : Bond::broken;
}

}  // namespace foyer::domain
