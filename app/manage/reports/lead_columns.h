// The columns of a call and of a lead: what the views `call` and `lead` of both databases say of
// one, as drive_columns.h does of a drive. One row says how it is called, what kind of value it is,
// how the devices' fold gives it, how either database is asked for it, and what it is, for
// VIEWS.md. Nothing of them names or describes anybody. Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "manage/reports/columns.h"

namespace foyer::reports {

template <class Subject>
struct OfSubject {
  const Subject& of;
  const TimeZone& zone;
};
using AskedCall = OfSubject<domain::Call>;
using AskedLead = OfSubject<domain::Lead>;

template <class Asked>
struct SubjectColumn {
  std::string_view name{};
  Kind kind = Kind::text;
  Value (*value)(const Asked&) = nullptr;
  std::string (*sql)(const ViewSql&) = nullptr;  // asked of `v`, the last word on it
  std::string_view means{};
};
std::span<const SubjectColumn<AskedCall>> call_columns();
std::span<const SubjectColumn<AskedLead>> lead_columns();

}  // namespace foyer::reports
