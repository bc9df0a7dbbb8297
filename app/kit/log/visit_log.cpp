#include "kit/log/visit_log.h"

#include <sodium.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

#include "kit/base/private_files.h"
#include "kit/fact/erasure.h"
#include "kit/log/inside.h"

namespace foyer::log {
namespace {

// The writer never waits for another writer (there is none); readers make it wait only while one
// of them rebuilds the wal's index after a crash.
constexpr int kBusy_ms = 1000;

Id random_id() {
  Id id;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  return id;
}

bool is_missing(const Home& home) {
  std::error_code problem;
  return !std::filesystem::exists(home.log(), problem);
}

bool is_empty(const Home& home) {
  std::error_code problem;
  return is_missing(home) || std::filesystem::file_size(home.log(), problem) == 0;
}

Result<DeviceKey> key_for(const Home& home, Found found, const Options& options,
                          std::vector<std::string>& remarks) {
  if (options.passing) return DeviceKey::random();
  Result<std::optional<FoundKey>> known = find_key(home, options.read_only);
  if (!known) return fail(known.error().what);
  std::error_code problem;
  if (*known) {
    if (!(*known)->remark.empty()) remarks.push_back((*known)->remark);
    const bool first_start = std::filesystem::exists(home.unfinished(), problem);
    if (found == Found::nothing && !first_start && std::filesystem::exists(home.key(), problem)) {
      return fail("The visit log " + home.log().string() + " holds nothing any more, but its key " +
                  home.key().string() +
                  " is there; put the log back. To begin a new one, move both away.");
    }
    return (*known)->key;
  }
  if (found == Found::log) {
    return fail("The key " + home.key().string() + " is missing, and " + home.log().string() +
                " was written with it; put the key back, or move the log away to begin a new one.");
  }
  return make_key(home);
}

// What a writer needs before SQLite: the folder, the lock, and the files closed to others.
Result<Lock> prepare(const Home& home) {
  if (Result<void> made = make_folder(home); !made) return fail(made.error().what);
  Result<Lock> taken = Lock::take(home);
  if (!taken) return taken;
  if (Result<void> whole = refuse_half(home); !whole) return fail(whole.error().what);
  if (is_empty(home)) {
    if (Result<bool> marked = make_private_file(home.unfinished()); !marked) {
      return fail("The folder " + home.folder.string() + " cannot be written: " +
                  marked.error().what + "; it must be writable for this user.");
    }
  }
  if (Result<bool> made = make_log_file(home); !made) return fail(made.error().what);
  return taken;
}

}  // namespace

std::string name_of(const facts::FactId& id) {
  return "fact " + std::to_string(id.seq) + " of origin " + id.origin.short_hex();
}

VisitLog::Impl::Impl(const Options& with, std::optional<Lock> held, const DeviceKey& device_key,
                     SQLite::Database&& connection)
    : options(with),
      file(Home{with.home}.log()),
      lock(std::move(held)),
      key(device_key),
      db(std::move(connection)),
      insert(db, insert_rows(1)),
      erased(db,  // by whoever may (rights.h)
             "SELECT 1 FROM event WHERE visit = ?1 AND kind = 'guest.erased' "
             "AND actor <> 'entrance'") {}

VisitLog::VisitLog(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
VisitLog::~VisitLog() = default;

Result<std::unique_ptr<VisitLog>> VisitLog::open(const Options& options) {
  if (sodium_init() < 0) return fail("The cryptographic library libsodium cannot be started.");
  const Home home{options.home};
  std::vector<std::string> remarks;
  std::optional<Lock> lock;
  if (options.read_only) {
    if (Result<void> whole = refuse_half(home); !whole) return fail(whole.error().what);
    if (is_missing(home)) return fail("There is no visit log " + home.log().string() + ".");
  } else {
    Result<Lock> taken = prepare(home);
    if (!taken) return fail(taken.error().what);
    lock.emplace(std::move(*taken));
  }
  try {
    const int mode = options.read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    SQLite::Database db(home.log().string(), mode | SQLITE_OPEN_NOMUTEX, kBusy_ms, options.vfs);
    const Result<Found> found = look_at(db, home.log());
    if (!found) return fail(found.error().what);
    if (options.read_only && *found == Found::nothing) {
      return fail("The visit log " + home.log().string() + " is empty.");
    }
    Result<DeviceKey> key = key_for(home, *found, options, remarks);
    if (!key) return fail(key.error().what);
    options.read_only ? set_up_reader(db) : set_up_writer(db);
    if (*found == Found::nothing) make_tables(db, random_id(), *key);
    if (!options.read_only) {
      add_what_is_younger(db);
      ::unlink(home.unfinished().c_str());
    }
    auto impl = std::make_unique<Impl>(options, std::move(lock), *key, std::move(db));
    impl->remarks = std::move(remarks);
    if (Result<void> read = impl->read_device(); !read) return fail(read.error().what);
    if (!options.read_only) impl->erased_in_wal = !impl->empty_wal();
    return std::unique_ptr<VisitLog>(new VisitLog(std::move(impl)));
  } catch (const SQLite::Exception& problem) {
    return tl::unexpected<Error>(explain(problem, "The visit log cannot be opened", home.log()));
  }
}

Result<void> VisitLog::Impl::read_device() {
  SQLite::Statement device(db, "SELECT origin, key_mark FROM device");
  std::array<std::uint8_t, 16> mark{};
  if (!device.executeStep() || !read_bytes(device, 0, own.origin.bytes) ||
      !read_bytes(device, 1, mark)) {
    return fail("The visit log " + file.string() + " is damaged: it does not say whose it is.");
  }
  if (mark != key.mark()) {
    return fail("The key " + Home{options.home}.key().string() + " is not the one that " +
                file.string() + " was written with; put back the right one.");
  }
  SQLite::Statement heads(db, "SELECT origin, last, hash, at FROM head");
  bool has_own = false;
  while (heads.executeStep()) {
    Head head;
    head.last = heads.getColumn(1).getInt64();
    if (!read_bytes(heads, 0, head.origin.bytes) || !read_bytes(heads, 2, head.hash)) {
      return fail("The visit log " + file.string() + " is damaged: a head cannot be read.");
    }
    const Hlc at{static_cast<std::uint64_t>(heads.getColumn(3).getInt64())};
    if (head.origin == own.origin) {
      own = head;
      has_own = true;
      clock.resume(at);
    } else {
      seen[head.origin] = at;
    }
  }
  if (!has_own) return fail("The visit log " + file.string() + " is damaged: its head is missing.");
  return {};
}

SQLite::Database VisitLog::Impl::reader() const {
  SQLite::Database connection(file.string(), SQLite::OPEN_READONLY | SQLITE_OPEN_NOMUTEX, kBusy_ms,
                              options.vfs);
  set_up_reader(connection);
  return connection;
}

Result<void> VisitLog::Impl::may_write() const {
  if (!options.read_only) return {};
  return fail("The visit log " + file.string() + " was opened for reading only.");
}

bool VisitLog::Impl::empty_wal() {
  db.setBusyTimeout(0);
  const int result = sqlite3_wal_checkpoint_v2(db.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
  db.setBusyTimeout(kBusy_ms);
  return result == SQLITE_OK;
}

void VisitLog::Impl::write(Record& record, Head& head, Intake& intake) {
  record.id = {head.origin, head.last + 1};
  record.hash = chain(head.hash, record);
  if (must_forget(record)) {
    record.personal.reset();
    record.salt.reset();
  }
  put(record, Keep::all, intake);
  head.last = record.id.seq;
  head.hash = record.hash;
}

bool VisitLog::Impl::must_forget(const Record& record) {
  if (!record.personal || record.visit.is_nil()) return false;
  const Use use(erased);
  bind_bytes(erased, 1, record.visit.bytes);
  return erased.executeStep();
}

std::int64_t VisitLog::Impl::erase(const Id& visit) {
  SQLite::Statement all(db,
                        "UPDATE event SET personal = NULL, salt = NULL WHERE visit = ?1 "
                        "AND (personal IS NOT NULL OR salt IS NOT NULL)");
  bind_bytes(all, 1, visit.bytes);
  const std::int64_t count = all.exec();
  erasing += count;
  drop_pictures_of(visit);
  return count;
}

void VisitLog::Impl::put(const Record& record, Keep keep, Intake& intake) {
  intake.add(record, keep);
  obey_about_pictures(record);
  if (record.kind != facts::kErasingKind || record.visit.is_nil()) return;
  if (!facts::may_erase(record.actor)) return;
  intake.flush();
  erase(record.visit);
}

void VisitLog::Impl::settle_erasure() {
  erased_in_wal |= erasing > 0;
  erasing = 0;
  if (erased_in_wal) erased_in_wal = !empty_wal();
}

Id VisitLog::origin() const { return head().origin; }

Head VisitLog::head() const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->own;
}

const std::vector<std::string>& VisitLog::remarks() const { return impl_->remarks; }

Stamp VisitLog::tick(std::int64_t wall_ms) {
  const std::lock_guard guard(impl_->mutex);
  // One stamp an origin, and each is judged by itself: a device whose clock is years ahead must
  // not hide the others.
  for (const auto& [origin, at] : impl_->seen) impl_->clock.observe(at, wall_ms);
  return {impl_->clock.tick(wall_ms), wall_ms};
}

std::int64_t VisitLog::ahead_ms(std::int64_t wall_ms) const {
  const std::lock_guard guard(impl_->mutex);
  return std::max<std::int64_t>(0, impl_->clock.last().unix_ms() - wall_ms);
}

namespace {

Result<Record> to_record(const Draft& draft, const facts::Event& event) {
  facts::Event encoded = event;
  if (!draft.at.tells_time()) encoded.body = facts::with_said(encoded.body, draft.at.wall_ms);
  if (encoded.body.size() + encoded.personal.size() + encoded.kind.size() + draft.actor.size() >
      VisitLog::kFactMax_bytes) {
    return fail("A fact of the kind " + encoded.kind.substr(0, 40) + " is longer than " +
                std::to_string(VisitLog::kFactMax_bytes) + " bytes and was not written.");
  }
  Record record;
  record.visit = draft.visit;
  record.kind = std::move(encoded.kind);
  record.version = encoded.version;
  record.at = draft.at.order;
  record.actor = draft.actor;
  record.body = std::move(encoded.body);
  if (!encoded.personal.empty()) {
    record.personal = std::move(encoded.personal);
    record.salt.emplace();
    randombytes_buf(record.salt->data(), record.salt->size());
    record.personal_hash = hash_personal(*record.salt, *record.personal);
  }
  return record;
}

}  // namespace

Result<std::vector<Record>> VisitLog::append(const Draft& draft) {
  std::vector<Record> records;
  for (const facts::Event& event : draft.events) {
    Result<Record> record = to_record(draft, event);
    if (!record) return fail(record.error().what);
    records.push_back(std::move(*record));
  }
  for (const Picture& picture : draft.pictures)
    if (picture.bytes.empty() || picture.bytes.size() > kPictureMax_bytes)
      return fail("A picture of " + std::to_string(picture.bytes.size()) +
                  " bytes was not written; 1 to " + std::to_string(kPictureMax_bytes) +
                  " are expected.");
  if (draft.at.order.value > std::numeric_limits<std::int64_t>::max()) {
    return fail("A fact was stamped beyond the year 6000 and was not written; set the clock.");
  }
  const std::lock_guard guard(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return fail(may.error().what);
  if (records.empty()) return records;
  Head head = impl_->own;
  Result<void> written = impl_->change("The visit was not written down", [&]() -> Result<void> {
    SQLite::Transaction transaction(impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    Intake intake(impl_->db, impl_->insert, impl_->key);
    for (Record& record : records) impl_->write(record, head, intake);
    intake.flush();
    for (const Picture& picture : draft.pictures)
      impl_->put(picture, draft.at.wall_ms + kOwnPictureHere_ms, false);
    transaction.commit();
    return {};
  });
  if (!written) return fail(written.error().what);
  impl_->own = head;
  impl_->clock.resume(draft.at.order);
  impl_->settle_erasure();
  return records;
}

}  // namespace foyer::log
