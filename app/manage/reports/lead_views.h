// The read views `call`, `call_day`, `lead` and `lead_day`, and the phrases by which a database is
// asked for one, for either kind of store. Part of read_views.h. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

std::string drop_lead_views();
std::string lead_views(const ViewSql& w);

// Of `v`, a lead as it was last received. Each is NULL where it was not told.
std::string lead_came_ms(const ViewSql& w);
std::string lead_duplicate_of(const ViewSql& w);
std::string lead_consultant(const ViewSql& w);
std::string lead_rival(const ViewSql& w);  // whose it was for whoever allotted it not knowing that
// What the confirmation by the consultant whose it is says.
std::string lead_confirmed(const ViewSql& w, const std::string& says);
// And the last effective contact.
std::string lead_spoken(const ViewSql& w, const std::string& says);
std::string lead_lost_reason(const ViewSql& w);
std::string lead_state(const ViewSql& w);
// When a subject was first told by facts of this kind.
std::string first_told(const ViewSql& w, const std::string& kind, const std::string& says);

}  // namespace foyer::reports
