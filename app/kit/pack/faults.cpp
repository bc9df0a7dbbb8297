#include "kit/pack/faults.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

#include "kit/base/text.h"

namespace foyer::content {
namespace {

constexpr std::size_t kShownMax = 40;  // characters of a value that a fault shows
constexpr std::size_t kWordMax = 64;   // longer words are not compared

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Embeddings, overrides and isolates, the line and paragraph separators, and what is no character.
bool is_invisible_trouble(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 ||
         c == 0x2029 || c == 0xFEFF || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
}

// Levenshtein's edit distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string in_quotes(std::string_view text) {
  std::string shown = "\"";
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == kShownMax) {
      shown += "…";
      break;
    }
    const char32_t c = next_code_point(text, at);
    append_utf8(shown, is_control(c) || is_invisible_trouble(c) ? U'?' : c);
  }
  return shown + '"';
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > kWordMax) return "";
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t d = distance(word, candidate);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  if (const std::string meant = nearest(word, known); !meant.empty())
    return "; did you mean " + in_quotes(meant) + "?";
  if (known.empty()) return "; there is none yet";
  std::string list = "; known ";
  list += known.size() == 1 ? "is " : "are ";
  constexpr std::size_t kListedMax = 16;
  const std::size_t listed = std::min(known.size(), kListedMax);
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) list += i + 1 == known.size() ? " and " : ", ";
    list += known[i];
  }
  return listed < known.size() ? list + " …" : list;
}

std::string unprintable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '\n' || c == '\r') return "a line break; a text stands on one line";
    if (!is_control(c) && !is_invisible_trouble(c)) continue;
    std::array<char, 80> name{};
    std::snprintf(name.data(), name.size(), "the control character U+%04X; take it out of the text",
                  static_cast<unsigned>(c));
    return name.data();
  }
  return "";
}

std::string to_string(const Fault& fault) {
  std::string text = fault.file.generic_string();
  if (fault.line > 0) text += ':' + std::to_string(fault.line);
  return text + ": " + fault.what;
}

}  // namespace foyer::content
