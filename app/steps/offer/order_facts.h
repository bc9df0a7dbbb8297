// From an accepted offer to an order, or to a loss: an order made, signed, its deposit paid,
// cancelled; a loss that is applied for and answered.
//
// Each is a fact about the visit. `order` and `loss` are 32 hexadecimal digits made fresh. The
// terms (order.made) are the house's and hold every word and sum that the guest is shown; the guest
// binds themselves with order.signed, whose seal holds the terms, the offer, what was taken of it
// and the text of the contract (order.h). An order is a paper like an offer: never changed, only
// cancelled.
//
// Not obeyed: an order of somebody who never came (no check-in on record), or of an offer that the
// guest did not accept; an answer to a loss by whoever applied for it. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"
#include "steps/offer/offer_facts.h"

namespace foyer::domain {

struct Agreement;

struct OrderMade {
  static constexpr std::string_view kKind = "order.made";
  static constexpr int kVersion = 1;
  std::string order, offer;
  std::string day;                      // of the contract: its prices hold
  Fen price = 0, total = 0, today = 0;  // of the car, of all of it, of the first day
  Fen deposit = 0;
  std::string kind;  // of deposit, pack id
  Text kind_text, meaning;
  std::string delivery_from, delivery_to;
  Text place;
  std::string contract;  // version of the text
  void fields(Fields& f) {
    f("order", order);
    f("offer", offer);
    f("day", day);
    f("price", price);
    f("total", total);
    f("today", today);
    f("deposit", deposit);
    f("kind", kind);
    f("kind_zh", kind_text.zh);
    f("kind_en", kind_text.en);
    f("meaning_zh", meaning.zh);
    f("meaning_en", meaning.en);
    f("delivery_from", delivery_from);
    f("delivery_to", delivery_to);
    f("place_zh", place.zh);
    f("place_en", place.en);
    f("contract", contract);
  }
  void fold(const Fact& fact, Agreement& all, const Offers& offers, VisitBasics& visit) const;
  friend bool operator==(const OrderMade&, const OrderMade&) = default;
};

// order.signed: what the guest read, ticked and signed, bound by one seal. Once.
struct OrderSigned {
  static constexpr std::string_view kKind = "order.signed";
  static constexpr int kVersion = 1;
  std::string order;
  std::string language;
  std::string text;                  // digest of the contract as it was shown
  std::string figures;               // digest of the offer, of what was taken, of the terms
  std::vector<std::string> clauses;  // ticked, in their order
  std::int64_t at_ms = 0;
  std::string witness;               // staff id
  std::string ink;                   // digest of buyer and strokes, so that the seal outlives them
  std::string seal;                  // digest of all that stands above
  std::string buyer;                 // personal: whose name is on the invoice
  std::vector<std::string> strokes;  // personal (house/signature.h)
  void fields(Fields& f) {
    f("order", order);
    f("language", language);
    f("text", text);
    f("figures", figures);
    f("clauses", clauses);
    f("at_ms", at_ms);
    f("witness", witness);
    f("ink", ink);
    f("seal", seal);
    f.personal("buyer", buyer);
    f.personal("strokes", strokes);
  }
  void fold(const Fact& fact, Agreement& all) const;
  friend bool operator==(const OrderSigned&, const OrderSigned&) = default;
};

// order.paid: the deposit came. Another sum than agreed is what then counts. Said again: corrected.
struct OrderPaid {
  static constexpr std::string_view kKind = "order.paid";
  static constexpr int kVersion = 1;
  std::string order;
  Fen amount = 0;
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("order", order);
    f("amount", amount);
    f("at_ms", at_ms);
  }
  void fold(const Fact& fact, Agreement& all) const;
  friend bool operator==(const OrderPaid&, const OrderPaid&) = default;
};

