#include "kit/store/postgres_uplink.h"

#include <atomic>
#include <cassert>
#include <chrono>
#include <utility>

#include "kit/store/aside.h"
#include "kit/store/beginning.h"
#include "kit/store/postgres_beginning.h"
#include "kit/store/postgres_kept_apart.h"
#include "kit/store/postgres_pictures.h"
#include "kit/store/postgres_rows.h"

namespace foyer::sync {
namespace {

std::string hello_statement() {
  return "SELECT (SELECT value FROM meta WHERE name = 'store_epoch'), "
         "(SELECT value::int FROM meta WHERE name = 'schema'), h.last, h.hash, "
         "has_column_privilege('event', 'personal', 'SELECT')::int, "
         "(row_security_active('head') AND h.login IS DISTINCT FROM current_user)::int, "
         "(extract(epoch FROM clock_timestamp()) * 1000)::bigint, "
         "(SELECT value FROM meta WHERE name = 'time_zone'), " +
         std::string(kReadsKeptApart) + " FROM (SELECT 1) AS one LEFT JOIN head h ON h.origin = $1";
}
// At most twice a minute, so that two hundred devices that ask every second write next to nothing.
constexpr const char* kSeen =
    "UPDATE device SET seen_at = now(), clock_ms = $1, waiting = $2 WHERE login = session_user "
    "AND (seen_at IS NULL OR seen_at < now() - interval '30 seconds')";

// Only when it has changed; a store that was prepared by an older program has no room for it.
constexpr const char* kLeftOut = "UPDATE device SET left_out = $1 WHERE login = session_user";
constexpr std::size_t kLeftOutMax = 100;

// One for everybody: whatever stands in it is not looked at, so that nobody learns more by
// listening than that something was stored.
constexpr const char* kTell = "NOTIFY foyer";
constexpr const char* kListen = "LISTEN foyer";
constexpr const char* kListenNoMore = "UNLISTEN foyer";
// Two hundred devices do not tell each other so much in so short a time. Somebody who does is not
// listened to for a while: what they say comes before every answer.
constexpr int kHeardMost = 500;
constexpr std::chrono::seconds kCounted{2}, kDeaf{60};

constexpr const char* kHears = "UPDATE device SET hears = $1 WHERE login = session_user";

constexpr const char* kFirst =
    "INSERT INTO head (origin, last, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING";
constexpr const char* kMove =
    "UPDATE head SET last = $1, hash = $2 WHERE origin = $3 AND last = $4 AND hash = $5";
constexpr const char* kInsert =
    "INSERT INTO event (origin, seq, visit, kind, version, at, actor, body, personal, salt, "
    "personal_hash, hash) SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::text[], "
    "$5::int[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::bytea[], "
    "$12::bytea[])";
constexpr const char* kInsertAside =
    "INSERT INTO event (origin, seq, visit, kind, version, at, actor, body, salt, personal_hash, "
    "hash, aside, personal_aside) VALUES ($1, $2, $3, $4, 0, $5, '', '{}', $6, $7, $8, $9, $10)";

// LATERAL with a limit of its own lets the server read each origin's index from the cursor on and
// stop; without it, it may sort everything that is still to come for every batch.
std::string pull_statement(const MayRead& may) {
  return "SELECT e.* FROM head h LEFT JOIN unnest($1::bytea[], $2::bigint[]) AS seen (origin, "
         "last) "
         "ON seen.origin = h.origin CROSS JOIN LATERAL (SELECT " +
         postgres_columns(may) +
         "FROM event t WHERE t.origin = h.origin AND t.seq > coalesce(seen.last, 0) "
         "AND t.seq <= h.last ORDER BY t.seq LIMIT $4) e "
         "WHERE h.origin <> $3 AND h.last > coalesce(seen.last, 0) ORDER BY h.origin, e.seq LIMIT "
         "$4";
}

std::string own_tail_statement(const MayRead& may) {
  return "SELECT " + postgres_columns(may) +
         "FROM event t WHERE t.origin = $1 AND t.seq > $2 ORDER BY t.seq LIMIT $3";
}

// SQLSTATEs with which the server says that it can never hold these values as they are: a bad
// value (22), a check that failed (23514), too deep or too large (54).
bool is_poison(const std::string& state) {
  return state.starts_with("22") || state == "23514" || state.starts_with("54");
}

std::optional<std::string> salt_of(const log::Record& record) {
  if (!record.salt) return std::nullopt;
  return std::string(as_bytes(*record.salt));
}

PgValue all_of(const std::vector<Id>& ids) {
  PgArray all(PgType::bytea_array);
  for (const Id& id : ids) all.add(pg(id));
  return all.value();
}

PgStatement insert_all(const Id& origin, const std::vector<log::Record>& batch) {
  PgArray seq(PgType::int8_array), visit(PgType::bytea_array), kind(PgType::text_array),
      version(PgType::int4_array), at(PgType::int8_array), actor(PgType::text_array),
      body(PgType::text_array), personal(PgType::text_array), salt(PgType::bytea_array),
      personal_hash(PgType::bytea_array), hash(PgType::bytea_array);
  for (const log::Record& record : batch) {
    seq.add(pg(record.id.seq));
    visit.add(pg(record.visit));
    kind.add(pg_text(record.kind));
    version.add(pg(std::int32_t{record.version}));
    at.add(pg(static_cast<std::int64_t>(record.at.value)));
    actor.add(pg_text(record.actor));
    body.add(pg_text(record.body));
    personal.add({PgType::text, record.personal});
    salt.add(pg_bytes(salt_of(record)));
    personal_hash.add(pg(record.personal_hash));
    hash.add(pg(record.hash));
  }
  return {kInsert,
          {pg(origin), seq.value(), visit.value(), kind.value(), version.value(), at.value(),
           actor.value(), body.value(), personal.value(), salt.value(), personal_hash.value(),
           hash.value()}};
}

PgStatement insert_aside(const log::Record& record) {
  return {kInsertAside,
          {pg(record.id.origin), pg(record.id.seq), pg(record.visit), pg_text(kAsideKind),
           pg(static_cast<std::int64_t>(record.at.value)), pg_bytes(salt_of(record)),
           pg(record.personal_hash), pg(record.hash), pg_bytes(pack_aside(record)),
           pg_bytes(record.personal)}};
}

class PostgresUplink final : public Uplink {
 public:
  PostgresUplink(std::string url, const PgLimits& limits) : url_(std::move(url)), limits_(limits) {}

