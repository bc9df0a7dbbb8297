#include "manage/reports/read_views.h"

#include <cstdlib>

#include "house/contest.h"
#include "manage/reports/care_views.h"
#include "manage/reports/columns.h"
#include "manage/reports/delivery_columns.h"
#include "manage/reports/drive_views.h"
#include "manage/reports/figures.h"
#include "manage/reports/funnel.h"
#include "manage/reports/instruction_views.h"
#include "manage/reports/lead_views.h"
#include "manage/reports/meeting_views.h"
#include "manage/reports/offer_views.h"
#include "manage/reports/opening.h"
#include "manage/reports/service_views.h"
#include "manage/reports/standard_views.h"
#include "manage/reports/stock_columns.h"
#include "manage/reports/target_views.h"
#include "manage/reports/trade_in_views.h"
#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

// A visit begins with its first opening. Written without a GROUP BY, so that a day that somebody
// asks for reaches the index of the openings.
std::string opening(const ViewSql& w) {
  return "CREATE VIEW opening AS\n"
         "SELECT o.visit, " +
         w.wall("o.") + " AS wall_ms, " + w.day(w.wall("o.")) +
         " AS day,\n"
         "  EXISTS (SELECT 1 FROM known c WHERE c.visit = o.visit AND (c.kind IN "
         "('visit.checked_in',\n    'visit.assigned', 'visit.taken', 'visit.returned') OR "
         "(c.kind = 'contest.settled'\n    AND c.body ->> 'about' = 'consultant' AND " +
         w.first_of("value") + " IS NULL))" +
         w.obeyed(
             "'visit.checked_in', 'visit.assigned', 'visit.taken', 'visit.returned', "
             "'contest.settled'",
             "c.") +
         ") AS begun,\n" +
         "  (SELECT g.wall_ms FROM known g WHERE g.visit = o.visit AND g.kind = 'visit.abandoned'\n"
         "    ORDER BY g.at DESC, g.origin DESC, g.seq DESC LIMIT 1) AS gone_ms\n"
         "FROM event o\n"
         "WHERE o.kind = 'visit.opened' AND o.version = 1 AND o.visit <> " +
         w.nil() +
         "\n  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.visit = o.visit\n"
         "    AND e.kind = 'visit.opened' AND e.version = 1\n"
         "    AND (e.at, e.origin, e.seq) < (o.at, o.origin, o.seq));\n";
}

