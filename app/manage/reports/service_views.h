// The read views of sales and service: `service_signal` has one row for whatever the service told
// of a customer, with who took it and what came of it, `shared_action` what is planned together.
// Part of read_views.h. Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/target_views.h"

namespace foyer::reports {

std::span<const MonthColumn> service_signal_columns();
std::span<const MonthColumn> shared_action_columns();

std::string drop_service_views();
std::string service_views(const ViewSql& w);

}  // namespace foyer::reports
