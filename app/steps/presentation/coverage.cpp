#include "steps/presentation/coverage.h"

#include <algorithm>

#include "steps/presentation/card_order.h"

namespace foyer::domain {
namespace {

bool holds(const std::vector<std::string>& all, std::string_view id) {
  return std::ranges::find(all, id) != all.end();
}

// The place among what the guest ranked of the best that the card speaks to; the count if none.
std::size_t rank_of(const Content& content, const Needs& needs, const std::string& id) {
  const Card* card = content.card(id);
  for (std::size_t i = 0; card && i < needs.priorities.size(); ++i)
    if (holds(card->priorities, needs.priorities[i])) return i;
  return needs.priorities.size();
}

void count(CoverageCell& cell, bool seen) {
  ++cell.cards;
  if (seen) ++cell.seen;
}

}  // namespace

Coverage coverage(const Content& content, const Needs& needs, const Presentation& shown,
                  std::string_view vehicle, std::string_view today) {
  const auto& positions = content.showroom.positions;
  const auto& priorities = content.questionnaire.priorities;
  Coverage all;
  all.cells.assign(positions.size(), std::vector<CoverageCell>(priorities.size()));
  all.positions.resize(positions.size());
  for (const Card* card : card_order(content, vehicle, needs)) {
    if (card->expired_on(today)) continue;
    const bool seen = holds(shown.presented, card->id);
    ++all.cards;
    all.seen += seen ? 1 : 0;
    if (!seen && rank_of(content, needs, card->id) < needs.priorities.size())
      all.left_out.push_back(card->id);
    for (std::size_t row = 0; row < positions.size(); ++row) {
      if (positions[row].id != card->position) continue;
      count(all.positions[row], seen);
      for (std::size_t column = 0; column < priorities.size(); ++column)
        if (holds(card->priorities, priorities[column].id)) count(all.cells[row][column], seen);
    }
  }
  for (const CoverageCell& position : all.positions) all.positions_seen += position.seen > 0;
  return all;
}

std::vector<Moved> moved_most(const Content& content, const Needs& needs,
                              const Presentation& shown) {
  std::vector<Moved> all;
  for (const std::string& card : shown.presented)
    if (const auto level = shown.judged.find(card); level != shown.judged.end())
      all.push_back({card, level->second});
  // Judged where nobody recorded that it was shown: an older device's.
  for (const auto& [card, level] : shown.judged)
    if (!holds(shown.presented, card)) all.push_back({card, level});
  std::ranges::stable_sort(all, [&](const Moved& a, const Moved& b) {
    if (a.level != b.level) return a.level > b.level;
    return rank_of(content, needs, a.card) < rank_of(content, needs, b.card);
  });
  return all;
}

}  // namespace foyer::domain
