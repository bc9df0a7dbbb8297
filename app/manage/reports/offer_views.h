// The read views of offers: `offer`, one row a version; `offer_line`; `concession`, the ledger of
// what was given away; `offer_day`, their figures; and `order`, one row the terms of an order. For
// either kind of store. Part of read_views.h. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

std::string drop_offer_views();
std::string drop_offer_rows();
// What they and the view `visit` are made of, behind `known`; and they themselves, behind
// `opening`.
std::string offer_row_views(const ViewSql& w);
std::string offer_views(const ViewSql& w);

// Of the register, of `v`: as of no day.
std::string offer_so_far(const ViewSql& w);
std::string offer_total(const ViewSql& w);
std::string offer_concession(const ViewSql& w);

}  // namespace foyer::reports