  Result<Hello> hello(const Id& origin) override {
    if (!session_) {
      auto session = PostgresSession::open(url_, stopping_, limits_);
      if (!session) return fail(session.error().what);
      session_ = std::move(*session);
    }
    std::vector<PgStatement> asked{{hello_statement(), {pg(origin)}},
                                   {kSeen, {pg(now_ms()), pg(waiting_)}}};
    if (left_out_ != told_left_out_) asked.push_back({kLeftOut, {all_of(left_out_)}});
    if (told_hears_ != hears_) asked.push_back({kHears, {pg(std::int32_t{hears_ == true})}});
    const auto answers = session_->ask(asked);
    if (!answers) return fail(answers.error().what);
    told_left_out_ = left_out_;
    told_hears_ = hears_;
    const PgAnswer* answer = &answers->front();  // that another one was refused is no matter
    if (const auto state = answer->state(); !state.empty()) return fail(session_->describe(state));
    Hello hello;
    hello.head.origin = origin;
    hello.store_epoch = answer->at(0, 0).value_or("");
    hello.schema = static_cast<int>(pg_number(answer->at(0, 1).value_or("")));
    if (hello.schema > kSchema)
      return fail("The dealer's database has schema " + std::to_string(hello.schema) +
                  ", newer than the " + std::to_string(kSchema) +
                  " that this program knows; it was left as it is. Update this program.");
    hello.time.clock_ms = pg_number(answer->at(0, 6).value_or(""));
    hello.time_zone = answer->at(0, 7).value_or("");
    may_read_.personal = pg_number(answer->at(0, 4).value_or("")) == 1;
    may_read_.kept_apart = pg_number(answer->at(0, 8).value_or("")) == 1;
    if (!answer->at(0, 2)) return hello;
    if (pg_number(answer->at(0, 5).value_or("")) == 1) return others_origin(origin);
    hello.head.last = pg_number(*answer->at(0, 2));
    if (!read_bytes(answer->at(0, 3), hello.head.hash)) return unsound();
    return hello;
  }

