// The read views of standards: `standard_round` has every round with what it came to and what of it
// is still wrong, `score` what a manager gave a module of a scorecard. Part of read_views.h.
// Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/lead_columns.h"
#include "manage/reports/target_views.h"

namespace foyer::reports {

using AskedRound = OfSubject<domain::StandardRound>;
std::span<const SubjectColumn<AskedRound>> standard_round_columns();
std::span<const MonthColumn> score_columns();

std::string drop_standard_views();
std::string standard_views(const ViewSql& w);

}  // namespace foyer::reports
