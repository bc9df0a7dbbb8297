// What somebody may say to a dealer's database who means harm or whose program is wrong, made at
// random and as values, so that both kinds of store are told the same: heads without facts and at
// the end of all numbers, gaps, wrong hashes and sizes, asides that do not unpack, texts that are
// empty, huge, of any shape or hold a NUL, stamps of all times; and chains that are whole but whose
// facts say what no device says, which every device takes in.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "hostile.h"
#include "house/rights.h"
#include "kit/store/aside.h"
#include "kit/store/unsound_row.h"

namespace foyer::tests {

struct HostileRow {
  std::int64_t seq = 1, version = 1, at = 0;
  std::string visit, kind, actor, body, personal_hash, hash;
  std::optional<std::string> personal, salt, aside;
};

// One transaction.
struct HostileSaying {
  Id origin;
  std::optional<std::int64_t> last;  // of its head; none: no word about it
  std::string hash;                  // of its head
  std::vector<HostileRow> rows;
  std::optional<std::string> of_itself;  // what a device tells PostgreSQL of itself, as SQL
};

template <std::size_t N>
std::string bytes_of(const std::array<std::uint8_t, N>& array) {
  return {array.begin(), array.end()};
}

class HostileSayings {
 public:
  // `origins`: so many take turns at saying what does not fit together.
  explicit HostileSayings(unsigned seed, int origins = 4) : dice_(seed), origins_(origins) {}

  HostileSaying next() {
    HostileSaying saying;
    if (dice_.roll(3) == 0) return whole_chain();
    saying.origin = origin_number(1 + dice_.roll(origins_));
    saying.hash = std::string(dice_.roll(20) == 0 ? 31 : 32, '\x11');
    if (dice_.roll(3) > 0)
      saying.last = one_of<std::int64_t>({0, 1, 5, 777, sync::kSeqMax, kEnd, -1});
    for (int rows = dice_.roll(4); rows > 0; --rows) saying.rows.push_back(row());
    if (dice_.roll(6) == 0)
      saying.of_itself = "UPDATE device SET seen_at = " +
                         one_of<std::string>({"'infinity'", "'-infinity'", "NULL"}) +
                         ", clock_ms = " + number() + ", waiting = " + number();
    return saying;
  }

 private:
  static constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();

