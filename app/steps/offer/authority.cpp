#include "steps/offer/authority.h"

#include "steps/offer/money.h"

namespace foyer::domain {

Fen limit_of(const Trim& trim, const ApprovalLevel& level) {
  const auto own = trim.limits.find(level.id);
  return own != trim.limits.end() ? own->second : trim.guide * level.share_bp / kWhole_bp;
}

const ApprovalLevel* level_for(const Prices& prices, const Trim& trim, Fen concessions) {
  for (const ApprovalLevel& level : prices.levels)
    if (concessions <= limit_of(trim, level)) return &level;
  return nullptr;
}

Fen own_limit(const Prices& prices, const Trim& trim, std::string_view role) {
  for (const ApprovalLevel& level : prices.levels)
    if (level.role == role) return limit_of(trim, level);
  return 0;
}

}  // namespace foyer::domain
