// The columns of a test drive: what the register of drives, its files and a dealer's reports say of
// one. Declared once, as the columns of a visit are (columns.h): one row of `kDriveColumns` says
// how it is headed, what kind of value it is, how the devices' fold gives it, how either database
// is asked for it and what it is. From these rows come the register of drives in CSV and XLSX, the
// views `drive` and `drive_register` of both databases, and the table of VIEWS.md. A column more is
// a row more. A value that nobody told is empty, never a guess. Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manage/reports/columns.h"
#include "manage/reports/drive_sql.h"
#include "manage/reports/drive_values.h"
#include "manage/reports/register.h"

namespace foyer::reports {

struct OnDriveForm {
  int place = 0;  // from 1; 0: it is not on the form
  std::string_view zh{}, en{};
  // Its cell, from `value`; none: as its kind is written.
  std::string (*shown)(const DriveAsked&, const Value&) = nullptr;
};

struct DriveColumn {
  OnDriveForm form{};
  std::string_view name{};  // in the views; empty: the form alone has it
  Kind kind = Kind::text;
  Value (*value)(const DriveAsked&) = nullptr;
  std::string (*sql)(const DriveSql&) = nullptr;  // asked of `v` and `d`, a row of `drive_row`
  std::string_view means{};                       // for VIEWS.md
  bool personal = false;  // names or describes a guest: in `drive_register` alone
  // The same where `d` is an appointment; none: what is asked of `v` and `d` says it anyhow.
  std::string (*ahead)(const DriveSql&) = nullptr;
};

// In the order of the views; what a later version added stands behind.
const std::vector<DriveColumn>& drive_columns();
// Its first part, the drive itself; and its second, what was signed and said.
std::span<const DriveColumn> drive_road_columns();
std::span<const DriveColumn> drive_paper_columns();
// Those of the form, in its order.
std::vector<const DriveColumn*> drive_form_columns();
std::string_view heading_of(const DriveColumn& column, Lang lang);

// One line a drive of the visits that arrived on these days, as they stand in the register.
std::vector<std::vector<std::string>> drive_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang, std::int64_t now_ms);

}  // namespace foyer::reports