  Result<PushVerdict> push(const log::Head& previous,
                           const std::vector<log::Record>& batch) override {
    assert(!batch.empty() && batch.front().id.seq == previous.last + 1 &&
           batch.back().id.seq == previous.last + static_cast<std::int64_t>(batch.size()));
    return store(previous, batch.back(), insert_all(previous.origin, batch),
                 static_cast<std::int64_t>(batch.size()));
  }

  Result<PushVerdict> set_aside(const log::Head& previous, const log::Record& record) override {
    return store(previous, record, insert_aside(record), 1);
  }

  Result<std::vector<log::Record>> pull(const Id& self, const std::vector<log::Head>& cursor,
                                        std::size_t limit) override {
    PgArray origins(PgType::bytea_array), lasts(PgType::int8_array);
    for (const log::Head& head : cursor) {
      origins.add(pg(head.origin));
      lasts.add(pg(head.last));
    }
    return read_all(
        {pull_statement(may_read_),
         {origins.value(), lasts.value(), pg(self), pg(static_cast<std::int64_t>(limit))}});
  }

  Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                            std::size_t limit) override {
    return read_all({own_tail_statement(may_read_),
                     {pg(origin), pg(after), pg(static_cast<std::int64_t>(limit))}});
  }

  Result<std::vector<log::Head>> beginnings(const Id& self, int days) override {
    if (!session_) return not_greeted();
    return postgres_beginnings(*session_, self, days);
  }

  Result<std::vector<Id>> handed_over(const std::vector<Id>& visits) override {
    const auto answer = ask_one({std::string("SELECT DISTINCT visit FROM event WHERE visit = ANY "
                                             "($1::bytea[]) AND kind IN ") +
                                     kTakenOver,
                                 {all_of(visits)}});
    if (!answer) return fail(answer.error().what);
    std::vector<Id> gone(static_cast<std::size_t>(answer->rows()));
    for (int row = 0; row < answer->rows(); ++row)
      if (!read_bytes(answer->at(row, 0), gone[static_cast<std::size_t>(row)].bytes))
        return unsound();
    return gone;
  }

  void tell_waiting(std::int64_t facts) override { waiting_ = facts; }
  void tell_left_out(const std::vector<Id>& origins) override {
    left_out_.assign(origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(origins.size(), kLeftOutMax)));
  }

  Result<void> erase_what_passed(const std::vector<Id>& visits) override {
    const auto erased = ask_one({"SELECT erase_what_passed($1)", {all_of(visits)}});
    if (!erased) return fail(erased.error().what);
    return {};
  }

  Result<PictureVerdict> put_picture(const log::Picture& picture) override {
    if (!session_) return not_greeted();
    return sync::put_picture(*session_, picture);
  }
  Result<std::optional<log::Picture>> picture(const Id& visit, const log::Hash& digest) override {
    if (!session_) return not_greeted();
    return picture_of(*session_, visit, digest);
  }
  Result<void> drop_old_pictures(std::int64_t) override {
    if (!session_) return not_greeted();
    return sync::drop_old_pictures(*session_);
  }

  // Apart from what was stored: a server whose queue of messages is full stores facts all the same.
  void tell_others() override {
    if (session_) static_cast<void>(session_->run_for_state(kTell));
  }

  // Over a pooler's connection nothing comes unasked, or what others listen for.
  int news_handle() override {
    if (!session_) return -1;
    const bool can_hear = !session_->is_pooled() && Clock::now() >= deaf_until_;
    if (can_hear && !listens_) {
      const auto state = session_->run_for_state(kListen);
      listens_ = state && state->empty();
      if (!listens_) deaf_until_ = Clock::now() + kDeaf;
    }
    hears_ = can_hear && listens_;
    return *hears_ ? session_->handle() : -1;
  }

  News take_news() override {
    if (!session_) return News::broken;
    const auto heard = session_->take_heard();
    if (!heard) return News::broken;
    if (const auto now = Clock::now(); now >= counted_until_) {
      counted_until_ = now + kCounted;
      counted_ = 0;
    }
    counted_ += *heard;
    if (counted_ > kHeardMost) {
      static_cast<void>(session_->run_for_state(kListenNoMore));
      listens_ = false;
      deaf_until_ = Clock::now() + kDeaf;
    }
    return *heard > 0 ? News::some : News::none;
  }

