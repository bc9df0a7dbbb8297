#include "steps/offer/offer_rows.h"

#include <algorithm>

namespace foyer::domain {
namespace {

const Text kGuide{"指导价", "List price"};
const Text kDiscount{"优惠", "Discount"};
const Text kTradeIn{"旧车抵", "Your car"};
const Text kCarPrice{"车价", "Price of the car"};
const Text kMust{"必须付", "Cannot be left out"};
const Text kOptional{"可选，关掉就不算", "Optional: switch off what you do not want"};

class Rows {
 public:
  Rows(const OfferLines& lines, bool after, Lang lang)
      : lines_(lines), after_(after), lang_(lang) {}

  std::vector<OfferRow> all() {
    for (const OfferLine& line : lines_)
      if (line.in_car_price()) step(line);
    if (count(part::kDiscount) + count(part::kOption) > 0) sum(kCarPrice);
    for (const OfferLine& line : lines_)
      if (line.is(part::kDue)) step(line);
    sum(kMust);
    if (count(part::kChoice) > 0) {
      rows_.push_back({OfferRow::Kind::heading, nullptr, kOptional.in(lang_)});
      for (const OfferLine& line : lines_)
        if (line.is(part::kChoice)) step(line, OfferRow::Kind::choice);
    }
    for (const OfferLine& line : lines_)
      if (line.is(part::kGift))
        rows_.push_back({OfferRow::Kind::given, &line, line_name(line, lang_)});
    for (const OfferLine& line : lines_)
      if (line.is(part::kTradeIn)) step(line);
    return std::move(rows_);
  }

 private:
  std::ptrdiff_t count(std::string_view of) const {
    return std::ranges::count(lines_, of, &OfferLine::part);
  }
  void step(const OfferLine& line, OfferRow::Kind kind = OfferRow::Kind::step) {
    const Fen by = line.counts(after_);
    const Fen amount = after_ ? line.later : line.amount;
    const bool first = rows_.empty();
    rows_.push_back({first ? OfferRow::Kind::sum : kind, &line, line_name(line, lang_),
                     first ? 0 : so_far_, so_far_ + by, amount});
    so_far_ += by;
  }
  void sum(const Text& name) {
    rows_.push_back({OfferRow::Kind::sum, nullptr, name.in(lang_), 0, so_far_, so_far_});
  }

  const OfferLines& lines_;
  const bool after_;
  const Lang lang_;
  std::vector<OfferRow> rows_;
  Fen so_far_ = 0;
};

}  // namespace

std::string line_name(const OfferLine& line, Lang lang) {
  if (line.is(part::kGuide)) return kGuide.in(lang);
  if (line.is(part::kDiscount)) return kDiscount.in(lang);
  if (line.is(part::kTradeIn)) return kTradeIn.in(lang);
  return line.text.in(lang);
}

std::vector<OfferRow> rows_of(const OfferLines& lines, bool after, Lang lang) {
  return Rows(lines, after, lang).all();
}

}  // namespace foyer::domain
