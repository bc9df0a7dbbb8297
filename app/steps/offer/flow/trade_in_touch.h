// A guest's car in exchange: what a tap means, and which facts it makes. Pure: time is handed in,
// nothing is written; the caller writes `Step::writes`, durably, and shows `Step::model` only then.
//
// What is known of the car is read from its facts, so a tablet that died opens where they stand
// (`stage_of`). The model holds what is half typed. While the guest holds the tablet they answer
// the offer that lies before them or give the tablet back, and nothing of the house's is to be
// seen. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"
#include "steps/offer/trade_in.h"

namespace foyer::flow::trade_in {

enum class Stage : std::uint8_t {
  car,      // what it is, and what the guest wishes for it
  look,     // panels, questions, battery
  offer,    // the house's sum
  decline,  // the guest keeps the car, as they said aloud
  done,     // how it stands
  show,     // in the guest's hands: the offer
  refuse,   // in the guest's hands: why not
  thanks,   // in the guest's hands: it is answered
};
std::string_view name(Stage stage);  // "trade-in-car", as goldens and the trace call it
bool is_in_the_guests_hands(Stage stage);

enum class Number : std::uint8_t { registered, km, wish, sum };

struct Model {
  Stage stage = Stage::car;
  Id visit;
  std::string registered, km, wish, sum;  // digits as they are typed; money in yuan
  Number writing = Number::registered;
  std::string energy;
  std::string vin, owner;
  int battery_percent = -1;
  std::string brush;  // the mark that a touch puts on a panel
  std::vector<domain::TradeInInspected::Mark> marks;
  std::vector<domain::TradeInInspected::Answer> answers;
  std::string source;
  friend bool operator==(const Model&, const Model&) = default;
};

struct WriteNumber {
  Number number = Number::registered;
};
struct Digit {
  char digit = '0';
};
struct EraseDigit {};
struct PickEnergy {
  std::string energy;
};
struct SaveCar {};
struct PickMark {
  std::string mark;
};
struct TouchPanel {  // marks it with the brush, or wipes it where it bears that mark already
  std::string panel;
};
struct GiveAnswer {
  std::string question, answer;
};
struct StepBattery {
  int by = 1;
};
struct SaveLook {};
struct PickSource {
  std::string source;
};
struct MakeOffer {};
struct Accept {  // what the guest read
  std::int64_t offer_fen = 0;
};
struct Refuse {
  std::int64_t offer_fen = 0;
  std::string reason;
};
struct Decline {
  std::string reason;
};
struct GoTo {  // between staff's pages; and between the guest's two
  Stage stage = Stage::done;
};
struct ToGuest {};
struct ToStaff {};
using Intent = std::variant<WriteNumber, Digit, EraseDigit, PickEnergy, SaveCar, PickMark,
                            TouchPanel, GiveAnswer, StepBattery, SaveLook, PickSource, MakeOffer,
                            Accept, Refuse, Decline, GoTo, ToGuest, ToStaff>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::int64_t now_ms = 0;

  const domain::TradeIns& pack() const { return content.trade_ins; }
  std::string today() const { return content.showroom.time_zone.day(now_ms); }
};

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};

Model open(const Id& visit, const Context& context);
Step update(const Model& model, const Intent& intent, const Context& context);

// --- what the pages ask ---
// Nullptr: nobody said a word of it yet.
const domain::UsedCar* car_of(const Model& model, const Context& context);
// Where it stands by its facts.
Stage stage_of(const domain::UsedCar* car);
domain::UsedCarTrouble trouble(const Model& model, const Context& context);
std::int64_t fen_of(const std::string& yuan);
// Two devices offered two sums: a person settles it on the guest's page.
bool is_contested(const Model& model, const Context& context);
// The offer that a guest may answer now; nullptr: none, decided, expired or contested.
const domain::TradeInOffer* open_offer(const Model& model, const Context& context);
bool has_battery(const Model& model);

}  // namespace foyer::flow::trade_in
