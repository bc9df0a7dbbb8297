// An offer on paper: made, approval asked and answered, shown, accepted, withdrawn.
//
// Each version is a paper of its own, `offer`, 32 hexadecimal digits made fresh; it is never
// changed, only followed by another that names it in `follows`. Every figure and every word that
// the guest was shown is in the fact, so that a pack that changes its prices changes no paper. Two
// versions that follow the same one were made by people who did not know of each other: both
// stand until one is withdrawn (`rivals`). Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"
#include "steps/offer/loan.h"
#include "steps/offer/offer_line.h"

namespace foyer::domain {

struct Offers;

struct OfferMade {
  static constexpr std::string_view kKind = "offer.made";
  static constexpr int kVersion = 1;
  std::string offer;
  int version = 1;
  std::string follows;                                  // the paper before it; empty: the first
  std::string vehicle, trim, colour, interior, supply;  // pack ids
  Text looks;                                           // paint, inside, where the car is
  OfferLines lines;
  std::string day, invoice_from, invoice_to;  // made on; expected to be invoiced between
  std::string last_before, first_after;       // of the boundary between; empty: none
  Text difference;                            // who bears what it costs later; may be empty
  std::string loan;                           // pack id; empty: all at once
  Text lender;
  Fen down = 0, principal = 0, monthly = 0, last = 0, fee = 0;
  int months = 0, annual_bp = 0;
  Fen trade_in_above = 0;
  std::string level;  // who has to grant what it gives away; empty: whoever made it may
  std::int64_t valid_until_ms = 0;
  std::string pack;  // version of the prices
  void fields(Fields& f) {
    f("offer", offer);
    f("version", version);
    f("follows", follows);
    f("vehicle", vehicle);
    f("trim", trim);
    f("colour", colour);
    f("interior", interior);
    f("supply", supply);
    f("looks_zh", looks.zh);
    f("looks_en", looks.en);
    f("lines", lines);
    f("day", day);
    f("invoice_from", invoice_from);
    f("invoice_to", invoice_to);
    f("last_before", last_before);
    f("first_after", first_after);
    f("difference_zh", difference.zh);
    f("difference_en", difference.en);
    loan_fields(f);
    f("trade_in_above", trade_in_above);
    f("level", level);
    f("valid_until_ms", valid_until_ms);
    f("pack", pack);
  }
  void loan_fields(Fields& f) {
    f("loan", loan);
    f("lender_zh", lender.zh);
    f("lender_en", lender.en);
    f("down", down);
    f("principal", principal);
    f("monthly", monthly);
    f("last", last);
    f("fee", fee);
    f("months", months);
    f("annual_bp", annual_bp);
  }
  // Every figure within what any sum can hold (kFenMost).
  OfferMade with_sums_bounded() const;
  std::optional<Loan> lent() const {
    if (months <= 0) return std::nullopt;
    return Loan{principal, months, monthly, last, fee, annual_bp};
  }
  void fold(const Fact& fact, Offers& offers, VisitBasics& visit) const;
  friend bool operator==(const OfferMade&, const OfferMade&) = default;
};

// offer.asked: whoever made it may not grant it alone. Said again: answers from before are void.
// Version 2 says until when it waits. An answer that comes later holds all the same: it is a
// manager's word, and may have been on its way.
struct ApprovalAsked {
  static constexpr std::string_view kKind = "offer.asked";
  static constexpr int kVersion = 2;
  std::string offer;
  std::vector<std::string> evidence;  // "drove" | "soon" | "open-objection" | "rival" | …
  std::int64_t stand_in_ms = 0;       // from when on others may answer than who is on duty
  std::int64_t until_ms = 0;          // 0: for ever, as in version 1
  void fields(Fields& f) {
    f("offer", offer);
    f("evidence", evidence);
    if (f.version() < 2) return;
    f("stand_in_ms", stand_in_ms);
    f("until_ms", until_ms);
  }
  void fold(const Fact& fact, Offers& offers) const;
  friend bool operator==(const ApprovalAsked&, const ApprovalAsked&) = default;
};

// offer.answered: by somebody else than who asked; from whoever asked it changes nothing.
struct ApprovalAnswered {
  static constexpr std::string_view kKind = "offer.answered";
  static constexpr int kVersion = 1;
  std::string offer;
  std::string answer;  // "approved" | "countered" | "refused"
  Fen up_to = 0;       // of a counter-offer: all concessions together
  std::string reason;  // personal, as it was written; may be empty
  void fields(Fields& f) {
    f("offer", offer);
    f("answer", answer);
    f("up_to", up_to);
    f.personal("reason", reason);
  }
  void fold(const Fact& fact, Offers& offers) const;
  friend bool operator==(const ApprovalAnswered&, const ApprovalAnswered&) = default;
};

// offer.shown: the guest had it in their hands.
struct OfferShown {
  static constexpr std::string_view kKind = "offer.shown";
  static constexpr int kVersion = 1;
  std::string offer;
  std::string language;
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("offer", offer);
    f("language", language);
    f("at_ms", at_ms);
  }
  void fold(const Fact&, Offers& offers) const;
  friend bool operator==(const OfferShown&, const OfferShown&) = default;
};

