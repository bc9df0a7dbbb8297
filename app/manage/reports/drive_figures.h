// What is counted of test drives, each figure declared once, as those of visits are (figures.h):
// what it means, how it is counted of the devices' rows, and how a database is asked for it of a
// row of `drive`. `drive_day` and the day's page are made of this table. All are of visits for
// buying. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "manage/reports/drive_values.h"

namespace foyer::reports {

// In the order of the view's columns.
enum class DriveFigure : std::uint8_t {
  bookings,
  due,
  kept,
  cancelled_by_guest,
  cancelled_by_house,
  missed,
  kept_rate,
  refusals,
  refusal_rate,
  begun,
  rides,
  with_papers,
  papers_rate,
  back,
  minutes,
  km,
  late,
  damaged,
  contested,
};
constexpr std::size_t kDriveFigures = static_cast<std::size_t>(DriveFigure::contested) + 1;

struct DriveFigureRow {
  DriveFigure figure = DriveFigure::bookings;
  std::string_view name{};  // the column of the view
  std::string_view zh{}, en{};
  std::int64_t (*of)(const DriveAsked&) = {};  // what a drive adds; none: it is a rate
  std::string_view sql{};                      // the same, of a row of `drive`
  DriveFigure part = DriveFigure::bookings;    // a rate: part ÷ the sum of these
  std::array<DriveFigure, 2> whole{};          // the same one twice: it alone
};
std::span<const DriveFigureRow> drive_figure_rows();
const DriveFigureRow& row_of(DriveFigure figure);

class DriveCounts {
 public:
  void add(const DriveAsked& drive);
  std::int64_t of(DriveFigure figure) const { return sums_[static_cast<std::size_t>(figure)]; }
  // Of a rate; none: over nothing.
  std::optional<double> rate(DriveFigure figure) const;

 private:
  std::array<std::int64_t, kDriveFigures> sums_{};
};

// Of the visits that arrived on this day, and of the appointments for it that keep a car.
DriveCounts drive_counts(const domain::House& house, const domain::Content& content,
                         std::string_view day, std::int64_t now_ms);

}  // namespace foyer::reports
