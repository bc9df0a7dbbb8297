// Where TOML's quotes and comments are, and what stands outside of them.
#include <algorithm>

#include "kit/pack/node.h"

namespace foyer::content {
namespace {

// Behind the quoted text that begins at `at` (a quote of either kind, single or three).
std::size_t behind_quotes(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  const std::string three(3, quote);
  const bool several_lines = bytes.substr(at, 3) == three;
  at += several_lines ? 3 : 1;
  while (at < bytes.size()) {
    if (quote == '"' && bytes[at] == '\\') {
      at += 2;
    } else if (several_lines && bytes.substr(at, 3) == three) {
      at += 3;
      // Up to two more belong to the text.
      for (int more = 0; more < 2 && at < bytes.size() && bytes[at] == quote; ++more) ++at;
      return at;
    } else if (!several_lines && (bytes[at] == quote || bytes[at] == '\n')) {
      return at + 1;
    } else {
      ++at;
    }
  }
  return bytes.size();
}

}  // namespace

int first_stray_line(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // of byte order, at the very beginning
  std::size_t at = bytes.starts_with(kMark) ? kMark.size() : 0;
  while (at < bytes.size()) {
    const char c = bytes[at];
    if (c == '#')
      at = std::min(bytes.find('\n', at), bytes.size());
    else if (c == '"' || c == '\'')
      at = behind_quotes(bytes, at);
    else if (static_cast<unsigned char>(c) >= 0x80)
      return static_cast<int>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
             1;
    else
      ++at;
  }
  return 0;
}

}  // namespace foyer::content
