// A manager's instruction beside a guest on the daily report, and its answer: who may say which,
// and how they are put into words. Pure. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::domain {

// A sentence of the pack and what was typed beside it; of words that were erased, nothing.
std::string in_words(const InstructionGiven& given, const Content& content, Lang lang);
std::string in_words(const InstructionAnswered& answer, const Content& content, Lang lang);

// Whose guest it is, or a manager.
bool may_answer_instruction(const House& house, const Visit& visit, std::string_view who);

// What giving it comes to; none: it stands so already, says nothing, or `who` is no manager.
std::optional<InstructionGiven> instruction_to_give(const House& house, const Content& content,
                                                    const Visit& visit, std::string_view who,
                                                    const InstructionGiven& meant);
// What answering the instruction of that day comes to; none, likewise.
std::optional<InstructionAnswered> instruction_answer(const House& house, const Content& content,
                                                      const Visit& visit, std::string_view who,
                                                      const InstructionAnswered& meant);

}  // namespace foyer::domain
