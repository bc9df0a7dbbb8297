#include "kit/store/sqlite_statements.h"

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

}  // namespace foyer::sync
