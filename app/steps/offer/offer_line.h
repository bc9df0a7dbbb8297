// The lines of an offer, and their sums. Every sum that is shown, printed or counted is one of
// these, so that all of them are sums of the same rounded lines. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/facts.h"
#include "house/prices.h"

namespace foyer::domain {

// Which part of the whole a line belongs to, in the order in which they are read.
namespace part {
inline constexpr std::string_view kGuide = "guide";
inline constexpr std::string_view kOption = "option";      // built in, so taxed with the car
inline constexpr std::string_view kDiscount = "discount";  // less than nothing
inline constexpr std::string_view kDue = "due";            // taxes, insurance, plates
inline constexpr std::string_view kChoice = "choice";      // the guest may leave it out
inline constexpr std::string_view kGift = "gift";          // costs nothing, and is worth something
inline constexpr std::string_view kTradeIn = "trade-in";   // less than nothing
}  // namespace part

// As the guest was shown it: the words too, since a pack may say something else tomorrow.
struct OfferLine {
  std::string id;
  std::string part;
  Text text, hint, payee;
  Fen amount = 0;
  Fen later = 0;   // if it is invoiced after the boundary; else the same
  Fen worth = 0;   // of what is given: a gift at its retail value, a fee that is waived
  bool on = true;  // the guest takes it
  void fields(Fields& f) {
    f("id", id);
    f("part", part);
    f("zh", text.zh);
    f("en", text.en);
    f("hint_zh", hint.zh);
    f("hint_en", hint.en);
    f("payee_zh", payee.zh);
    f("payee_en", payee.en);
    f("amount", amount);
    f("later", later);
    f("worth", worth);
    f("on", on);
  }
  bool is(std::string_view one) const { return part == one; }
  bool in_car_price() const { return is(part::kGuide) || is(part::kOption) || is(part::kDiscount); }
  // What it adds to the total.
  Fen counts(bool after_boundary = false) const {
    return on ? (after_boundary ? later : amount) : 0;
  }
  friend bool operator==(const OfferLine&, const OfferLine&) = default;
};
using OfferLines = std::vector<OfferLine>;

Fen car_price(const OfferLines& lines);
// Car price and what is due: what nobody can leave out.
Fen must_pay(const OfferLines& lines, bool after_boundary = false);
Fen total(const OfferLines& lines, bool after_boundary = false);

// What the house gives away, whatever it is called: a limit on cash alone would leak.
struct Concession {
  Fen cash = 0;
  Fen gifts = 0;
  Fen waived = 0;
  Fen trade_in = 0;  // paid above the appraisal
  Fen all() const { return cash + gifts + waived + trade_in; }
};
Concession concession_of(const OfferLines& lines, Fen trade_in_above);
// The same one by one, in the order of the lines; the trade-in has none.
enum class GivenAs : std::uint8_t { cash, gift, waived, trade_in };
std::string_view word(GivenAs as);
struct Given {
  GivenAs as = GivenAs::cash;
  const OfferLine* line = nullptr;
  Fen worth = 0;  // never 0
};
std::vector<Given> given(const OfferLines& lines, Fen trade_in_above);

// How one version differs from the one before. What costs the same is not there; what was given
// or taken back, and costs nothing, is.
struct LineDifference {
  const OfferLine* line = nullptr;  // of the newer one, or of the older where it is gone
  Fen by = 0;
  bool added = false, gone = false;
};
std::vector<LineDifference> differences(const OfferLines& before, const OfferLines& now);

}  // namespace foyer::domain
