#include "showroom/instruction.h"

namespace foyer::domain {
namespace {

std::string both(const std::vector<Choice>& ready, const std::string& sentence,
                 const std::string& text, Lang lang) {
  std::string all = sentence.empty() ? std::string() : text_or_id(ready, sentence, lang);
  if (!text.empty()) all += (all.empty() ? "" : " · ") + text;
  return all;
}

bool is_managers(const House& house, std::string_view who) {
  const Staff* staff = house.who(who);
  return staff != nullptr && staff->is_manager();
}

bool is_ready(const std::vector<Choice>& ready, const std::string& sentence) {
  return sentence.empty() || find_by_id(ready, sentence) != nullptr;
}

}  // namespace

std::string in_words(const InstructionGiven& given, const Content& content, Lang lang) {
  return both(content.daily_report.instructions, given.sentence, given.text, lang);
}

std::string in_words(const InstructionAnswered& answer, const Content& content, Lang lang) {
  return both(content.daily_report.answers, answer.sentence, answer.text, lang);
}

bool may_answer_instruction(const House& house, const Visit& visit, std::string_view who) {
  return !who.empty() && (visit.handover.consultant == who || is_managers(house, who));
}

std::optional<InstructionGiven> instruction_to_give(const House& house, const Content& content,
                                                    const Visit& visit, std::string_view who,
                                                    const InstructionGiven& meant) {
  const InstructionFile* stands = visit.instruction_of(meant.day);
  const bool says = !meant.sentence.empty() || !meant.text.empty();
  const bool known = is_ready(content.daily_report.instructions, meant.sentence);
  if (!is_managers(house, who) || meant.day.empty() || !known) return std::nullopt;
  if (meant.withdrawn ? stands == nullptr || says : !says) return std::nullopt;
  if (stands != nullptr && stands->given == meant) return std::nullopt;
  return meant;
}

std::optional<InstructionAnswered> instruction_answer(const House& house, const Content& content,
                                                      const Visit& visit, std::string_view who,
                                                      const InstructionAnswered& meant) {
  const InstructionFile* stands = visit.instruction_of(meant.day);
  const bool says = !meant.sentence.empty() || !meant.text.empty();
  const bool known = is_ready(content.daily_report.answers, meant.sentence);
  if (stands == nullptr || !says || !known) return std::nullopt;
  if (!may_answer_instruction(house, visit, who) || stands->answer == meant) return std::nullopt;
  return meant;
}

}  // namespace foyer::domain
