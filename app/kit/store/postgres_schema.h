// Preparing a PostgreSQL dealer's database: its tables, read views and rights. PROTOCOL.md explains
// them.
#pragma once

#include <optional>
#include <string>

#include "kit/base/result.h"
#include "kit/base/time_zone.h"

namespace foyer::sync {

// Makes what is missing, brings up to date what is older and sets all rights anew, in one
// transaction that touches no fact. A newer store is an Error and is left as it is. Needs a login
// that owns the database and may make roles; no device does. Threads: any; blocks, with time-outs.
struct InitOptions {
  // The showroom's, by which its days are counted. None: as it is, or as read_views.h says.
  std::optional<TimeZone> time_zone;
};
Result<void> init_dealer(const std::string& url, const InitOptions& options = {});

}  // namespace foyer::sync
