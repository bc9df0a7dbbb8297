#include "kit/store/erasure_rules.h"

namespace foyer::sync {

const char* const kSqliteErasure = R"sql(
CREATE TRIGGER IF NOT EXISTS guest_is_erased AFTER INSERT ON event
WHEN NEW.kind = 'guest.erased' AND NEW.visit <> zeroblob(16)
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
END;

CREATE TRIGGER IF NOT EXISTS guest_stays_erased AFTER INSERT ON event
WHEN (NEW.personal IS NOT NULL OR NEW.personal_aside IS NOT NULL)
  AND EXISTS (SELECT 1 FROM event WHERE visit = NEW.visit AND kind = 'guest.erased')
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE origin = NEW.origin AND seq = NEW.seq;
END;
)sql";

}  // namespace foyer::sync
