// The phrases by which a database is asked for a delivery, for either kind of store: the rule of
// the fold (steps/delivery/hand_over.h), said once more in SQL. In each `v` is the first
// `delivery.opened` of the delivery. Private to reports. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

// What the hand-over that is obeyed says: the first with every gate open, a signed list, the
// delivery's own car, and no stop before it. NULL: none.
std::string delivery_done(const ViewSql& w, const std::string& says);
// And the stop that stands.
std::string delivery_stop(const ViewSql& w, const std::string& says);
std::string delivery_gates_shut(const ViewSql& w);
std::string delivery_vin(const ViewSql& w);
std::string delivery_state(const ViewSql& w);
std::string delivery_plans(const ViewSql& w);
std::string delivery_ticked(const ViewSql& w);
std::string delivery_passed(const ViewSql& w, bool unanswered);
// From the beginning to the signature.
std::string delivery_minutes(const ViewSql& w);

}  // namespace foyer::reports
