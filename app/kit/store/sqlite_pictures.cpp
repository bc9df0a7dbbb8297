#include "kit/store/sqlite_pictures.h"

namespace foyer::sync {
namespace {

void bind_name(SQLite::Statement& statement, const Id& visit, const log::Hash& digest) {
  statement.bind(1, visit.bytes.data(), static_cast<int>(visit.bytes.size()));
  statement.bind(2, digest.data(), static_cast<int>(digest.size()));
}

}  // namespace

PictureVerdict put_picture(SQLite::Database& store, const log::Picture& picture) {
  if (!store.tableExists("picture")) return PictureVerdict::no_place;
  SQLite::Statement into(store,
                         "INSERT INTO picture (visit, digest, keep_until, bytes) "
                         "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
  bind_name(into, picture.visit, picture.digest);
  into.bind(3, picture.keep_until_ms);
  into.bindNoCopy(4, picture.bytes.data(), static_cast<int>(picture.bytes.size()));
  into.exec();
  return PictureVerdict::stored;
}

std::optional<log::Picture> picture_of(SQLite::Database& store, const Id& visit,
                                       const log::Hash& digest) {
  if (!store.tableExists("picture")) return std::nullopt;
  SQLite::Statement one(store,
                        "SELECT keep_until, bytes FROM picture WHERE visit = ?1 AND digest = ?2 "
                        "AND length(bytes) <= ?3");
  bind_name(one, visit, digest);
  one.bind(3, static_cast<std::int64_t>(log::kPictureMax_bytes));
  if (!one.executeStep()) return std::nullopt;
  return log::Picture{visit, digest, one.getColumn(0).getInt64(), one.getColumn(1).getString()};
}

// The index finds nothing on most days; then nothing is written.
void drop_old_pictures(SQLite::Database& store, std::int64_t now_ms) {
  if (!store.tableExists("picture")) return;
  SQLite::Statement any(store, "SELECT 1 FROM picture WHERE keep_until <= ?1 LIMIT 1");
  any.bind(1, now_ms);
  if (!any.executeStep()) return;
  any.reset();
  SQLite::Statement old(store, "DELETE FROM picture WHERE keep_until <= ?1");
  old.bind(1, now_ms);
  old.exec();
}

}  // namespace foyer::sync