// A view of the columns that `name_of` gives a name; an empty one is left out.
template <class NameOf>
std::string view_of_visits(const ViewSql& w, const char* view, NameOf name_of) {
  std::string columns_of_it;
  for (const Column& column : columns()) {
    const std::string_view name = name_of(column.views);
    if (name.empty()) continue;
    columns_of_it += (columns_of_it.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
                     std::string(name) + "\"";
  }
  return std::string("CREATE VIEW ") + view + " AS\nSELECT" + columns_of_it + "\nFROM opening v;\n";
}

// What a contest may be about that is no question of the questionnaire: answers leave it out.
std::string no_questions() {
  std::string list;
  for (const std::string_view one : domain::about::kAll)
    list += (list.empty() ? "'" : ", '") + std::string(one) + "'";
  return list;
}

// The budget alone has a range, which a settled contest may have kept.
std::string of_budget(const ViewSql& w, const char* end) {
  return std::string("CASE k.question WHEN 'budget' THEN ") + w.budget(end) + " END AS " + end;
}

// Whoever said it: the guest, staff with the guest, or whoever settled a contest about it.
std::string answer(const ViewSql& w) {
  const std::string kinds = "('needs.answered', 'needs.corrected', 'contest.settled')";
  return "CREATE VIEW told AS\nSELECT k.visit, k.at, k.wall_ms, k.origin, k.seq, k.kind, k.actor, "
         "k.body,\n"
         "  coalesce(k.body ->> 'question', k.body ->> 'about') AS question\nFROM known k "
         "WHERE k.kind IN " +
         kinds + w.obeyed(kinds, "k.") + " AND coalesce(k.body ->> 'about', '') NOT IN\n  (" +
         no_questions() +
         ");\n"
         "CREATE VIEW answer AS\nSELECT " +
         w.hex("v.visit") +
         " AS visit, v.day AS day, "
         "k.question AS question,\n  CASE k.kind WHEN 'contest.settled' THEN " +
         w.list("value", "") + " ELSE " + w.list("options", "") + " END AS options,\n  " +
         of_budget(w, "min_yuan") + ",\n  " + of_budget(w, "max_yuan") + ",\n  " +
         w.iso("k.wall_ms") + " AS at, k.actor AS actor,\n" +
         "  CASE k.kind WHEN 'needs.answered' THEN 0 ELSE 1 END AS corrected\n" +
         "FROM opening v JOIN told k ON k.visit = v.visit\nWHERE (k.origin, k.seq) = (\n" +
         "  SELECT l.origin, l.seq FROM told l WHERE l.visit = k.visit AND l.question = "
         "k.question\n" +
         "  ORDER BY l.at DESC, l.origin DESC, l.seq DESC LIMIT 1);\n";
}

// The last word on each card of each visit; one that was taken back is none.
std::string card_judgement(const ViewSql& w) {
  return "CREATE VIEW card_judgement AS\nSELECT " + w.hex("v.visit") + " AS visit, v.day AS day, " +
         "k.body ->> 'card' AS card, " + w.number("level") + " AS level,\n  " +
         "(SELECT p.body ->> 'vehicle' FROM known p WHERE p.visit = k.visit AND " +
         "p.kind = 'card.presented'\n   AND p.body ->> 'card' = k.body ->> 'card' " +
         "ORDER BY p.at DESC, p.origin DESC, p.seq DESC LIMIT 1) AS vehicle,\n  " +
         w.iso("k.wall_ms") + " AS at, k.actor AS actor\n" +
         "FROM opening v JOIN known k ON k.visit = v.visit\n" +
         "WHERE k.kind = 'card.judged' AND NOT EXISTS (\n" +
         "  SELECT 1 FROM known l WHERE l.visit = k.visit AND l.kind IN ('card.judged', "
         "'card.withdrawn')" +
         w.obeyed("'card.judged', 'card.withdrawn'", "l.") +
         "\n    AND l.body ->> 'card' = k.body ->> 'card'\n" +
         "    AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq));\n";
}

// What every counted visit adds to each figure.
std::string counted() {
  std::string asked;
  for (const FigureRow& row : figure_rows())
    if (!row.sql.empty()) asked += ",\n  " + std::string(row.sql) + " AS " + std::string(row.name);
  return "CREATE VIEW counted AS\nSELECT day, consultant, source" + asked +
         "\nFROM visit WHERE state NOT IN ('checking_in', 'abandoned');\n";
}

std::string sum_of(Figure figure) { return "sum(" + std::string(row_of(figure).name) + ")"; }

// A rate over nothing is NULL.
std::string figure_column(const FigureRow& row) {
  const std::string name(row.name);
  if (!row.sql.empty()) return sum_of(row.figure) + " AS " + name;
  std::string whole = sum_of(row.whole[0]);
  if (row.whole[1] != row.whole[0]) whole += " + " + sum_of(row.whole[1]);
  return sum_of(row.part) + " * 1.0 / nullif(" + whole + ", 0) AS " + name;
}

std::string figure_list() {
  std::string figures;
  for (const FigureRow& row : figure_rows()) figures += ",\n  " + figure_column(row);
  return figures;
}

std::string figures_by(const std::string& whose) {
  return "CREATE VIEW " + whose + "_day AS\nSELECT day, " + whose + figure_list() +
         "\nFROM counted GROUP BY day, " + whose + ";\n";
}

// How many visits for buying came to each step; the entrance's own visits are in it, too, and those
// at a guest's home are not.
std::string funnel() {
  std::string steps, asked;
  for (const FunnelStep& step : funnel_steps()) {
    steps += ",\n  sum(" + std::string(step.name) + ") AS " + std::string(step.name);
    asked += ",\n  CASE WHEN buying = 1 AND " + std::string(step.sql) + " THEN 1 ELSE 0 END AS " +
             std::string(step.name);
  }
  return "CREATE VIEW funnel_day AS\nSELECT day, sum(buying) AS opened, sum(1 - buying) AS "
         "other_visits" +
         steps + "\nFROM (SELECT day, buying" + asked +
         "\nFROM visit WHERE at_home = 0) v GROUP BY day;\n";
}

// Of the last seven days that had visits: who was forgotten longer ago is found in `visit`.
std::string open_visit(const ViewSql& w) {
  return "CREATE VIEW open_visit AS\n"
         "SELECT visit, day, ticket, arrived_at, checked_in_at, taken_at, waited_s, purpose, "
         "buying, party,\n  consultant, drives, state, on_the_road, at_home\n"
         "FROM visit WHERE left_at IS NULL AND outcome IS NULL AND day > " +
         w.days_before("(SELECT max(day) FROM opening_day WHERE day <= " + w.today() + ")", 7) +
         ";\n";
}

// What begins a row of a view and is not found by a visit's day. In an embedded store a look at all
// facts is quick enough: 30 ms for those of a year.
constexpr const char* kRowsBeginWith =
    "'call.logged', 'delivery.done', 'delivery.opened', 'drive.felt', 'guest.linked', "
    "'instruction.given', 'lead.received', 'meeting.action', 'meeting.began', "
    "'meeting.promised', 'offer.made', "
    "'order.cancelled', 'order.made', 'order.signed', 'roll.called', "
    "'roll.ticked', 'standard.answered', 'stock.listed', 'task.done', 'task.dropped', "
    "'task.handed', 'task.moved', 'task.tried', 'trade_in.offered', 'visit.closed', "
    "'visit.reopened'";

std::string index_by_kind(const ViewSql& w) {
  const std::string drop = "DROP INDEX IF EXISTS event_of_kind;\n";
  if (!w.is_postgres()) return drop;
  return drop + "CREATE INDEX event_of_kind ON event (kind, visit) WHERE kind IN (" +
         kRowsBeginWith + ");\n";
}

std::string made_anew(const ViewSql& w) {
  std::string drops = drop_opening_views() + drop_service_views() + drop_instruction_views() +
                      drop_meeting_views() + drop_standard_views() + drop_stock_views() +
                      drop_care_views() + drop_target_views() + drop_delivery_views() +
                      drop_lead_views() + drop_offer_views() + drop_drive_views() +
                      "DROP VIEW IF EXISTS trade_in;\n";
  for (const char* view :
       {"open_visit", "funnel_day", "source_day", "consultant_day", "counted", "card_judgement",
        "answer", "told", "visit", "walk_in_register", "opening_day", "opening"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  drops += drop_drive_rows() + drop_trade_in_rows() + drop_offer_rows() +
           "DROP VIEW IF EXISTS set_aside;\nDROP VIEW IF EXISTS known;\n";
  return drops + "DROP INDEX IF EXISTS event_day;\nCREATE INDEX event_day ON event (" + "(" +
         w.day(w.wall()) + "), visit) WHERE kind = 'visit.opened';\n" + index_by_kind(w) +
         "INSERT INTO meta VALUES ('not_buying', ',collect,service,other,') "
         "ON CONFLICT DO NOTHING;\n" +
         w.note_zone();
}

}  // namespace

std::optional<TimeZone> zone_of_store(const std::string& time_zone,
                                      const std::string& utc_offset_min) {
  if (!time_zone.empty()) return TimeZone::named(time_zone);
  if (!utc_offset_min.empty()) return TimeZone::fixed(std::atoi(utc_offset_min.c_str()));
  return TimeZone::named("Asia/Shanghai");
}

std::string read_views(Sql sql, const TimeZone& zone) {
  const ViewSql w(sql, zone);
  return made_anew(w) + w.known() + drive_row_views(w) + trade_in_rows(w) + offer_row_views(w) +
         opening(w) +
         // The openings' days alone, which their index can answer by itself.
         "CREATE VIEW opening_day AS SELECT " + w.day(w.wall()) +
         " AS day FROM event WHERE kind = 'visit.opened';\n" +
         view_of_visits(w, "walk_in_register", name_in_register) +
         view_of_visits(w, "visit", name_in_visit) + answer(w) + card_judgement(w) + counted() +
         figures_by("consultant") + figures_by("source") + funnel() + open_visit(w) +
         drive_views(w) + trade_in_views(w) + offer_views(w) + lead_views(w) + delivery_views(w) +
         stock_views(w) + standard_views(w) + meeting_views(w) + service_views(w) +
         instruction_views(w) + care_views(w) + target_views(w, figure_list()) + opening_views(w);
}

}  // namespace foyer::reports