// offer.accepted: with what of it the guest takes, and what that comes to.
struct OfferAccepted {
  static constexpr std::string_view kKind = "offer.accepted";
  static constexpr int kVersion = 1;
  std::string offer;
  std::vector<std::string> taken;  // of the optional lines
  bool at_once = false;            // without the loan
  Fen total = 0;
  Fen today = 0;
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("offer", offer);
    f("taken", taken);
    f("at_once", at_once);
    f("total", total);
    f("today", today);
    f("at_ms", at_ms);
  }
  void fold(const Fact&, Offers& offers) const;
  friend bool operator==(const OfferAccepted&, const OfferAccepted&) = default;
};

struct OfferWithdrawn {
  static constexpr std::string_view kKind = "offer.withdrawn";
  static constexpr int kVersion = 1;
  std::string offer;
  std::string by;  // "guest" | "house"
  void fields(Fields& f) {
    f("offer", offer);
    f("by", by);
  }
  void fold(const Fact&, Offers& offers) const;
  friend bool operator==(const OfferWithdrawn&, const OfferWithdrawn&) = default;
};

// Everything that is known of one paper.
struct OfferFile {
  OfferMade made;
  Said by;
  std::optional<ApprovalAsked> asked = {};
  Said asked_by = {};
  std::optional<ApprovalAnswered> answer = {};
  Said answered_by = {};
  std::optional<OfferShown> shown = {};
  std::optional<OfferAccepted> accepted = {};
  std::optional<OfferWithdrawn> withdrawn = {};
  bool followed = false;  // by another that was not withdrawn

  friend bool operator==(const OfferFile&, const OfferFile&) = default;
};

enum class OfferState : std::uint8_t {
  draft,  // has yet to be asked for
  asks,
  unanswered,  // it asked, and its time is over
  countered,
  refused,
  ready,  // approved, or whoever made it may grant it
  shown,
  accepted,
  expired,
  withdrawn,
  superseded,
};
OfferState state_of(const OfferFile& file, std::int64_t now_ms);
std::string_view word(OfferState state);  // for views and files: "asks"
// Whether it may be turned to the guest now.
bool may_be_shown(const OfferFile& file, std::int64_t now_ms);

struct Offers {
  std::vector<OfferFile> offers;  // in the order in which they were made

  const OfferFile* offer(std::string_view id) const;
  OfferFile* known_offer(std::string_view id);
  // The newest that neither was withdrawn nor followed; nullptr: none.
  const OfferFile* newest_offer() const;
  // Those that stand side by side, because two people made them without knowing; empty: none do.
  std::vector<const OfferFile*> rivals() const;
  void note_followed();
  void forget_guest();
  friend bool operator==(const Offers&, const Offers&) = default;
};

using OfferPaperKinds =
    Kinds<OfferMade, ApprovalAsked, ApprovalAnswered, OfferShown, OfferAccepted, OfferWithdrawn>;

}  // namespace foyer::domain
