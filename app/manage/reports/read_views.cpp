#include "manage/reports/read_views.h"

#include <cstdlib>

#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

// What `visit` and `walk_in_register` both say, each as a column without its name.
struct Columns {
  explicit Columns(const ViewSql& w)
      : ticket(w.last("'visit.opened'", w.text("ticket"))),
        purpose(w.last("'visit.opened'", w.text("purpose"))),
        party(w.last("'party.told'", w.number("party"))),
        first_visit(w.last("'party.told'", w.flag("first_visit"))),
        source(w.last("'party.told'", w.text("source"))),
        use(w.answer("use", "options")),
        budget_min(w.budget("min_yuan")),
        budget_max(w.budget("max_yuan")),
        timing(w.first_answer("timing")),
        priorities(w.answer("priorities", "options")),
        models(w.last("'models.recommended'", w.list("models", "vehicle"))),
        cards_presented(
            "(SELECT count(DISTINCT body ->> 'card') FROM known "
            "WHERE visit = v.visit AND kind = 'card.presented')"),
        consultant(w.last("'visit.assigned', 'visit.taken', 'visit.returned', 'contest.settled'",
                          w.settled_or(w.text("consultant")), w.settles("consultant"))),
        drives(w.count("drive.started")),
        drive_wished(w.drive_wished()),
        grade(w.closing("grade")),
        closed_as(w.closed_as()),
        lost_reason(w.closing("lost_reason")),
        lost_model(w.closing("lost_model")),
        next_step(w.last("'next_step.agreed'", w.text("step"))),
        next_on(w.last("'next_step.agreed'", w.text("on"))),
        left_ms(w.last("'visit.left', 'visit.reopened'", w.moment("at_ms"))) {}

  std::string ticket, purpose, party, first_visit, source, use, budget_min, budget_max, timing,
      priorities, models, cards_presented, consultant, drives, drive_wished, grade, closed_as,
      lost_reason, lost_model, next_step, next_on, left_ms;
};

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
         w.first_of("value") + " IS NULL))) AS begun,\n" +
         "  (SELECT g.wall_ms FROM known g WHERE g.visit = o.visit AND g.kind = 'visit.abandoned'\n"
         "    ORDER BY g.at DESC, g.origin DESC, g.seq DESC LIMIT 1) AS gone_ms\n"
         "FROM event o\n"
         "WHERE o.kind = 'visit.opened' AND o.version = 1 AND o.visit <> " +
         w.nil() +
         "\n  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.visit = o.visit\n"
         "    AND e.kind = 'visit.opened' AND e.version = 1\n"
         "    AND (e.at, e.origin, e.seq) < (o.at, o.origin, o.seq));\n";
}

const char* const kAbandoned = "CASE WHEN v.gone_ms IS NOT NULL AND NOT v.begun THEN ";

std::string outcome(const Columns& c) {
  return "coalesce(" + c.closed_as + ", " + kAbandoned + "'abandoned' END)";
}

std::string left_at(const ViewSql& w, const Columns& c) {
  return "coalesce(" + w.iso(c.left_ms) + ", " + kAbandoned + w.iso("v.gone_ms") + " END)";
}

std::string walk_in_register(const ViewSql& w, const Columns& c) {
  const std::string guest =
      w.last("'guest.named', 'guest.corrected', 'contest.settled'", w.put_right(w.personal("name")),
             w.settles("name") + w.not_erased());
  const std::string honorific = w.last("'guest.named', 'guest.corrected', 'contest.settled'",
                                       w.put_right(w.text("honorific")), w.settles("honorific"));
  const std::string phone =
      w.last("'guest.contact', 'guest.corrected', 'contest.settled'",
             w.put_right(w.personal("phone")), w.settles("phone") + w.not_erased() + w.consented());
  return "CREATE VIEW walk_in_register AS\nSELECT " + w.hex("v.visit") + " AS visit,\n  " +
         c.ticket + " AS ticket,\n  " + w.iso("v.wall_ms") + " AS arrived_at,\n  " + left_at(w, c) +
         " AS left_at,\n  " + guest + " AS guest,\n  " + honorific + " AS honorific,\n  " + phone +
         " AS phone,\n  " + c.party + " AS party,\n  " + c.first_visit + " AS first_visit,\n  " +
         c.purpose + " AS purpose,\n  " + c.source + " AS source,\n  " + c.use +
         " AS \"use\",\n  " + c.budget_min + " AS budget_min,\n  " + c.budget_max +
         " AS budget_max,\n  " + c.timing + " AS timing,\n  " + c.priorities +
         " AS priorities,\n  " + c.models + " AS models,\n  " + c.cards_presented +
         " AS cards_presented,\n  " + c.consultant + " AS consultant,\n  CASE WHEN " + c.drives +
         " > 0 THEN 'driven' WHEN " + c.drive_wished + " = 1 THEN 'wished' END AS test_drive,\n  " +
         c.grade + " AS grade,\n  " + outcome(c) + " AS outcome,\n  " + c.next_step +
         " AS next_step,\n  " + c.next_on + " AS next_at,\n  " +
         w.last("'note.written'", w.personal("text"), w.not_erased()) +
         " AS note,\n  v.day AS day\nFROM opening v;\n";
}

