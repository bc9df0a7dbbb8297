#include "steps/presentation/card_order.h"

#include <algorithm>
#include <array>

namespace foyer::domain {
namespace {

constexpr std::array<int, 3> kImportance{300, 200, 100};
constexpr int kWordedForThisUse = 40;

int importance(const Needs& needs, std::string_view priority) {
  for (std::size_t i = 0; i < std::min(needs.priorities.size(), kImportance.size()); ++i)
    if (needs.priorities[i] == priority) return kImportance[i];
  return 0;
}

std::ptrdiff_t walk_round_place(const Showroom& showroom, std::string_view position) {
  return std::ranges::find(showroom.positions, position, &Choice::id) - showroom.positions.begin();
}

}  // namespace

int card_rank(const Card& card, const Needs& needs) {
  int strongest = 0;
  int divisor = 1;
  for (const std::string& priority : card.priorities)
    strongest = std::max(strongest, importance(needs, priority) / divisor++);
  const bool worded = !needs.use.empty() && card.benefit_for.contains(needs.use.front());
  return card.weight + strongest + (worded ? kWordedForThisUse : 0);
}

std::vector<const Card*> card_order(const Content& content, std::string_view vehicle,
                                    const Needs& needs) {
  std::vector<const Card*> order;
  for (const Card& card : content.cards)
    if (card.vehicle == vehicle) order.push_back(&card);
  std::ranges::stable_sort(order, [&](const Card* a, const Card* b) {
    const int rank_a = card_rank(*a, needs);
    const int rank_b = card_rank(*b, needs);
    if (rank_a != rank_b) return rank_a > rank_b;
    return walk_round_place(content.showroom, a->position) <
           walk_round_place(content.showroom, b->position);
  });
  return order;
}

}  // namespace foyer::domain
