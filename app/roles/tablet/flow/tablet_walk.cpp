// Round the car: turning, jumping and coming back, judging and taking back.
#include <algorithm>

#include "roles/tablet/flow/tablet_turn.h"
#include "steps/presentation/card_order.h"

namespace foyer::flow::tablet {
namespace {

bool holds(const std::vector<std::string>& all, const std::string& id) {
  return std::ranges::find(all, id) != all.end();
}

const domain::Card* card_at(const Turn& turn) {
  return turn.model.at < turn.model.deck.size()
             ? turn.content().card(turn.model.deck[turn.model.at])
             : nullptr;
}

// An expired claim is for staff's eyes: it is passed over in front of the guest, and never counts
// as presented.
bool is_locked(const Turn& turn, const std::string& id) {
  const domain::Card* card = turn.content().card(id);
  return !card || card->expired_on(turn.context.today());
}

void show(Turn& turn, const domain::Visit& visit, std::size_t index) {
  turn.model.at = index;
  const domain::Card* card = card_at(turn);
  if (card && !is_locked(turn, card->id) && !holds(visit.presented, card->id))
    turn.say(domain::CardPresented{card->id, card->vehicle, card->position});
}

void jump(Turn& turn, const domain::Visit& visit, std::size_t index) {
  if (index >= turn.model.deck.size() || index == turn.model.at) return;
  if (turn.model.presenting && is_locked(turn, turn.model.deck[index])) return;
  turn.model.came_from = turn.model.came_from.value_or(turn.model.at);
  turn.model.undo.reset();
  show(turn, visit, index);
}

void turn_by(Turn& turn, const domain::Visit& visit, int by) {
  std::size_t at = turn.model.at;
  const auto& deck = turn.model.deck;
  do {
    if (by < 0 && at == 0) return;
    at = by < 0 ? at - 1 : at + 1;
    if (at >= deck.size()) return;
  } while (turn.model.presenting && is_locked(turn, deck[at]));
  if (at == turn.model.came_from) turn.model.came_from.reset();
  show(turn, visit, at);
}

// A position's first card in this guest's order that is still to be told, or else its first.
void go_to(Turn& turn, const domain::Visit& visit, const std::string& position) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < turn.model.deck.size(); ++i) {
    const domain::Card* card = turn.content().card(turn.model.deck[i]);
    if (!card || card->position != position || is_locked(turn, card->id)) continue;
    if (!holds(visit.presented, card->id)) return jump(turn, visit, i);
    if (!first) first = i;
  }
  if (first) jump(turn, visit, *first);
}

// The same level again takes it back. A first judgement turns to the next card: the touch that
// answers is the touch that goes on.
void judge(Turn& turn, const domain::Visit& visit, int level) {
  const domain::Card* card = card_at(turn);
  const int levels = static_cast<int>(turn.content().showroom.levels.size());
  if (!card || is_locked(turn, card->id) || level < 0 || level >= levels) return;
  const auto before = visit.judged.find(card->id);
  const bool judged = before != visit.judged.end();
  turn.model.undo = Undo{card->id, judged ? std::optional(before->second) : std::nullopt};
  if (judged && before->second == level) {
    turn.say(domain::CardWithdrawn{card->id});
    return;
  }
  turn.say(domain::CardJudged{card->id, level});
  if (!judged) turn_by(turn, visit, 1);
}

void take_back(Turn& turn, const domain::Visit& visit) {
  if (!turn.model.undo) return;
  const Undo undo = *turn.model.undo;
  turn.model.undo.reset();
  const auto at = std::ranges::find(turn.model.deck, undo.card);
  if (at == turn.model.deck.end()) return;
  if (undo.before)
    turn.say(domain::CardJudged{undo.card, *undo.before});
  else if (visit.judged.contains(undo.card))
    turn.say(domain::CardWithdrawn{undo.card});
  turn.model.at = static_cast<std::size_t>(at - turn.model.deck.begin());
}

void come_back(Turn& turn, const domain::Visit& visit) {
  if (!turn.model.came_from) return;
  const std::size_t index = *turn.model.came_from;
  turn.model.came_from.reset();
  if (index < turn.model.deck.size()) show(turn, visit, index);
}

}  // namespace

void walk(Turn& turn, const domain::Visit& visit, const std::string& vehicle) {
  if (!turn.content().vehicle(vehicle)) return;
  turn.model.vehicle = vehicle;
  turn.model.deck.clear();
  for (const domain::Card* card : domain::card_order(turn.content(), vehicle, visit.needs))
    turn.model.deck.push_back(card->id);
  turn.model.came_from.reset();
  turn.model.undo.reset();
  turn.go(Page::walk);
  if (visit.chosen != vehicle) turn.say(domain::ModelChosen{vehicle});
  if (visit.stage != "presentation") turn.say(domain::StageReached{"presentation"});
  // Where one was with this car, or else the beginning.
  std::size_t first = 0;
  while (first < turn.model.deck.size() && holds(visit.presented, turn.model.deck[first])) ++first;
  show(turn, visit, first < turn.model.deck.size() ? first : 0);
}

void on_walk(Turn& turn, const domain::Visit& visit, const Intent& intent) {
  if (const auto* begin = std::get_if<Walk>(&intent)) {
    if (turn.model.page == Page::guest || turn.model.page == Page::compare)
      walk(turn, visit, begin->vehicle);
    return;
  }
  if (turn.model.page != Page::walk) return;
  if (const auto* turned = std::get_if<TurnCard>(&intent)) {
    turn.model.undo.reset();
    turn_by(turn, visit, turned->by);
  } else if (const auto* to = std::get_if<TurnTo>(&intent)) {
    jump(turn, visit, to->index);
  } else if (const auto* position = std::get_if<GoPosition>(&intent)) {
    go_to(turn, visit, position->position);
  } else if (const auto* judged = std::get_if<Judge>(&intent)) {
    judge(turn, visit, judged->level);
  } else if (std::holds_alternative<TakeBack>(intent)) {
    take_back(turn, visit);
  } else if (std::holds_alternative<ComeBack>(intent)) {
    come_back(turn, visit);
  } else if (std::holds_alternative<ShowCoverage>(intent)) {
    turn.model.sheet = Sheet::coverage;
  }
}

}  // namespace foyer::flow::tablet
