// The read views about test drives, for either kind of store: `drive` and `drive_register` (one row
// a drive), `drive_rating` (what was felt), `drive_day`, `refusal_day` and `car_day`. VIEWS.md
// explains each. Part of read_views.h. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

// Takes them away; nothing, where they are not there.
std::string drop_drive_views();
// What they and the view `visit` are made of, behind `known`; and they themselves, behind
// `opening`.
std::string drop_drive_rows();
std::string drive_row_views(const ViewSql& w);
std::string drive_views(const ViewSql& w);

}  // namespace foyer::reports
