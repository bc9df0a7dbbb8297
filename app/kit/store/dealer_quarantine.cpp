#include "kit/store/dealer_quarantine.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>

#include "kit/log/visit_log.h"
#include "kit/store/dealer_address.h"
#include "kit/store/postgres_session.h"
#include "kit/store/sqlite_store.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {
namespace {

const std::atomic<bool> kUninterrupted = false;

// What both stores are asked, in their own words for "in hexadecimal", "is there one" and "the
// devices that leave it out".
std::string question(const char* hex, const char* whose, const char* unpackable, const char* told,
                     const std::string& heads) {
  return std::string("SELECT * FROM (SELECT ") + hex + " AS origin, " + whose +
         " AS whose, h.last AS last, "
         "CASE WHEN h.last > 0 AND e.seq IS NULL THEN 1 ELSE 0 END AS lacks, "
         "CASE WHEN e.hash <> h.hash THEN 1 ELSE 0 END AS differs, "
         "CASE WHEN EXISTS (SELECT 1 FROM event b WHERE b.origin = h.origin AND b.seq > h.last) "
         "THEN 1 ELSE 0 END AS behind, " +
         unpackable + " AS unpackable, " + told + " AS told FROM " + heads +
         " h LEFT JOIN event e ON e.origin = h.origin AND e.seq = h.last) o "
         "WHERE lacks + differs + behind + unpackable > 0 OR told IS NOT NULL "
         "ORDER BY origin LIMIT 100";
}

const std::string& in_postgres() {
  static const std::string sql = question(
      "encode(h.origin, 'hex')",
      "coalesce((SELECT d.name FROM device d WHERE d.login = h.login), h.login, '')",
      "CASE WHEN EXISTS (SELECT 1 FROM event a WHERE a.origin = h.origin AND a.aside IS NOT NULL "
      "AND aside_texts(a.aside) IS NULL) THEN 1 ELSE 0 END",
      "(SELECT string_agg(d.name, ', ' ORDER BY d.name) FROM device d "
      "WHERE h.origin = ANY (d.left_out))",
      "head");
  return sql;
}

// Nobody has to begin with a head in a file: facts may be there without one.
constexpr const char* kHeadsInFile =
    "(SELECT origin, last, hash FROM head UNION ALL SELECT DISTINCT origin, 0, zeroblob(32) "
    "FROM event WHERE origin NOT IN (SELECT origin FROM head))";

const std::string& in_sqlite() {
  static const std::string sql = question("lower(hex(h.origin))", "''", "0", "NULL", kHeadsInFile);
  return sql;
}

std::string reasons(bool lacks, bool differs, bool behind, bool unpackable,
                    const std::string& told) {
  std::string why;
  const auto add = [&](const std::string& one) { why += (why.empty() ? "" : "; ") + one; };
  if (lacks) add("its head names a fact that is not there");
  if (differs) add("its head and its last fact differ");
  if (behind) add("facts lie behind its head");
  if (unpackable) add("a fact that was set aside cannot be unpacked");
  if (!told.empty()) add("left out by " + told);
  return why;
}

// Every fact of the store, in the order in which a device that knows nothing would take it in.
Result<std::map<Id, std::string>> broken_chains(const std::string& dealer,
                                                const facts::StoreRules& rules) {
  constexpr std::size_t kAtOnce = 2000;
  auto uplink = connect(dealer, rules);
  if (!uplink) return fail(uplink.error().what);
  if (const auto hello = (*uplink)->hello(Id{}); !hello) return fail(hello.error().what);
  std::map<Id, log::Head> heads;
  std::map<Id, std::string> broken;
  for (;;) {
    std::vector<log::Head> cursor;
    for (const auto& [origin, head] : heads) cursor.push_back(head);
    const auto records = (*uplink)->pull(Id{}, cursor, kAtOnce);
    if (!records) return fail(records.error().what);
    for (const log::Record& record : *records) {
      const Id& origin = record.id.origin;
      if (broken.contains(origin)) continue;
      log::Head& head = heads.try_emplace(origin, log::Head{origin, 0, {}}).first->second;
      const bool personal_fits =
          record.personal.has_value() == record.salt.has_value() &&
          (!record.personal ||
           log::hash_personal(*record.salt, *record.personal) == record.personal_hash);
      const bool follows = record.id.seq == head.last + 1 && personal_fits &&
                           log::chain(head.hash, record) == record.hash;
      if (follows) {
        head = {origin, record.id.seq, record.hash};
        continue;
      }
      broken[origin] = "its fact " + std::to_string(record.id.seq) + " does not follow";
      head.last = std::numeric_limits<std::int64_t>::max();
    }
    if (records->size() < kAtOnce) return broken;
  }
}

Result<std::vector<UnsoundOrigin>> told_by_postgres(const std::string& url) {
  const auto session = PostgresSession::open(url, kUninterrupted, {.only_reads = true});
  if (!session) return fail(session.error().what);
  const auto answers = (*session)->ask({{in_postgres(), {}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  const PgAnswer& answer = answers->front();
  if (!answer.state().empty()) return fail((*session)->describe(answer.state()));
  std::vector<UnsoundOrigin> all;
  for (int row = 0; row < answer.rows(); ++row) {
    const auto text = [&](int column) { return std::string(answer.at(row, column).value_or("")); };
    const auto is = [&](int column) { return text(column) == "1"; };
    all.push_back({Id::from_hex(text(0)).value_or(Id{}), text(1), std::atoll(text(2).c_str()),
                   reasons(is(3), is(4), is(5), is(6), text(7))});
  }
  return all;
}

Result<std::vector<UnsoundOrigin>> told_by_file(const std::filesystem::path& path) {
  auto store = read_sqlite_store(path);
  if (!store) return fail(store.error().what);
  return guarded(path, [&]() -> Result<std::vector<UnsoundOrigin>> {
    SQLite::Statement asked(**store, in_sqlite());
    std::vector<UnsoundOrigin> all;
    while (asked.executeStep()) {
      const auto is = [&](int column) { return asked.getColumn(column).getInt() == 1; };
      all.push_back({Id::from_hex(asked.getColumn(0).getString()).value_or(Id{}), "",
                     asked.getColumn(2).getInt64(), reasons(is(3), is(4), is(5), false, "")});
    }
    return all;
  });
}

constexpr const char* kColumns =
    "origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash, hash, "
    "aside, personal_aside";

tl::unexpected<Error> which_one(const std::string& origin, std::size_t count) {
  if (count == 0) return fail("The dealer's database has no origin " + origin + ".");
  return fail("Several origins begin with " + origin + "; give more of its digits.");
}

Result<Quarantined> in_postgres(const std::string& url, const std::string& prefix) {
  const auto session = PostgresSession::open(url, kUninterrupted, {.answer_ms = 10 * 60 * 1000});
  if (!session) return fail(session.error().what);
  const auto found = (*session)->ask(
      {{"SELECT encode(h.origin, 'hex'), coalesce((SELECT d.name FROM device d WHERE d.login = "
        "h.login), h.login, '') FROM head h WHERE encode(h.origin, 'hex') LIKE $1 || '%' LIMIT 2",
        {pg_text(prefix)}}},
      Reply::text);
  if (!found) return fail(found.error().what);
  if (const auto state = found->front().state(); !state.empty())
    return fail((*session)->describe(state));
  if (found->front().rows() != 1)
    return which_one(prefix, static_cast<std::size_t>(found->front().rows()));
  const std::string hex(*found->front().at(0, 0));
  const std::string this_one = " WHERE origin = decode('" + hex + "', 'hex')";
  const auto done = (*session)->ask(
      {{"BEGIN", {}},
       {"SET LOCAL lock_timeout = 5000", {}},
       {"SELECT FROM head" + this_one + " FOR UPDATE", {}},
       {std::string("INSERT INTO quarantined (") + kColumns + ", login) SELECT " + kColumns +
            ", (SELECT h.login FROM head h WHERE h.origin = event.origin) FROM event" + this_one,
        {}},
       {"GRANT DELETE ON event TO CURRENT_USER", {}},
       {"DELETE FROM event" + this_one, {}},
       {"DELETE FROM head" + this_one, {}},
       {"REVOKE DELETE ON event FROM CURRENT_USER", {}},
       {"COMMIT", {}}},
      Reply::text);
  if (!done) return fail(done.error().what);
  for (const PgAnswer& answer : *done)
    if (!answer.state().empty()) return fail((*session)->describe(answer.state()));
  return Quarantined{Id::from_hex(hex).value_or(Id{}),
                     std::string(found->front().at(0, 1).value_or("")), (*done)[3].affected()};
}

Result<Quarantined> in_file(const std::filesystem::path& path, const facts::StoreRules& rules,
                            const std::string& prefix) {
  auto store = open_sqlite_store(path, rules);
  if (!store) return fail(store.error().what);
  return guarded(path, [&]() -> Result<Quarantined> {
    SQLite::Transaction all(**store, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement asked(**store, std::string("SELECT lower(hex(origin)) FROM ") + kHeadsInFile +
                                         " WHERE lower(hex(origin)) LIKE ? || '%'");
    asked.bind(1, prefix);
    std::vector<std::string> found;
    while (asked.executeStep()) found.push_back(asked.getColumn(0).getString());
    if (found.size() != 1) return which_one(prefix, found.size());
    const std::string this_one = " WHERE origin = x'" + found.front() + "'";
    const int facts = (*store)->exec(std::string("INSERT INTO quarantined (") + kColumns +
                                     ") SELECT " + kColumns + " FROM event" + this_one);
    (*store)->exec("DELETE FROM event" + this_one);
    (*store)->exec("DELETE FROM head" + this_one);
    all.commit();
    return Quarantined{Id::from_hex(found.front()).value_or(Id{}), "", facts};
  });
}

}  // namespace

Result<std::vector<UnsoundOrigin>> unsound_origins(const std::string& dealer,
                                                   const facts::StoreRules& rules,
                                                   bool every_fact) {
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  const bool is_file = address->store == DealerAddress::Store::sqlite;
  auto all = is_file ? told_by_file(address->path) : told_by_postgres(address->url);
  if (!all || (!is_file && !every_fact)) return all;
  auto broken = broken_chains(dealer, rules);
  if (!broken) return fail(broken.error().what);
  for (UnsoundOrigin& one : *all)
    if (const auto found = broken->extract(one.origin)) one.why += "; " + found.mapped();
  for (const auto& [origin, why] : *broken) all->push_back({origin, "", 0, why});
  return all;
}

Result<Quarantined> quarantine(const std::string& dealer, const facts::StoreRules& rules,
                               const std::string& origin) {
  constexpr std::size_t kFewest = 8;
  std::string digits = origin;
  std::ranges::transform(digits, digits.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
  });
  if (digits.size() < kFewest || digits.find_first_not_of("0123456789abcdef") != std::string::npos)
    return fail("An origin is 32 hexadecimal digits, of which the first 8 may do.");
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  if (address->store == DealerAddress::Store::sqlite) return in_file(address->path, rules, digits);
  return in_postgres(address->url, digits);
}

}  // namespace foyer::sync
