// While the guest waits: the thank-you, and the optional questions for those who like.
#include "roles/entrance/flow/turn.h"

namespace foyer::flow {
namespace {

void show_question(Turn& turn, std::size_t index) {
  const auto& questions = turn.content().questionnaire.optional;
  turn.model.chosen_options.clear();
  if (index >= questions.size()) {
    turn.model.question = 0;
    return turn.go(Screen::thanks);
  }
  turn.model.question = index;
  // What was chosen before stands chosen again.
  const auto& answered = turn.model.visit.needs.optional;
  const auto before = answered.find(questions[index].id);
  if (questions[index].many && before != answered.end()) turn.model.chosen_options = before->second;
  turn.go(Screen::extra);
}

void answer_and_go_on(Turn& turn, const domain::Question& question,
                      std::vector<std::string> options) {
  turn.answer(question.id, std::move(options));
  show_question(turn, turn.model.question + 1);
}

}  // namespace

void on_thanks(Turn& turn, const Intent& intent) {
  const domain::Visit& visit = turn.model.visit;
  if (const auto* told = std::get_if<TellSource>(&intent)) {
    if (!offers(turn.content().showroom.sources, told->source)) return;
    const std::string source = visit.source == told->source ? "" : told->source;
    turn.say(domain::PartyTold{visit.party, visit.first_visit, source});
  } else if (std::holds_alternative<TellName>(intent)) {
    turn.go(Screen::name);
  } else if (std::holds_alternative<StartExtra>(intent)) {
    if (may_tell_needs(turn.model, turn.content()))
      turn.go(Screen::party);
    else if (const auto next = next_extra_question(turn.model, turn.content()))
      show_question(turn, *next);
  } else if (std::holds_alternative<Continue>(intent)) {
    turn.leave("");  // all is said; the visit waits, so nothing is abandoned
  }
}

void on_extra(Turn& turn, const Intent& intent) {
  const auto& questions = turn.content().questionnaire.optional;
  if (turn.model.question >= questions.size()) return turn.go(Screen::thanks);
  const domain::Question& question = questions[turn.model.question];
  std::vector<std::string>& chosen = turn.model.chosen_options;
  if (const auto* one = std::get_if<ChooseOption>(&intent)) {
    if (!question.many && offers(question.options, one->id))
      answer_and_go_on(turn, question, {one->id});
  } else if (const auto* touched = std::get_if<ToggleOption>(&intent)) {
    if (question.many && offers(question.options, touched->id))
      toggle(chosen, touched->id, question.options.size());
  } else if (std::holds_alternative<Continue>(intent)) {
    if (!chosen.empty()) answer_and_go_on(turn, question, chosen);
  } else if (std::holds_alternative<Skip>(intent)) {
    answer_and_go_on(turn, question, {});
  } else if (std::holds_alternative<Back>(intent)) {
    show_question(turn, turn.model.question == 0 ? questions.size() : turn.model.question - 1);
  }
}

}  // namespace foyer::flow
