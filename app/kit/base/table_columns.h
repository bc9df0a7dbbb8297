// Which column of an office's table is which, by the names that people give to it.
//
// `Column` is an enumeration from 0 on; its names stand in the same order, each as `heading_key`
// gives it. Several columns may have one meaning (a mobile and a landline): the first that says
// anything is read. Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/table.h"

namespace foyer {

template <std::size_t kCount>
using ColumnNames = std::array<std::vector<std::string_view>, kCount>;

template <class Column, std::size_t kCount>
std::optional<Column> column_named(const ColumnNames<kCount>& names, const std::string& key) {
  for (std::size_t i = 0; i < kCount; ++i)
    if (std::ranges::find(names[i], key) != names[i].end()) return static_cast<Column>(i);
  return std::nullopt;
}

template <class Column>
class TableColumns {
 public:
  TableColumns() = default;
  template <std::size_t kCount>
  TableColumns(const Table& table, const ColumnNames<kCount>& names) {
    for (std::size_t i = 0; i < table.headings.size(); ++i)
      if (const auto column = column_named<Column>(names, heading_key(table.headings[i])))
        places_[*column].push_back(i);
  }

  bool has(Column column) const { return places_.contains(column); }
  // Empty: none of them says anything.
  std::string cell(const TableRow& row, Column column) const {
    const auto at = places_.find(column);
    if (at == places_.end()) return {};
    for (const std::size_t place : at->second)
      if (place < row.cells.size() && !says_nothing(row.cells[place])) return row.cells[place];
    return {};
  }
  // By column, from the left.
  const std::map<Column, std::vector<std::size_t>>& places() const { return places_; }

 private:
  std::map<Column, std::vector<std::size_t>> places_;
};

}  // namespace foyer
