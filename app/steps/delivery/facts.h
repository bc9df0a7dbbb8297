// A delivery: from an order that stands and is paid for to a car that has left, as facts tell it.
//
// A delivery is a subject of its own, since it goes on for weeks after the visit in which the order
// was signed. There is one of an order: its id is made from the order's (`delivery_of`), so that
// two desks that open it say so about the same one. What it has to pass is told when it is opened
// (`delivery.opened`), so that a pack that changes its gates changes no delivery under way.
//
// Not obeyed: a hand-over (`delivery.done`) with a gate shut, without a signed list, or with
// another vehicle identification number than the delivery's; a stop after it, or it after a stop.
// VINs name cars and are in the body; names, strokes and notes are personal. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/pictures.h"
#include "house/visit.h"
#include "kit/base/text.h"

namespace foyer::domain {

struct Deliveries;

// The one delivery of this order (32 hexadecimal digits).
Id delivery_of(std::string_view order);
// A VIN as it is kept, of how somebody typed it: capital letters, without blanks and dashes.
std::string kept_vin(std::string_view typed);
// Seventeen letters and digits, without I, O and Q. Source: ISO 3779.
bool has_vin_shape(std::string_view vin);
// And the ninth is what the others come to. Source: ISO 3779 as GB 16735 and 49 CFR 565 ask for it.
bool has_vin_check_digit(std::string_view vin);

// delivery.opened: the order stands and its deposit was paid. The first one holds.
struct DeliveryOpened {
  static constexpr std::string_view kKind = "delivery.opened";
  static constexpr int kVersion = 1;
  std::string order, visit;   // 32 hexadecimal digits: which order, signed in which visit
  std::string vehicle, trim;  // pack ids
  Text looks;                 // paint, inside
  std::string consultant;     // staff id
  std::string promised_from, promised_to;
  std::vector<std::string> gates;  // pack ids of what it has to pass
  std::string language, honorific;
  std::string name;  // personal: of who bought it
  void fields(Fields& f) {
    f("order", order);
    f("visit", visit);
    f("vehicle", vehicle);
    f("trim", trim);
    f("looks_zh", looks.zh);
    f("looks_en", looks.en);
    f("consultant", consultant);
    f("promised_from", promised_from);
    f("promised_to", promised_to);
    f("gates", gates);
    f("language", language);
    f("honorific", honorific);
    f.personal("name", name);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryOpened&, const DeliveryOpened&) = default;
};

// delivery.car: which car it is. Said again: another one.
struct DeliveryCar {
  static constexpr std::string_view kKind = "delivery.car";
  static constexpr int kVersion = 1;
  std::string vin;
  void fields(Fields& f) { f("vin", vin); }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryCar&, const DeliveryCar&) = default;
};

// delivery.gate: it is open (passed) or shut, and who holds it. Two devices: the later word holds.
struct DeliveryGate {
  static constexpr std::string_view kKind = "delivery.gate";
  static constexpr int kVersion = 1;
  std::string gate;  // pack id
  bool passed = false;
  std::string holder;  // staff id; empty: whoever the pack names
  void fields(Fields& f) {
    f("gate", gate);
    f("passed", passed);
    f("holder", holder);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryGate&, const DeliveryGate&) = default;
};

// delivery.planned: when and where. Said again: moved. An empty day: called off.
struct DeliveryPlanned {
  static constexpr std::string_view kKind = "delivery.planned";
  static constexpr int kVersion = 1;
  std::string day, time;  // "2026-12-05", "16:00"
  std::string bay;        // pack id
  int minutes = 0;
  void fields(Fields& f) {
    f("day", day);
    f("time", time);
    f("bay", bay);
    f("minutes", minutes);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryPlanned&, const DeliveryPlanned&) = default;
};

// delivery.stopped: it will not come about; the order was cancelled, or somebody says so.
struct DeliveryStopped {
  static constexpr std::string_view kKind = "delivery.stopped";
  static constexpr int kVersion = 1;
  std::string reason;  // pack id, or "cancelled": the order was
  void fields(Fields& f) { f("reason", reason); }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryStopped&, const DeliveryStopped&) = default;
};

// delivery.began: the guest is here and is being handed the car. The first one holds.
struct DeliveryBegan {
  static constexpr std::string_view kKind = "delivery.began";
  static constexpr int kVersion = 1;
  std::int64_t at_ms = 0;
  void fields(Fields& f) { f("at_ms", at_ms); }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryBegan&, const DeliveryBegan&) = default;
};

// delivery.item: the guest ticked it, or took the tick back; or staff did, of the small things.
struct DeliveryItem {
  static constexpr std::string_view kKind = "delivery.item";
  static constexpr int kVersion = 1;
  std::string item;  // pack id
  bool done = true;
  std::string by;  // staff id of who explained it
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("item", item);
    f("done", done);
    f("by", by);
    f("at_ms", at_ms);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryItem&, const DeliveryItem&) = default;
};

// delivery.photo: whether a photograph may be kept, and shown to others. The guest's own word.
struct DeliveryPhoto {
  static constexpr std::string_view kKind = "delivery.photo";
  static constexpr int kVersion = 1;
  bool keep = false, publish = false;
  std::string language;
  std::string text;  // digest of the words that were agreed to
  void fields(Fields& f) {
    f("keep", keep);
    f("publish", publish);
    f("language", language);
    f("text", text);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliveryPhoto&, const DeliveryPhoto&) = default;
};

