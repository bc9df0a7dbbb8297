// The columns of a car that a guest would give in exchange: what the view `trade_in` of both
// databases says of one, as drive_columns.h does of a drive. One row of `kTradeInColumns` says how
// it is called, what kind of value it is, how the devices' fold gives it, how either database is
// asked for it, and what it is, for VIEWS.md. Nothing of it names or describes a guest: plate,
// number and owner are in the facts alone. Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "manage/reports/columns.h"

namespace foyer::reports {

// Whose column is asked for.
struct TradeInAsked {
  Asked of;  // its visit
  const domain::UsedCar& car;
  std::string today;
};

struct TradeInColumn {
  std::string_view name{};
  Kind kind = Kind::text;
  Value (*value)(const TradeInAsked&) = nullptr;
  std::string (*sql)(const ViewSql&) = nullptr;  // asked of `v`
  std::string_view means{};
};
std::span<const TradeInColumn> trade_in_columns();

// Of the register: how far it has come as of no day, or that somebody spoke of it at least.
Value trade_in_of(const domain::Visit& visit);
// And the sum that stands, in fen.
Value trade_in_offer_of(const domain::Visit& visit);

}  // namespace foyer::reports
