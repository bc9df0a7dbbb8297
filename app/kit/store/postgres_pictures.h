// Pictures that facts name (kit/log/picture.h) in a PostgreSQL dealer's database: their table, who
// may add and see them, and what takes them out.
//
// Staff's devices add and look; nobody changes one. A picture whose time is over by the server's
// clock is seen by nobody, and goes with the next device that asks. Private to this folder.
// Threads: one. Errors: Result.
#pragma once

#include <optional>
#include <string>

#include "kit/base/result.h"
#include "kit/fact/store_rules.h"
#include "kit/log/picture.h"
#include "kit/store/postgres_session.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

// Its table, functions and triggers, before any rights are set; and who may what, behind the
// rights of the other tables. In their transaction.
std::string pictures_table();
std::string pictures_rights(const facts::StoreRules& rules);

Result<PictureVerdict> put_picture(PostgresSession& session, const log::Picture& picture);
Result<std::optional<log::Picture>> picture_of(PostgresSession& session, const Id& visit,
                                               const log::Hash& digest);
Result<void> drop_old_pictures(PostgresSession& session);

}  // namespace foyer::sync
