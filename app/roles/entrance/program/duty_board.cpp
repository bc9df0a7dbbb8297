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
  return screens::OnDuty{known->free, known->busy, known->wait_min};
}

}  // namespace foyer::shell
