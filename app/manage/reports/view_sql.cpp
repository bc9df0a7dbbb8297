#include "manage/reports/view_sql.h"

#include "house/prices.h"
#include "house/rights.h"
#include "kit/fact/said.h"
#include "showroom/all_kinds.h"

namespace foyer::reports {

namespace {

// As the fold does: what a newer program says is not half understood.
std::string understood() {
  std::string newer;
  for (const domain::KnownKind& known : domain::kKnownKinds)
    if (known.version > 1)
      newer += " OR (kind = '" + std::string(known.kind) + "' AND version BETWEEN 2 AND " +
               std::to_string(known.version) + ")";
  return "(version = 1" + newer + ")";
}

}  // namespace

std::string ViewSql::known() const {
  return pick("CREATE VIEW known AS SELECT *, " + wall() + " AS wall_ms FROM event",
              "CREATE VIEW known AS SELECT origin, seq, visit, kind, at, actor, "
              "body::jsonb AS body, personal::jsonb AS personal, " +
                  wall() + " AS wall_ms FROM event") +
         " WHERE " + understood() + ";\n" +
         // Poison facts: which, and whose. What they hold is in event.aside.
         "CREATE VIEW set_aside AS SELECT " + hex("origin") + " AS origin, seq, " + hex("visit") +
         " AS visit, " + iso("(at >> 16)") + " AS at FROM event WHERE aside IS NOT NULL;\n";
}

// Only where there is something to ask: a view over all years asks it of every fact.
std::string ViewSql::obeyed(const std::string& kinds, const std::string& row) const {
  std::string guests;
  bool all = true;
  for (const domain::Right& right : domain::kRights) {
    const std::string kind = "'" + std::string(right.kind) + "'";
    if (kinds.find(kind) == std::string::npos) continue;
    const bool may = domain::may_say(facts::kSignedByGuest, right.kind);
    all = all && may;
    if (may) guests += (guests.empty() ? "" : ", ") + kind;
  }
  if (all) return "";
  const std::string not_entrances = row + "actor <> '" + std::string(facts::kSignedByGuest) + "'";
  if (guests.empty()) return " AND " + not_entrances;
  return " AND (" + not_entrances + " OR " + row + "kind IN (" + guests + "))";
}

std::string ViewSql::told(const std::string& row, const std::string& kinds,
                          const std::string& whose) const {
  const bool one = kinds.find(',') == std::string::npos;
  return "known " + row + " WHERE " + row + ".visit = " + whose + ".visit AND " + row + ".kind " +
         (one ? "= " + kinds : "IN (" + kinds + ")") + obeyed(kinds, row + ".");
}

std::string ViewSql::in_order(const std::string& one, const std::string& than,
                              const std::string& other) {
  const auto key = [](const std::string& row) {
    return "(" + row + ".at, " + row + ".origin, " + row + ".seq)";
  };
  return key(one) + " " + than + " " + key(other);
}

std::string ViewSql::by_manager(const std::string& row) const {
  const auto was_manager = [&](const std::string& staff) {
    return "coalesce((SELECT CASE WHEN m.kind = 'staff.added' AND m.body ->> 'role' = 'manager' "
           "THEN 1 ELSE 0 END\n    FROM known m WHERE m.visit = " +
           nil() +
           " AND m.kind IN ('staff.added', 'staff.removed') AND m.body ->> 'staff' = " + staff +
           "\n    AND " + in_order("m", "<", row) +
           " ORDER BY m.at DESC, m.origin DESC, m.seq DESC LIMIT 1), 0) = 1";
  };
  return "(" + was_manager(row + ".actor") + "\n  OR NOT EXISTS (SELECT 1 FROM known p WHERE " +
         "p.visit = " + nil() + " AND p.kind = 'staff.pin'\n    AND " + in_order("p", "<", row) +
         " AND " + was_manager("p.body ->> 'staff'") + "))";
}

std::string ViewSql::iso(const std::string& ms) const {
  return pick("strftime('%Y-%m-%dT%H:%M:%SZ', " + ms + " / 1000, 'unixepoch')",
              "to_char(to_timestamp(" + ms +
                  " / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
}

std::string ViewSql::wall(const std::string& row) const {
  return pick(facts::wall_in_sqlite(row), facts::wall_in_postgres(row));
}

std::string ViewSql::offset_min(const std::string& ms, std::size_t first, std::size_t last) const {
  const auto& changes = zone_.changes();
  if (first == last) return std::to_string(changes[first].offset_min);
  const std::size_t middle = first + (last - first + 1) / 2;
  return "CASE WHEN " + ms + " < " + std::to_string(changes[middle].from_ms) + " THEN " +
         offset_min(ms, first, middle - 1) + " ELSE " + offset_min(ms, middle, last) + " END";
}

std::string ViewSql::day(const std::string& ms) const {
  const std::string local =
      "(" + ms + " + 60000 * (" + offset_min(ms, 0, zone_.changes().size() - 1) + "))";
  return pick("date(" + local + " / 1000, 'unixepoch')",
              zone_.name().empty()
                  ? "(date '1970-01-01' + (" + local + " / 86400000)::int)"
                  : "(to_timestamp(" + ms + " / 1000) AT TIME ZONE '" + zone_.name() + "')::date");
}

std::string ViewSql::now_ms() const {
  return pick("(CAST(strftime('%s', 'now') AS INTEGER) * 1000)",
              "(extract(epoch FROM now()) * 1000)::bigint");
}

std::string ViewSql::today() const { return day(now_ms()); }

std::string ViewSql::note_zone() const {
  const bool named = !zone_.name().empty();
  const std::string value =
      named ? zone_.name() : std::to_string(zone_.changes().front().offset_min);
  return std::string("DELETE FROM meta WHERE name IN ('time_zone', 'utc_offset_min');\n") +
         "INSERT INTO meta VALUES ('" + (named ? "time_zone" : "utc_offset_min") + "', '" + value +
         "');\n";
}

std::string ViewSql::days_before(const std::string& day, int count) const {
  const std::string number = std::to_string(count);
  return pick("date(" + day + ", '-" + number + " days')", day + " - " + number);
}

std::string ViewSql::number(const std::string& key) const {
  return pick("body ->> '" + key + "'", "CASE jsonb_typeof(body -> '" + key +
                                            "') WHEN 'number' THEN (body -> '" + key +
                                            "')::numeric END");
}

std::string ViewSql::moment(const std::string& key, bool indexed) const {
  constexpr const char* kYear9999_ms = "253402300799000";
  const std::string said = std::string(indexed ? "body::jsonb" : "body") + " -> '" + key + "'";
  return pick("CASE WHEN json_type(body, '$." + key + "') = 'integer' AND body ->> '" + key +
                  "' BETWEEN 0 AND " + kYear9999_ms + " THEN body ->> '" + key + "' END",
              "CASE WHEN jsonb_typeof(" + said + ") = 'number' THEN CASE WHEN (" + said +
                  ")::numeric BETWEEN 0 AND " + kYear9999_ms + " THEN (" + said +
                  ")::bigint END END");
}

std::string ViewSql::flag(const std::string& key) const {
  return pick("CASE json_type(body, '$." + key + "') WHEN 'true' THEN 1 WHEN 'false' THEN 0 END",
              "CASE body -> '" + key + "' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END");
}

std::string ViewSql::list(const std::string& key, const std::string& of) const {
  const std::string path = of.empty() ? "o.value" : "body ->> (o.fullkey || '." + of + "')";
  const std::string element = of.empty() ? "o.value #>> '{}'" : "o.value ->> '" + of + "'";
  return pick("(SELECT group_concat(one, ',') FROM (SELECT " + path +
                  " AS one FROM json_each(body, '$." + key + "') o ORDER BY o.key))",
              "CASE jsonb_typeof(body -> '" + key + "') WHEN 'array' THEN (SELECT string_agg(" +
                  element + ", ',' ORDER BY o.n) FROM jsonb_array_elements(body -> '" + key +
                  "') WITH ORDINALITY AS o (value, n)) END");
}

std::string ViewSql::size(const std::string& key) const {
  return pick("json_array_length(body, '$." + key + "')",
              "CASE jsonb_typeof(body -> '" + key +
                  "') WHEN 'array' THEN jsonb_array_length(body -> '" + key + "') END");
}

std::string ViewSql::sum(const std::string& key, const std::string& of) const {
  return pick("(SELECT " + sum_of("body ->> (o.fullkey || '." + of + "')") +
                  " FROM json_each(body, '$." + key + "') o)",
              "CASE jsonb_typeof(body -> '" + key +
                  "') WHEN 'array' THEN (SELECT sum(CASE jsonb_typeof(o.value -> '" + of +
                  "') WHEN 'number' THEN (o.value -> '" + of +
                  "')::numeric END) FROM jsonb_array_elements(body -> '" + key +
                  "') AS o (value)) END");
}

// `in_postgres`: the json itself, bounded where it is a number.
std::string ViewSql::bounded(const std::string& in_sqlite, const std::string& in_postgres) const {
  const std::string most = std::to_string(domain::kFenMost);
  return pick("max(min(" + in_sqlite + ", " + most + "), -" + most + ")",
              "CASE jsonb_typeof(" + in_postgres + ") WHEN 'number' THEN greatest(least((" +
                  in_postgres + ")::numeric, " + most + "), -" + most + ") END");
}

std::string ViewSql::fen(const std::string& key) const {
  return bounded(number(key), "body -> '" + key + "'");
}

std::string ViewSql::fen_by_element(const std::string& row, const std::string& of) const {
  return bounded(number_by_element(row, of), "o.value -> '" + of + "'");
}

std::string ViewSql::elements(const std::string& row, const std::string& key) const {
  const std::string array = row + ".body -> '" + key + "'";
  return pick("json_each(" + row + ".body, '$." + key + "') o",
              "LATERAL jsonb_array_elements(CASE jsonb_typeof(" + array + ") WHEN 'array' THEN " +
                  array + " ELSE '[]'::jsonb END) WITH ORDINALITY AS o (value, n)");
}

std::string ViewSql::said_by_element(const std::string& row, const std::string& of) const {
  return "nullif(" +
         pick(row + ".body ->> (o.fullkey || '." + of + "')", "o.value ->> '" + of + "'") + ", '')";
}

std::string ViewSql::number_by_element(const std::string& row, const std::string& of) const {
  const std::string said = "o.value -> '" + of + "'";
  return pick(row + ".body ->> (o.fullkey || '." + of + "')",
              "CASE jsonb_typeof(" + said + ") WHEN 'number' THEN (" + said + ")::numeric END");
}

std::string ViewSql::true_by_element(const std::string& row, const std::string& of) const {
  return pick(row + ".body ->> (o.fullkey || '." + of + "') = 1",
              "o.value -> '" + of + "' = 'true'");
}

std::string ViewSql::place_of_element() const { return pick("o.key + 1", "o.n"); }

std::string ViewSql::first_of(const std::string& key) const {
  return pick("nullif(body ->> '$." + key + "[0]', '')", "nullif(body #>> '{" + key + ",0}', '')");
}

std::string ViewSql::last(const std::string& kinds, const std::string& says,
                          const std::string& and_so) const {
  const bool one = kinds.find(',') == std::string::npos;
  return "(SELECT " + says + " FROM known k WHERE k.visit = v.visit AND k.kind " +
         (one ? "= " + kinds : "IN (" + kinds + ")") + obeyed(kinds, "k.") + and_so +
         " ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1)";
}

namespace {

constexpr const char* kSaid = "'needs.answered', 'needs.corrected', 'contest.settled'";
constexpr const char* kAnswered = "'needs.answered', 'needs.corrected'";

std::string is_about(const std::string& question) {
  return " AND coalesce(body ->> 'question', body ->> 'about') = '" + question + "'";
}

}  // namespace

std::string ViewSql::answer(const std::string& question, const std::string& key) const {
  return last(kSaid,
              "CASE kind WHEN 'contest.settled' THEN " + list("value", "") + " ELSE " +
                  list(key, "") + " END",
              is_about(question));
}

std::string ViewSql::first_answer(const std::string& question) const {
  return last(kSaid, settled_or(first_of("options")), is_about(question));
}

std::string ViewSql::budget(const std::string& key) const {
  // No contest about it was settled otherwise since.
  const std::string moved =
      "EXISTS (SELECT 1 FROM known s WHERE s.visit = k.visit AND s.kind = 'contest.settled'\n"
      "  AND s.body ->> 'about' = 'budget' AND (s.at, s.origin, s.seq) > (k.at, k.origin, k.seq)\n"
      "  AND coalesce(" +
      pick("s.body ->> '$.value[0]'", "s.body #>> '{value,0}'") + ", '') <> coalesce(" +
      pick("k.body ->> '$.options[0]'", "k.body #>> '{options,0}'") + ", ''))";
  return last(kAnswered, "CASE WHEN " + moved + " THEN NULL ELSE " + number(key) + " END",
              is_about("budget"));
}

std::string ViewSql::closing(const std::string& says, const std::string& and_so) const {
  return last("'visit.closed', 'visit.reopened'",
              "CASE kind WHEN 'visit.closed' THEN " + says + " END", and_so);
}

std::string ViewSql::closed_as() const {
  return "CASE " + last("'visit.closed', 'visit.reopened'", "kind") + " WHEN 'visit.closed' THEN " +
         last("'visit.closed', 'contest.settled'", settled_or(text("outcome")),
              settles("closing")) +
         " END";
}

std::string ViewSql::drive_wished() const {
  // A subquery with a limit is asked for each visit; EXISTS might be answered once, for all years.
  return "CASE WHEN (SELECT 1 FROM known k WHERE k.visit = v.visit AND k.kind = "
         "'drive.wished'\n    AND " +
         flag("wished") + " = 1" + obeyed("'drive.wished'", "k.") +
         " AND NOT EXISTS (SELECT 1 FROM known l WHERE l.visit = k.visit\n"
         "      AND l.kind = 'drive.wished'" +
         obeyed("'drive.wished'", "l.") +
         " AND l.body ->> 'vehicle' = k.body ->> 'vehicle'\n"
         "      AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq)) LIMIT 1) = 1 THEN 1 ELSE 0 "
         "END";
}

std::string ViewSql::test_drive() const {
  return "CASE WHEN " + count("drive.started") + " > 0 THEN 'driven' WHEN " + drive_wished() +
         " = 1 THEN 'wished' END";
}

namespace {

constexpr const char* kAbandoned = "CASE WHEN v.gone_ms IS NOT NULL AND NOT v.begun THEN ";
constexpr const char* kMoved =
    "'visit.assigned', 'visit.taken', 'visit.returned', 'contest.settled'";
constexpr const char* kNamed = "'guest.named', 'guest.corrected', 'contest.settled'";
constexpr const char* kContact = "'guest.contact', 'guest.corrected', 'contest.settled'";

}  // namespace

std::string ViewSql::outcome() const {
  return "coalesce(" + closed_as() + ", " + kAbandoned + "'abandoned' END)";
}

std::string ViewSql::left_at() const {
  return "coalesce(" + iso(last("'visit.left', 'visit.reopened'", moment("at_ms"))) + ", " +
         kAbandoned + iso("v.gone_ms") + " END)";
}

std::string ViewSql::waited_s() const {
  return "(" + first_ms("visit.taken") + " - v.wall_ms) / 1000";
}

// What came last of all that moves a guest on; a contest that was settled for nobody sent them
// back to the waiting ones.
std::string ViewSql::state() const {
  const std::string moved =
      last(kMoved,
           "CASE kind WHEN 'visit.assigned' THEN 'assigned' WHEN 'visit.taken' THEN "
           "'with_consultant' ELSE 'waiting' END",
           settles("consultant") + " AND (kind <> 'contest.settled' OR " + first_of("value") +
               " IS NULL)");
  return std::string(kAbandoned) + "'abandoned' ELSE coalesce(" + moved + ", CASE WHEN " +
         first_ms("visit.checked_in") + " IS NULL THEN 'checking_in' ELSE 'waiting' END) END";
}

std::string ViewSql::at_home() const {
  return "CASE WHEN EXISTS (SELECT 1 FROM " + told("h", "'visit.at_home'", "v") +
         ") THEN 1 ELSE 0 END";
}

std::string ViewSql::purpose() const { return last("'visit.opened'", text("purpose")); }

std::string ViewSql::buying_for(const std::string& purpose) const {
  return "CASE WHEN coalesce((SELECT value FROM meta WHERE name = 'not_buying'), '') LIKE '%,' "
         "|| " +
         purpose + " || ',%' THEN 0 ELSE 1 END";
}

std::string ViewSql::consultant() const {
  return last(kMoved, settled_or(text("consultant")), settles("consultant"));
}

std::string ViewSql::cards_presented() const {
  return "(SELECT count(DISTINCT body ->> 'card') FROM known WHERE visit = v.visit AND kind = "
         "'card.presented')";
}

std::string ViewSql::guest() const {
  return last(kNamed, put_right(personal("name")), settles("name") + not_erased());
}

std::string ViewSql::honorific() const {
  return last(kNamed, put_right(text("honorific")), settles("honorific"));
}

std::string ViewSql::phone() const {
  return last(kContact, put_right(personal("phone")),
              settles("phone") + not_erased() + consented());
}

std::string ViewSql::filed() const {
  return "CASE WHEN " + last(kContact, "1", settles("phone") + consented()) +
         " = 1 THEN 1 ELSE 0 END";
}

std::string ViewSql::count(const std::string& kind) const {
  return "(SELECT count(*) FROM known k WHERE k.visit = v.visit AND k.kind = '" + kind + "'" +
         obeyed("'" + kind + "'", "k.") + ")";
}

std::string ViewSql::first_ms(const std::string& kind) const {
  return "(SELECT k.wall_ms FROM known k WHERE k.visit = v.visit AND k.kind = '" + kind + "'" +
         obeyed("'" + kind + "'", "k.") + " ORDER BY k.at, k.origin, k.seq LIMIT 1)";
}

std::string ViewSql::settles(const std::string& about) const {
  return " AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', "
         "body ->> 'about') = '" +
         about + "')";
}

std::string ViewSql::not_erased() const {
  return " AND NOT EXISTS (SELECT 1 FROM known x WHERE x.visit = k.visit AND x.kind IN (" +
         forgetting() + ")" + obeyed(forgetting(), "x.") +
         "\n    AND (x.at, x.origin, x.seq) > (k.at, k.origin, k.seq))";
}

std::string ViewSql::consented() const {
  return " AND EXISTS (SELECT 1 FROM known g WHERE g.visit = k.visit AND g.kind = "
         "'consent.given'\n    AND g.body ->> 'subject' = 'contact'"
         " AND (g.at, g.origin, g.seq) < (k.at, k.origin, k.seq)\n"
         "    AND NOT EXISTS (SELECT 1 FROM known r WHERE r.visit = k.visit"
         " AND r.kind = 'consent.refused'\n      AND r.body ->> 'subject' = 'contact'"
         " AND (r.at, r.origin, r.seq) > (g.at, g.origin, g.seq)))";
}

}  // namespace foyer::reports
