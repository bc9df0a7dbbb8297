// Sums of an offer: fen, rounded half up once per line, and added up only after that.
// Threads: functions of values.
#pragma once

#include <cstdint>

#include "house/prices.h"

namespace foyer::domain {

inline constexpr Fen kYuan = 100;

// a ÷ b to the nearest whole, half of one away from nothing; b is more than 0. For sums of up to
// 100 million yuan times a share nothing overflows.
constexpr std::int64_t half_up(std::int64_t a, std::int64_t b) {
  return a >= 0 ? (a + b / 2) / b : -((-a + b / 2) / b);
}
constexpr Fen share_of(Fen whole, std::int64_t bp) { return half_up(whole * bp, kWhole_bp); }
// Nothing: 0.
constexpr int bp_of(Fen part, Fen whole) {
  return whole > 0 ? static_cast<int>(half_up(part * kWhole_bp, whole)) : 0;
}

}  // namespace foyer::domain
