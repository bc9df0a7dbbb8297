#include "kit/store/sqlite_statements.h"

#include "kit/store/beginning.h"

namespace foyer::sync {
namespace {

constexpr const char* kColumns =
    "e.origin, e.seq, e.visit, e.kind, e.version, e.at, e.actor, e.body, e.personal, e.salt, "
    "e.personal_hash, e.hash, e.aside, e.personal_aside";

}  // namespace

// Grouped, though no origin is there twice: else SQLite makes no index of it, and looks for each
// head through all of it.
std::string sqlite_pull_statement() {
  return std::string(
             "WITH seen AS MATERIALIZED "
             "(SELECT key AS origin, max(value) AS last FROM json_each(?1) GROUP BY key) "
             "SELECT ") +
         kColumns +
         " FROM head h LEFT JOIN seen ON seen.origin = lower(hex(h.origin)) "
         "CROSS JOIN event e ON e.origin = h.origin "
         "AND e.seq > coalesce(seen.last, 0) AND e.seq <= h.last "
         "WHERE h.origin <> ?2 AND typeof(h.origin) = 'blob' AND length(h.origin) = 16 "
         "AND h.last > coalesce(seen.last, 0) ORDER BY e.origin, e.seq LIMIT ?3";
}

std::string sqlite_own_tail_statement() {
  return std::string("SELECT ") + kColumns +
         " FROM event e WHERE e.origin = ?1 AND e.seq > ?2 ORDER BY e.seq LIMIT ?3";
}

// A file is small enough to look at all of it; but at its bodies only where an index has found an
// appointment: nobody can write meanwhile.
std::string sqlite_beginnings_statement() {
  return std::string("WITH ended AS (SELECT c.visit FROM event c WHERE c.kind IN ") + kEndings +
         " AND NOT EXISTS (SELECT 1 FROM event r WHERE r.visit = c.visit AND r.at > c.at "
         "AND r.kind = 'visit.reopened')), "
         "kept AS (SELECT origin, seq FROM event WHERE at >= ?2 UNION ALL "
         "SELECT a.origin, a.seq FROM event a CROSS JOIN event e "
         "ON e.origin = a.origin AND e.seq = a.seq WHERE a.kind = 'appointment.made' "
         "AND a.at >= ?3 AND e.body ->> 'day' >= date(?4, 'unixepoch', '-1 day') UNION ALL "
         "SELECT origin, seq FROM event WHERE visit IN (SELECT visit FROM event "
         "WHERE kind = 'visit.opened' AND at >= ?3 AND visit NOT IN (SELECT visit FROM "
         "ended)) "
         "UNION ALL SELECT origin, max(seq) FROM event WHERE visit = zeroblob(16) "
         "AND kind IN " +
         kStaff +
         " GROUP BY origin, kind, body ->> 'staff'), "
         "first AS (SELECT h.origin, coalesce(min(k.seq), h.last + 1) AS seq FROM head h "
         "LEFT JOIN kept k ON k.origin = h.origin WHERE h.origin <> ?1 GROUP BY h.origin) "
         "SELECT e.origin, e.seq, e.hash FROM first f "
         "JOIN event e ON e.origin = f.origin AND e.seq = f.seq - 1";
}

}  // namespace foyer::sync
