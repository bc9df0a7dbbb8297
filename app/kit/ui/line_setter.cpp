#include "kit/ui/line_setter.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "kit/ui/visual_order.h"

namespace foyer::ui {
namespace {

constexpr std::size_t kLastLineLeast = 3;  // characters

std::string well_formed(std::string_view text) {
  std::string repaired;
  for (std::size_t at = 0; at < text.size();) append_utf8(repaired, next_code_point(text, at));
  return repaired;
}

std::string_view without_end_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

// Collects the lines of one text.
struct Composition {
  const LineSetter& setter;
  const Style& style;
  float max_width;
  LinesOfText result;
  std::string_view text;
  std::size_t begin = 0;  // of the line at hand
  std::size_t end = 0;
  float width = 0;  // of the line at hand with the blanks at its end

  void close_line() {
    const std::string_view line = without_end_blanks(text.substr(begin, end - begin));
    const float line_width = setter.width(line, style);
    result.widest = std::max(result.widest, line_width);
    result.lines.push_back({std::string(line), line_width});
    begin = end;
    width = 0;
  }

  void add(std::size_t to) {
    const std::string_view piece = text.substr(end, to - end);
    const float trimmed = setter.width(without_end_blanks(piece), style);
    if (end > begin && width + trimmed > max_width) close_line();
    if (trimmed > max_width) return tear(to);
    end = to;
    width += setter.width(piece, style);
  }

  // A piece wider than the line: broken between characters, but never before what closes.
  void tear(std::size_t to) {
    result.torn = true;
    while (end < to) {
      std::size_t next = end;
      next_code_point(text, next);
      for (std::size_t peek = next; next < to; next = peek) {
        const char32_t following = next_code_point(text, peek);
        if (!closes(following) && setter.width(text.substr(next, peek - next), style) > 0) break;
      }
      const float step = setter.width(text.substr(end, next - end), style);
      if (end > begin && width + step > max_width) close_line();
      end = next;
      width += step;
    }
  }
};

using Pieces = std::span<const LineBreaker::Piece>;

LinesOfText set_paragraph(const LineSetter& setter, std::string_view text, Pieces pieces,
                          const Style& style, float max_width) {
  Composition composition{setter, style, max_width, {}, text};
  composition.begin = composition.end = pieces.front().begin;
  for (const LineBreaker::Piece& piece : pieces) composition.add(piece.end);
  composition.close_line();
  return std::move(composition.result);
}

// Whether it is one or two characters, punctuation aside, that a reader stumbles over.
bool is_orphan(std::string_view line) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();)
    if (!closes(next_code_point(line, at))) ++letters;
  return letters < kLastLineLeast;
}

// As many pieces a line as fit; where that leaves an orphan, the lines before it give some away, as
// long as that costs no line more.
LinesOfText balanced(const LineSetter& setter, std::string_view text, Pieces pieces,
                     const Style& style, float max_width) {
  LinesOfText greedy = set_paragraph(setter, text, pieces, style, max_width);
  if (greedy.torn || greedy.lines.size() < 2 || !is_orphan(greedy.lines.back().text)) return greedy;
  constexpr int kSteps = 12;  // half a character each
  for (int step = 1; step <= kSteps; ++step) {
    const float width = max_width - style.px / 2 * static_cast<float>(step);
    LinesOfText fewer = set_paragraph(setter, text, pieces, style, width);
    if (fewer.torn || fewer.lines.size() != greedy.lines.size()) break;
    if (!is_orphan(fewer.lines.back().text)) return fewer;
  }
  return greedy;
}

}  // namespace

std::size_t LineSetter::Hash::operator()(const Asked& asked) const {
  std::size_t hash = std::hash<std::string_view>{}(asked.text);
  const auto mix = [&](float value) {
    hash = (hash ^ std::hash<float>{}(value)) * 0x9E3779B97F4A7C15u;
  };
  mix(asked.style.px);
  mix(asked.style.tracking);
  mix(asked.max_width);
  mix(static_cast<float>(asked.style.face) * 2 + static_cast<float>(asked.lang));
  return hash;
}

float LineSetter::width(std::string_view text, const Style& style) const {
  float total = 0;
  std::string seen;
  if (runs_to_the_left(text)) text = seen = in_visual_order(text);
  for (std::size_t at = 0; at < text.size();) total += advance_(next_code_point(text, at), style);
  return total;
}

const LinesOfText& LineSetter::set(std::string_view text, const Style& style, float max_width,
                                   Lang lang) {
  const Asked asked{text, style, max_width, lang};
  if (const auto found = newer_.find(asked); found != newer_.end()) return found->second;
  if (newer_.size() >= kAnswersMax) {
    older_ = std::move(newer_);
    newer_.clear();
  }
  if (const auto found = older_.find(asked); found != older_.end())
    return newer_.insert(older_.extract(found)).position->second;
  return newer_
      .emplace(Question{std::string(text), style, max_width, lang},
               compute(text, style, max_width, lang))
      .first->second;
}

LinesOfText LineSetter::compute(std::string_view text, const Style& style, float max_width,
                                Lang lang) {
  std::string repaired;
  if (!is_valid_utf8(text)) text = repaired = well_formed(text);
  LinesOfText all;
  const auto& pieces = breaker_.pieces(text, lang);
  for (auto first = pieces.begin(); first != pieces.end();) {
    const auto ends =
        std::find_if(first, pieces.end(), [](const auto& one) { return one.ends_line; });
    const auto last = ends == pieces.end() ? ends : std::next(ends);
    LinesOfText paragraph = balanced(*this, text, {first, last}, style, max_width);
    std::ranges::move(paragraph.lines, std::back_inserter(all.lines));
    all.widest = std::max(all.widest, paragraph.widest);
    all.torn = all.torn || paragraph.torn;
    first = last;
  }
  return all;
}

}  // namespace foyer::ui
