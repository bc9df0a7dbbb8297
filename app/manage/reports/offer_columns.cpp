// The lines of an offer and what it gives away as columns, and its register.
#include "manage/reports/offer_columns.h"

#include <algorithm>
#include <tuple>

#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using Line = const OfferLineAsked&;
using Gift = const ConcessionAsked&;
using AskOffer = const OfferSql&;
using AskGiven = const GivenSql&;

constexpr OfferLineColumn kLineColumns[] = {
    {"visit", Kind::id, [](Line a) -> Value { return a.of.of.visit.id.hex(); },
     [](AskOffer q) { return q.w.hex("v.visit"); }, "whose it is"},
    {"day", Kind::text,
     [](Line a) -> Value { return a.of.of.zone().day(a.of.of.visit.arrived_at.unix_ms()); },
     [](AskOffer) { return std::string("v.day"); }, "the showroom's day of the visit: ask by it"},
    {"offer", Kind::id, [](Line a) -> Value { return a.of.made().offer; },
     [](AskOffer) { return std::string("nullif(d.offer, '')"); }, "the paper, as in `offer`"},
    {"version", Kind::whole, [](Line a) -> Value { return std::int64_t{a.of.made().version}; },
     [](AskOffer q) { return q.w.number("version"); }, "and its version"},
    {"place", Kind::whole, [](Line a) -> Value { return std::int64_t{a.place}; },
     [](AskOffer q) { return q.w.place_of_element(); }, "on the paper, from 1"},
    {"line", Kind::id, [](Line a) -> Value { return a.line.id; },
     [](AskOffer q) { return q.w.said_by_element("d", "id"); }, "as the pack calls it"},
    {"part", Kind::id, [](Line a) -> Value { return a.line.part; },
     [](AskOffer q) { return q.part(); },
     "`guide`, `option`, `discount`, `due`, `choice`, `gift`, `trade-in`; `subsidy`: paid to the "
     "buyer later, on application"},
    {"counts", Kind::flag, [](Line a) -> Value { return a.line.on; },
     [](AskOffer q) {
       return "CASE WHEN " + q.w.true_by_element("d", "on") + " THEN 1 ELSE 0 END";
     },
     "1: it is in the total"},
    {"amount_fen", Kind::whole, [](Line a) -> Value { return a.line.amount; },
     [](AskOffer q) { return q.w.fen_by_element("d", "amount"); }, "fen; less than nothing: off"},
    {"later_fen", Kind::whole, [](Line a) -> Value { return a.line.later; },
     [](AskOffer q) { return q.w.fen_by_element("d", "later"); },
     "the same if the car is invoiced after a tax has changed"},
    {"worth_fen", Kind::whole, [](Line a) -> Value { return a.line.worth; },
     [](AskOffer q) { return q.w.fen_by_element("d", "worth"); },
     "of what is given: a gift at retail, a fee that is waived; of a subsidy its sum"},
    {"text_zh", Kind::text, [](Line a) -> Value { return a.line.text.zh; },
     [](AskOffer q) { return q.w.said_by_element("d", "zh"); }, "as the guest read it"},
    {"text_en", Kind::text, [](Line a) -> Value { return a.line.text.en; },
     [](AskOffer q) { return q.w.said_by_element("d", "en"); }, "likewise"},
};

