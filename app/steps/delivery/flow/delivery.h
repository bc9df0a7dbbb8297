// Deliveries at the desk and on the tablet: what a touch means, and which facts it makes. Pure:
// time is handed in, nothing is written; the caller writes `Step::writes`, durably, and shows
// `Step::model` only then.
//
// The desk opens a delivery of every order that stands and is paid for (`opened_orders`), shuts
// and opens gates, plans day, hour and bay, and says which car it is. The consultant hands the car
// over: the guest ticks the list and signs it in their own hands and language; a car leaves only
// with every gate open, the list signed and the right number read off the car. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"
#include "steps/delivery/hand_over.h"

namespace foyer::flow::delivery {

enum class Stage : std::uint8_t {
  board,     // of the desk: all of them, and the gates of one
  plan,      // day, hour, bay
  car,       // its number
  stop,      // why it does not come about
  overview,  // of the tablet: gates, small things, how far the list is
  list,      // in the guest's hands
  sign,      // likewise
  service,   // the introduction, and what passes to the service
  pictures,  // of the hand-over, with the guest's word
};
std::string_view name(Stage stage);  // "delivery-list", as goldens and the trace call it
bool is_in_the_guests_hands(Stage stage);

struct Model {
  Stage stage = Stage::board;
  Id delivery;           // nil: none is chosen
  std::string gate;      // whose holder is being chosen; empty: none
  std::string day, bay;  // of the plan that is being made
  std::string tail;      // digits of the car's number, as it is read off the car
  bool wrong_tail = false;
  std::string text;  // digest of the list that lies before the guest
  friend bool operator==(const Model&, const Model&) = default;
};

struct Open {
  Id delivery;
};
struct GoTo {
  Stage stage = Stage::board;
};
struct ToggleGate {
  std::string gate;
};
struct AskHolder {
  std::string gate;  // empty: nobody's any more
};
struct Hold {
  std::string staff;  // empty: whoever the pack names
};
struct PickDay {
  std::string day;
};
struct PickBay {
  std::string bay;
};
struct Plan {
  std::string time;
};
struct CallOff {};
struct SetCar {
  std::string vin;  // as typed
};
struct Stop {
  std::string reason;
};
struct ToggleSmall {
  std::string item;
};
struct Begin {};  // the guest is here: into their hands
struct ToStaff {};
struct ToggleItem {
  std::string item;
};
struct PhotoWord {
  bool keep = false, publish = false;
};
struct Sign {
  std::vector<std::string> strokes;  // as to_texts makes them
};
struct Introduce {
  domain::ServiceIntroduced said;  // what is empty stays as it was
};
struct Pass {
  std::string what;
};
struct Answer {
  std::string what, answer;
};
struct Digit {
  char digit = '0';  // '\0': the last one goes
};
struct Leave {};
struct KeepPicture {};  // what the camera made, as it is
struct DropPicture {
  std::string picture;
};
using Intent =
    std::variant<Open, GoTo, ToggleGate, AskHolder, Hold, PickDay, PickBay, Plan, CallOff, SetCar,
                 Stop, ToggleSmall, Begin, ToStaff, ToggleItem, PhotoWord, Sign, Introduce, Pass,
                 Answer, Digit, Leave, KeepPicture, DropPicture>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  Lang lang = Lang::zh;
  std::int64_t now_ms = 0;
  // Of the device's camera; none: it has none.
  std::optional<domain::CameraShot> camera = {};

  const domain::DeliveryRules& rules() const { return content.delivery; }
  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string today() const { return zone().day(now_ms); }
};

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};
Step update(const Model& model, const Intent& intent, const Context& context);

// Orders that stand and are paid for and have no delivery yet: the facts that open one each; and of
// cancelled ones those that stop theirs. Two desks may write the same.
std::vector<domain::Write> opened_orders(const domain::House& house,
                                         const domain::Content& content);

// --- what the pages ask ---
const domain::Delivery* chosen(const Model& model, const domain::House& house);
// Those under way, by their appointment; those without one last, by what was promised. Then those
// of today that are done.
std::vector<const domain::Delivery*> listed(const domain::House& house, std::int64_t now_ms,
                                            const TimeZone& zone);
// Of this consultant, to be handed over: today's first.
std::vector<const domain::Delivery*> of_consultant(const domain::House& house,
                                                   std::string_view staff);
// Of the visits of one person; nullptr: none is under way.
const domain::Delivery* of_visits(const domain::House& house, const std::vector<Id>& visits);
// Another one stands in that bay then.
bool is_taken(const domain::House& house, const domain::DeliveryRules& rules, const Id& but_not,
              std::string_view day, std::string_view time, std::string_view bay);
// Cars of its model and trim that stand here and are promised to nobody: who stands longest, first.
std::vector<const domain::StockCar*> cars_for(const domain::Delivery& one,
                                              const domain::House& house);
enum class VinTrouble : std::uint8_t { none, shape, check_digit, anothers };
VinTrouble vin_trouble(std::string_view vin, const Id& delivery, const Context& context);
// The guest agreed that a picture is kept, and this device can take one.
bool may_photograph(const domain::Delivery& one, const Context& context);
bool all_ticked(const domain::Delivery& one, const domain::DeliveryRules& rules);
// A gate is shut for longer than the pack bears.
bool is_overdue(const domain::Delivery& one, const domain::DeliveryGateRule& gate,
                std::int64_t now_ms);
inline constexpr std::size_t kTailDigits = 4;

}  // namespace foyer::flow::delivery
