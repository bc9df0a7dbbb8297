// The read views of meetings: `meeting` has one row a meeting, `meeting_promise` what each promised
// against what happened, `meeting_action` what is to be done about what. Part of read_views.h.
// Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/lead_columns.h"
#include "manage/reports/target_views.h"

namespace foyer::reports {

using AskedMeeting = OfSubject<domain::Meeting>;
std::span<const SubjectColumn<AskedMeeting>> meeting_columns();
std::span<const MonthColumn> meeting_promise_columns();
std::span<const MonthColumn> meeting_action_columns();

std::string drop_meeting_views();
// After `consultant_day` and `delivery_day`, of which it is made.
std::string meeting_views(const ViewSql& w);

}  // namespace foyer::reports
