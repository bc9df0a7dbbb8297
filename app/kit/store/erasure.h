// Erasing guests in a dealer's database: because they asked, or because of their data's age.
//
// What erases is a fact, `guest.erased`, one for each visit, pushed as any other fact is; the store
// takes the personal data out in the same transaction (sqlite_rules.h), and every device does with
// its own log when it takes the fact in. In PostgreSQL only the owner and a desk's login may.
// Each call writes as an origin of its own: one that was used before might stand further on in the
// devices than in a database that was restored from a backup.
// Threads: any; each call opens connections of its own and blocks. Errors: Result; none of them
// repeats a phone number or anything else about a guest.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/fact/erasure.h"
#include "kit/fact/store_rules.h"
#include "kit/log/visit_log.h"

namespace foyer::sync {

struct Erased {
  std::int64_t visits = 0;  // each has a guest.erased now
  std::int64_t facts = 0;   // that held something personal until now
  std::int64_t locked = 0;  // each has a guest.locked now
};

// The visits whose facts hold this telephone number. `forms`: the ways in which it may have been
// written down: E.164, national, as typed; blanks, dashes, dots and brackets do not count.
Result<std::vector<Id>> visits_of_phone(const std::string& dealer,
                                        const std::vector<std::string>& forms);

// These visits and all others of the same people, as far as staff linked them (guest.linked).
Result<std::vector<Id>> visits_of_same_people(const std::string& dealer,
                                              const std::vector<Id>& visits);

// What else belongs to these visits: deliveries, leads (StoreRules::belongings).
Result<std::vector<facts::Belonging>> belonging_to(const std::string& dealer,
                                                   const facts::StoreRules& rules,
                                                   const std::vector<Id>& visits);

// When facts of these kinds were last said about these subjects; of those that were, a row each.
// `about`: members of the body of which the first that there is says which thing is meant.
struct Asked {
  std::vector<std::string_view> kinds, about;
};
Result<std::vector<facts::LastSaid>> last_said(const std::string& dealer,
                                               const std::vector<Id>& subjects, const Asked& asked);

// Says of each that it is locked. One that is locked already, until that day or a later one, or
// that holds nothing personal, gets no second fact. How many got one.
struct Locked {
  Id subject;
  facts::Lock lock;
};
Result<std::int64_t> lock_visits(const std::string& dealer, const facts::StoreRules& rules,
                                 const std::vector<Locked>& what, std::int64_t wall_ms);

// `reason`: "asked" or "age". `wall_ms`: since 1970 UTC. A visit that was erased already and holds
// nothing personal gets no second fact. An Error if a visit is not there at all.
Result<Erased> erase_visits(const std::string& dealer, const facts::StoreRules& rules,
                            const std::vector<Id>& visits, const std::string& reason,
                            std::int64_t wall_ms);

// Erasing by age cannot be undone, and whoever does it may have a wrong clock. So the age is
// counted by what the store knows of the time (kit/sync/clocks.h), and more than a tenth of all
// guests at once is an Error that says how many of how many: a person has to say that this is
// right.
struct Retention {
  int days = 0;
  std::int64_t wall_ms = 0;                  // the asker's own clock, since 1970 UTC
  Id self = {};                              // who asks; nil: nobody's device
  bool many = false;                         // a person said yes
  std::vector<facts::StoreHold> holds = {};  // what has to be kept for longer
};
constexpr int kGuestsAtOnce_percent = 10;

// Erases every visit whose last fact is older than so many days and that nothing holds for longer
// (neither a fact of its own, nor one of what is kept with it, nor a lock), with the reason "age";
// and takes out whatever of a guest who was erased earlier slipped past.
Result<Erased> erase_older_than(const std::string& dealer, const facts::StoreRules& rules,
                                const Retention& how);

// Erases again, for the same reasons, whomever this device's log knows to be erased, and locks whom
// it knows to be locked: for a database that was restored from a backup. Visits that the backup
// lacks need none.
Result<Erased> erase_again(const std::string& dealer, const facts::StoreRules& rules,
                           const log::VisitLog& log, std::int64_t wall_ms);

}  // namespace foyer::sync
