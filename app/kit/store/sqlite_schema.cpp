#include "kit/store/sqlite_schema.h"

namespace foyer::sync {

// A row whose `aside` is set is a poison fact: its kind, actor and body are in `aside`, what was
// personal in `personal_aside`, and the plain columns hold nothing that a view could stumble over.
const char* const kSqliteTables = R"sql(
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE head (
  origin BLOB PRIMARY KEY CHECK (length(origin) = 16),
  last   INTEGER NOT NULL CHECK (last >= 0),
  hash   BLOB NOT NULL CHECK (length(hash) = 32)
) WITHOUT ROWID;

CREATE TABLE event (
  origin         BLOB NOT NULL CHECK (length(origin) = 16),
  seq            INTEGER NOT NULL CHECK (seq > 0),
  visit          BLOB NOT NULL CHECK (length(visit) = 16),
  kind           TEXT NOT NULL,
  version        INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  actor          TEXT NOT NULL,
  body           TEXT NOT NULL
                 CHECK (CASE WHEN json_valid(body) THEN json_type(body) = 'object' ELSE 0 END),
  personal       TEXT
                 CHECK (personal IS NULL OR
                        CASE WHEN json_valid(personal)
                          THEN json_type(personal) = 'object' ELSE 0 END),
  salt           BLOB CHECK (salt IS NULL OR length(salt) = 16),
  personal_hash  BLOB NOT NULL CHECK (length(personal_hash) = 32),
  hash           BLOB NOT NULL CHECK (length(hash) = 32),
  aside          BLOB,
  personal_aside BLOB,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;

CREATE INDEX event_of_visit ON event (visit, kind, at);
CREATE INDEX event_opening ON event (visit, at) WHERE kind = 'visit.opened';
)sql";

}  // namespace foyer::sync