  void interrupt() override { stopping_ = true; }

 private:
  using Clock = std::chrono::steady_clock;

  Result<PgAnswer> ask_one(const PgStatement& statement) {
    if (!session_) return not_greeted();
    auto answers = session_->ask({statement});
    if (!answers) return fail(answers.error().what);
    if (const auto state = answers->front().state(); !state.empty())
      return fail(session_->describe(state));
    return std::move(answers->front());
  }

  Result<std::vector<log::Record>> read_all(const PgStatement& statement) {
    const auto answer = ask_one(statement);
    if (!answer) return fail(answer.error().what);
    std::vector<log::Record> records;
    records.reserve(static_cast<std::size_t>(answer->rows()));
    for (int row = 0; row < answer->rows(); ++row) {
      auto record = read_row(*answer, row);
      if (!record) return unsound();
      records.push_back(std::move(*record));
    }
    return records;
  }

  // One transaction in two round trips: everything but the COMMIT, and that only if exactly the
  // right rows were touched.
  Result<PushVerdict> store(const log::Head& previous, const log::Record& last, PgStatement insert,
                            std::int64_t count) {
    if (!session_) return not_greeted();
    std::vector<PgStatement> statements{{"BEGIN ISOLATION LEVEL READ COMMITTED", {}}};
    if (previous.last == 0) statements.push_back({kFirst, {pg(previous.origin), pg(log::Hash{})}});
    statements.push_back({kMove,
                          {pg(last.id.seq), pg(last.hash), pg(previous.origin), pg(previous.last),
                           pg(previous.hash)}});
    statements.push_back(std::move(insert));
    const auto answers = session_->ask(statements);
    if (!answers) return fail(answers.error().what);
    const PgAnswer& moved = (*answers)[answers->size() - 2];
    const PgAnswer& inserted = answers->back();
    const bool head_moved = moved.state().empty() && moved.affected() != 1;
    const bool stored = !head_moved && inserted.state().empty() && inserted.affected() == count;
    const auto ended = session_->ask({{stored ? "COMMIT" : "ROLLBACK", {}}});
    if (!ended) return fail(ended.error().what);
    if (const auto state = ended->front().state(); !state.empty())
      return fail(session_->describe(state));
    if (stored) return PushVerdict::stored;
    if (head_moved) return PushVerdict::head_moved;
    for (const PgAnswer& answer : *answers) {
      if (answer.state().empty()) continue;
      if (is_poison(answer.state())) return PushVerdict::refused;
      return fail(session_->describe(answer.state()));
    }
    return fail(
        "The dealer's database stored another number of facts than it was sent; nothing "
        "was kept. Ask who may have added a rule or a trigger to its table event.");
  }

  static std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  }

  static tl::unexpected<Error> others_origin(const Id& origin) {
    return fail(
        "The dealer's database keeps this device's facts under another login; hand them over "
        "with: foyer dealer enrol NAME --role ROLE --origin " +
        origin.hex() + ".");
  }

  static tl::unexpected<Error> not_greeted() {
    return fail("The dealer's database was asked before it was greeted.");
  }

  tl::unexpected<Error> unsound() const {
    return fail(
        "The dealer's database holds a fact that no device can have written; it is "
        "damaged. Restore it from a backup: the devices will send what it lacks.");
  }

  const std::string url_;
  const PgLimits limits_;
  std::atomic<bool> stopping_ = false;
  std::unique_ptr<PostgresSession> session_;
  std::int64_t waiting_ = 0;
  std::vector<Id> left_out_, told_left_out_;
  MayRead may_read_;  // this login; the last hello said so
  bool listens_ = false;
  Clock::time_point deaf_until_, counted_until_;
  int counted_ = 0;                         // what was heard of late
  std::optional<bool> hears_, told_hears_;  // none: nobody has wanted to hear yet
};

}  // namespace

std::unique_ptr<Uplink> make_postgres_uplink(std::string url, const PgLimits& limits) {
  return std::make_unique<PostgresUplink>(std::move(url), limits);
}

}  // namespace foyer::sync
