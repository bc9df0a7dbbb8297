#include "kit/pack/node.h"

#include <algorithm>

#include "kit/base/text.h"
#include "kit/pack/toml_library.h"

namespace foyer::content {
namespace {

// The library limits the depth of nested values, but not of dotted keys ("a.a.a.a. …"), and it
// takes such a tree apart by recursion. No key of a pack has more than two dots.
constexpr int kDotsInLineMax = 100;

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

Node convert(const toml::node& from);

Node convert_table(const toml::table& from) {
  Node node;
  node.entries.reserve(from.size());
  for (const auto& [key, value] : from)
    node.entries.push_back({std::string(key.str()), line_of(key.source()), convert(value)});
  return node;
}

Node convert_list(const toml::array& from) {
  Node node;
  node.kind = Node::Kind::list;
  node.items.reserve(from.size());
  for (const toml::node& item : from) node.items.push_back(convert(item));
  return node;
}

Node convert_value(const toml::node& from) {
  Node node;
  if (const auto* text = from.as_string()) {
    node.kind = Node::Kind::text;
    node.text = text->get();
  } else if (const auto* whole = from.as_integer()) {
    node.kind = Node::Kind::whole;
    node.whole = whole->get();
    node.number = static_cast<double>(whole->get());
  } else if (const auto* number = from.as_floating_point()) {
    node.kind = Node::Kind::number;
    node.number = number->get();
  } else if (const auto* truth = from.as_boolean()) {
    node.kind = Node::Kind::truth;
    node.truth = truth->get();
  } else {
    node.kind = Node::Kind::date;
  }
  return node;
}

Node convert(const toml::node& from) {
  Node node = from.is_table()   ? convert_table(*from.as_table())
              : from.is_array() ? convert_list(*from.as_array())
                                : convert_value(from);
  node.line = line_of(from.source());
  return node;
}

// The first line with more dots than any key of ours, or 0.
int line_with_too_many_dots(std::string_view bytes) {
  int line = 1, dots = 0;
  for (const char c : bytes) {
    if (c == '\n') {
      ++line;
      dots = 0;
    } else if (c == '.' && ++dots > kDotsInLineMax) {
      return line;
    }
  }
  return 0;
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

int first_malformed_line(std::string_view bytes) {
  int line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (!is_valid_utf8(bytes.substr(at, end - at))) return line;
    at = end + 1;
    ++line;
  }
  return 0;
}

std::optional<SyntaxFault> fault_before_parsing(std::string_view bytes) {
  if (const int line = first_malformed_line(bytes))
    return SyntaxFault{line, "this line is not UTF-8; save the file as UTF-8"};
  if (const int line = line_with_too_many_dots(bytes))
    return SyntaxFault{line, "this line has more than 100 dots; a key has two at most"};
  if (const int line = first_stray_line(bytes))
    return SyntaxFault{
        line,
        "this is not TOML: a character that is not ASCII stands outside of quotes; put the key or "
        "the text into quotes, \"…\""};
  return std::nullopt;
}

tl::expected<Node, SyntaxFault> parse_toml(std::string_view bytes) {
  if (auto fault = fault_before_parsing(bytes)) return tl::unexpected(*std::move(fault));
  const toml::parse_result result = toml::parse(bytes);
  if (!result) {
    const toml::parse_error& error = result.error();
    return tl::unexpected(SyntaxFault{line_of(error.source()),
                                      "this is not TOML: " + std::string(error.description()) +
                                          "; the rest of this file was not checked"});
  }
  return convert(result.table());
}

}  // namespace foyer::content
