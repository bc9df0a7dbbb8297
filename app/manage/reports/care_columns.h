// The columns of a contact of the plan of care that somebody acted on: what the view `task` of both
// databases says of one, as lead_columns.h does of a lead. Nothing of them names or describes
// anybody. Threads: values.
#pragma once

#include <span>

#include "manage/reports/lead_columns.h"

namespace foyer::reports {

struct AskedTask {
  const domain::Visit& visit;
  const domain::TaskFile& of;
  const TimeZone& zone;
};
// `v` has the visit and the task's name.
std::span<const SubjectColumn<AskedTask>> task_columns();

}  // namespace foyer::reports
