// The two parts of the columns of a visit (columns.h), each in a file of its own. Inside `reports`.
// Threads: values.
#pragma once

#include <span>

#include "manage/reports/cells.h"
#include "manage/reports/columns.h"

namespace foyer::reports {

std::span<const Column> form_part();   // what the paper form asks
std::span<const Column> visit_part();  // how it went

inline Value column_moment(Stamp at) {
  return at == Stamp{} ? Value() : Value(Moment{at.unix_ms()});
}

}  // namespace foyer::reports
