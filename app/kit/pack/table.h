// Reads one table of a pack file key by key, and notes every fault on the way instead of stopping.
//
// Each reading function returns a value of the asked type whatever stands there: a fault leaves an
// empty or fallback value behind, which nobody uses, because a pack with faults is refused. What
// was asked for is what is known: `done` reports every other key, so a key cannot be read without
// being allowed, nor allowed without being read. Call `done` last.
// Threads: not synchronised; one thread reads a pack. A Table borrows its node and its Reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/text.h"
#include "kit/pack/faults.h"
#include "kit/pack/id_book.h"
#include "kit/pack/node.h"

namespace foyer::content {

// What is gathered over all files of one pack.
struct Reading {
  std::vector<Fault> faults;
  IdBook ids;
  void fault(const Spot& spot, std::string what);
};

struct WholeRange {
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::string_view unit = {};  // "yuan"; empty: a bare number
};

struct NumberRange {
  double min = 0;
  double max = 1;
};

struct Word {
  std::string text;
  Spot spot;
};

class Table {
 public:
  // `name` is how faults call it: "[dealer]", "[[card]]"; empty for a file's top.
  Table(const Node& node, std::string name, std::filesystem::path file, Reading& reading);

  bool has(std::string_view key) const { return node_->find(key) != nullptr; }
  Spot spot() const { return {file_, node_->line}; }
  Spot spot_of(std::string_view key) const;  // of the table if the key is not there
  void fault(const Spot& spot, std::string what) { reading_->fault(spot, std::move(what)); }
  Reading& reading() { return *reading_; }

  // Both languages, neither empty.
  Text text(std::string_view key);
  // May be left out, or be empty in both languages.
  Text hint(std::string_view key);
  // `id = "…"`: checked, and defined in the id book.
  std::string id(IdKind kind);
  // `id = "…"` that only has to be well written; the caller knows what it must not repeat.
  Word local_id();
  // A word in quotes that has to be there / may be left out.
  Word word(std::string_view key, std::string_view expected);
  std::optional<Word> optional_word(std::string_view key, std::string_view expected);
  std::vector<Word> words(std::string_view key, std::string_view expected);
  std::int64_t whole(std::string_view key, const WholeRange& range);
  std::optional<std::int64_t> optional_whole(std::string_view key, const WholeRange& range);
  double number(std::string_view key, const NumberRange& range, double fallback);
  // Exactly `count` numbers, or left out.
  std::optional<std::vector<double>> numbers(std::string_view key, std::size_t count,
                                             const NumberRange& range);
  bool truth(std::string_view key, bool fallback);

  // [key], and [[key]] with at least `at_least` entries.
  std::optional<Table> table(std::string_view key);
  std::optional<Table> optional_table(std::string_view key);
  std::vector<Table> tables(std::string_view key, std::size_t at_least);
  // Every key of a table whose keys are ids; all of them count as known.
  std::vector<Word> keys();

  void done();

 private:
  const Entry* ask(std::string_view key);
  const Entry* require(std::string_view key, std::string_view expected);
  void refuse(const Entry& entry, const Node& value, std::string_view expected);
  std::optional<Word> required_word(std::string_view key, std::string_view expected);
  Text both(const Entry& entry, bool may_be_empty);
  std::optional<std::int64_t> checked(const Entry& entry, const WholeRange& range);
  std::optional<double> checked(const Entry& entry, const Node& value, const NumberRange& range);
  bool is_printable(const std::string& text, std::string_view name, int line);
  std::string name_of(std::string_view key) const;

  const Node* node_;
  std::string name_;
  std::filesystem::path file_;
  Reading* reading_;
  std::vector<std::string> asked_;
};

bool is_id(std::string_view text);

}  // namespace foyer::content
