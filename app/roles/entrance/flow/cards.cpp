// The cars that fit, and the cards of the one the guest wants to see.
#include <algorithm>

#include "roles/entrance/flow/turn.h"
#include "steps/presentation/card_order.h"

namespace foyer::flow {
namespace {

constexpr int kLastStep = 3;  // feature, meaning, benefit, question

// A card counts as presented when it is first shown, once a visit.
void show_card(Turn& turn, std::size_t index) {
  turn.model.card = index;
  turn.model.card_step = 0;
  const domain::Card* card = turn.content().card(turn.model.deck[index]);
  const auto& presented = turn.model.visit.presented;
  if (card == nullptr || std::ranges::find(presented, card->id) != presented.end()) return;
  turn.say(domain::CardPresented{card->id, card->vehicle, card->position});
}

void next_card(Turn& turn) {
  if (turn.model.card + 1 < turn.model.deck.size())
    show_card(turn, turn.model.card + 1);
  else
    turn.check_in();
}

void choose_model(Turn& turn, const std::string& vehicle) {
  if (std::ranges::find(turn.model.shown, vehicle, &domain::Recommendation::vehicle) ==
      turn.model.shown.end())
    return;
  turn.say(domain::ModelChosen{vehicle});
  turn.model.deck.clear();
  for (const domain::Card* card :
       domain::card_order(turn.content(), vehicle, turn.model.visit.needs))
    turn.model.deck.push_back(card->id);
  if (turn.model.deck.empty()) return turn.check_in();  // nothing to tell: a person tells it
  turn.go(Screen::cards);
  show_card(turn, 0);
}

void step_back(Turn& turn) {
  if (turn.model.card_step > 0)
    --turn.model.card_step;
  else
    turn.go(Screen::models);
}

void judge(Turn& turn, int level) {
  const int levels = static_cast<int>(turn.content().showroom.levels.size());
  // Before the question is asked, an answer is a late second touch.
  if (turn.model.card_step != kLastStep || level < 0 || level >= levels) return;
  turn.say(domain::CardJudged{turn.model.deck[turn.model.card], level});
  next_card(turn);
}

}  // namespace

void on_models(Turn& turn, const Intent& intent) {
  if (const auto* chosen = std::get_if<ChooseModel>(&intent))
    choose_model(turn, chosen->vehicle);
  else if (std::holds_alternative<AskConsultant>(intent))
    turn.check_in();
  else if (std::holds_alternative<Back>(intent))
    turn.go(Screen::priorities);
}

void on_cards(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (std::holds_alternative<NextStep>(intent)) {
    model.card_step = std::min(model.card_step + 1, kLastStep);
  } else if (const auto* judged = std::get_if<JudgeCard>(&intent)) {
    judge(turn, judged->level);
  } else if (const auto* to = std::get_if<GoToCard>(&intent)) {
    if (to->index < model.deck.size() && to->index != model.card) show_card(turn, to->index);
  } else if (std::holds_alternative<Skip>(intent)) {
    next_card(turn);
  } else if (std::holds_alternative<AskConsultant>(intent)) {
    turn.check_in();
  } else if (std::holds_alternative<Back>(intent)) {
    step_back(turn);
  }
}

}  // namespace foyer::flow
