#include "manage/reports/drive_views.h"

#include "manage/reports/drive_columns.h"
#include "manage/reports/drive_figures.h"
#include "steps/drive/facts.h"

namespace foyer::reports {
namespace {

// All that is known of every drive, for the owner; what a reader sees of it is a view of some of
// its columns.
std::string whole_of_drives(const DriveSql& q) {
  std::string columns_of_it;
  for (const DriveColumn& column : drive_columns()) {
    if (column.name.empty()) continue;
    std::string said = column.sql(q);
    if (column.ahead != nullptr)
      said =
          "CASE d.kind WHEN 'appointment.made' THEN " + column.ahead(q) + " ELSE " + said + " END";
    columns_of_it += (columns_of_it.empty() ? "\n  " : ",\n  ") + said + " AS \"" +
                     std::string(column.name) + "\"";
  }
  // Of an appointment the last word alone: it is both.
  return q.subjects() + "CREATE VIEW drive_whole AS\nSELECT" + columns_of_it +
         "\nFROM drive_subject v JOIN drive_row d ON d.visit = v.visit\nWHERE CASE v.kind WHEN "
         "'appointment.made' THEN d.kind = v.kind AND (d.origin, d.seq) = (v.origin, v.seq)\n  "
         "ELSE "
         "d.kind <> 'appointment.made' END;\n";
}

std::string view_of_drives(const char* view, bool personal) {
  std::string columns_of_it;
  for (const DriveColumn& column : drive_columns())
    if (!column.name.empty() && (personal || !column.personal))
      columns_of_it += (columns_of_it.empty() ? "\"" : ", \"") + std::string(column.name) + "\"";
  return std::string("CREATE VIEW ") + view + " AS SELECT " + columns_of_it +
         " FROM drive_whole;\n";
}

std::string drive_rating(const DriveSql& q) {
  return "CREATE VIEW drive_rating AS\nSELECT " + q.w.hex("v.visit") +
         " AS visit, nullif(d.drive, '') AS drive, v.day AS day,\n  " +
         q.w.said_by_element("f", "aspect") + " AS aspect, " +
         q.w.number_by_element("f", "points") +
         " AS points\nFROM opening v JOIN drive_row d ON d.visit = v.visit\n  JOIN known f ON "
         "f.visit = v.visit AND f.kind = 'drive.felt'\n  CROSS JOIN " +
         q.w.elements("f", "ratings") +
         "\nWHERE (f.origin, f.seq) = " + q.standing("drive.felt", "k.origin, k.seq") + ";\n";
}

std::string figure_of_drives(const ViewSql& w, const DriveFigureRow& row) {
  const auto sum = [&](DriveFigure figure) { return w.sum_of(std::string(row_of(figure).name)); };
  const std::string name(row.name);
  if (!row.sql.empty()) return sum(row.figure) + " AS " + name;
  std::string whole = sum(row.whole[0]);
  if (row.whole[1] != row.whole[0]) whole += " + " + sum(row.whole[1]);
  return sum(row.part) + " * 1.0 / nullif(" + whole + ", 0) AS " + name;
}

std::string drive_day(const ViewSql& w) {
  std::string asked, figures;
  for (const DriveFigureRow& row : drive_figure_rows()) {
    if (!row.sql.empty()) asked += ",\n  " + std::string(row.sql) + " AS " + std::string(row.name);
    figures += ",\n  " + figure_of_drives(w, row);
  }
  return "CREATE VIEW drive_counted AS\nSELECT day, consultant" + asked +
         "\nFROM drive WHERE buying = 1;\nCREATE VIEW drive_day AS\nSELECT day, consultant" +
         figures + "\nFROM drive_counted GROUP BY day, consultant;\n";
}

std::string refusal_day() {
  return "CREATE VIEW refusal_day AS\nSELECT day, reason, vehicle, count(*) AS refusals\nFROM "
         "drive "
         "WHERE state = 'declined' AND buying = 1 GROUP BY day, reason, vehicle;\n";
}

// By the day on which a car left the yard, whenever its guest came, and by the day for which it was
// booked.
std::string car_day(const DriveSql& q) {
  const std::string minutes_out = q.w.sum_of("minutes");
  const std::string minutes = "(" + q.back_ms() + " - " + q.out_ms() + ") / 60000";
  return "CREATE VIEW drive_out AS\nSELECT o.visit, o.origin, o.seq, " + q.w.day(q.w.wall("o.")) +
         " AS day\nFROM event o WHERE o.kind = 'drive.started' AND o.version BETWEEN 1 AND " +
         std::to_string(domain::DriveStarted::kVersion) + q.w.obeyed("'drive.started'", "o.") +
         ";\n" + q.bookings_by_day() + "CREATE VIEW car_use AS\nSELECT v.day AS day, coalesce(" +
         q.out(q.w.text("car")) + ", " + q.booked(q.w.text("car")) +
         ") AS car,\n  1 AS drives, coalesce(" + minutes + ", 0) AS minutes,\n  coalesce(" +
         q.km() + ", 0) AS km,\n  " + q.out(q.w.number("day_min")) +
         " AS possible,\n  0 AS bookings, 0 AS kept, 0 AS missed, 0 AS cancelled, 0 AS booked\n"
         "FROM drive_out v JOIN drive_row d ON d.visit = v.visit\nWHERE d.kind = 'drive.booked' "
         "AND "
         "(v.origin, v.seq) = " +
         q.out("k.origin, k.seq") +
         "\nUNION ALL SELECT day, car, 0, 0, 0, NULL, 1, kept, missed, cancelled,\n  CASE "
         "cancelled "
         "WHEN 1 THEN 0 ELSE minutes END\nFROM drive_due_as;\nCREATE VIEW car_day AS\nSELECT day, "
         "car, sum(drives) AS drives, " +
         minutes_out + " AS minutes_out, " + q.w.sum_of("km") +
         " AS km,\n  nullif(max(possible), 0) AS minutes_possible, " + minutes_out +
         " * 1.0 / nullif(max(possible), 0) AS use_rate,\n  sum(bookings) AS bookings, sum(kept) "
         "AS "
         "kept, sum(missed) AS missed, sum(cancelled) AS cancelled,\n  " +
         q.w.sum_of("booked") +
         " AS minutes_booked\nFROM car_use WHERE car IS NOT NULL AND day IS NOT NULL GROUP BY day, "
         "car;\n";
}

}  // namespace

std::string drop_drive_views() {
  std::string drops;
  for (const char* view :
       {"car_day", "car_use", "drive_due_as", "drive_due", "drive_out", "refusal_day", "drive_day",
        "drive_counted", "drive_rating", "drive_register", "drive", "drive_whole", "drive_subject"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string drop_drive_rows() {
  return "DROP VIEW IF EXISTS drive_slot;\nDROP VIEW IF EXISTS ahead_slot;\n"
         "DROP VIEW IF EXISTS drive_row;\nDROP INDEX IF EXISTS "
         "event_booked;\n"
         "DROP INDEX IF EXISTS event_booked_as;\nDROP INDEX IF EXISTS event_ahead;\n"
         "DROP INDEX IF EXISTS event_drive_day;\n"
         "DROP INDEX IF EXISTS event_due_day;\n"
         "DROP INDEX IF EXISTS event_out;\n";
}

std::string drive_row_views(const ViewSql& w) { return DriveSql(w).rows(); }

std::string drive_views(const ViewSql& w) {
  const DriveSql q(w);
  return "DELETE FROM meta WHERE name = 'drive_minutes';\n" + whole_of_drives(q) +
         view_of_drives("drive", false) + view_of_drives("drive_register", true) + drive_rating(q) +
         drive_day(q.w) + refusal_day() + car_day(q);
}

}  // namespace foyer::reports
