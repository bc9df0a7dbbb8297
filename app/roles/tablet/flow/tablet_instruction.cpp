// A manager's instruction on the tablet of whoever has the guest: one touch on the list shows it,
// one more answers it.
#include "roles/tablet/flow/tablet_turn.h"
#include "showroom/instruction.h"

namespace foyer::flow::tablet {

const domain::InstructionFile* instruction_shown(const domain::Visit& visit) {
  const domain::InstructionFile* waits = visit.waiting_instruction();
  return waits != nullptr ? waits : visit.newest_instruction();
}

void answer_instruction(Turn& turn, const domain::Visit& visit, const std::string& sentence,
                        const std::string& text) {
  const domain::InstructionFile* file = instruction_shown(visit);
  if (file == nullptr) return;
  const Context& context = turn.context;
  if (auto answer = domain::instruction_answer(context.house, context.content, visit, context.who,
                                               {file->given.day, sentence, text}))
    turn.say(std::move(*answer));
}

void on_instruction(Turn& turn, const Intent& intent) {
  const auto* open = std::get_if<OpenInstruction>(&intent);
  if (open == nullptr) return;
  const bool from_here = turn.model.page == Page::guests || turn.model.page == Page::guest;
  const domain::Visit* visit = turn.context.house.visit(open->visit);
  if (!from_here || visit == nullptr || !is_mine(*visit, turn.context.who)) return;
  if (instruction_shown(*visit) == nullptr) return;
  turn.model = Model{};
  turn.model.visit = visit->id;
  turn.model.sheet = Sheet::instruction;
  turn.go(Page::guest);
}

void on_instruction_sheet(Turn& turn, const Intent& intent) {
  const domain::Visit* visit = turn.visit();
  if (visit == nullptr) return;
  const auto* write = std::get_if<WriteText>(&intent);
  if (const auto* said = std::get_if<AnswerInstruction>(&intent)) {
    answer_instruction(turn, *visit, said->sentence, {});
    turn.model.sheet = Sheet::none;
  } else if (write != nullptr && write->about == TextAbout::instruction) {
    turn.model.sheet = Sheet::none;
    on_text(turn, visit, intent);
  }
}

}  // namespace foyer::flow::tablet
