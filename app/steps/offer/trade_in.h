// Whether what was told of a used car can be, and until when an offer for it holds. Days are the
// showroom's, money is in fen. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "house/trade_ins.h"

namespace foyer::domain {

// Beyond these somebody mistyped.
inline constexpr int kUsedCarKm_max = 2'000'000;
inline constexpr std::int64_t kUsedCar_fen_max = 10'000'000'00;

enum class UsedCarTrouble : std::uint8_t {
  none,
  untold,      // something is still missing
  no_day,      // there is no such day
  not_yet,     // registered on a day to come
  too_early,   // before there were cars to register
  km_too_many  // or fewer than none
};
UsedCarTrouble judge_used_car(std::string_view registered, int km, std::string_view today);

// A sum that the house may offer, or a guest wish for.
constexpr bool is_price(std::int64_t fen) { return fen > 0 && fen <= kUsedCar_fen_max; }
// The last day of an offer that is made on this one.
std::string offer_holds_until(const TradeIns& rules, std::string_view on);

}  // namespace foyer::domain
