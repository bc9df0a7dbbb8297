// What guest_records.cpp asks, as SQL of either store: whose facts are personal, which number they
// hold, what is kept for longer.
//
// Ids and kinds stand in it as they are: hexadecimal digits and constants of ours. Private to this
// folder. Threads: functions of values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/fact/said.h"
#include "kit/store/guest_records.h"

namespace foyer::sync::guest_sql {

// Both stores understand `->>`, `replace` and tuples alike; `?` and casts are what differs.
inline std::string bare(const std::string& text) {
  std::string made = text;
  for (const char* sign : {" ", "-", ".", "(", ")"})
    made = "replace(" + made + ", '" + sign + "', '')";
  return made;
}

// A number stands under "phone", or in a correction.
inline std::string holds_number(const std::string& personal, const std::string& numbers) {
  std::string any;
  for (const char* key : {"phone", "value", "instead_of", "personal_value"})
    any += std::string(any.empty() ? "" : " OR ") + bare(personal + " ->> '" + key + "'") +
           " IN (" + numbers + ")";
  return "(" + any + ")";
}

inline constexpr const char* kPersonal =
    "(e.personal IS NOT NULL OR e.salt IS NOT NULL OR e.personal_aside IS NOT NULL)";
inline constexpr const char* kErased =
    "EXISTS (SELECT 1 FROM event g WHERE g.visit = e.visit AND g.kind = 'guest.erased')";

inline constexpr const char* kGuests = "SELECT count(DISTINCT e.visit) FROM event e WHERE ";

// Kinds and ids as SQL: constants of ours, and hexadecimal digits.
inline std::string listed(const std::vector<std::string_view>& kinds) {
  std::string all;
  for (const std::string_view kind : kinds)
    all += (all.empty() ? "'" : ", '") + std::string(kind) + "'";
  return all;
}

inline std::string listed(const std::vector<Id>& ids, const char* before, const char* behind) {
  std::string all;
  for (const Id& id : ids) all += (all.empty() ? "" : ", ") + (before + id.hex()) + behind;
  return all;
}

// What differs between the two stores' SQL.
struct DialectText {
  std::string body, wall;  // with "ROW." in front of their columns
  const char *hex, *hex_end;

  std::string of(const std::string& text, const std::string& row) const {
    std::string made = text;
    for (std::size_t at; (at = made.find("ROW.")) != std::string::npos;) made.replace(at, 4, row);
    return made;
  }
};
inline const DialectText& text_of_sqlite() {
  static const DialectText kSqlite{"ROW.body", facts::wall_in_sqlite("ROW."), "lower(hex(", "))"};
  return kSqlite;
}
inline const DialectText& text_of_postgres() {
  static const DialectText kPostgres{"ROW.body::jsonb", facts::wall_in_postgres("ROW."), "encode(",
                                     ", 'hex')"};
  return kPostgres;
}

// That nothing holds the visit of `e`.
inline std::string not_left(const GuestRecords::Left& left, const DialectText& sql) {
  std::string all;
  for (const GuestRecords::Held& one : left.held) {
    const std::string fact = "l.kind IN (" + listed(one.kinds) + ") AND " + sql.of(sql.wall, "l.") +
                             " >= " + std::to_string(one.since_ms);
    all += " AND NOT EXISTS (SELECT 1 FROM event l WHERE l.visit = e.visit AND " + fact + ")";
    for (const facts::StoreBelonging& with : left.kept_with) {
      const std::string visit = sql.of(sql.body, "o.") + " ->> '" + std::string(with.visit) + "'";
      all += " AND " + (sql.hex + std::string("e.visit") + sql.hex_end) + " NOT IN (SELECT " +
             visit + " FROM event o WHERE o.kind = '" + std::string(with.kind) + "' AND " + visit +
             " IS NOT NULL AND EXISTS (SELECT 1 FROM event l WHERE l.visit = o.visit AND " + fact +
             "))";
    }
  }
  return all + " AND NOT EXISTS (SELECT 1 FROM event l WHERE l.visit = e.visit AND l.kind = '" +
         std::string(facts::Lock::kKind) + "' AND " + sql.of(sql.body, "l.") + " ->> 'until' >= '" +
         left.locked_on + "')";
}

inline std::string naming_sql(const std::string& body, const std::vector<Id>& visits,
                              std::string_view kind, std::string_view member) {
  const std::string named = body + " ->> '" + std::string(member) + "'";
  return "SELECT DISTINCT visit, " + named + " FROM event WHERE kind = '" + std::string(kind) +
         "' AND " + named + " IN (" + listed(visits, "'", "'") + ")";
}

inline std::string last_said_sql(const std::string& subjects, const Asked& asked,
                                 const DialectText& sql) {
  std::string about;
  for (const std::string_view member : asked.about)
    about += sql.of(sql.body, "e.") + " ->> '" + std::string(member) + "', ";
  return "SELECT e.visit, e.kind, coalesce(" + about + "''), max(" + sql.of(sql.wall, "e.") +
         ") FROM event e WHERE e.visit IN (" + subjects + ") AND e.kind IN (" +
         listed(asked.kinds) + ") GROUP BY 1, 2, 3";
}

// What was said last about `visit`; the text of the parameter is what differs.
inline std::string locked_sql(const std::string& body, const char* mark) {
  return "SELECT coalesce(" + body + " ->> 'until', '') FROM event WHERE kind = '" +
         std::string(facts::Lock::kKind) + "' AND visit = " + mark +
         " ORDER BY at DESC, origin DESC, seq DESC LIMIT 1";
}

}  // namespace foyer::sync::guest_sql
