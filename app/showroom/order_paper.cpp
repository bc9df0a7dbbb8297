#include "showroom/order_paper.h"

#include <algorithm>

#include "steps/offer/money_text.h"
#include "steps/offer/offer_rows.h"
#include "steps/offer/order.h"

namespace foyer::domain {
namespace {

struct OrderWords {
  std::string_view buyer, car, looks, taken, price, total, payment, at_once, instalments, delivery,
      place, witness, paid, cancelled, back;
};

OrderWords order_words(Lang lang) {
  if (lang == Lang::zh)
    return {"购车人",   "车",       "配置",     "另选",   "车价", "合计",   "付款", "全款",
            "分 %s 期", "预计交车", "交车地点", "见证人", "已收", "已取消", "退还"};
  return {"Buyer",  "Car",     "Looks",       "With it",   "Car price",
          "In all", "Payment", "all at once", "%s months", "Delivery",
          "Place",  "Witness", "Received",    "cancelled", "back"};
}

std::string with_value(std::string_view phrase, const std::string& value) {
  std::string text(phrase);
  if (const auto at = text.find("%s"); at != std::string::npos) text.replace(at, 2, value);
  return text;
}

void add(std::vector<SignedPaper::Line>& lines, std::string_view name, std::string value,
         bool on_code = true) {
  if (!value.empty()) lines.push_back({std::string(name), std::move(value), on_code});
}

std::string car_of(const Content& content, const OfferMade& made, Lang lang) {
  const Vehicle* vehicle = content.vehicle(made.vehicle);
  std::string name = vehicle == nullptr ? made.vehicle : vehicle->name.in(lang);
  const auto guide = std::ranges::find(made.lines, part::kGuide, &OfferLine::part);
  return guide == made.lines.end() ? name : name + " " + guide->text.in(lang);
}

// What was chosen besides the car, and what was given with it.
std::string taken_with(const OfferLines& lines, Lang lang) {
  std::string all;
  for (const OfferLine& line : lines)
    if ((line.is(part::kChoice) && line.on) || line.is(part::kGift) || line.is(part::kOption))
      all += (all.empty() ? "" : lang == Lang::zh ? "、" : ", ") + line_name(line, lang);
  return all;
}

std::string payment_of(const OfferFile& offer, const OrderWords& words, Lang lang) {
  const OfferMade& made = offer.made;
  if (made.months == 0 || (offer.accepted && offer.accepted->at_once))
    return std::string(words.at_once);
  return with_value(words.instalments, std::to_string(made.months)) + " × " +
         fen_text(made.monthly, lang) + " · " + made.lender.in(lang);
}

// What was paid, and how it ended, on one line.
std::string became_of(const OrderFile& file, const OrderWords& words, const TimeZone& zone,
                      Lang lang) {
  std::string all = file.paid ? fen_text(file.paid->amount, lang) : std::string();
  if (!file.cancelled) return all;
  all += (all.empty() ? "" : " · ") + std::string(words.cancelled) + " " +
         zone.day(file.cancelled->at_ms);
  if (file.cancelled->back > 0)
    all += " · " + std::string(words.back) + " " + fen_text(file.cancelled->back, lang);
  return all;
}

void add_rows(std::vector<SignedPaper::Line>& lines, const OfferLines& taken, Lang lang) {
  for (const OfferRow& row : rows_of(taken, false, lang)) {
    const bool counts = row.line != nullptr && row.line->on && row.kind != OfferRow::Kind::given;
    if (counts) add(lines, row.text, fen_text(row.amount, lang), false);
  }
}

}  // namespace

std::vector<SignedPaper::Line> key_elements(const Content& content, const Visit& visit,
                                            const OrderMade& terms, Lang lang, Told told) {
  const OrderWords words = order_words(lang);
  std::vector<SignedPaper::Line> lines;
  const OfferFile* offer = visit.offer(terms.offer);
  if (offer == nullptr || !offer->accepted) return lines;
  add(lines, words.car, car_of(content, offer->made, lang));
  const bool whole = told == Told::whole;
  if (whole) add(lines, words.looks, offer->made.looks.in(lang));
  const OfferLines taken = taken_lines(offer->made, offer->accepted->taken);
  if (whole) add(lines, words.taken, taken_with(taken, lang), false);
  if (whole) add(lines, words.price, fen_text(terms.price, lang));
  add(lines, words.total, fen_text(terms.total, lang));
  add(lines, words.payment, payment_of(*offer, words, lang));
  add(lines, terms.kind_text.in(lang), fen_text(terms.deposit, lang));
  add(lines, words.delivery,
      terms.delivery_from == terms.delivery_to ? terms.delivery_to
                                               : terms.delivery_from + " – " + terms.delivery_to);
  if (whole) add(lines, words.place, terms.place.in(lang), false);
  return lines;
}

std::optional<SignedPaper> order_paper(const House& house, const Content& content,
                                       const Visit& visit, std::string_view order, Told told) {
  const OrderFile* file = visit.order(order);
  if (file == nullptr || !file->signed_) return std::nullopt;
  const OfferFile* offer = visit.offer(file->made.offer);
  if (offer == nullptr || !offer->accepted) return std::nullopt;
  const OrderSigned& said = *file->signed_;
  SignedPaper paper;
  paper.lang = said.language == "en" ? Lang::en : Lang::zh;
  const OrderWords words = order_words(paper.lang);
  const OrderRules& rules = content.orders;
  paper.dealer = content.showroom.dealer.in(paper.lang);
  paper.branch = content.showroom.branch.in(paper.lang);
  constexpr std::size_t kNumberDigits = 8;
  paper.title = rules.contract.title.in(paper.lang) + " " + file->made.contract + " · " +
                file->made.order.substr(0, kNumberDigits);
  const TimeZone& zone = content.showroom.time_zone;
  paper.when = zone.day(said.at_ms) + " " + zone.clock(said.at_ms);
  paper.witness = house.name_of(said.witness);
  add(paper.lines, words.buyer, said.buyer, false);
  for (SignedPaper::Line& line : key_elements(content, visit, file->made, paper.lang, told))
    paper.lines.push_back(std::move(line));
  add(paper.lines, words.witness, paper.witness, false);
  if (told == Told::whole)  // beside the page on a screen
    add(paper.lines, words.paid, became_of(*file, words, zone, paper.lang));
  paper.meaning = file->made.kind_text.in(paper.lang) + (paper.lang == Lang::zh ? "：" : ": ") +
                  file->made.meaning.in(paper.lang);
  add_rows(paper.costs, taken_lines(offer->made, offer->accepted->taken), paper.lang);
  add(paper.costs, words.total, fen_text(file->made.total, paper.lang));
  paper.same_words = said.text == contract_text(rules, file->made, paper.lang);
  if (paper.same_words) {
    for (const std::string& id : said.clauses)
      if (const Choice* clause = find_by_id(rules.clauses, id))
        paper.clauses.emplace_back(clause->text.in(paper.lang));
    paper.text = rules.contract.body.in(paper.lang);
  }
  paper.strokes = signature_of(said.strokes);
  paper.bond = as_kept(bond(*file, *offer), visit);
  paper.seal = said.seal;
  return paper;
}

}  // namespace foyer::domain
