#include "kit/store/postgres_rows.h"

#include "kit/store/aside.h"
#include "kit/store/postgres_kept_apart.h"
#include "kit/store/unsound_row.h"

namespace foyer::sync {
namespace {

// Nothing if no device can have written it.
std::optional<log::Record> record_of(const PgAnswer& rows, int row) {
  log::Record record;
  bool sound = read_bytes(rows.at(row, 0), record.id.origin.bytes) &&
               read_bytes(rows.at(row, 2), record.visit.bytes) &&
               read_bytes(rows.at(row, 10), record.personal_hash) &&
               read_bytes(rows.at(row, 11), record.hash);
  const auto text = [&](int column) { return std::string(rows.at(row, column).value_or("")); };
  const auto number = [&](int column) { return pg_number(rows.at(row, column).value_or("")); };
  record.id.seq = number(1);
  record.version = static_cast<int>(number(4));
  record.at.value = static_cast<std::uint64_t>(number(5));
  const bool aside = rows.at(row, 12).has_value();
  if (aside) {
    sound = unpack_aside(*rows.at(row, 12), record) && sound;
  } else {
    sound = rows.at(row, 7).has_value() && sound;
    record.kind = text(3);
    record.actor = text(6);
    record.body = text(7);
  }
  const int personal = aside ? 13 : 8;
  if (rows.at(row, personal)) record.personal = text(personal);
  if (rows.at(row, 9)) sound = read_bytes(rows.at(row, 9), record.salt.emplace()) && sound;
  if (!sound) return std::nullopt;
  return record;
}

}  // namespace

std::string postgres_columns(const MayRead& may) {
  // The length of what is stored apart is known without reading it.
  std::string bytes =
      "octet_length(t.kind)::bigint + octet_length(t.actor) + octet_length(t.body) + "
      "coalesce(octet_length(t.aside), 0)";
  if (may.personal)
    bytes +=
        " + coalesce(octet_length(t.personal), 0) + coalesce(octet_length(t.personal_aside), 0)";
  const auto fitting = [&](const std::string& column) {
    return "CASE WHEN " + bytes + " <= " + std::to_string(kRowMax_bytes) + " THEN t." + column +
           " END";
  };
  const auto named = [](const std::string& value, const char* column) {
    return value + " AS " + column;
  };
  const auto personal = [&](const char* column, const char* type) {
    return may.personal ? fitting(column) : std::string("NULL::") + type;
  };
  const auto also_apart = [&](const char* column, const std::string& in_place) {
    return may.kept_apart ? with_kept_apart(in_place, column) : in_place;
  };
  return "t.origin, t.seq, t.visit, " + named(fitting("kind"), "kind") + ", t.version, t.at, " +
         named(fitting("actor"), "actor") + ", " + named(fitting("body"), "body") + ", " +
         named(also_apart("personal", personal("personal", "text")), "personal") + ", " +
         named(also_apart("salt", may.personal ? "t.salt" : "NULL::bytea"), "salt") +
         ", t.personal_hash, t.hash, " + named(fitting("aside"), "aside") + ", " +
         named(personal("personal_aside", "bytea"), "personal_aside") + " ";
}

std::optional<log::Record> read_row(const PgAnswer& rows, int row) {
  if (auto record = record_of(rows, row)) return record;
  Id origin;
  if (!read_bytes(rows.at(row, 0), origin.bytes) || !rows.at(row, 1)) return std::nullopt;
  return unsound_row(origin, pg_number(*rows.at(row, 1)));
}

}  // namespace foyer::sync
