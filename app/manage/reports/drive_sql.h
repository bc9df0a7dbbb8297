// The phrases by which a database is asked for a test drive (drive_rows.h). Inside `reports`.
//
// In every phrase `v` is the visit, as in view_sql.h, and `d` a row of `drive_row`: the fact by
// which the drive came to be. What is said of a booked drive before it was booked counts for
// nothing, as in the devices' fold. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

class DriveSql {
 public:
  explicit DriveSql(const ViewSql& views) : w(views) {}

  const ViewSql& w;

  // The views that the others are made of, and the indices by which they are found.
  std::string rows() const;
  // Whose drives there are: visits, and appointments, each with its day. Behind `known`.
  std::string subjects() const;
  // The last word of this kind on a booked drive; NULL: none, or it was never booked.
  std::string standing(const std::string& kind, const std::string& says,
                       const std::string& and_so = "") const;
  // What the fact says by which a drive of this kind ("drive.started") came to be.
  std::string came(const std::string& kind, const std::string& says) const;
  std::string booked(const std::string& says) const { return standing("drive.booked", says); }
  std::string out(const std::string& says) const;
  std::string back(const std::string& says) const;
  std::string cancelled(const std::string& says) const;
  std::string licence(const std::string& key) const;  // personal
  std::string place() const;                          // personal
  // Milliseconds; NULL: not yet, or not told.
  std::string planned_from_ms() const { return booked(w.moment("from_ms")); }
  std::string planned_to_ms() const;
  std::string out_ms() const;
  std::string back_ms() const;

  std::string state() const;
  std::string on_the_road() const;  // of `v`
  std::string late() const;
  std::string km() const;
  // For which day cars are booked, one row a booking, and what became of each.
  std::string bookings_by_day() const;
  std::string with_papers() const;
  std::string felt_points() const;
  std::string contested() const;

  // Of `d` that is the last word on an appointment which keeps a car.
  std::string cancelled_ahead() const;  // a condition
  std::string wants_car_ahead() const;  // a condition
  std::string state_ahead() const;
  std::string guest_ahead() const;  // personal
  std::string place_ahead() const;  // personal
  std::string to_ms_ahead() const;
  std::string contested_ahead() const;

 private:
  std::string is_there(const std::string& kind) const { return standing(kind, "1") + " = 1"; }
  std::string ended_ms() const;  // of one that nobody had booked
  std::string is_subject(const std::string& row) const;
  std::string day_of_subject(const std::string& row, bool indexed) const;
  std::string is_missed() const;
  std::string erased_after() const;
};

}  // namespace foyer::reports
