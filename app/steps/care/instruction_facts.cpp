#include "steps/care/instruction_facts.h"

namespace foyer::domain {

void InstructionGiven::fold(const Fact& fact, Instructions& all) const {
  if (withdrawn)
    all.instructions.erase(day);
  else
    all.instructions[day] = {.given = *this, .by = said_by(fact), .answer = {}, .answered_by = {}};
}

void InstructionAnswered::fold(const Fact& fact, Instructions& all) const {
  const auto found = all.instructions.find(day);
  if (found == all.instructions.end()) return;
  found->second.answer = *this;
  found->second.answered_by = said_by(fact);
}

const InstructionFile* Instructions::instruction_of(std::string_view day) const {
  const auto found = instructions.find(std::string(day));
  return found == instructions.end() ? nullptr : &found->second;
}

const InstructionFile* Instructions::newest_instruction() const {
  return instructions.empty() ? nullptr : &instructions.rbegin()->second;
}

const InstructionFile* Instructions::waiting_instruction() const {
  for (const auto& [day, file] : instructions)
    if (file.waits()) return &file;
  return nullptr;
}

void Instructions::forget_guest() {
  for (auto& [day, file] : instructions) {
    file.given.sentence.clear();
    file.given.text.clear();
    if (!file.answer) continue;
    file.answer->sentence.clear();
    file.answer->text.clear();
  }
}

}  // namespace foyer::domain
