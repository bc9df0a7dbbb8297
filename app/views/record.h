// One person's record: every visit of theirs that this device's log has, folded, newest first.
//
// The house at hand knows the last days only; this reads what is older from the log, a visit at a
// time, so it is for opening one guest's sheet and not for lists. Names are in clear, in memory
// only. Threads: any; the log's. Errors: the log's.
#pragma once

#include <span>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "showroom/house.h"
#include "showroom/visit.h"

namespace foyer::views {

constexpr std::size_t kRecordVisitsMost = 50;  // of more, the newest by their place in `visits`

// `house`: whose roster knows who had a right to say what.
Result<std::vector<domain::Visit>> record_of(const log::VisitLog& log, const domain::House& house,
                                             std::span<const Id> visits);

}  // namespace foyer::views
