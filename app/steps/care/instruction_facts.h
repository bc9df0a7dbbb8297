// What a manager writes beside a guest on the daily report, and what the consultant answers.
//
// An instruction belongs to a visit and to the day of the report on which it was given: a guest may
// stand on several days' reports. The last word holds; one that is given anew asks for a new
// answer. Both are about a person, so their words are personal, whether they were typed or chosen
// from the pack's. Threads: values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "house/visit.h"

namespace foyer::domain {

struct Instructions;

// instruction.given: for a manager.
struct InstructionGiven {
  static constexpr std::string_view kKind = "instruction.given";
  static constexpr int kVersion = 1;
  std::string day;         // "2026-11-21": of which report
  std::string sentence;    // personal; pack id of one of the ready ones; may be empty
  std::string text;        // personal; as it was typed, instead or beside it; may be empty
  bool withdrawn = false;  // there is none any more
  void fields(Fields& f) {
    f("day", day);
    f.personal("sentence", sentence);
    f.personal("text", text);
    f("withdrawn", withdrawn);
  }
  void fold(const Fact& fact, Instructions& all) const;
  friend bool operator==(const InstructionGiven&, const InstructionGiven&) = default;
};

// instruction.answered: by whose guest it is, or a manager. Of one that nobody gave, or that was
// given anew since, it says nothing.
struct InstructionAnswered {
  static constexpr std::string_view kKind = "instruction.answered";
  static constexpr int kVersion = 1;
  std::string day;       // of the instruction
  std::string sentence;  // personal; pack id of one of the ready ones; may be empty
  std::string text;      // personal; may be empty
  void fields(Fields& f) {
    f("day", day);
    f.personal("sentence", sentence);
    f.personal("text", text);
  }
  void fold(const Fact& fact, Instructions& all) const;
  friend bool operator==(const InstructionAnswered&, const InstructionAnswered&) = default;
};

struct InstructionFile {
  InstructionGiven given;
  Said by;
  std::optional<InstructionAnswered> answer;
  Said answered_by;
  // Somebody has to answer it; of a guest who was erased, nobody any longer.
  bool waits() const { return !answer && !(given.sentence.empty() && given.text.empty()); }
  friend bool operator==(const InstructionFile&, const InstructionFile&) = default;
};

struct Instructions {
  std::map<std::string, InstructionFile> instructions;  // by day; those that stand

  const InstructionFile* instruction_of(std::string_view day) const;
  // The newest, and the oldest that waits for an answer; nullptr: there is none.
  const InstructionFile* newest_instruction() const;
  const InstructionFile* waiting_instruction() const;
  void forget_guest();
  friend bool operator==(const Instructions&, const Instructions&) = default;
};

using InstructionKinds = Kinds<InstructionGiven, InstructionAnswered>;

}  // namespace foyer::domain