// delivery.signed: the list as the guest ticked it, bound by one seal (hand_over.h). Once.
struct DeliverySigned {
  static constexpr std::string_view kKind = "delivery.signed";
  static constexpr int kVersion = 1;
  std::string vin;
  std::string language;
  std::string text;                // digest of the list as it was shown
  std::vector<std::string> items;  // ticked, in the pack's order
  std::int64_t at_ms = 0;
  std::string witness;               // staff id
  std::string ink;                   // digest of name and strokes, so that the seal outlives them
  std::string seal;                  // digest of all that stands above
  std::string name;                  // personal
  std::vector<std::string> strokes;  // personal (house/signature.h)
  void fields(Fields& f) {
    f("vin", vin);
    f("language", language);
    f("text", text);
    f("items", items);
    f("at_ms", at_ms);
    f("witness", witness);
    f("ink", ink);
    f("seal", seal);
    f.personal("name", name);
    f.personal("strokes", strokes);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const DeliverySigned&, const DeliverySigned&) = default;
};

// delivery.service: the introduction to the service. Said again: put right.
struct ServiceIntroduced {
  static constexpr std::string_view kKind = "delivery.service";
  static constexpr int kVersion = 1;
  std::string adviser;        // pack id
  bool met = false;           // in person, not by name alone
  std::string first_service;  // the day by which; empty: not told
  std::string reach;          // pack id: how the guest wants to be reached
  std::string call_on;        // the day of the follow-up call; empty: none was arranged
  void fields(Fields& f) {
    f("adviser", adviser);
    f("met", met);
    f("first_service", first_service);
    f("reach", reach);
    f("call_on", call_on);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const ServiceIntroduced&, const ServiceIntroduced&) = default;
};

// delivery.passed: something passes from sales to service, to be done by a day. Said again of the
// same thing: given anew, and not answered yet.
struct PassedToService {
  static constexpr std::string_view kKind = "delivery.passed";
  static constexpr int kVersion = 1;
  std::string what;   // pack id
  std::string taker;  // pack id of an adviser
  std::string due;    // the day by which an answer is due
  void fields(Fields& f) {
    f("what", what);
    f("taker", taker);
    f("due", due);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const PassedToService&, const PassedToService&) = default;
};

// delivery.answered: what became of it.
struct ServiceAnswered {
  static constexpr std::string_view kKind = "delivery.answered";
  static constexpr int kVersion = 1;
  std::string what;
  std::string answer;  // "taken" | "refused"
  void fields(Fields& f) {
    f("what", what);
    f("answer", answer);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const ServiceAnswered&, const ServiceAnswered&) = default;
};

// delivery.done: the guest has driven off with this car. The first that is obeyed holds; care and
// warranty count from here.
struct Delivered {
  static constexpr std::string_view kKind = "delivery.done";
  static constexpr int kVersion = 1;
  std::string order, visit;  // 32 hexadecimal digits; of `delivery.opened`
  std::string vin;           // as it was read off the car
  std::string consultant;    // staff id: whose guest it is
  std::string adviser;       // pack id; empty: none was named
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("order", order);
    f("visit", visit);
    f("vin", vin);
    f("consultant", consultant);
    f("adviser", adviser);
    f("at_ms", at_ms);
  }
  void fold(const Fact& fact, Deliveries& all) const;
  friend bool operator==(const Delivered&, const Delivered&) = default;
};

struct GateState {
  bool passed = false;
  std::string holder;
  Said since;  // of this word on it, or of this holder
  friend bool operator==(const GateState&, const GateState&) = default;
};

struct ItemState {
  DeliveryItem told;
  Said by;
  friend bool operator==(const ItemState&, const ItemState&) = default;
};

struct Passed {
  PassedToService told;
  Said by;
  std::string answer;
  Said answered;
  friend bool operator==(const Passed&, const Passed&) = default;
};

struct Delivery {
  Id id;
  DeliveryOpened opened;
  Said by;  // nobody: it was not opened yet, and something about it came first
  std::string vin;
  Said car_by;
  std::map<std::string, GateState> gates;  // those of which something was said
  DeliveryPlanned plan;                    // an empty day: none stands
  Said planned;
  int plans = 0;  // how often a day was set
  std::string stop_reason;
  Said stopped;
  std::int64_t began_ms = 0;
  Said began;
  std::map<std::string, ItemState> items;
  DeliveryPhoto photo;
  Said photo_by;      // nobody: they were not asked
  Pictures pictures;  // of the hand-over
  DeliverySigned list;
  Said signed_;  // nobody: not yet
  ServiceIntroduced service;
  Said introduced;
  std::map<std::string, Passed> passed;  // by what
  Delivered done;
  Said delivered;  // nobody: not yet
  bool erased = false;
  friend bool operator==(const Delivery&, const Delivery&) = default;
};

struct Deliveries {
  std::map<Id, Delivery> deliveries;

  Delivery& delivery_with(const Id& id);
  const Delivery* delivery(const Id& id) const;
  // False: it is none.
  bool erase_delivery(const Id& id);
  // What is said of a picture of a delivery; false: it is of something else.
  bool take_delivery_picture(const Fact& fact);
  friend bool operator==(const Deliveries&, const Deliveries&) = default;
};

using DeliveryKinds =
    Kinds<DeliveryOpened, DeliveryCar, DeliveryGate, DeliveryPlanned, DeliveryStopped,
          DeliveryBegan, DeliveryItem, DeliveryPhoto, DeliverySigned, ServiceIntroduced,
          PassedToService, ServiceAnswered, Delivered>;

}  // namespace foyer::domain
