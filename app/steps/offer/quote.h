// An offer worked out: from what was chosen and the pack's prices to lines, loan and dates. Pure.
//
// What cannot be right (a discount above the price, an option that excludes another, a rule that
// has ended) is told as a trouble; an offer with one is worked out all the same, so that the page
// can show it, and is not made. Threads: values; `prices` must outlive what is returned.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/prices.h"
#include "steps/offer/costs.h"
#include "steps/offer/loan.h"
#include "steps/offer/offer_line.h"

namespace foyer::domain {

namespace part {
// What the buyer may get later: its `worth`, with its conditions as the hint. Never on, in no sum.
inline constexpr std::string_view kSubsidy = "subsidy";
}  // namespace part

struct TypedIn {
  std::string line;
  Fen amount = 0;
  friend bool operator==(const TypedIn&, const TypedIn&) = default;
};

struct OfferWish {
  std::string trim, colour, interior, supply;
  std::vector<std::string> options;
  Fen discount = 0;
  std::vector<std::string> accessories;  // sold
  std::vector<std::string> gifts;        // accessories that are given
  std::vector<TypedIn> typed;
  std::vector<std::string> taken;   // optional lines
  std::vector<std::string> waived;  // lines that the house gives away
  std::string loan;                 // empty: all at once
  int months = 0;
  Fen down = 0;
  Fen trade_in = 0, trade_in_above = 0;
  friend bool operator==(const OfferWish&, const OfferWish&) = default;
};

enum class OfferTrouble : std::uint8_t {
  no_car,
  discount_above_price,
  options_exclude,
  option_not_for_trim,
  rule_ended,    // `what` is the line, `day` the last one on which there was a rule
  rule_unknown,  // likewise, of one that has none yet
  not_typed_in,
  loan_over,  // its campaign, or a term that it does not have
  down_too_small,
  down_too_large,
};

struct Troubled {
  OfferTrouble trouble = OfferTrouble::no_car;
  std::string what = {};
  std::string day = {};
};

// The delivery may fall on either side of a day on which a rule changes.
struct Boundary {
  std::string last_before;  // "2027-12-31"
  std::string first_after;
  friend bool operator==(const Boundary&, const Boundary&) = default;
};

struct Worked {
  const Trim* trim = nullptr;
  OfferLines lines;
  std::string invoice_from, invoice_to;
  std::optional<Boundary> boundary;
  std::optional<Loan> loan;
  std::vector<PossibleSubsidy> subsidies;
  std::vector<Troubled> troubles;

  Fen price() const { return car_price(lines); }
  Fen sum(bool after_boundary = false) const { return total(lines, after_boundary); }
};

// `day` is the one on which the offer is made.
Worked work_out(const Prices& prices, const OfferWish& asked, std::string_view day);

// What is paid on the first day, of an offer with this total.
Fen today_of(Fen total, const std::optional<Loan>& loan);

}  // namespace foyer::domain
