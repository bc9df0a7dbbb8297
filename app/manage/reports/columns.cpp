#include "manage/reports/columns.h"

#include <algorithm>

#include "manage/reports/column_parts.h"

namespace foyer::reports {

std::string_view name_in_visit(const InViews& views) {
  const bool there = views.where == Where::everywhere || views.where == Where::visit;
  return there ? views.name : std::string_view();
}

std::string_view name_in_register(const InViews& views) {
  const bool there = views.where == Where::everywhere || views.where == Where::personal;
  if (!there) return {};
  return views.in_register.empty() ? views.name : views.in_register;
}

// A new one stands at the end of the second part: who reads a view by the places of its columns
// finds the old ones.
std::span<const Column> columns() {
  static const std::vector<Column> all = [] {
    const auto form = form_part(), visit = visit_part();
    std::vector<Column> both(form.begin(), form.end());
    both.insert(both.end(), visit.begin(), visit.end());
    return both;
  }();
  return all;
}

std::vector<const Column*> form_columns() {
  std::vector<const Column*> all;
  for (const Column& one : columns())
    if (!one.form.key.empty()) all.push_back(&one);
  std::ranges::sort(all, {}, [](const Column* one) { return one->form.place; });
  return all;
}

}  // namespace foyer::reports
