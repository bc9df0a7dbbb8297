#include "steps/offer/offer_line.h"

#include <algorithm>

namespace foyer::domain {
namespace {

template <class Which>
Fen sum(const OfferLines& lines, bool after_boundary, Which which) {
  Fen all = 0;
  for (const OfferLine& line : lines)
    if (which(line)) all += line.counts(after_boundary);
  return all;
}

const OfferLine* same(const OfferLines& lines, const OfferLine& one) {
  const auto found = std::ranges::find_if(lines, [&](const OfferLine& other) {
    return other.on && other.id == one.id && other.part == one.part;
  });
  return found == lines.end() ? nullptr : &*found;
}

}  // namespace

Fen car_price(const OfferLines& lines) {
  return sum(lines, false, [](const OfferLine& line) { return line.in_car_price(); });
}

Fen must_pay(const OfferLines& lines, bool after_boundary) {
  return sum(lines, after_boundary,
             [](const OfferLine& line) { return line.in_car_price() || line.is(part::kDue); });
}

Fen total(const OfferLines& lines, bool after_boundary) {
  return sum(lines, after_boundary, [](const OfferLine&) { return true; });
}

Concession concession_of(const OfferLines& lines, Fen trade_in_above) {
  Concession all;
  all.trade_in = trade_in_above;
  for (const OfferLine& line : lines) {
    if (line.is(part::kDiscount)) all.cash -= line.counts();
    if (line.is(part::kGift)) all.gifts += line.worth;
    if (line.is(part::kDue) || line.is(part::kChoice)) all.waived += line.worth;
  }
  return all;
}

std::vector<LineDifference> differences(const OfferLines& before, const OfferLines& now) {
  std::vector<LineDifference> all;
  for (const OfferLine& line : now) {
    if (!line.on) continue;
    const OfferLine* old = same(before, line);
    const Fen by = line.counts() - (old ? old->counts() : 0);
    if (by != 0 || old == nullptr) all.push_back({&line, by, old == nullptr, false});
  }
  for (const OfferLine& line : before)
    if (line.on && same(now, line) == nullptr) all.push_back({&line, -line.counts(), false, true});
  return all;
}

}  // namespace foyer::domain
