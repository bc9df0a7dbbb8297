#include "house/visit.h"

#include <algorithm>
#include <utility>

namespace foyer::domain {

std::string listed(const std::vector<std::string>& options) {
  std::string text;
  for (const std::string& option : options) text += (text.empty() ? "" : ", ") + option;
  return text;
}

std::vector<std::string> options_in(const std::string& text) {
  std::vector<std::string> options;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(", ", at), text.size());
    options.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return options;
}

void VisitBasics::contest(std::string_view about, std::string theirs, std::string ours) {
  settle(about);
  contests.push_back({std::string(about), std::move(theirs), std::move(ours)});
}

void VisitBasics::settle(std::string_view about) {
  std::erase_if(contests, [&](const Contest& one) { return one.about == about; });
}

void StageReached::fold(const Fact&, VisitBasics& visit) const { visit.stage = stage; }

void VisitLeft::fold(const Fact&, VisitBasics& visit) const { visit.left_ms = at_ms; }

// What was decided is taken up by the part that it is about: see `settle` there.
void ContestSettled::fold(const Fact&, VisitBasics& visit) const { visit.settle(about); }

}  // namespace foyer::domain