// order.cancelled: the first one holds.
struct OrderCancelled {
  static constexpr std::string_view kKind = "order.cancelled";
  static constexpr int kVersion = 1;
  std::string order;
  std::string by;      // "guest" | "house"
  std::string reason;  // pack id
  std::string fate;    // of the deposit, pack id; empty: none was paid
  Text fate_text;
  Fen back = 0;  // what the guest gets of it
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("order", order);
    f("by", by);
    f("reason", reason);
    f("fate", fate);
    f("fate_zh", fate_text.zh);
    f("fate_en", fate_text.en);
    f("back", back);
    f("at_ms", at_ms);
  }
  void fold(const Fact& fact, Agreement& all) const;
  friend bool operator==(const OrderCancelled&, const OrderCancelled&) = default;
};

// loss.asked: a consultant says that this guest will not buy, and why.
struct LossAsked {
  static constexpr std::string_view kKind = "loss.asked";
  static constexpr int kVersion = 1;
  std::string loss;
  std::string reason;                   // pack id
  std::string rival;                    // pack id; may be empty
  std::vector<std::string> objections;  // pack ids of what was still open
  std::string model;                    // personal: what they bought instead, as it was written
  void fields(Fields& f) {
    f("loss", loss);
    f("reason", reason);
    f("rival", rival);
    f("objections", objections);
    f.personal("model", model);
  }
  void fold(const Fact& fact, Agreement& all) const;
  friend bool operator==(const LossAsked&, const LossAsked&) = default;
};

// loss.answered: by somebody else. Of two answers "refused" holds; who disagrees applies anew.
struct LossAnswered {
  static constexpr std::string_view kKind = "loss.answered";
  static constexpr int kVersion = 1;
  std::string loss;
  std::string answer;  // "approved" | "refused"
  std::string reason;  // personal, as it was written; may be empty
  void fields(Fields& f) {
    f("loss", loss);
    f("answer", answer);
    f.personal("reason", reason);
  }
  void fold(const Fact& fact, Agreement& all) const;
  friend bool operator==(const LossAnswered&, const LossAnswered&) = default;
};

// Everything that is known of one order.
struct OrderFile {
  OrderMade made;
  Said by;
  std::optional<OrderSigned> signed_ = {};
  Said signed_by = {};  // who held the tablet out
  std::optional<OrderPaid> paid = {};
  Said paid_by = {};
  std::optional<OrderCancelled> cancelled = {};
  Said cancelled_by = {};
  bool followed = false;  // by other terms, before anybody signed

  // What the deposit is by now: nothing before it was paid.
  Fen deposit_paid() const { return paid ? paid->amount : 0; }
  friend bool operator==(const OrderFile&, const OrderFile&) = default;
};

struct LossFile {
  LossAsked asked;
  Said by;
  std::optional<LossAnswered> answer = {};
  Said answered_by = {};
  friend bool operator==(const LossFile&, const LossFile&) = default;
};

enum class OrderState : std::uint8_t {
  to_sign,
  lapsed,  // its offer, or itself, was followed or withdrawn before anybody signed
  stands,
  cancelled,
};
OrderState state_of(const OrderFile& file, const Offers& offers);
std::string_view word(OrderState state);  // for views and files: "to_sign"

struct Agreement {
  std::vector<OrderFile> orders;  // in the order in which they were made
  std::vector<LossFile> losses;

  const OrderFile* order(std::string_view id) const;
  OrderFile* known_order(std::string_view id);
  // The newest that was neither cancelled nor has lapsed; nullptr: none.
  const OrderFile* newest_order(const Offers& offers) const;
  // Signed and not cancelled: two stand where two devices did not know of each other.
  std::vector<const OrderFile*> standing_orders() const;
  // The newest application; nullptr: none.
  const LossFile* loss() const { return losses.empty() ? nullptr : &losses.back(); }
  // Applied for, and a manager agreed.
  bool is_lost() const;
  void forget_guest();
  friend bool operator==(const Agreement&, const Agreement&) = default;
};

using AgreementKinds =
    Kinds<OrderMade, OrderSigned, OrderPaid, OrderCancelled, LossAsked, LossAnswered>;

}  // namespace foyer::domain
