#include "steps/offer/authority.h"

#include <algorithm>

#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

bool may_answer(const Staff& one, const OfferFile& file) {
  return one.is_manager() && one.id != file.by.actor && one.id != file.asked_by.actor;
}

}  // namespace

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

bool is_asked(const Roster& roster, const OfferFile& file, std::string_view who,
              std::int64_t now_ms) {
  const Staff* me = roster.who(who);
  if (me == nullptr || !may_answer(*me, file)) return false;
  if (state_of(file, now_ms) != OfferState::asks) return false;
  if (me->duty == Duty::in || now_ms >= file.asked->stand_in_ms) return true;
  return std::ranges::none_of(roster.staff, [&](const auto& other) {
    return other.second.duty == Duty::in && may_answer(other.second, file);
  });
}

}  // namespace foyer::domain
