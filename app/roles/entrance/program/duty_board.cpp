#include "roles/entrance/program/duty_board.h"

#include <utility>

#include "manage/turns/availability.h"

namespace foyer::shell {

void DutyBoard::hear(domain::House house) {
  const std::lock_guard guard(mutex_);
  heard_ = std::move(house);
  news_ = true;
}

std::optional<screens::OnDuty> DutyBoard::now(const Id& guest, std::int64_t now_ms) {
  {
    const std::lock_guard guard(mutex_);
    if (std::exchange(news_, false)) house_ = std::move(heard_);
  }
  const auto known = domain::availability(house_, guest, now_ms);
  if (!known) return std::nullopt;
  const domain::Visit* visit = house_.visit(guest);
  const bool assigned = visit && !visit->handover.consultant.empty();
  return screens::OnDuty{known->free, known->busy, known->wait_min, assigned};
}

}  // namespace foyer::shell
