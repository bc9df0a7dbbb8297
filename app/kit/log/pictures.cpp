// VisitLog's pictures: sealed beside the facts that name them, and gone when their time is over.
#include <sodium.h>

#include <cstring>

#include "kit/base/hex.h"
#include "kit/log/inside.h"
#include "kit/log/picture.h"

namespace foyer::log {
namespace {

constexpr const char* kWritingPicture = "The picture was not written down";
constexpr const char* kReadingPicture = "The visit log's pictures cannot be read";

// What its seal binds it to: one picture cannot be put in another's place.
facts::FactId place_of(const Id& visit, const Hash& digest) {
  facts::FactId place{visit, 0};
  std::memcpy(&place.seq, digest.data(), sizeof place.seq);
  return place;
}

Result<Picture> read_picture(SQLite::Statement& row, const DeviceKey& key) {
  Picture picture;
  if (!read_bytes(row, 0, picture.visit.bytes) || !read_bytes(row, 1, picture.digest))
    return fail("A picture in the visit log is damaged; put back a backup.");
  picture.keep_until_ms = row.getColumn(2).getInt64();
  const SQLite::Column sealed = row.getColumn(3);
  const auto opened = key.open(
      place_of(picture.visit, picture.digest), Part::picture,
      {static_cast<const char*>(sealed.getBlob()), static_cast<std::size_t>(sealed.getBytes())});
  if (!opened || digest_of(*opened) != picture.digest)
    return fail("A picture in the visit log was changed, or sealed under another key.");
  picture.bytes = *opened;
  return picture;
}

}  // namespace

Hash digest_of(std::string_view bytes) {
  Hash digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  return digest;
}

std::string hex_of(const Hash& digest) { return hex(digest); }

std::optional<Hash> hash_from_hex(std::string_view hex) {
  Hash hash{};
  if (hex.size() != 2 * hash.size()) return std::nullopt;
  std::size_t length = 0;
  const int bad =
      sodium_hex2bin(hash.data(), hash.size(), hex.data(), hex.size(), nullptr, &length, nullptr);
  return bad == 0 && length == hash.size() ? std::optional(hash) : std::nullopt;
}

void VisitLog::Impl::put(const Picture& picture, std::int64_t here_until_ms, bool sent) {
  if (has_to_go(picture)) return;
  const std::string sealed =
      key.seal(place_of(picture.visit, picture.digest), Part::picture, picture.bytes);
  SQLite::Statement into(db,
                         "INSERT INTO picture(visit, digest, keep_until, here_until, sent, sealed) "
                         "VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING");
  bind_bytes(into, 1, picture.visit.bytes);
  bind_bytes(into, 2, picture.digest);
  into.bind(3, picture.keep_until_ms);
  into.bind(4, here_until_ms);
  into.bind(5, sent ? 1 : 0);
  into.bindNoCopy(6, sealed.data(), static_cast<int>(sealed.size()));
  into.exec();
}

// Its guest was erased or locked, or somebody took it out.
bool VisitLog::Impl::has_to_go(const Picture& picture) {
  SQLite::Statement ended(
      db,
      "SELECT 1 FROM event WHERE visit = ?1 AND actor <> 'entrance' AND ("
      "(kind IN ('guest.erased', 'guest.locked') AND visit <> zeroblob(16)) OR "
      "(kind = 'picture.dropped' AND "
      "CASE WHEN json_valid(body) THEN json_extract(body, '$.picture') END = ?2))");
  bind_bytes(ended, 1, picture.visit.bytes);
  ended.bind(2, hex_of(picture.digest));
  return ended.executeStep();
}

// What a fact says of pictures that are here. In the open transaction.
void VisitLog::Impl::obey_about_pictures(const Record& record) {
  if (!facts::may_erase(record.actor)) return;
  if (const auto named = facts::dropped_picture(record.kind, record.body)) {
    const auto digest = hash_from_hex(*named);
    if (!digest) return;
    SQLite::Statement one(db, "DELETE FROM picture WHERE visit = ?1 AND digest = ?2");
    bind_bytes(one, 1, record.visit.bytes);
    bind_bytes(one, 2, *digest);
    erasing += one.exec();
  } else if (facts::ends_pictures(record.kind) && !record.visit.is_nil()) {
    drop_pictures_of(record.visit);
  }
}

void VisitLog::Impl::drop_pictures_of(const Id& visit) {
  SQLite::Statement all(db, "DELETE FROM picture WHERE visit = ?1");
  bind_bytes(all, 1, visit.bytes);
  erasing += all.exec();
}

Result<std::optional<Picture>> VisitLog::picture(const Id& visit, const Hash& digest) const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->guard(kReadingPicture, [&]() -> Result<std::optional<Picture>> {
    if (!impl_->db.tableExists("picture")) return std::optional<Picture>();
    SQLite::Statement one(impl_->db,
                          "SELECT visit, digest, keep_until, sealed FROM picture "
                          "WHERE visit = ?1 AND digest = ?2");
    bind_bytes(one, 1, visit.bytes);
    bind_bytes(one, 2, digest);
    if (!one.executeStep()) return std::optional<Picture>();
    auto read = read_picture(one, impl_->key);
    if (!read) return fail(read.error().what);
    return std::optional<Picture>(std::move(*read));
  });
}

