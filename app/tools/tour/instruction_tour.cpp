#include "tools/tour/instruction_tour.h"

namespace foyer::shell {

const domain::Visit* InstructionTour::instructed() const {
  for (const auto& [id, visit] : staff_.room().house().visits)
    if (visit.newest_instruction() != nullptr) return &visit;
  return nullptr;
}

Result<void> InstructionTour::answer_the_manager() {
  const auto& answers = staff_.room().content().daily_report.answers;
  if (instructed() == nullptr) return fail("no instruction came from the dealer's database");
  if (answers.empty()) return fail("the pack has no ready answers");
  if (auto opened = touches({"comment-text-outline.instruction." + instructed()->id.short_hex()});
      !opened)
    return opened;
  if (auto shown = picture("instruction"); !shown) return shown;
  if (auto answered = touches({"answer." + answers.front().id}); !answered) return answered;
  if (instructed()->waiting_instruction() != nullptr)
    return fail("the instruction was not answered");
  if (auto shown = picture("instruction-answered"); !shown) return shown;
  return touches({"back"});
}

}  // namespace foyer::shell
