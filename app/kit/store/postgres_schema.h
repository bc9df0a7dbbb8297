// Preparing a PostgreSQL dealer's database: its tables, read views and rights. PROTOCOL.md explains
// them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.h"
#include "kit/base/time_zone.h"
#include "kit/fact/store_rules.h"

namespace foyer::sync {

// Said last in the transaction that prepares a database: no query in it is compiled (jit). A row of
// a report is made of many small queries; compiling all of them takes the server half a minute,
// running them less than a second. Whoever does not own the database leaves it as it is.
inline constexpr const char* kCompileNothing =
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); "
    "EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;";

struct InitOptions {
  // The showroom's, by which its days are counted. None: as it is, or as the views say.
  std::optional<TimeZone> time_zone = std::nullopt;
  // How long each try waits for somebody who holds a table, and all devices behind it; how often,
  // and what they are let through for in between.
  int lock_ms = 2'000;
  int lock_tries = 6;
  int lock_pause_ms = 1'000;
};

struct Prepared {
  // One sentence each about what this login could not do, and who should.
  std::vector<std::string> advice;
};

// Makes what is missing, brings up to date what is older and sets all rights anew by the `rules`,
// which may have roles that this store has not heard of yet; in one transaction that touches no
// fact, but that it keeps hashes apart from them (postgres_kept_apart.h). A newer store is an Error
// and is left as it is; so is one that somebody holds on to, and the Error names them. Needs a
// login that owns the database and may make roles; no device does. Threads: any; blocks, with
// time-outs.
Result<Prepared> init_dealer(const std::string& url, const facts::StoreRules& rules,
                             const InitOptions& options = {});

}  // namespace foyer::sync