Result<std::vector<Picture>> VisitLog::pictures_to_send(std::size_t limit) const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->guard(kReadingPicture, [&]() -> Result<std::vector<Picture>> {
    std::vector<Picture> pictures;
    if (!impl_->db.tableExists("picture")) return pictures;
    SQLite::Statement rows(impl_->db,
                           "SELECT visit, digest, keep_until, sealed FROM picture WHERE sent = 0 "
                           "ORDER BY rowid LIMIT ?1");
    rows.bind(1, static_cast<std::int64_t>(limit));
    while (rows.executeStep()) {
      auto read = read_picture(rows, impl_->key);
      if (!read) return fail(read.error().what);
      pictures.push_back(std::move(*read));
    }
    return pictures;
  });
}

Result<std::int64_t> VisitLog::pictures_waiting() const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->guard(kReadingPicture, [&]() -> Result<std::int64_t> {
    if (!impl_->db.tableExists("picture")) return 0;
    return impl_->db.execAndGet("SELECT count(*) FROM picture WHERE sent = 0").getInt64();
  });
}

Result<void> VisitLog::note_picture_sent(const Picture& picture) {
  const std::lock_guard guard(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return may;
  return impl_->change(kWritingPicture, [&]() -> Result<void> {
    SQLite::Statement sent(impl_->db,
                           "UPDATE picture SET sent = 1 WHERE visit = ?1 AND digest = ?2");
    bind_bytes(sent, 1, picture.visit.bytes);
    bind_bytes(sent, 2, picture.digest);
    sent.exec();
    return {};
  });
}

Result<void> VisitLog::send_pictures_again() {
  const std::lock_guard guard(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return may;
  return impl_->change(kWritingPicture, [&]() -> Result<void> {
    impl_->db.exec("UPDATE picture SET sent = 0 WHERE sent = 1");
    return {};
  });
}

Result<void> VisitLog::keep_fetched(const Picture& picture, std::int64_t now_ms) {
  const std::lock_guard guard(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return may;
  if (digest_of(picture.bytes) != picture.digest || picture.bytes.size() > kPictureMax_bytes)
    return fail("The dealer's database holds a picture that no device can have sent.");
  return impl_->change(kWritingPicture, [&]() -> Result<void> {
    SQLite::Transaction transaction(impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    impl_->put(picture, now_ms + kFetchedPictureHere_ms, true);
    transaction.commit();
    return {};
  });
}

Result<std::int64_t> VisitLog::drop_old_pictures(std::int64_t now_ms) {
  const std::lock_guard guard(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return fail(may.error().what);
  return impl_->change(kWritingPicture, [&]() -> Result<std::int64_t> {
    SQLite::Statement old(impl_->db,
                          "DELETE FROM picture WHERE keep_until < ?1 "
                          "OR (sent = 1 AND here_until < ?1)");
    old.bind(1, now_ms);
    const std::int64_t gone = old.exec();
    impl_->erasing += gone;
    impl_->settle_erasure();
    return gone;
  });
}

}  // namespace foyer::log
