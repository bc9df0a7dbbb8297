#include "house/standards.h"

namespace foyer::domain {

StandardRound& Standards::standard_round_with(const Id& id) {
  StandardRound& one = standard_rounds[id];
  one.id = id;
  return one;
}

bool Standards::take_picture(const Fact& fact) {
  const auto round = standard_rounds.find(fact.visit);
  return round != standard_rounds.end() && round->second.pictures.take(fact);
}

std::optional<int> Standards::score(std::string_view card, std::string_view module,
                                    int round) const {
  const auto found = scores.find({std::string(card), std::string(module), round});
  return found == scores.end() ? std::nullopt : found->second.points;
}

void StandardObserved::fold(const Fact& fact, Standards& all) const {
  StandardRound& one = all.standard_round_with(fact.visit);
  if (was_said(one.signed_) || was_said(one.observed_by)) return;
  one.observed = *this;
  one.observed_by = said_by(fact);
}

void StandardAnswered::fold(const Fact& fact, Standards& all) const {
  StandardRound& one = all.standard_round_with(fact.visit);
  if (was_said(one.signed_)) return;
  if (!was_said(one.began)) {
    one.began = said_by(fact);
    one.area = area;
  }
  one.items[item] = {answer, measured, said_by(fact)};
}

void StandardFault::fold(const Fact& fact, Standards& all) const {
  all.standard_round_with(fact.visit).faults[item] = {owner, due, said_by(fact), {}, {}};
}

void StandardMended::fold(const Fact& fact, Standards& all) const {
  StandardRound& one = all.standard_round_with(fact.visit);
  const auto fault = one.faults.find(item);
  if (fault != one.faults.end()) fault->second.mended = said_by(fact);
}

void StandardChecked::fold(const Fact& fact, Standards& all) const {
  StandardRound& one = all.standard_round_with(fact.visit);
  const auto fault = one.faults.find(item);
  if (fault == one.faults.end()) return;
  fault->second.checked = right ? said_by(fact) : Said{};
  if (!right) fault->second.mended = {};
}

void StandardSigned::fold(const Fact& fact, Standards& all) const {
  StandardRound& one = all.standard_round_with(fact.visit);
  if (was_said(one.signed_)) return;
  one.as_signed = *this;
  one.signed_ = said_by(fact);
}

void ScoreGiven::fold(const Fact& fact, Standards& all) const {
  all.scores[{card, module, round}] = {points, said_by(fact)};
}

}  // namespace foyer::domain
