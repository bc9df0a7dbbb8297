// Leads: who may buy and has not come yet. A lead is a subject of its own; the calls (call_facts.h)
// and the visit that it led to are others. Where two people may act without knowing of each other,
// the later fact says what it replaces (`instead_of`). Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"
#include "steps/leads/call_facts.h"

namespace foyer::domain {

// lead.received: the fact's subject is the lead's own id, made fresh.
struct LeadReceived {
  static constexpr std::string_view kKind = "lead.received";
  static constexpr int kVersion = 1;
  std::string by;            // "call" | "desk" | "file"
  std::string call;          // which one, 32 hexadecimal digits; or empty
  std::int64_t came_ms = 0;  // wall time: when they turned to the house
  std::string phone;         // personal; E.164 where it can be made out, else as typed
  std::string name;          // personal
  std::string honorific;
  std::string source, medium, campaign;
  std::string vehicle, budget, timing;
  // A lead of the same number that was alive then: this one is the same person once more, and is
  // never counted.
  std::string duplicate_of;
  // One that was lost or had come to its end: the person is a lead again.
  std::string earlier;
  std::string note;  // personal
  void fields(Fields& f) {
    f("by", by);
    f("call", call);
    f("came_ms", came_ms);
    f.personal("phone", phone);
    f.personal("name", name);
    f("honorific", honorific);
    f("source", source);
    f("medium", medium);
    f("campaign", campaign);
    f("vehicle", vehicle);
    f("budget", budget);
    f("timing", timing);
    f("duplicate_of", duplicate_of);
    f("earlier", earlier);
    f.personal("note", note);
  }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadReceived&, const LeadReceived&) = default;
};

// lead.joined: two leads turned out to be one person's; this one is counted no more. Empty: they
// are two after all.
struct LeadJoined {
  static constexpr std::string_view kKind = "lead.joined";
  static constexpr int kVersion = 1;
  std::string duplicate_of;
  void fields(Fields& f) { f("duplicate_of", duplicate_of); }
  void fold(const Fact&, Leads& leads) const;
  friend bool operator==(const LeadJoined&, const LeadJoined&) = default;
};

// lead.allotted: whose it is. A lead that was given up is alive again with it.
struct LeadAllotted {
  static constexpr std::string_view kKind = "lead.allotted";
  static constexpr int kVersion = 1;
  std::string consultant;  // staff id
  std::string instead_of;  // whom the writer saw there; empty: nobody
  std::string reason;      // "chosen" | "earlier": whose it was before | "turn"
  void fields(Fields& f) {
    f("consultant", consultant);
    f("instead_of", instead_of);
    f("reason", reason);
  }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadAllotted&, const LeadAllotted&) = default;
};

// lead.confirmed: the consultant has it, by their own word or the desk's.
struct LeadConfirmed {
  static constexpr std::string_view kKind = "lead.confirmed";
  static constexpr int kVersion = 1;
  std::string consultant;
  void fields(Fields& f) { f("consultant", consultant); }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadConfirmed&, const LeadConfirmed&) = default;
};

// lead.contacted: somebody tried to reach them, with what came of it.
struct LeadContacted {
  static constexpr std::string_view kKind = "lead.contacted";
  static constexpr int kVersion = 1;
  std::string result;      // pack id
  bool effective = false;  // they were spoken to, as the pack judged it then
  std::string consultant;  // whose lead it was: protection counts for them
  void fields(Fields& f) {
    f("result", result);
    f("effective", effective);
    f("consultant", consultant);
  }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadContacted&, const LeadContacted&) = default;
};

// lead.carded: a customer card is kept of them, in this visit's record.
struct LeadCarded {
  static constexpr std::string_view kKind = "lead.carded";
  static constexpr int kVersion = 1;
  std::string visit;  // 32 hexadecimal digits
  void fields(Fields& f) { f("visit", visit); }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadCarded&, const LeadCarded&) = default;
};

// lead.visited: this visit came from the lead. Empty: it did not, it was somebody else.
struct LeadVisited {
  static constexpr std::string_view kKind = "lead.visited";
  static constexpr int kVersion = 1;
  std::string visit;    // 32 hexadecimal digits, or empty
  std::string told_by;  // "number" | "code" | "word": how that was found
  void fields(Fields& f) {
    f("visit", visit);
    f("told_by", told_by);
  }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadVisited&, const LeadVisited&) = default;
};

// lead.not_interested: a rate that knows no losses says too much.
struct LeadNotInterested {
  static constexpr std::string_view kKind = "lead.not_interested";
  static constexpr int kVersion = 1;
  std::string reason;  // pack id
  void fields(Fields& f) { f("reason", reason); }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const LeadNotInterested&, const LeadNotInterested&) = default;
};

struct LeadContact {
  LeadContacted told;
  Said by;
  friend bool operator==(const LeadContact&, const LeadContact&) = default;
};

struct Lead {
  Id id;
  LeadReceived received;
  Said by;                   // nobody: what was said of it came before it itself did
  std::string duplicate_of;  // as last said
  std::string consultant;
  Said allotted;
  std::string rival;  // whoever allotted it last did not know that it was this one's; else empty
  Said confirmed;     // by the consultant whose it is now
  std::vector<LeadContact> contacts;
  std::string carded_in;  // a visit
  Said carded;
  std::string visit;
  std::string visit_told_by;
  Said visited;
  std::string lost_reason;  // empty: it is not lost
  Said lost;
  bool erased = false;
  friend bool operator==(const Lead&, const Lead&) = default;
};

struct Leads {
  std::map<Id, Lead> leads;  // by id
  std::map<Id, Call> calls;

  Lead& lead_with(const Id& id);
  Call& call_with(const Id& id);
  // Before its facts are folded anew.
  void forget_lead_or_call(const Id& id);
  // False: it is neither.
  bool erase_lead_or_call(const Id& id);
  friend bool operator==(const Leads&, const Leads&) = default;
};

using LeadKinds = Kinds<LeadReceived, LeadJoined, LeadAllotted, LeadConfirmed, LeadContacted,
                        LeadCarded, LeadVisited, LeadNotInterested>;

}  // namespace foyer::domain