constexpr ConcessionColumn kConcessionColumns[] = {
    {"visit", Kind::id, [](Gift a) -> Value { return a.of.of.visit.id.hex(); },
     [](AskOffer q, AskGiven) { return q.w.hex("v.visit"); }, "whose it is"},
    {"day", Kind::text,
     [](Gift a) -> Value { return a.of.of.zone().day(a.of.of.visit.arrived_at.unix_ms()); },
     [](AskOffer, AskGiven) { return std::string("v.day"); },
     "the showroom's day of the visit: ask by it"},
    {"offer", Kind::id, [](Gift a) -> Value { return a.of.made().offer; },
     [](AskOffer, AskGiven) { return std::string("nullif(d.offer, '')"); },
     "the paper, as in `offer`"},
    {"version", Kind::whole, [](Gift a) -> Value { return std::int64_t{a.of.made().version}; },
     [](AskOffer q, AskGiven) { return q.w.number("version"); }, "and its version"},
    {"state", Kind::id,
     [](Gift a) -> Value { return std::string(word(domain::state_of(a.of.file, a.of.now_ms))); },
     [](AskOffer q, AskGiven) { return q.state(q.w.now_ms()); },
     "the paper's: of a guest who accepted, `accepted`; what was `superseded` is on the next "
     "version as well"},
    {"vehicle", Kind::id, [](Gift a) -> Value { return a.of.made().vehicle; },
     [](AskOffer q, AskGiven) { return q.w.text("vehicle"); }, "the model"},
    {"kind", Kind::id, [](Gift a) -> Value { return std::string(word(a.given.as)); },
     [](AskOffer, AskGiven g) { return g.as; },
     "`cash`, `gift`, `waived` (a fee), or `trade-in`: above the appraisal"},
    {"line", Kind::id,
     [](Gift a) { return a.given.line != nullptr ? Value(a.given.line->id) : Value(); },
     [](AskOffer, AskGiven g) { return g.line; }, "which line of the paper; NULL for a trade-in"},
    {"worth_fen", Kind::whole, [](Gift a) -> Value { return a.given.worth; },
     [](AskOffer, AskGiven g) { return g.worth; },
     "its value; a paper's sum is its `concession_fen`"},
    {"given_by", Kind::id, [](Gift a) -> Value { return a.of.file.by.actor; },
     [](AskOffer, AskGiven) { return std::string("nullif(d.actor, '')"); },
     "staff id of who made the paper"},
    {"level", Kind::id, [](Gift a) -> Value { return a.of.made().level; },
     [](AskOffer q, AskGiven) { return q.w.text("level"); },
     "under whose limit, as the pack calls the level; NULL: within that of who made it"},
    {"granted_by", Kind::id, [](Gift a) -> Value { return granted_by(a.of.file); },
     [](AskOffer q, AskGiven) { return "nullif(" + q.granted_by() + ", '')"; },
     "and who granted it; NULL: nobody did, or not yet"},
    {"buying", Kind::flag,
     [](Gift a) -> Value { return is_buying(a.of.of.visit, a.of.of.content); },
     [](AskOffer q, AskGiven) { return q.w.buying(); }, "the visit's"},
};

std::string as_it_is(const Value& value) { return as_printed(value).value_or(""); }

std::vector<const domain::Visit*> visits_with_offers(const domain::House& house,
                                                     const TimeZone& zone, const Days& days) {
  std::vector<const domain::Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (const std::string day = zone.day(visit.arrived_at.unix_ms());
        is_visit(visit) && !visit.offers.empty() && days.from <= day && day <= days.to)
      visits.push_back(&visit);
  std::ranges::sort(visits, [](const domain::Visit* a, const domain::Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

}  // namespace

std::span<const OfferLineColumn> offer_line_columns() { return kLineColumns; }
std::span<const ConcessionColumn> concession_columns() { return kConcessionColumns; }

std::string granted_by(const domain::OfferFile& file) {
  if (file.made.level.empty()) return file.by.actor;
  return file.answer && file.answer->answer == "approved" ? file.answered_by.actor : std::string();
}

bool is_contested(const domain::Offers& all, const domain::OfferFile& file) {
  const auto rivals = all.rivals();
  return std::ranges::find(rivals, &file) != rivals.end();
}

std::vector<const OfferColumn*> offer_form_columns() {
  std::vector<const OfferColumn*> all;
  for (const OfferColumn& one : offer_columns())
    if (one.form.place > 0) all.push_back(&one);
  std::ranges::sort(all, {}, [](const OfferColumn* one) { return one->form.place; });
  return all;
}

std::string_view heading_of(const OfferColumn& column, Lang lang) {
  return lang == Lang::zh ? column.form.zh : column.form.en;
}

std::vector<std::vector<std::string>> offer_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang, std::int64_t now_ms) {
  std::vector<std::vector<std::string>> lines;
  for (const domain::Visit* visit : visits_with_offers(house, content.showroom.time_zone, days))
    for (const domain::OfferFile& file : visit->offers) {
      const int number = static_cast<int>(lines.size()) + 1;
      const OfferAsked asked{{house, content, *visit, number, lang}, file, now_ms};
      std::vector<std::string>& line = lines.emplace_back();
      for (const OfferColumn* column : offer_form_columns()) {
        const Value value = column->value != nullptr ? column->value(asked) : Value();
        line.push_back(column->form.shown != nullptr ? column->form.shown(asked, value)
                                                     : as_it_is(value));
      }
    }
  return lines;
}

}  // namespace foyer::reports
