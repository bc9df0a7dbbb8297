// A consultant gives a guest up; a manager, never the same person, agrees or does not.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {

const domain::LossFile* loss_asked(const domain::Visit& visit, const domain::House& house,
                                   std::string_view who) {
  const domain::Staff* me = house.who(who);
  if (me == nullptr || !me->is_manager()) return nullptr;
  const domain::LossFile* loss = visit.loss();
  return loss != nullptr && !loss->answer && loss->by.actor != who ? loss : nullptr;
}

void on(DeskAnswer& answer, const AnswerLoss& said) {
  const domain::Visit* visit = answer.visit(said.visit);
  if (visit == nullptr) return;
  const domain::LossFile* loss = loss_asked(*visit, answer.context.house, answer.context.who);
  const bool known = said.answer == "approved" || said.answer == "refused";
  if (loss == nullptr || loss->asked.loss != said.loss || !known) return;
  answer.say(said.visit, {domain::LossAnswered{said.loss, said.answer, {}}});
}

}  // namespace foyer::flow
