#include "house/roll_call.h"

namespace foyer::domain {
namespace {

RollState state_of(std::string_view word) {
  if (word == "found") return RollState::found;
  if (word == "left") return RollState::left;
  if (word == "missing") return RollState::missing;
  return RollState::open;
}

}  // namespace

RollCall& RollCalls::roll_with(const Id& id) {
  RollCall& one = rolls[id];
  one.id = id;
  return one;
}

void RollCalled::fold(const Fact& fact, RollCalls& all) const {
  RollCall& one = all.roll_with(fact.visit);
  if (one.called != Said{}) return;
  one.called = said_by(fact);
  one.drill = drill;
}

void RollTicked::fold(const Fact& fact, RollCalls& all) const {
  all.roll_with(fact.visit).words[{who, fact.actor}] = {state_of(state), said_by(fact)};
}

void RollEnded::fold(const Fact& fact, RollCalls& all) const {
  RollCall& one = all.roll_with(fact.visit);
  if (one.ended != Said{}) return;
  one.ended = said_by(fact);
  one.as_ended = *this;
}

RollWord word_on(const RollCall& call, std::string_view who) {
  RollWord all;
  for (const auto& [key, word] : call.words) {
    if (key.first != who) continue;
    const bool more = word.state > all.state;
    const bool sooner = word.state == all.state && word.by.at < all.by.at;
    if (more || sooner || all.by == Said{}) all = word;
  }
  return all;
}

}  // namespace foyer::domain
