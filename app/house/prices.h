// What a dealer charges and may give away: cars, extras, taxes, fees, loans, and who may grant
// what. Read from the pack's prices.toml; a dealer without that file makes no offers.
//
// Money is in fen, shares are in basis points (100 are one percent), days are "2027-12-31" and the
// last one on which something holds. Taxes and subsidies are dated by the day of the invoice,
// loans by the day of the offer. Nothing here is a statement of law: each rule names its source and
// when the dealer looked at it last. Threads: values, immutable once loaded.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/choice.h"
#include "house/test_drives.h"
#include "kit/base/text.h"

namespace foyer::domain {

using Fen = std::int64_t;
// No sum of a showroom is larger: what a device says beyond it counts as this much, so that no sum
// over many papers goes astray by one.
inline constexpr Fen kFenMost = 1'000'000'000'000;
inline constexpr Fen bounded(Fen fen) { return std::clamp(fen, -kFenMost, kFenMost); }
inline constexpr std::int64_t kWhole_bp = 10'000;  // all of it, in basis points

// When something holds; an empty end is open.
struct Window {
  std::string from, to;
  bool holds_on(std::string_view day) const {
    return (from.empty() || from <= day) && (to.empty() || day <= to);
  }
  bool has_ended(std::string_view day) const { return !to.empty() && to < day; }
};

// One version of a car as it can be ordered.
struct Trim {
  std::string id;
  std::string vehicle;
  Text name;
  Energy energy = Energy::fuel;
  int seats = 5;
  int displacement_ml = 0;  // of the engine; 0: it has none
  Fen guide = 0;
  std::vector<std::string> colours, interiors;  // paints; empty: none to choose
  std::map<std::string, Fen> limits;  // level -> what it may give away; else the level's share
};

struct Paint {
  std::string id;
  Text text;
  std::uint32_t swatch = 0x888888;
  Fen price = 0;
};

// Something built into the car: part of the car's price, and so of what is taxed.
struct CarOption {
  std::string id;
  Text text;
  Fen price = 0;
  std::vector<std::string> trims;     // empty: all
  std::vector<std::string> excludes;  // other options that it cannot be had with
};

// Something beside the car: sold on an invoice of its own, or given.
struct Accessory {
  std::string id;
  Text text;
  Text hint;
  Fen price = 0;
  Fen retail = 0;  // what it counts for as a gift
};

// Where the car comes from, and in how many days it is handed over and invoiced.
struct Supply {
  std::string id;
  Text text;
  int days_from = 0, days_to = 0;
};

// A tax, an insurance, plates, a fee.
struct CostLine {
  std::string id;
  Text text;
  Text hint;
  Text payee;             // who gets the money
  Text source;            // who says so; for what no rule says
  bool optional = false;  // the guest may leave it out
  bool typed_in = false;  // the figure is another firm's, copied from its paper
  bool waivable = false;  // the house's own: it may give it away
  Fen amount = 0;         // where no rule says it
};

enum class RuleKind : std::uint8_t {
  share,         // of the price without value added tax
  displacement,  // so much a year, by the engine; pro rata from the month of the invoice
  seats,         // so much, by the number of seats
};

struct Band {
  int up_to = 0;  // millilitres, or seats; the last one that it holds for
  Fen amount = 0;
};

// How much a line costs in a time: one of several that follow each other.
struct CostRule {
  std::string id;
  std::string line;
  std::string region;            // empty: everywhere
  std::optional<Energy> energy;  // none: any
  Window invoiced;
  RuleKind kind = RuleKind::share;
  Text text;  // as the guest reads it: "purchase tax, half"
  int rate_bp = 0;
  int vat_bp = 0;           // what the price holds of value added tax
  int relief_bp = 0;        // of the tax, left to the buyer …
  Fen relief_max = 0;       // … and no more than this
  std::vector<Band> bands;  // rising; the last has no end
  Text source;
  std::string checked_on;
};

// Paid to the buyer later, on application: never a discount.
struct Subsidy {
  std::string id;
  Text text;
  Text conditions;
  std::string region;
  std::optional<Energy> energy;
  int displacement_max_ml = 0;  // 0: no matter
  Window invoiced;
  int rate_bp = 0;  // of the car's price
  Fen cap = 0;
  Text source;
  std::string checked_on;
};

struct LoanProduct {
  std::string id;
  Text lender;
  Text text;
  int rate_bp = 0;      // a year, on what is still owed
  int flat_fee_bp = 0;  // a year, on all that was lent; spread over the instalments
  Fen fee = 0;          // once, today
  std::vector<int> terms;
  int minimum_down_bp = 0;  // of the car's price
  Window campaign;          // by the day of the offer
};

// What a year of driving is reckoned with, and for how many years a car is kept.
struct Keeping {
  int years = 5;
  int km_a_year = 0;    // 0: the dealer reckons nothing of the kind
  Fen fuel = 0;         // a litre
  Fen electricity = 0;  // a kilowatt hour
  Text source;
};

// What keeping one car costs, from where the dealer looked it up.
struct RunningCost {
  std::string trim;
  int per_100km_tenths = 0;  // litres or kilowatt hours, in tenths
  Fen service = 0;           // a year
  Fen insurance = 0;         // a year
  int residual_bp = 0;       // of the list price, at the end of those years
  Text source;
  std::string checked_on;
};

struct ApprovalLevel {
  std::string id;
  Text text;
  std::string role;  // "consultant" or "manager": who in the house may speak for it
  int share_bp = 0;  // of the guide price, of all concessions together
};

// How long a request waits: for the managers who are on duty, then for every other one too, and
// then it has timed out, which is said to whoever asked.
struct ApprovalTimes {
  int stand_in_minutes = 3;
  int answer_minutes = 15;
};

struct Prices {
  std::string region;
  int valid_days = 7;
  int valid_until_min = 18 * 60;  // of the last day
  Text difference;  // who bears what a later invoice costs more, with %s for the sum; may be empty
  std::vector<ApprovalLevel> levels;  // the lowest first
  ApprovalTimes approval;
  std::vector<Trim> trims;
  std::vector<Paint> colours, interiors;
  std::vector<CarOption> options;
  std::vector<Accessory> accessories;
  std::vector<Supply> supplies;
  std::vector<CostLine> lines;
  std::vector<CostRule> rules;
  std::vector<Subsidy> subsidies;
  std::vector<LoanProduct> loans;
  Keeping keeping;
  std::vector<RunningCost> running;

  bool offered() const { return !trims.empty(); }
  const Trim* trim(std::string_view id) const;
  std::vector<const Trim*> trims_of(std::string_view vehicle) const;
};

}  // namespace foyer::domain
