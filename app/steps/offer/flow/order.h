// From an accepted offer to a signed order: what a tap means, and which facts it makes. Pure: time
// is handed in, nothing is written; the caller writes `Step::writes`, durably, and shows
// `Step::model` then.
//
// The consultant sets the terms (which deposit, how much, when the car comes); from then on they
// are a fact, so a tablet that died before the signature opens in front of it. The guest reads,
// ticks and signs in their own hands; what they ticked under other words, or in the other language,
// is not ticked. Afterwards the order is shown, its deposit is taken, and it may be cancelled.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "steps/offer/flow/offer.h"
#include "steps/offer/order.h"

namespace foyer::flow::order {

using Context = offer::Context;

enum class Stage : std::uint8_t {
  terms,
  sign,  // in the guest's hands
  text,  // the whole contract, likewise
  paper,
  cancel,
};
std::string_view name(Stage stage);  // "order-terms", as goldens and the trace call it
bool is_in_the_guests_hands(Stage stage);

struct Model {
  Stage stage = Stage::terms;
  Id visit;
  std::string order;  // the one that is signed, or looked at; empty: none yet
  std::string kind;
  domain::Fen deposit = 0;
  int later_days = 0;  // than the offer said
  bool typing = false;
  std::string typed;  // digits, yuan: of a deposit, or of what was paid
  std::vector<std::string> ticked;
  std::string text;          // digest of the contract that lies before the guest
  std::string by = "guest";  // who cancels
  std::string reason, fate;  // and why, and what becomes of the deposit
  friend bool operator==(const Model&, const Model&) = default;
};

struct PickKind {
  std::string kind;
};
struct PickDeposit {
  domain::Fen deposit = 0;
};
struct TypeSum {
  bool on = true;
};
struct Digit {
  char digit = '0';
};
struct EraseDigit {};
struct PickLater {
  int days = 0;
};
struct Make {};  // the terms, into the guest's hands
struct ToStaff {};
struct ToGuest {};  // and to the guest again
struct ToggleClause {
  std::string clause;
};
struct ReadAll {
  bool open = true;
};
struct Sign {
  std::vector<std::string> strokes;  // as to_texts makes them
};
struct Paid {};  // what was typed, or what was agreed
struct GoTo {    // terms, paper, cancel
  Stage stage = Stage::paper;
};
struct PickSide {
  std::string by;
};
struct PickReason {
  std::string reason;
};
struct PickFate {
  std::string fate;
};
struct Cancel {};
using Intent = std::variant<PickKind, PickDeposit, TypeSum, Digit, EraseDigit, PickLater, Make,
                            ToStaff, ToGuest, ToggleClause, ReadAll, Sign, Paid, GoTo, PickSide,
                            PickReason, PickFate, Cancel>;

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};

// Where this guest's order stands: its terms, its signature, or the order itself.
Model open(const Id& visit, const Context& context);
Step update(const Model& model, const Intent& intent, const Context& context);

// --- what the pages ask ---
// Whether there is anything to open: an order, or an offer that could become one.
bool can_open(const domain::Visit& visit, const Context& context);
// The offer that the guest accepted; nullptr: none stands.
const domain::OfferFile* accepted(const domain::Visit& visit);
// The order that the page is about; nullptr: none yet.
const domain::OrderFile* file_of(const Model& model, const domain::House& house);
// The offer of `terms`; nullptr: this device does not know it.
const domain::OfferFile* offer_of(const domain::OrderMade& terms, const Model& model,
                                  const domain::House& house);
// What the consultant has chosen, as the terms that it would become; what was made, once it was.
domain::OrderMade terms(const Model& model, const Context& context);
// What hinders them; empty: nothing.
std::vector<domain::OrderTrouble> troubles(const Model& model, const Context& context);
bool is_ticked(const Model& model, std::string_view clause, const Context& context);
bool all_ticked(const Model& model, const Context& context);
// What was typed, or else `otherwise`.
domain::Fen typed_sum(const Model& model, domain::Fen otherwise);

}  // namespace foyer::flow::order
