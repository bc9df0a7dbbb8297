// The read view `instruction`: one row an instruction that stands on the daily report, with who
// gave it and who answered, and none of its words. Part of read_views.h. Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/lead_columns.h"

namespace foyer::reports {

struct AskedInstruction {
  const domain::Visit& visit;
  const domain::InstructionFile& of;
};
// `v` has the fact that gave it.
std::span<const SubjectColumn<AskedInstruction>> instruction_columns();

std::string drop_instruction_views();
std::string instruction_views(const ViewSql& w);

}  // namespace foyer::reports
