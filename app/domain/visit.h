// A visit as its facts tell it: the fold's result.
//
// `apply` is the only thing that changes a Visit, and it knows nothing but the fact: replaying a
// log gives the same Visit as living through it (a test walks both at random). Facts must come in
// `folds_before` order. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/hlc.h"
#include "base/id.h"
#include "domain/fact.h"

namespace foyer::domain {

// Waiting guests have been neither assigned nor taken; `returned` ones wait again.
enum class VisitState { none, open, waiting, assigned, taken, abandoned };

enum class ConsentState { not_asked, given, refused };

struct Needs {
  std::vector<std::string> use;  // at most one today
  std::string budget;            // id, empty if not said
  std::optional<std::int64_t> budget_min_yuan;
  std::optional<std::int64_t> budget_max_yuan;
  std::string timing;
  std::vector<std::string> priorities;                       // most important first
  std::map<std::string, std::vector<std::string>> optional;  // question id -> options
  friend bool operator==(const Needs&, const Needs&) = default;
};

// Two facts that did not know of each other; a person decides (ContestSettled).
struct Contest {
  std::string about;   // as in ContestSettled
  std::string theirs;  // what stood there, as one text: staff id, outcome, ids with ", " between
  std::string ours;    // what came against it, and holds until it is settled
  friend bool operator==(const Contest&, const Contest&) = default;
};

// Who said it, on which device, and when.
struct Said {
  std::string actor;
  Id origin;
  Hlc at;
  friend bool operator==(const Said&, const Said&) = default;
};

struct Handover {
  std::string consultant;  // staff id; empty: nobody
  std::string reason;      // as in VisitAssigned
  std::vector<Skip> skipped;
  Hlc assigned_at;
  Hlc taken_at;  // zero: not taken up yet
  friend bool operator==(const Handover&, const Handover&) = default;
};

struct Objection {
  ObjectionRaised raised;
  Hlc at;
  friend bool operator==(const Objection&, const Objection&) = default;
};

struct Note {
  std::string text;  // personal
  std::string actor;
  Hlc at;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Drive {
  std::string vehicle;
  std::string route;
  Hlc started_at;
  Hlc ended_at;  // zero: on the road
  friend bool operator==(const Drive&, const Drive&) = default;
};

struct Visit {
  Id id;
  VisitState state = VisitState::none;
  std::string ticket;
  std::string purpose;
  std::string lang;
  Hlc arrived_at;
  std::optional<std::string> name;
  std::string honorific;
  ConsentState contact_consent = ConsentState::not_asked;
  std::string phone;  // empty if none
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string source;
  Needs needs;
  std::vector<RecommendedModel> recommended;
  std::string chosen;                  // vehicle id
  std::vector<std::string> presented;  // card ids, each once, in order
  std::map<std::string, int> judged;   // card id -> level
  int calls = 0;                          // how often a person was called
  // --- what staff added ---
  std::string description;  // personal; of someone who will not say their name
  std::string present_car;  // personal
  std::string plate;        // personal
  bool trade_in = false;
  std::string requested;    // staff id
  std::string person;       // 32 hexadecimal digits: whose visit it is; empty: not linked
  Said linked;              // who said so last, either way
  std::string appointment;  // 32 hexadecimal digits, if they came as arranged
  bool appointment_told = false;  // somebody said which appointment it is, or that it is none
  Handover handover;
  std::string stage;                       // as in StageReached; empty: not begun
  std::map<std::string, Said> said;        // question id -> who answered it last
  std::vector<std::string> drives_wished;  // vehicle ids
  std::vector<Drive> drives;
  std::vector<Note> notes;
  std::vector<Objection> objections;
  std::optional<NextStepAgreed> next_step;
  std::optional<std::int64_t> left_ms;  // wall time
  std::optional<VisitClosed> closed;
  Hlc closed_at;
  std::string closed_by;          // actor
  std::vector<Contest> contests;  // open ones
  bool erased = false;            // the guest's personal data was taken out
  Hlc last_at;                    // of the last fact
  int unknown = 0;                     // facts that this version could not read
  friend bool operator==(const Visit&, const Visit&) = default;
};

void apply(Visit& visit, const Fact& fact);

// Whether the guest is in the house: checked in, and nobody has seen them leave.
bool is_inside(const Visit& visit);
// And is still attended to: a consultant may close the visit before the guest has left.
bool is_present(const Visit& visit);
// Whether it is a visit that has begun; an appointment that nobody has come to yet is none.
bool is_visit(const Visit& visit);

}  // namespace foyer::domain
