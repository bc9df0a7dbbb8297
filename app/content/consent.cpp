// consent/contact.<language>.md: a title, a version, one line of summary, and the text.
#include <algorithm>
#include <optional>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::string_view kVersion = "version:";

struct Line {
  std::string_view text;
  int number;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<Line> lines_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<Line> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    lines.push_back({trimmed(bytes.substr(at, end - at)), static_cast<int>(lines.size()) + 1});
    at = end + 1;
  }
  return lines;
}

// Paragraphs stay apart by one blank line; blank lines at the ends are dropped.
std::string joined(const std::vector<Line>& lines, std::size_t from) {
  std::string text;
  bool gap = false;
  for (std::size_t i = from; i < lines.size(); ++i) {
    gap = gap || lines[i].text.empty();
    if (lines[i].text.empty()) continue;
    if (!text.empty()) text += gap ? "\n\n" : "\n";
    text += lines[i].text;
    gap = false;
  }
  return text;
}

class Page {
 public:
  Page(std::vector<Line> lines, const std::filesystem::path& file, Reading& reading)
      : lines_(std::move(lines)), file_(file), reading_(reading) {}

  // The next line that is not blank, or a fault about what is missing.
  std::optional<Line> next(std::string_view expected) {
    while (at_ < lines_.size() && lines_[at_].text.empty()) ++at_;
    if (at_ < lines_.size()) return lines_[at_++];
    fault(static_cast<int>(lines_.size()),
          "the file ends early; " + std::string(expected) + " is expected");
    return std::nullopt;
  }
  void fault(int line, std::string what) { reading_.fault({file_, line}, std::move(what)); }
  bool at_blank_line() const { return at_ >= lines_.size() || lines_[at_].text.empty(); }
  std::string rest() const { return joined(lines_, at_); }
  const std::vector<Line>& lines() const { return lines_; }

 private:
  std::vector<Line> lines_;
  const std::filesystem::path& file_;
  Reading& reading_;
  std::size_t at_ = 0;
};

void read_head(Page& page, ConsentPage& consent) {
  if (const auto line = page.next("a title, \"# …\",")) {
    if (line->text.starts_with("# ") && !trimmed(line->text.substr(2)).empty())
      consent.title = trimmed(line->text.substr(2));
    else
      page.fault(line->number,
                 "the first line is " + in_quotes(line->text) + "; a title, \"# …\", is expected");
  }
  if (const auto line = page.next("a line \"version: …\"")) {
    consent.version_line = line->number;
    if (line->text.starts_with(kVersion))
      consent.version = trimmed(line->text.substr(kVersion.size()));
    if (consent.version.empty())
      page.fault(line->number, "this line is " + in_quotes(line->text) +
                                   "; a line such as \"version: 2026-11\" is expected");
  }
}

}  // namespace

ConsentPage read_consent(std::string_view bytes, const std::filesystem::path& file,
                         Reading& reading) {
  ConsentPage consent;
  if (const int line = first_malformed_line(bytes)) {
    reading.fault({file, line}, "this line is not UTF-8; save the file as UTF-8");
    return consent;
  }
  Page page(lines_of(bytes), file, reading);
  for (const Line& line : page.lines())
    if (const std::string trouble = unprintable(line.text); !trouble.empty())
      page.fault(line.number, "this line holds " + trouble);
  read_head(page, consent);
  if (const auto line = page.next("one paragraph that sums the text up")) {
    consent.summary = line->text;
    if (!page.at_blank_line())
      page.fault(line->number + 1,
                 "the summary goes on here; one line and then a blank one are expected");
  }
  consent.body = page.rest();
  if (consent.body.empty() && !consent.summary.empty())
    page.fault(static_cast<int>(page.lines().size()),
               "the file ends early; the text itself is expected after the summary");
  return consent;
}

}  // namespace foyer::content