// One row a visit, with nothing about a person in it.
std::string visit(const ViewSql& w, const Columns& c) {
  return "CREATE VIEW visit AS\nSELECT " + w.hex("v.visit") + " AS visit, v.day AS day,\n  " +
         c.ticket + " AS ticket,\n  " + w.iso("v.wall_ms") + " AS arrived_at,\n  " +
         w.iso(w.first_ms("visit.checked_in")) + " AS checked_in_at,\n  " +
         w.iso(w.first_ms("visit.taken")) + " AS taken_at,\n  " + left_at(w, c) +
         " AS left_at,\n  (" + w.first_ms("visit.taken") + " - v.wall_ms) / 1000 AS waited_s,\n  " +
         c.purpose + " AS purpose,\n  CASE WHEN coalesce(" +
         "(SELECT value FROM meta WHERE name = 'not_buying'), '') LIKE '%,' || " + c.purpose +
         " || ',%' THEN 0 ELSE 1 END AS buying,\n  " +
         w.last("'visit.opened', 'guest.language'", w.text("lang")) + " AS lang,\n  " + c.party +
         " AS party,\n  " + c.first_visit + " AS first_visit,\n  " + c.source + " AS source,\n  " +
         c.use + " AS \"use\",\n  " + c.budget_min + " AS budget_min,\n  " + c.budget_max +
         " AS budget_max,\n  " + c.timing + " AS timing,\n  " + c.priorities +
         " AS priorities,\n  " + c.models + " AS models,\n  " +
         w.last("'model.chosen'", w.text("vehicle")) + " AS model_chosen,\n  " + c.cards_presented +
         " AS cards_presented,\n  CASE WHEN " +
         w.last("'guest.contact', 'guest.corrected', 'contest.settled'", "1",
                w.settles("phone") + w.consented()) +
         " = 1 THEN 1 ELSE 0 END AS filed,\n  " + c.consultant + " AS consultant,\n  " + c.drives +
         " AS drives,\n  " + c.drive_wished + " AS drive_wished,\n  " + c.grade + " AS grade,\n  " +
         outcome(c) + " AS outcome,\n  " + c.lost_reason + " AS lost_reason,\n  " + c.lost_model +
         " AS lost_model,\n  " + c.next_step + " AS next_step,\n  " + c.next_on +
         " AS next_on\nFROM opening v;\n";
}

// Whoever said it: the guest, staff with the guest, or whoever settled a contest about it.
std::string answer(const ViewSql& w) {
  const std::string kinds = "('needs.answered', 'needs.corrected', 'contest.settled')";
  return "CREATE VIEW told AS\nSELECT k.visit, k.at, k.wall_ms, k.origin, k.seq, k.kind, k.actor, "
         "k.body,\n"
         "  coalesce(k.body ->> 'question', k.body ->> 'about') AS question\nFROM known k "
         "WHERE k.kind IN " +
         kinds +
         " AND coalesce(k.body ->> 'about', '') NOT IN\n"
         "  ('consultant', 'closing', 'name', 'phone', 'honorific');\n"
         "CREATE VIEW answer AS\nSELECT " +
         w.hex("v.visit") +
         " AS visit, v.day AS day, "
         "k.question AS question,\n  CASE k.kind WHEN 'contest.settled' THEN " +
         w.list("value", "") + " ELSE " + w.list("options", "") + " END AS options,\n  " +
         w.number("min_yuan") + " AS min_yuan, " + w.number("max_yuan") + " AS max_yuan,\n  " +
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
         "'card.withdrawn')\n    AND l.body ->> 'card' = k.body ->> 'card'\n" +
         "    AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq));\n";
}

// The figures of VIEWS.md over the visits of a day and of whatever else they are grouped by. A
// rate over nothing is NULL.
const char* const kFigures = R"sql(
  sum(buying) AS visits, sum(1 - buying) AS other_visits,
  sum(new) AS first_visits, sum(again) AS again_visits, sum(untold) AS untold_visits,
  sum(new * filed) AS filed, sum(new * (1 - filed)) AS unfiled,
  sum(new * filed) * 1.0 / nullif(sum(new), 0) AS filing_rate,
  sum(buying * driven) AS test_drives,
  sum(buying * driven) * 1.0 / nullif(sum(new * filed) + sum(again), 0) AS test_drive_rate,
  sum(new * card) AS cards, sum(new * card) * 1.0 / nullif(sum(new), 0) AS card_rate,
  sum(buying * ordered) AS orders,
  sum(buying * ordered) * 1.0 / nullif(sum(new * card), 0) AS order_rate,
  sum(buying * incomplete) AS incomplete
)sql";

