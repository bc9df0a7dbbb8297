// The read view `trade_in`, one row a car that a guest would give in exchange, and the phrases by
// which a database is asked for one, for either kind of store. Part of read_views.h. Threads:
// values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

std::string drop_trade_in_rows();
// What it and the view `visit` are made of, behind `known`; and it itself, behind `opening`.
std::string trade_in_rows(const ViewSql& w);
std::string trade_in_views(const ViewSql& w);

// Of `v`: what the offer that stands (`s`, a row of `trade_in_offer`) or the decision about it (`d`
// of `trade_in_decision`) says; NULL: none.
std::string of_standing_offer(const std::string& says);
std::string of_trade_in_decision(const std::string& says);
// Of `v`. `today`: "accepted", "expired" and the like as of this day; empty: as of none, where what
// ran out is still "offered". NULL: nobody said a word of it.
std::string trade_in_state(const ViewSql& w, const std::string& today);
// As the register has it: as of no day; or "wished" where the reception was told so, and no more.
std::string trade_in_so_far(const ViewSql& w);
std::string trade_in_sum(const ViewSql& w);
std::string trade_in_contested(const ViewSql& w);  // 1 or 0

}  // namespace foyer::reports
