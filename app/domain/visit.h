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

enum class VisitState { none, open, waiting, abandoned };

enum class ConsentState { not_asked, given, refused };

struct Needs {
  std::vector<std::string> use;  // at most one today
  std::string budget;            // id, empty if not said
  std::optional<std::int64_t> budget_min_yuan;
  std::optional<std::int64_t> budget_max_yuan;
  std::string timing;
  std::vector<std::string> priorities;                          // most important first
  std::map<std::string, std::vector<std::string>> optional;     // question id -> options
  friend bool operator==(const Needs&, const Needs&) = default;
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
  std::string chosen;                          // vehicle id
  std::vector<std::string> presented;          // card ids, each once, in order
  std::map<std::string, int> judged;           // card id -> level
  int calls = 0;                               // how often a person was called
  int unknown = 0;                             // facts that this version could not read
  friend bool operator==(const Visit&, const Visit&) = default;
};

void apply(Visit& visit, const Fact& fact);

}  // namespace foyer::domain