// Every question that the figures ask, as 1 or 0.
const char* const kCounted = R"sql(
CREATE VIEW counted AS
SELECT day, consultant, source, buying, filed,
  CASE WHEN buying = 1 AND first_visit = 1 THEN 1 ELSE 0 END AS new,
  CASE WHEN buying = 1 AND first_visit = 0 THEN 1 ELSE 0 END AS again,
  CASE WHEN buying = 1 AND first_visit IS NULL THEN 1 ELSE 0 END AS untold,
  CASE WHEN drives > 0 THEN 1 ELSE 0 END AS driven,
  CASE WHEN filed = 1 AND grade IS NOT NULL THEN 1 ELSE 0 END AS card,
  CASE WHEN outcome = 'ordered' THEN 1 ELSE 0 END AS ordered,
  CASE WHEN outcome = 'abandoned' THEN 1 ELSE 0 END AS abandoned,
  CASE WHEN outcome IS NULL OR left_at IS NULL OR first_visit IS NULL OR source IS NULL
         OR consultant IS NULL THEN 1 ELSE 0 END AS incomplete
FROM visit;
)sql";

const char* const kFunnel = R"sql(
CREATE VIEW funnel_day AS
SELECT day, sum(buying) AS opened, sum(1 - buying) AS other_visits,
  sum(buying * checked_in) AS checked_in, sum(buying * asked) AS needs_told,
  sum(buying * shown) AS models_seen, sum(buying * presented) AS cards_seen,
  sum(buying * taken) AS with_consultant, sum(buying * driven) AS test_drives,
  sum(buying * closed) AS closed, sum(buying * ordered) AS orders,
  sum(buying * abandoned) AS abandoned
FROM (
  SELECT day, buying,
    CASE WHEN checked_in_at IS NOT NULL THEN 1 ELSE 0 END AS checked_in,
    CASE WHEN coalesce("use", timing, priorities) IS NOT NULL OR budget_min IS NOT NULL
           OR budget_max IS NOT NULL THEN 1 ELSE 0 END AS asked,
    CASE WHEN models IS NOT NULL THEN 1 ELSE 0 END AS shown,
    CASE WHEN cards_presented > 0 THEN 1 ELSE 0 END AS presented,
    CASE WHEN taken_at IS NOT NULL THEN 1 ELSE 0 END AS taken,
    CASE WHEN drives > 0 THEN 1 ELSE 0 END AS driven,
    CASE WHEN outcome IS NOT NULL AND outcome <> 'abandoned' THEN 1 ELSE 0 END AS closed,
    CASE WHEN outcome = 'ordered' THEN 1 ELSE 0 END AS ordered,
    CASE WHEN outcome = 'abandoned' THEN 1 ELSE 0 END AS abandoned
  FROM visit) v
GROUP BY day;
)sql";

// Of the last seven days that had visits: who was forgotten longer ago is found in `visit`.
std::string open_visit(const ViewSql& w) {
  return "CREATE VIEW open_visit AS\n"
         "SELECT visit, day, ticket, arrived_at, checked_in_at, taken_at, waited_s, purpose, "
         "buying, party,\n  consultant, drives,\n"
         "  CASE WHEN taken_at IS NOT NULL THEN 'with_consultant'\n"
         "       WHEN consultant IS NOT NULL THEN 'assigned'\n"
         "       WHEN checked_in_at IS NOT NULL THEN 'waiting' ELSE 'checking_in' END AS state\n"
         "FROM visit WHERE left_at IS NULL AND outcome IS NULL AND day > " +
         w.days_before("(SELECT max(day) FROM opening_day WHERE day <= " + w.today() + ")", 7) +
         ";\n";
}

std::string made_anew(const ViewSql& w) {
  std::string drops;
  for (const char* view : {"open_visit", "funnel_day", "source_day", "consultant_day", "counted",
                           "card_judgement", "answer", "told", "visit", "walk_in_register",
                           "opening_day", "opening", "set_aside", "known"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops + "DROP INDEX IF EXISTS event_day;\nCREATE INDEX event_day ON event (" + "(" +
         w.day(w.wall()) + "), visit) WHERE kind = 'visit.opened';\n" +
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
  const Columns c(w);
  return made_anew(w) + w.known() + opening(w) +
         // The openings' days alone, which their index can answer by itself.
         "CREATE VIEW opening_day AS SELECT " + w.day(w.wall()) +
         " AS day FROM event WHERE kind = 'visit.opened';\n" + walk_in_register(w, c) +
         visit(w, c) + answer(w) + card_judgement(w) + kCounted +
         "CREATE VIEW consultant_day AS SELECT day, consultant," + kFigures +
         "FROM counted GROUP BY day, consultant;\n" +
         "CREATE VIEW source_day AS SELECT day, source," + kFigures +
         "FROM counted GROUP BY day, source;\n" + kFunnel + open_visit(w);
}

}  // namespace foyer::reports
