// One file of a pack as a tree of values that remember their lines.
//
// The rest of this folder works on these nodes and never sees the TOML library: it is compiled in
// one place (node.cpp), and a fault can always say where it stands. Lines are 1-based.
// Threads: values, no shared state. Errors: a file that is not TOML is a `SyntaxFault`, the first
// one only, because what follows it cannot be trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace foyer::content {

struct Entry;

struct Node {
  enum class Kind { text, whole, number, truth, date, list, table };
  Kind kind = Kind::table;
  int line = 0;
  std::string text;            // kind text
  std::int64_t whole = 0;      // kind whole
  double number = 0;           // kinds number and whole
  bool truth = false;          // kind truth
  std::vector<Node> items;     // kind list
  std::vector<Entry> entries;  // kind table, in alphabetical order of keys

  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  int line = 0;
  Node value;
};

struct SyntaxFault {
  int line = 0;
  std::string what;
};

// `bytes` is the whole file; a byte order mark is allowed. The result is of kind table.
tl::expected<Node, SyntaxFault> parse_toml(std::string_view bytes);

// What the library must not be handed: bytes that are no UTF-8, a key of so many parts that it runs
// out of stack, a character of which it has no defined way to say that it is wrong. To be asked
// before it is, of every file.
std::optional<SyntaxFault> fault_before_parsing(std::string_view bytes);

// The line (1-based) of the first character that is not ASCII and stands neither in quotes nor in a
// comment, or 0. TOML has no place for one.
int first_stray_line(std::string_view bytes);

// The line (1-based) of the first byte that is not well-formed UTF-8, or 0.
int first_malformed_line(std::string_view bytes);

}  // namespace foyer::content
