// Pictures that facts name (kit/log/picture.h) in an embedded dealer's database. Private to this
// folder. Threads: one. Errors: SQLite::Exception.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "kit/log/picture.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

PictureVerdict put_picture(SQLite::Database& store, const log::Picture& picture);
std::optional<log::Picture> picture_of(SQLite::Database& store, const Id& visit,
                                       const log::Hash& digest);
void drop_old_pictures(SQLite::Database& store, std::int64_t now_ms);

}  // namespace foyer::sync
