// What was open when a month began: customers by grade, and orders, as they stood at 00:00 of its
// first day in the showroom. Worked out of what had been said by then and of nothing that came
// later, so a correction with its own date changes no month before it.
//
//   a customer   all visits that were linked to one person (the last guest.linked of each names
//                it; a visit that names nobody is a person of its own)
//   open         the last closing of them that ended in an order, a loss or a next step ended in a
//                next step; who was erased or locked by then is none
//   by grade     the pack's, of that closing
//   open orders  visits that ended with an order and whose car had not left; where the paper was
//                signed and the last word on it is that it was cancelled, there is none
//
// The views `opening_month` and `opening_orders` have the same, for the last five years. Pure.
// Threads: values.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/facts.h"
#include "kit/base/time_zone.h"
#include "manage/reports/target_views.h"

namespace foyer::reports {

struct OpeningStock {
  std::map<std::string, int> customers;  // by grade; empty: nobody gave one
  int orders = 0;
  int all_customers() const;
  friend bool operator==(const OpeningStock&, const OpeningStock&) = default;
};

// The kinds of fact that say something of it; the others may be left out.
inline constexpr std::array<std::string_view, 9> kOpeningKinds{
    "guest.linked", "visit.closed", "visit.reopened",  "contest.settled", "guest.erased",
    "guest.locked", "order.signed", "order.cancelled", "delivery.done"};
inline constexpr int kOpeningMonths = 60;  // so many the views have, this one included

// `facts`: all that were told by any device, or at least all of those kinds, in any order.
OpeningStock opening_of(std::vector<domain::Fact> facts, std::string_view month,
                        const TimeZone& zone);

std::span<const MonthColumn> opening_month_columns();
std::span<const MonthColumn> opening_orders_columns();
std::string drop_opening_views();
std::string opening_views(const ViewSql& w);

}  // namespace foyer::reports