  template <class T>
  T one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(dice_.roll(static_cast<int>(all.size())))];
  }
  std::string number() {
    return one_of<std::string>({"0", "-1", "1", "9223372036854775807", "-9223372036854775808"});
  }
  static std::int64_t stamp_in(std::int64_t seconds) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    return (now + seconds * 1000) << 16;
  }
  // Every kind that there is, and some that are not.
  std::string kind() {
    static const std::vector<std::string> odd{"fact.set_aside", "some.newer_kind", "",
                                              std::string(200'000, 'k')};
    const auto at =
        static_cast<std::size_t>(dice_.roll(static_cast<int>(domain::kRights.size() + odd.size())));
    if (at >= domain::kRights.size()) return odd[at - domain::kRights.size()];
    return std::string(domain::kRights[at].kind);
  }
  std::string object() {
    static const std::string deep = std::string(4000, '[') + std::string(4000, ']');
    static const std::vector<std::string> all{
        "{}",
        "[]",
        "nothing",
        "",
        R"({"ticket":1e400})",
        R"({"party":1e130000})",
        R"({"options":{"0":[]},"question":"use"})",
        R"({"options":[null,[],{}],"question":"budget","min_yuan":"x"})",
        R"({"at_ms":-9223372036854775808})",
        R"({"at_ms":1e308})",
        R"({"day":5,"staff":[]})",
        R"({"person":"0"})",
        R"({"x":"\u0000"})",
        R"({"name":"\u202E\uD800"})",
        R"({"models":[{"vehicle":[]}]})",
        R"({"first_visit":2,"party":""})",
        R"({"x":)" + deep + "}",
        R"({"name":")" + std::string(100'000, 'A') + "\"}",
        R"({"name":")" + std::string(3'000'000, 'A') + "\"}"};
    return one_of(all);
  }
  HostileRow row() {
    HostileRow row;
    row.seq = one_of<std::int64_t>({1, 2, 3, 5, 777, 0, -1, kEnd});
    row.kind = kind();
    row.version = one_of<std::int64_t>({1, 1, 0, -1, 99, 2147483647});
    row.at = one_of<std::int64_t>({0, -1, kEnd, 1, stamp_in(0), stamp_in(0), stamp_in(90'000)});
    row.actor = one_of<std::string>(
        {"entrance", "entrance", "desk", "dealer", "", "aaaa0001", std::string(200'000, 'a')});
    row.body = object();
    if (dice_.roll(3) == 0) row.personal = object();
    if (dice_.roll(3) == 0)
      row.salt = one_of<std::string>({std::string(1, '\0'), std::string(16, '\x22')});
    if (dice_.roll(4) == 0)
      row.aside = one_of<std::string>(
          {"", "\x01", std::string(16, '\0'), std::string(16, '\xff'), std::string(200'000, '\0')});
    row.visit = one_of<std::string>(
        {std::string(16, '\0'), std::string(16, '\x77'), bytes_of(visit_number(1).bytes)});
    row.personal_hash = std::string(dice_.roll(20) == 0 ? 33 : 32, '\0');
    row.hash = std::string(dice_.roll(20) == 0 ? 0 : 32, '\x11');
    return row;
  }
  // One that a store takes, whatever it says.
  HostileRow sound_row() {
    HostileRow row = this->row();
    row.at = one_of<std::int64_t>(
        {1, stamp_in(0), stamp_in(0), stamp_in(80'000), stamp_in(-400LL * 24 * 3600)});
    const auto fits = [](const std::string& text) {
      return text.starts_with('{') && text.size() < 110'000;
    };
    while (!fits(row.body)) row.body = object();
    while (row.personal && !fits(*row.personal)) row.personal = object();
    while (row.kind.size() > 100 || row.kind == sync::kAsideKind) row.kind = kind();
    row.actor = one_of<std::string>({"entrance", "entrance", "desk", "aaaa0001"});
    row.salt.reset();
    if (row.personal) row.salt = std::string(16, '\x22');
    row.aside.reset();
    return row;
  }
  // As a device chains them; what they say is another matter.
  HostileSaying whole_chain() {
    HostileSaying saying;
    saying.origin = origin_number(10'000 + ++chains_);
    log::Hash previous{};
    for (int rows = 1 + dice_.roll(4); rows > 0; --rows) {
      HostileRow row = sound_row();
      row.seq = static_cast<std::int64_t>(saying.rows.size()) + 1;
      log::Record record{.id = {saying.origin, row.seq},
                         .visit = {},
                         .kind = row.kind,
                         .version = static_cast<int>(row.version),
                         .at = {static_cast<std::uint64_t>(row.at)},
                         .actor = row.actor,
                         .body = row.body,
                         .personal = row.personal,
                         .salt = std::nullopt};
      std::copy(row.visit.begin(), row.visit.end(), record.visit.bytes.begin());
      if (row.salt) {
        record.salt.emplace().fill(0x22);
        record.personal_hash = log::hash_personal(*record.salt, *row.personal);
      }
      previous = log::chain(previous, record);
      row.personal_hash = bytes_of(record.personal_hash);
      row.hash = bytes_of(previous);
      saying.rows.push_back(std::move(row));
    }
    saying.last = static_cast<std::int64_t>(saying.rows.size());
    saying.hash = bytes_of(previous);
    return saying;
  }

  Dice dice_;
  int origins_, chains_ = 0;
};

inline std::string text_in_sql(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string(2, c) : std::string(1, c);
  return quoted + "'";
}

// Without BEGIN and COMMIT.
inline std::string in_postgres(const HostileSaying& saying) {
  const auto maybe = [](const std::optional<std::string>& value, auto say) {
    return value ? say(*value) : std::string("NULL");
  };
  const auto bytes = [](const std::string& value) { return in_sql(value); };
  std::string sql;
  if (saying.last)
    sql += head_of(saying.origin, std::to_string(*saying.last), saying.hash) +
           " ON CONFLICT (origin) DO UPDATE SET last = excluded.last, hash = excluded.hash;";
  for (const HostileRow& row : saying.rows)
    sql +=
        "INSERT INTO event (origin, seq, visit, kind, version, at, actor, body, personal, salt, "
        "personal_hash, hash, aside) VALUES (" +
        in_sql(saying.origin) + ", " + std::to_string(row.seq) + ", " + in_sql(row.visit) + ", " +
        text_in_sql(row.kind) + ", " + std::to_string(row.version) + ", " + std::to_string(row.at) +
        ", " + text_in_sql(row.actor) + ", " + text_in_sql(row.body) + ", " +
        maybe(row.personal, text_in_sql) + ", " + maybe(row.salt, bytes) + ", " +
        in_sql(row.personal_hash) + ", " + in_sql(row.hash) + ", " + maybe(row.aside, bytes) + ");";
  return sql + saying.of_itself.value_or("");
}

// False if the store refused any of it.
inline bool say_to_file(const std::filesystem::path& file, const HostileSaying& saying) {
  SQLite::Database store(file.string(), SQLite::OPEN_READWRITE, 10'000);
  try {
    SQLite::Transaction all(store, SQLite::TransactionBehavior::IMMEDIATE);
    const auto blob = [](SQLite::Statement& into, int at, const std::optional<std::string>& value) {
      if (value) into.bind(at, value->data(), static_cast<int>(value->size()));
    };
    if (saying.last) {
      SQLite::Statement head(store,
                             "INSERT INTO head VALUES (?, ?, ?) ON CONFLICT (origin) DO UPDATE "
                             "SET last = excluded.last, hash = excluded.hash");
      blob(head, 1, bytes_of(saying.origin.bytes));
      head.bind(2, *saying.last);
      blob(head, 3, saying.hash);
      head.exec();
    }
    for (const HostileRow& row : saying.rows) {
      SQLite::Statement event(store,
                              "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                              "NULL)");
      blob(event, 1, bytes_of(saying.origin.bytes));
      event.bind(2, row.seq);
      blob(event, 3, row.visit);
      event.bind(4, row.kind);
      event.bind(5, row.version);
      event.bind(6, row.at);
      event.bind(7, row.actor);
      event.bind(8, row.body);
      if (row.personal) event.bind(9, *row.personal);
      blob(event, 10, row.salt);
      blob(event, 11, row.personal_hash);
      blob(event, 12, row.hash);
      blob(event, 13, row.aside);
      event.exec();
    }
    all.commit();
    return true;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace foyer::tests
