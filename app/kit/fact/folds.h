// What facts do to a state: the table from a kind's name to its fold.
//
// A kind's fold is a member that names the parts of the state that it changes, and sees no others:
//
//     void fold(const Fact& fact, Guest& guest, Needs& needs) const;
//
// The state is composed of parts (it derives from each of them), so that a step of the process has
// its part, its kinds and its folds in one folder. A kind without a fold does not compile; one that
// is in no list (`Kinds`) is found by a test. Threads: a table is made once and then only read.
#pragma once

#include <map>
#include <string_view>
#include <type_traits>

#include "kit/fact/fact.h"

namespace foyer::facts {

// The kinds of one part of the house: `using VisitKinds = Kinds<VisitOpened, VisitLeft>;`
template <Kind... K>
struct Kinds {};

namespace fold_detail {
template <class K, class State, class... Parts>
bool fold_as(State& state, const Fact& fact, void (K::*fold)(const Fact&, Parts&...) const) {
  const std::optional<K> said = fact.event.as<K>();
  if (!said) return false;
  ((*said).*fold)(fact, static_cast<Parts&>(state)...);
  return true;
}
}  // namespace fold_detail

template <class State>
class Folds {
 public:
  template <Kind... K>
  void add(Kinds<K...>) {
    (folds_.emplace(K::kKind, One{[](State& state, const Fact& fact) {
                                    return fold_detail::fold_as<K, State>(state, fact, &K::fold);
                                  },
                                  [](const Event& event) { return event.as<K>().has_value(); }}),
     ...);
  }
  // False: this program does not understand it; the state is as it was.
  bool operator()(State& state, const Fact& fact) const {
    const auto found = folds_.find(fact.event.kind);
    return found != folds_.end() && found->second.fold(state, fact);
  }
  bool knows(std::string_view kind) const { return folds_.contains(kind); }
  // Whether this program understands it: of a kind that is here, and of a version that it can read.
  bool reads(const Event& event) const {
    const auto found = folds_.find(event.kind);
    return found != folds_.end() && found->second.reads(event);
  }

 private:
  struct One {
    bool (*fold)(State& state, const Fact& fact);
    bool (*reads)(const Event& event);
  };
  std::map<std::string_view, One> folds_;
};

}  // namespace foyer::facts
