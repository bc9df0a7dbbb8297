// The read views of months: `house_month`, `consultant_month` and `source_month` count what the
// views of days count, by month; `target` has what a manager set, `achievement` lays one beside the
// other; and `roll_call` has who was found when the house was cleared. Part of read_views.h.
// Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "manage/reports/columns.h"
#include "manage/reports/figures.h"

namespace foyer::reports {

// What these views have in common with the devices' fold, for the test that compares the two and
// for VIEWS.md: name, kind of value, what it is.
struct MonthColumn {
  std::string_view name{};
  Kind kind = Kind::text;
  std::string_view means{};
};
std::span<const MonthColumn> target_columns();
std::span<const MonthColumn> achievement_columns();
std::span<const MonthColumn> roll_call_columns();

// One row a standing target, in no order.
struct TargetRow {
  std::string month, level, whose, measure;
  int target = 0;
  int actual = 0;  // by `house_month`, `consultant_month` or `source_month`
};
std::vector<TargetRow> target_rows(const domain::House& house, const domain::Content& content);

// The figure of `row` (a row of figures) that has the name which `name` says, 0 where there is none
// such; `more`: further cases.
std::string counted_by_name(const std::string& name, const std::string& row,
                            const std::string& more = {});

std::string drop_target_views();
std::string target_views(const ViewSql& w, const std::string& figures);

}  // namespace foyer::reports
