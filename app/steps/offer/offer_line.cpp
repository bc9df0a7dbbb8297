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

std::string_view word(GivenAs as) {
  if (as == GivenAs::cash) return "cash";
  if (as == GivenAs::gift) return "gift";
  return as == GivenAs::waived ? "waived" : "trade-in";
}

std::vector<Given> given(const OfferLines& lines, Fen trade_in_above) {
  std::vector<Given> all;
  const auto add = [&](GivenAs as, const OfferLine* line, Fen worth) {
    if (worth != 0) all.push_back({as, line, worth});
  };
  for (const OfferLine& line : lines) {
    if (line.is(part::kDiscount)) add(GivenAs::cash, &line, -line.counts());
    if (line.is(part::kGift)) add(GivenAs::gift, &line, line.worth);
    if (line.is(part::kDue) || line.is(part::kChoice)) add(GivenAs::waived, &line, line.worth);
  }
  add(GivenAs::trade_in, nullptr, trade_in_above);
  return all;
}

Concession concession_of(const OfferLines& lines, Fen trade_in_above) {
  Concession all;
  for (const Given& one : given(lines, trade_in_above)) {
    if (one.as == GivenAs::cash) all.cash += one.worth;
    if (one.as == GivenAs::gift) all.gifts += one.worth;
    if (one.as == GivenAs::waived) all.waived += one.worth;
    if (one.as == GivenAs::trade_in) all.trade_in += one.worth;
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
