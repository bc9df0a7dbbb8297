// The car that a guest gives in exchange: wished, inspected, offered, then accepted, refused or
// expired. Each is a fact about the visit, since the car comes with this guest or not at all.
//
// Which car it is, and its plate, is said where it was always said (`guest.car`, the reception's);
// what a valuation adds is said here. Money is in fen. Days are the showroom's. An offer holds
// until its last day and is taken by naming its sum, so that nobody accepts what has been replaced;
// what expired is offered anew. Two devices that value one car and do not know of each other: both
// offers stand, the visit is contested about kTradeIn, and a person settles it. Threads: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/panels.h"
#include "house/visit.h"

namespace foyer::domain {

struct TradeIn;

// trade_in.wished: the guest would give this car, and what they wish for it.
struct TradeInWished {
  static constexpr std::string_view kKind = "trade_in.wished";
  static constexpr int kVersion = 1;
  std::string registered;     // for the first time, a day
  int km = -1;                // -1: not told
  std::string energy;         // "fuel" | "hybrid" | "electric"; may be empty
  std::int64_t wish_fen = 0;  // 0: not told
  std::string vin;            // personal; may be empty
  std::string owner;          // personal: the name in the papers; may be empty
  void fields(Fields& f) {
    f("registered", registered);
    f("km", km);
    f("energy", energy);
    f("wish_fen", wish_fen);
    f.personal("vin", vin);
    f.personal("owner", owner);
  }
  void fold(const Fact& fact, TradeIn& trade_in) const;
  friend bool operator==(const TradeInWished&, const TradeInWished&) = default;
};

// trade_in.inspected: somebody looked at it; the actor did.
struct TradeInInspected {
  static constexpr std::string_view kKind = "trade_in.inspected";
  static constexpr int kVersion = 1;
  struct Answer {
    std::string question, answer;
    void fields(Fields& f) {
      f("question", question);
      f("answer", answer);
    }
    friend bool operator==(const Answer&, const Answer&) = default;
  };
  using Mark = PanelMark;
  int battery_percent = -1;  // health of a traction battery; -1: not told, or it has none
  std::vector<Answer> answers;
  std::vector<Mark> marks;
  void fields(Fields& f) {
    f("battery_percent", battery_percent);
    f("answers", answers);
    f("marks", marks);
  }
  void fold(const Fact& fact, TradeIn& trade_in) const;
  friend bool operator==(const TradeInInspected&, const TradeInInspected&) = default;
};

// trade_in.offered: what the house would pay.
struct TradeInOffered {
  static constexpr std::string_view kKind = "trade_in.offered";
  static constexpr int kVersion = 1;
  std::int64_t offer_fen = 0;
  std::string source;  // pack id: whose appraisal
  std::string on, until;
  std::int64_t instead_of_fen = 0;  // of the offer that stood; 0: none
  void fields(Fields& f) {
    f("offer_fen", offer_fen);
    f("source", source);
    f("on", on);
    f("until", until);
    f("instead_of_fen", instead_of_fen);
  }
  void fold(const Fact& fact, TradeIn& trade_in, VisitBasics& visit) const;
  friend bool operator==(const TradeInOffered&, const TradeInOffered&) = default;
};

// trade_in.accepted: the guest gives the car for this sum.
struct TradeInAccepted {
  static constexpr std::string_view kKind = "trade_in.accepted";
  static constexpr int kVersion = 1;
  std::int64_t offer_fen = 0;
  std::string on;
  void fields(Fields& f) {
    f("offer_fen", offer_fen);
    f("on", on);
  }
  void fold(const Fact& fact, TradeIn& trade_in) const;
  friend bool operator==(const TradeInAccepted&, const TradeInAccepted&) = default;
};

// trade_in.refused: the guest keeps it; a refusal is a record, or the rate says too much.
struct TradeInRefused {
  static constexpr std::string_view kKind = "trade_in.refused";
  static constexpr int kVersion = 1;
  std::int64_t offer_fen = 0;  // 0: before any offer
  std::string reason;          // pack id
  std::string on;
  void fields(Fields& f) {
    f("offer_fen", offer_fen);
    f("reason", reason);
    f("on", on);
  }
  void fold(const Fact& fact, TradeIn& trade_in) const;
  friend bool operator==(const TradeInRefused&, const TradeInRefused&) = default;
};

struct TradeInOffer {
  TradeInOffered offered;
  Said by;
  bool set_aside = false;  // a contest was settled for another one
  friend bool operator==(const TradeInOffer&, const TradeInOffer&) = default;
};

// The guest's last word.
struct TradeInDecision {
  bool accepted = false;
  std::int64_t offer_fen = 0;
  std::string reason;  // of a refusal
  std::string on;
  Said by;
  std::size_t offers_before = 0;  // it is about one of these
  friend bool operator==(const TradeInDecision&, const TradeInDecision&) = default;
};

// How far a car that is to be taken has come. `expired` is said by the day alone.
enum class TradeInState : std::uint8_t { wished, inspected, offered, accepted, refused, expired };
std::string_view word(TradeInState state);  // "wished"

struct UsedCar {
  std::optional<TradeInWished> wished;
  Said wished_by;
  std::optional<TradeInInspected> inspected;
  Said inspected_by;
  std::vector<TradeInOffer> offers;
  std::optional<TradeInDecision> decision;

  // The offer that counts; nullptr: none.
  const TradeInOffer* standing() const;
  // The decision about it; nullptr: none, or it was about another sum or came too late.
  const TradeInDecision* decided() const;
  // As of no day: an offer that ran out is still one.
  TradeInState state() const;
  TradeInState state_on(std::string_view today) const;
  friend bool operator==(const UsedCar&, const UsedCar&) = default;
};

struct TradeIn {
  // One or none: most visits have none, and a house knows hundreds of thousands of visits.
  std::vector<UsedCar> used_cars;

  const UsedCar* used_car() const { return used_cars.empty() ? nullptr : &used_cars.front(); }
  UsedCar& known_used_car();
  void settle(const ContestSettled& said);
  // Whose it is and its number; that there was one, and for how much, stays.
  void forget_guest();
  friend bool operator==(const TradeIn&, const TradeIn&) = default;
};

using TradeInKinds =
    Kinds<TradeInWished, TradeInInspected, TradeInOffered, TradeInAccepted, TradeInRefused>;

}  // namespace foyer::domain
