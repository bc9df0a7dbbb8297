// The columns of a visit: what the walk-in register, its files and a dealer's reports say of one.
//
// Each is declared once, as one row of `kColumns` (columns.cpp): how it is headed and where it
// stands on the paper form, what kind of value it is, how the devices' fold gives it, how either
// database is asked for it, and a sentence that says what it is. From these rows come the
// register's lines on the desk, in CSV and in XLSX (register.h), the views `visit` and
// `walk_in_register` of both databases (read_views.h), the headings that a pack may change, and the
// tables of VIEWS.md and data/README.md. A column more is a row more.
// A value that nobody told is empty, never a guess. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "manage/reports/view_sql.h"
#include "showroom/house.h"

namespace foyer::reports {

struct Moment {
  std::int64_t unix_ms = 0;
};
using Ids = std::vector<std::string>;  // in the guest's order

// As the views have it; a text or a list without anything in it was not told either.
using Value = std::variant<std::monostate, std::string, std::int64_t, bool, Ids, Moment>;
enum class Kind : std::uint8_t {  // a value is of the variant's alternative of the same name
  text,                           // as it was written, or a day: "2026-11-21"
  id,                             // a word of the pack or of Foyer, or a staff id
  whole,                          // a whole number
  flag,                           // 1 or 0
  ids,                            // with commas between
  moment                          // "2026-11-21T09:30:00Z"
};

// As a database prints it; none: NULL.
std::optional<std::string> as_printed(const Value& value);

// What stands for a choice or a car that this pack does not know: in a file its id, so that nothing
// is lost; on a screen nothing, since an id says nothing to anybody.
enum class Unknown : std::uint8_t { as_id, left_out };

// Whose column is asked for.
struct Asked {
  const domain::House& house;
  const domain::Content& content;
  const domain::Visit& visit;
  int number = 0;  // in its day, from 1
  Lang lang = Lang::zh;
  Unknown unknown = Unknown::as_id;

  std::string unknown_as(const std::string& id) const {
    return unknown == Unknown::as_id ? id : std::string();
  }
  const TimeZone& zone() const { return content.showroom.time_zone; }
};

// Where a column stands on the desk's page of the day: its place from the left, from 1, and its
// part of the page's width.
struct Glance {
  int place = 0;  // 0: it is not on that page
  float part = 0;
};

struct OnForm {
  std::string_view key{};  // for `[register]` of a pack, for ever; empty: it is not on the form
  int place = 0;           // from 1
  std::string_view zh{}, en{};  // Foyer's own heading
  Glance glance{};
  // Its cell, from `value`; none: as its kind is written.
  std::string (*shown)(const Asked&, const Value&) = nullptr;
};

enum class Where : std::uint8_t {
  nowhere,     // the form alone has it
  everywhere,  // in `visit` and in `walk_in_register`
  visit,       // in `visit` alone
  personal     // names or describes a guest: in `walk_in_register` alone
};

struct InViews {
  Where where = Where::nowhere;
  std::string_view name{};
  std::string_view in_register{};  // where `walk_in_register` has it under an older name
};

struct Column {
  OnForm form{};
  InViews views{};
  Kind kind = Kind::text;
  Value (*value)(const Asked&) = nullptr;
  std::string (*sql)(const ViewSql&) = nullptr;  // asked of `v`, a row of `opening`
  std::string_view means{};                      // for VIEWS.md
};

// What a view calls the column; empty: it does not have it.
std::string_view name_in_visit(const InViews& views);
std::string_view name_in_register(const InViews& views);

// In the order of the views; what a later version added stands behind.
std::span<const Column> columns();
// Those of the paper form, in its order.
std::vector<const Column*> form_columns();
// What stands in its cell.
std::string cell(const Column& column, const Asked& asked);

}  // namespace foyer::reports
