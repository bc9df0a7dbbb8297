// An offer being made and read: what a tap means, and which facts it makes. Pure: time is handed
// in, nothing is written; the caller writes `Step::writes`, durably, and shows `Step::model` then.
//
// A paper is never changed: what a consultant changes is a draft, and making it is the next
// version. What their own authority does not reach asks a manager first. While the guest holds the
// tablet only their own touches and the way back do anything, and everything that they see comes
// from the paper, not from today's prices. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"
#include "steps/offer/authority.h"
#include "steps/offer/quote.h"

namespace foyer::flow::offer {

enum class Stage : std::uint8_t {
  make,     // the consultant's
  guest,    // in the guest's hands, as all that follow
  compare,  // over the years, and beside another car
  code,     // to take home
};
std::string_view name(Stage stage);  // "offer-make", as goldens and the trace call it
constexpr bool is_in_the_guests_hands(Stage stage) { return stage != Stage::make; }

struct Model {
  Stage stage = Stage::make;
  Id visit;
  domain::OfferWish wish;
  int down_bp = 4000;           // of the car's price, to whole thousands of yuan
  bool changed = true;          // the draft differs from the newest paper
  std::string writing;          // the line whose figure is being typed; empty: none
  std::string typed;            // digits, yuan
  std::string paper;            // in the guest's hands: which
  std::vector<std::string> on;  // there: optional lines that they take
  bool at_once = false;         // there: without the loan
  bool after = false;           // there: as invoiced after the boundary
  friend bool operator==(const Model&, const Model&) = default;
};

struct PickVehicle {
  std::string vehicle;
};
struct PickTrim {
  std::string trim;
};
struct PickColour {
  std::string colour;
};
struct PickInterior {
  std::string interior;
};
struct PickSupply {
  std::string supply;
};
struct ToggleOption {
  std::string option;
};
struct ToggleTaken {  // an optional line, or an accessory that is sold
  std::string line;
};
struct ToggleGift {
  std::string accessory;
};
struct ToggleWaived {
  std::string line;
};
struct SetDiscount {
  domain::Fen discount = 0;
};
struct PickLoan {
  std::string loan;  // empty: all at once
  int months = 0;
};
struct PickDown {
  int bp = 0;
};
struct TypeFor {
  std::string line;  // empty: done
};
struct Digit {
  char digit = '0';
};
struct EraseDigit {};
struct Make {};      // the next version; asks where it has to
struct AskAgain {};  // what nobody answered in time
struct Withdraw {};  // the newest, or of two that stand side by side the older
struct Show {};      // into the guest's hands
struct ToStaff {};
struct Switch {  // the guest takes an optional line, or not
  std::string line;
};
struct PayAtOnce {
  bool on = true;
};
struct LookAfter {
  bool on = true;
};
struct LookFurther {  // over the years and beside another car, and back
  bool on = true;
};
struct ShowCode {
  bool on = true;
};
struct Accept {};
using Intent =
    std::variant<PickVehicle, PickTrim, PickColour, PickInterior, PickSupply, ToggleOption,
                 ToggleTaken, ToggleGift, ToggleWaived, SetDiscount, PickLoan, PickDown, TypeFor,
                 Digit, EraseDigit, Make, AskAgain, Withdraw, Show, ToStaff, Switch, PayAtOnce,
                 LookAfter, LookFurther, ShowCode, Accept>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  Lang lang = Lang::zh;
  std::int64_t now_ms = 0;

  const domain::Prices& prices() const { return content.prices; }
  std::string today() const { return content.showroom.time_zone.day(now_ms); }
};

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};

// This guest's newest paper as a draft, or one for the car that they care about.
Model open(const Id& visit, const Context& context);
Step update(const Model& model, const Intent& intent, const Context& context);

// --- what the pages ask ---
const domain::Offers* offers_of(const Model& model, const domain::House& house);
// The newest paper of this guest; nullptr: none yet.
const domain::OfferFile* newest(const Model& model, const domain::House& house);
domain::Worked worked(const Model& model, const Context& context);
// The draft as the paper that it would become, without a number of its own.
domain::OfferMade draft(const Model& model, const Context& context);
// What the consultant looks at: the newest paper, or the draft where something was changed.
domain::OfferMade current(const Model& model, const Context& context);

struct Authority {
  domain::Concession given;
  domain::Fen own = 0;                           // what whoever is signed in may give
  const domain::ApprovalLevel* needs = nullptr;  // who may grant it; nullptr: nobody
  bool enough = false;                           // no one has to be asked
};
Authority authority(const Model& model, const Context& context);
// Sums that a consultant would say: nothing, a round one of their own, the next level's, and what
// brings the price to a round one. Rising, each once.
std::vector<domain::Fen> discounts_to_choose(const Model& model, const Context& context);
// What speaks for this guest's wish, as the manager reads it.
std::vector<std::string> evidence(const domain::Visit& visit);
// The lines as the guest takes them.
domain::OfferLines as_taken(const domain::OfferMade& paper, const std::vector<std::string>& on);
// The paper in the guest's hands; nullptr: it is not there (any more).
const domain::OfferFile* in_hand(const Model& model, const Context& context);
// Beside it, of the other cars that this guest was shown an offer for, the newest; nullptr: none.
const domain::OfferFile* other_car(const Model& model, const Context& context);
// What the guest accepted for their own car; 0: nothing (yet).
domain::Fen traded_in(const domain::Visit& visit);
// The one that it follows, if this device knows it.
const domain::OfferFile* before(const domain::OfferFile& file, const domain::Offers& all);

}  // namespace foyer::flow::offer
