#include "manage/reports/drive_sql.h"

#include "steps/drive/facts.h"
#include "steps/reception/appointment.h"

namespace foyer::reports {
namespace {

constexpr const char* kLongest_min = "100000";  // a longer booking has no end that can be shown
constexpr const char* kDay_ms = "86400000";

std::string drive_of(const std::string& row) {
  return "coalesce(" + row + ".body ->> 'drive', '')";
}

std::string in_order(const std::string& one, const char* than, const std::string& other) {
  return ViewSql::in_order(one, than, other);
}

// Facts of this kind about the same visit as `whose`, which devices obey.
std::string of_kind(const ViewSql& w, const std::string& row, const std::string& kind,
                    const std::string& whose) {
  return w.told(row, "'" + kind + "'", whose);
}

std::string latest(const std::string& row) {
  return " ORDER BY " + row + ".at DESC, " + row + ".origin DESC, " + row + ".seq DESC LIMIT 1";
}

// Minutes that were planned, within reason.
std::string minutes_of(const ViewSql& w) {
  const std::string minutes = w.moment("minutes");
  return "CASE WHEN " + minutes + " <= " + kLongest_min + " THEN " + minutes + " END";
}

std::string has_word(const std::string& list, const char* word) {
  return "CASE WHEN ',' || coalesce(" + list + ", '') || ',' LIKE '%," + std::string(word) +
         ",%' THEN 1 ELSE 0 END";
}

// Of a fact `b` of a booking.
std::string is_followed(const ViewSql& w, const std::string& kind) {
  return "EXISTS (SELECT 1 FROM " + of_kind(w, "n", kind, "b") + " AND " + drive_of("n") + " = " +
         drive_of("b") + " AND " + in_order("n", ">", "b") + ")";
}

// Of a fact about an appointment: it is the last one, keeps a car from a moment on, and no visit
// has taken that over.
std::string keeps_a_car(const ViewSql& w, const std::string& row) {
  const std::string booked = "'drive.booked'";
  return "coalesce(" + row + ".body ->> 'car', '') <> '' AND " + w.moment("from_ms") +
         " > 0 AND NOT EXISTS (SELECT 1 FROM " + of_kind(w, "n", "appointment.made", row) +
         " AND " + in_order("n", ">", row) +
         ")\n    AND NOT EXISTS (SELECT 1 FROM known t WHERE t.kind = " + booked +
         w.obeyed(booked, "t.") + " AND t.body ->> 'drive' = " + w.hex(row + ".visit") + ")";
}

// Booked drives that still want their car, and appointments that do: two views, since a database
// reaches the indices of a union from nowhere but its own top.
std::string slots_of_cars(const ViewSql& w) {
  const std::string ended = "EXISTS (SELECT 1 FROM " + of_kind(w, "e", "drive.ended", "b") +
                            " AND " + drive_of("e") + " = " + drive_of("b") +
                            " AND EXISTS (SELECT 1 FROM " + of_kind(w, "s", "drive.started", "b") +
                            " AND " + drive_of("s") + " = " + drive_of("b") + "\n    AND " +
                            in_order("s", "<", "e") + " AND EXISTS (SELECT 1 FROM " +
                            of_kind(w, "f", "drive.booked", "b") + " AND " + drive_of("f") + " = " +
                            drive_of("b") + " AND " + in_order("f", "<", "s") + ")))";
  const std::string begun = "EXISTS (SELECT 1 FROM " + of_kind(w, "s", "drive.started", "b") +
                            " AND " + drive_of("b") + " <> '' AND " + drive_of("s") + " = " +
                            drive_of("b") + " AND EXISTS (SELECT 1 FROM " +
                            of_kind(w, "f", "drive.booked", "b") + " AND " + drive_of("f") + " = " +
                            drive_of("b") + " AND " + in_order("f", "<", "s") + "))";
  return "CREATE VIEW drive_slot AS\nSELECT b.visit, " + drive_of("b") +
         " AS drive, b.body ->> 'car' AS car,\n  " + w.moment("from_ms") + " AS from_ms, " +
         w.moment("from_ms") + " + 60000 * (" + minutes_of(w) + ") AS to_ms\nFROM known b\n" +
         "WHERE b.kind = 'drive.booked'" + w.obeyed("'drive.booked'", "b.") + "\n  AND NOT " +
         is_followed(w, "drive.booked") + "\n  AND NOT " + is_followed(w, "drive.cancelled") +
         "\n  AND NOT (" + drive_of("b") + " <> '' AND " + ended + ")\n  AND (" + begun + " OR " +
         w.moment("from_ms") + " + 60000 * (" + minutes_of(w) + ") >= " + w.now_ms() +
         ");\nCREATE VIEW ahead_slot AS\nSELECT d.visit, " + w.hex("d.visit") +
         " AS drive, d.body ->> 'car' AS car, " + w.moment("from_ms") + " AS from_ms, " +
         DriveSql(w).to_ms_ahead() + " AS to_ms\nFROM known d WHERE d.kind = 'appointment.made'" +
         w.obeyed("'appointment.made'", "d.") + "\n  AND " + keeps_a_car(w, "d") + " AND " +
         DriveSql(w).wants_car_ahead() + ";\n";
}

}  // namespace

std::string DriveSql::rows() const {
  const std::string kinds = "'drive.booked', 'drive.started', 'drive.declined', 'appointment.made'";
  return "CREATE INDEX event_booked ON event ((" + w.moment("from_ms", true) +
         ")) WHERE kind = 'drive.booked';\nCREATE INDEX event_booked_as ON event ((" +
         w.said_in_index("drive") +
         ")) WHERE kind = 'drive.booked';\nCREATE INDEX event_ahead ON event ((" +
         w.moment("from_ms", true) +
         ")) WHERE kind = 'appointment.made';\n"
         "CREATE INDEX event_due_day ON event ((" +
         w.day(w.moment("from_ms", true)) +
         "), visit) WHERE kind IN ('drive.booked', 'appointment.made');\n"
         "CREATE INDEX event_out ON event ((" +
         w.day(w.wall()) +
         "), visit) WHERE kind = 'drive.started';\nCREATE INDEX event_drive_day ON event ((" +
         day_of_subject("", true) + "), visit) WHERE " + is_subject("") +
         ";\nCREATE VIEW drive_row AS\nSELECT k.visit, k.kind, k.at, k.origin, k.seq, k.wall_ms, "
         "k.actor, k.body, k.personal,\n  CASE k.kind WHEN 'appointment.made' THEN " +
         w.hex("k.visit") + " ELSE " + drive_of("k") +
         " END AS drive\nFROM known k WHERE k.kind IN (" + kinds + ")" + w.obeyed(kinds, "k.") +
         " AND CASE k.kind\n"
         "  WHEN 'drive.booked' THEN NOT EXISTS (SELECT 1 FROM " +
         of_kind(w, "e", "drive.booked", "k") + "\n    AND " + drive_of("e") + " = " +
         drive_of("k") + " AND " + in_order("e", "<", "k") + ")\n  WHEN 'drive.started' THEN " +
         drive_of("k") + " = '' OR NOT EXISTS (SELECT 1 FROM " +
         of_kind(w, "b", "drive.booked", "k") + "\n    AND " + drive_of("b") + " = " +
         drive_of("k") + ")\n  WHEN 'appointment.made' THEN " + keeps_a_car(w, "k") +
         "\n  ELSE 1 = 1 END;\n" + slots_of_cars(w);
}

std::string DriveSql::is_subject(const std::string& row) const {
  return row + "kind IN ('visit.opened', 'appointment.made')";
}

std::string DriveSql::day_of_subject(const std::string& row, bool indexed) const {
  return "CASE " + row + "kind WHEN 'appointment.made' THEN " +
         w.day(w.moment("from_ms", indexed)) + " ELSE " + w.day(w.wall(row)) + " END";
}

// A visit begins with its first opening, as in `opening`; what an appointment says last is told by
// the row of `drive_row` that it is.
std::string DriveSql::subjects() const {
  return "CREATE VIEW drive_subject AS\nSELECT o.visit, o.kind, o.origin, o.seq, " +
         day_of_subject("o.", true) + " AS day\nFROM event o WHERE " + is_subject("o.") +
         " AND (o.kind = 'appointment.made' AND o.version BETWEEN 1 AND " +
         std::to_string(domain::AppointmentMade::kVersion) +
         "\n  OR o.kind = 'visit.opened' AND "
         "o.version = 1 AND o.visit <> " +
         w.nil() +
         "\n  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.visit = o.visit AND e.kind = "
         "'visit.opened' AND e.version = 1\n    AND (e.at, e.origin, e.seq) < (o.at, o.origin, "
         "o.seq)));\n";
}

std::string DriveSql::standing(const std::string& kind, const std::string& says,
                               const std::string& and_so) const {
  // Of a licence and a signature those of the guest: who drives besides has their own.
  const bool of_a_driver = kind == "drive.licence" || kind == "drive.signed";
  return "(SELECT " + says + " FROM " + of_kind(w, "k", kind, "v") +
         " AND d.kind = 'drive.booked'\n    AND " + drive_of("k") + " = d.drive AND " +
         in_order("k", ">=", "d") +
         (of_a_driver ? " AND coalesce(" + w.number("driver") + ", 0) <= 0" : "") + and_so +
         latest("k") + ")";
}

std::string DriveSql::came(const std::string& kind, const std::string& says) const {
  return "CASE d.kind WHEN '" + kind + "' THEN " + says + " END";
}

std::string DriveSql::out(const std::string& says) const {
  return standing("drive.started", says, " AND d.drive <> ''");
}

// It came back only if it was out by then.
std::string DriveSql::back(const std::string& says) const {
  return standing("drive.ended", says,
                  " AND d.drive <> '' AND EXISTS (SELECT 1 FROM " +
                      of_kind(w, "s", "drive.started", "d") + "\n      AND " + drive_of("s") +
                      " = d.drive AND " + in_order("s", ">", "d") + " AND " +
                      in_order("s", "<", "k") + ")");
}

// A drive that was booked again after it was cancelled is on.
std::string DriveSql::cancelled(const std::string& says) const {
  return standing("drive.cancelled", says,
                  " AND NOT EXISTS (SELECT 1 FROM " + of_kind(w, "b", "drive.booked", "d") +
                      "\n      AND " + drive_of("b") + " = d.drive AND " + in_order("b", ">", "k") +
                      ")");
}

std::string DriveSql::licence(const std::string& key) const {
  // The last one of all, so that what an erasure took is not filled up from an earlier one.
  return standing("drive.licence",
                  "CASE WHEN 1 = 1" + w.not_erased() + " THEN " + w.personal(key) + " END");
}

std::string DriveSql::place() const {
  return booked("CASE WHEN 1 = 1" + w.not_erased() + " THEN " + w.personal("place") + " END");
}

std::string DriveSql::planned_to_ms() const {
  return booked(w.moment("from_ms") + " + 60000 * (" + minutes_of(w) + ")");
}

std::string DriveSql::out_ms() const {
  return "coalesce(" + out(w.moment("at_ms")) + ", " + came("drive.started", "d.wall_ms") + ")";
}

std::string DriveSql::back_ms() const {
  return "coalesce(" + back(w.moment("at_ms")) + ", " + came("drive.started", ended_ms()) + ")";
}

std::string DriveSql::ended_ms() const {
  const std::string started = "SELECT 1 FROM " + of_kind(w, "s", "drive.started", "d");
  return "(SELECT k.wall_ms FROM " + of_kind(w, "k", "drive.ended", "d") + " AND " +
         in_order("k", ">", "d") + "\n    AND (" + drive_of("k") + " = '' AND NOT EXISTS (" +
         started + " AND " + in_order("s", ">", "d") + " AND " + in_order("s", "<", "k") +
         ")\n      OR d.drive <> '' AND " + drive_of("k") + " = d.drive AND NOT EXISTS (" +
         started + "\n        AND " + drive_of("s") + " = d.drive AND " + in_order("s", "<", "d") +
         "))" + latest("k") + ")";
}

std::string DriveSql::is_missed() const { return planned_to_ms() + " < " + w.now_ms(); }

std::string DriveSql::state() const {
  return "CASE WHEN d.kind = 'drive.declined' THEN 'declined'\n  WHEN d.kind = 'drive.started' "
         "THEN CASE WHEN " +
         ended_ms() + " IS NULL THEN 'out' ELSE 'back' END\n  WHEN " + back("1") +
         " = 1 THEN CASE WHEN " + is_there("drive.felt") + " THEN 'felt' ELSE 'back' END\n  WHEN " +
         cancelled("1") + " = 1 THEN 'cancelled'\n  WHEN " + out("1") + " = 1 THEN 'out'\n  WHEN " +
         is_missed() + " THEN 'missed'\n  WHEN " + is_there("drive.signed") +
         " THEN 'signed'\n  WHEN " + is_there("drive.briefed") + " THEN 'briefed'\n  WHEN " +
         is_there("drive.licence") + " THEN 'papers'\n  ELSE 'booked' END";
}

std::string DriveSql::on_the_road() const {
  return "CASE WHEN EXISTS (SELECT 1 FROM drive_row d WHERE d.visit = v.visit AND (" + out("1") +
         " = 1 AND " + back("1") + " IS NULL AND " + cancelled("1") +
         " IS NULL\n    OR d.kind = 'drive.started' AND " + ended_ms() +
         " IS NULL)) THEN 1 ELSE 0 END";
}

std::string DriveSql::late() const { return back(has_word(w.list("abnormal", ""), "too-long")); }

// Where the mileage cannot be right, nobody knows how far it was.
std::string DriveSql::km() const {
  const std::string gone = back(w.number("odometer_km")) + " - " + out(w.number("odometer_km"));
  return "CASE WHEN " + gone + " >= 0 AND " + back(has_word(w.list("abnormal", ""), "odometer")) +
         " = 0\n    THEN " + gone + " END";
}

std::string DriveSql::with_papers() const {
  return "CASE WHEN " + is_there("drive.licence") + " AND " + is_there("drive.signed") +
         " THEN 1 ELSE 0 END";
}

std::string DriveSql::felt_points() const {
  return standing("drive.felt", "CASE WHEN " + w.sum("ratings", "points") + " > 0 THEN " +
                                    w.sum("ratings", "points") + " END");
}

namespace {

// Whether there is another slot of this car at the same time.
std::string wanted_twice(const std::string& visit, const std::string& car, const std::string& from,
                         const std::string& to) {
  const auto other = [&](const std::string& theirs) {
    return "EXISTS (SELECT 1 FROM " + theirs + " o\n      WHERE o.car = " + car +
           " AND o.from_ms < " + to + "\n      AND o.from_ms > " + from + " - " + kDay_ms +
           " AND o.to_ms > " + from + "\n      AND NOT (o.visit = " + visit +
           " AND o.drive = d.drive))";
  };
  return "(" + other("drive_slot") + " OR " + other("ahead_slot") + ")";
}

}  // namespace

std::string DriveSql::contested() const {
  return "CASE WHEN d.kind = 'drive.booked' AND EXISTS (SELECT 1 FROM drive_slot m\n"
         "    WHERE m.visit = v.visit AND m.drive = d.drive AND " +
         wanted_twice("v.visit", "m.car", "m.from_ms", "m.to_ms") + ") THEN 1 ELSE 0 END";
}

std::string DriveSql::to_ms_ahead() const {
  return "(" + w.moment("from_ms") + " + 60000 * (" + minutes_of(w) + "))";
}

// After the last word on when; or before the first, by a clock that was behind.
std::string DriveSql::cancelled_ahead() const {
  return "EXISTS (SELECT 1 FROM " + of_kind(w, "c", "appointment.cancelled", "d") + " AND (" +
         in_order("c", ">", "d") + " OR NOT EXISTS (SELECT 1 FROM " +
         of_kind(w, "m", "appointment.made", "d") + " AND " + in_order("m", "<", "d") + ")))";
}

std::string DriveSql::wants_car_ahead() const {
  return "NOT " + cancelled_ahead() + "\n  AND NOT EXISTS (SELECT 1 FROM " +
         w.told("x", ViewSql::forgetting(), "d") + ") AND " + to_ms_ahead() + " >= " + w.now_ms();
}

std::string DriveSql::state_ahead() const {
  return "CASE WHEN " + cancelled_ahead() + " THEN 'cancelled' WHEN " + to_ms_ahead() + " < " +
         w.now_ms() + " THEN 'missed' ELSE 'booked' END";
}

std::string DriveSql::erased_after() const {
  return "EXISTS (SELECT 1 FROM " + w.told("x", ViewSql::forgetting(), "d") + " AND " +
         in_order("x", ">", "d") + ")";
}

std::string DriveSql::guest_ahead() const {
  return "CASE WHEN NOT " + erased_after() + " THEN " + w.personal("name") + " END";
}

std::string DriveSql::place_ahead() const {
  return "CASE WHEN NOT " + erased_after() + " THEN " + w.personal("place") + " END";
}

// Whoever moved it last did not know of the slot that stood there. As AppointmentMade's fold has
// it.
std::string DriveSql::contested_ahead() const {
  const auto slot = [](const std::string& row) {
    return "coalesce(" + row + ".body ->> 'day', '') || ' ' || coalesce(" + row +
           ".body ->> 'time', '') || ' ' || coalesce(" + row + ".body ->> 'car', '')";
  };
  const std::string said = "d.body ->> 'instead_of'";
  const std::string before = "(SELECT " + slot("p") + " FROM " +
                             of_kind(w, "p", "appointment.made", "d") + " AND " +
                             in_order("p", "<", "d") + latest("p") + ")";
  const std::string unseen = "(coalesce(" + said + ", '') <> '' AND " + said + " <> " + before +
                             " AND " + slot("d") + " <> " + before + " AND NOT " +
                             cancelled_ahead() + " AND NOT " + erased_after() + ")";
  return "CASE WHEN " + unseen + " OR " + wants_car_ahead() + " AND " +
         wanted_twice("d.visit", "d.body ->> 'car'", w.moment("from_ms"), to_ms_ahead()) +
         " THEN 1 ELSE 0 END";
}

// Of a booking the last word, of an appointment as well: it says for which day.
std::string DriveSql::bookings_by_day() const {
  const std::string kinds = "'drive.booked', 'appointment.made'";
  const auto either = [](const std::string& ahead, const std::string& booked) {
    return "CASE d.kind WHEN 'appointment.made' THEN " + ahead + " ELSE " + booked + " END";
  };
  const auto flag = [](const std::string& condition) {
    return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
  };
  const std::string not_out = out("1") + " IS NULL";
  const std::string is_off = not_out + " AND " + cancelled("1") + " = 1";
  return "CREATE VIEW drive_due AS\nSELECT o.visit, o.kind, o.origin, o.seq, " +
         w.day(w.moment("from_ms", true)) + " AS day\nFROM event o WHERE o.kind IN (" + kinds +
         ") AND o.version BETWEEN 1 AND CASE o.kind WHEN 'drive.booked' THEN " +
         std::to_string(domain::DriveBooked::kVersion) + " ELSE " +
         std::to_string(domain::AppointmentMade::kVersion) + " END" + w.obeyed(kinds, "o.") +
         ";\nCREATE VIEW drive_due_as AS\nSELECT v.day AS day,\n  " +
         either(w.text("car"), booked(w.text("car"))) + " AS car,\n  " +
         either("0", flag(out("1") + " = 1")) + " AS kept,\n  " +
         either(flag("NOT " + cancelled_ahead() + " AND " + to_ms_ahead() + " < " + w.now_ms()),
                flag(not_out + " AND " + cancelled("1") + " IS NULL AND " + is_missed())) +
         " AS missed,\n  " + either(flag(cancelled_ahead()), flag(is_off)) +
         " AS cancelled,\n  coalesce(" + either(minutes_of(w), booked(minutes_of(w))) +
         ", 0) AS minutes\nFROM drive_due v JOIN drive_row d ON d.visit = v.visit\nWHERE CASE "
         "v.kind "
         "WHEN 'appointment.made' THEN d.kind = v.kind AND (d.origin, d.seq) = (v.origin, v.seq)\n"
         "  ELSE d.kind = 'drive.booked' AND (v.origin, v.seq) = " +
         booked("k.origin, k.seq") + " END;\n";
}

}  // namespace foyer::reports
