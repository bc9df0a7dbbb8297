// The read views `task` and `task_day`, and the phrases by which a database is asked for a task,
// for either kind of store. Part of read_views.h. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

inline constexpr const char* kTaskKinds =
    "'task.tried', 'task.done', 'task.moved', 'task.handed', 'task.dropped'";
inline constexpr const char* kTaskEnds = "'task.done', 'task.dropped'";

std::string drop_care_views();
std::string care_views(const ViewSql& w);

// Of `v`, a visit and the name of one of its tasks: what the last fact of these kinds says.
std::string of_task(const ViewSql& w, const std::string& kinds, const std::string& says);
std::string count_of_task(const ViewSql& w, const std::string& kinds);
std::string task_in_time(const ViewSql& w);

}  // namespace foyer::reports
