#include "kit/store/sqlite_rules.h"

#include <algorithm>

#include "kit/fact/signed_by.h"
#include "kit/log/picture.h"
#include "kit/store/unsound_row.h"

namespace foyer::sync {
namespace {

// Pictures that facts name (kit/log/picture.h). What takes them out is a fact.
std::string pictures() {
  return R"sql(
CREATE TABLE IF NOT EXISTS picture (
  visit      BLOB NOT NULL CHECK (length(visit) = 16),
  digest     BLOB NOT NULL CHECK (length(digest) = 32),
  keep_until INTEGER NOT NULL CHECK (keep_until > 0),
  bytes      BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND )sql" +
         std::to_string(log::kPictureMax_bytes) + R"sql(),
  PRIMARY KEY (visit, digest)
);
CREATE INDEX IF NOT EXISTS picture_in_time ON picture (keep_until);

DROP TRIGGER IF EXISTS pictures_go;
CREATE TRIGGER pictures_go AFTER INSERT ON event
WHEN NEW.kind IN ('guest.erased', 'guest.locked') AND NEW.visit <> zeroblob(16)
BEGIN
  DELETE FROM picture WHERE visit = NEW.visit;
END;
DROP TRIGGER IF EXISTS picture_goes;
CREATE TRIGGER picture_goes AFTER INSERT ON event WHEN NEW.kind = 'picture.dropped'
BEGIN
  DELETE FROM picture WHERE visit = NEW.visit
    AND lower(hex(digest)) = json_extract(NEW.body, '$.picture');
END;
DROP TRIGGER IF EXISTS picture_stays_away;
CREATE TRIGGER picture_stays_away BEFORE INSERT ON picture
WHEN EXISTS (SELECT 1 FROM event WHERE visit = NEW.visit AND visit <> zeroblob(16)
             AND kind IN ('guest.erased', 'guest.locked'))
  OR EXISTS (SELECT 1 FROM event WHERE visit = NEW.visit AND kind = 'picture.dropped'
             AND json_extract(body, '$.picture') = lower(hex(NEW.digest)))
BEGIN
  SELECT RAISE(IGNORE);
END;
)sql";
}

const char* const kErasing = R"sql(
CREATE TABLE IF NOT EXISTS quarantined (
  origin BLOB, seq INTEGER, visit BLOB, kind TEXT, version INTEGER, at INTEGER, actor TEXT,
  body TEXT, personal TEXT, salt BLOB, personal_hash BLOB, hash BLOB, aside BLOB,
  personal_aside BLOB, taken_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX IF NOT EXISTS quarantined_of_visit ON quarantined (visit);

DROP TRIGGER IF EXISTS guest_is_erased;
CREATE TRIGGER guest_is_erased AFTER INSERT ON event
WHEN NEW.kind = 'guest.erased' AND NEW.visit <> zeroblob(16)
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  UPDATE quarantined SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit;
END;

DROP TRIGGER IF EXISTS guest_stays_erased;
CREATE TRIGGER guest_stays_erased AFTER INSERT ON event
WHEN (NEW.personal IS NOT NULL OR NEW.personal_aside IS NOT NULL)
  AND NEW.visit <> zeroblob(16)
  AND EXISTS (SELECT 1 FROM event WHERE visit = NEW.visit AND kind = 'guest.erased')
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE origin = NEW.origin AND seq = NEW.seq;
END;
)sql";

// The four bytes at `place` (from 1) of NEW.aside as a number, the lowest first; of what is not
// there, something below zero.
std::string number_at(const std::string& place) {
  std::string sum;
  for (int byte = 0; byte < 4; ++byte)
    for (int digit = 0; digit < 2; ++digit)
      sum += std::string(sum.empty() ? "" : " + ") +
             "((instr('0123456789ABCDEF', substr(hex(substr(" + "NEW.aside, " + place + " + " +
             std::to_string(byte) + ", 1)), " + std::to_string(digit + 1) + ", 1)) - 1) << " +
             std::to_string(8 * byte + 4 * (1 - digit)) + ")";
  return "(" + sum + ")";
}

// Whether aside.h can unpack it: a version, then three texts behind their lengths.
std::string aside_is_whole() {
  return "(SELECT k >= 0 AND a >= 0 AND b >= 0 AND 16 + k + a + b = length(NEW.aside) FROM (SELECT "
         "k, "
         "a, " +
         number_at("(13 + k + a)") + " AS b FROM (SELECT k, " + number_at("(9 + k)") +
         " AS a FROM (SELECT " + number_at("5") + " AS k))))";
}

std::string soundness(const facts::StoreRules& rules) {
  std::string bytes;
  for (const char* column : {"kind", "actor", "body", "personal", "aside", "personal_aside"})
    bytes += std::string(bytes.empty() ? "" : " + ") + "coalesce(length(CAST(NEW." + column +
             " AS BLOB)), 0)";
  // Nobody logs in to a file; but what is signed by a guest can be what a guest says at most.
  std::string not_a_guests = "''";
  for (const facts::StoreKind& kind : rules.kinds)
    if (std::ranges::find(rules.guests_kinds, kind.name) == rules.guests_kinds.end())
      not_a_guests += ", '" + std::string(kind.name) + "'";
  return "DROP TRIGGER IF EXISTS event_is_sound;\n"
         "CREATE TRIGGER event_is_sound BEFORE INSERT ON event WHEN " +
         bytes + " > " + std::to_string(kRowMax_bytes) + " OR NEW.at < 0 OR NEW.seq > " +
         std::to_string(kSeqMax) + " OR (NEW.aside IS NOT NULL AND (NOT " + aside_is_whole() +
         " OR NEW.kind <> 'fact.set_aside' OR NEW.version <> 0 OR NEW.personal IS NOT NULL)) "
         "OR (NEW.aside IS NULL AND (NEW.kind = 'fact.set_aside' OR NEW.personal_aside IS NOT "
         "NULL)) "
         "OR (NEW.salt IS NULL) <> (NEW.personal IS NULL AND NEW.personal_aside IS NULL) OR "
         "(NEW.actor = '" +
         std::string(facts::kSignedByGuest) + "' AND NEW.kind IN (" + not_a_guests +
         "))\n"
         "BEGIN SELECT RAISE(ABORT, 'no device can have written this fact'); END;\n";
}

}  // namespace

std::string sqlite_rules(const facts::StoreRules& rules) {
  return kErasing + pictures() + soundness(rules);
}

}  // namespace foyer::sync
