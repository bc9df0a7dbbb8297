#include "kit/store/guest_records.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <optional>
#include <string_view>

#include "kit/store/dealer_address.h"
#include "kit/store/guest_records_sql.h"
#include "kit/store/postgres_session.h"
#include "kit/store/sqlite_store.h"

namespace foyer::sync {
namespace {

using namespace guest_sql;

std::optional<Id> id_of(std::string_view bytes) {
  Id id;
  if (bytes.size() != id.bytes.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
  return id;
}

std::pair<Id, Id> link_of(std::string_view visit, std::string_view person) {
  return {id_of(visit).value_or(Id{}), Id::from_hex(person).value_or(Id{})};
}

class SqliteRecords final : public GuestRecords {
 public:
  SqliteRecords(std::filesystem::path path, std::unique_ptr<SQLite::Database> store)
      : path_(std::move(path)), store_(std::move(store)) {}

  Result<std::vector<Id>> with_phone(const std::vector<std::string>& numbers) override {
    std::string marks, aside;
    for (std::size_t i = 1; i <= numbers.size(); ++i) {
      const std::string mark = "?" + std::to_string(i);
      marks += (i > 1 ? ", " : "") + mark;
      aside += " OR instr(e.personal_aside, CAST(" + mark + " AS BLOB)) > 0";
    }
    return visits("SELECT DISTINCT e.visit FROM event e WHERE (e.personal IS NOT NULL AND " +
                      holds_number("e.personal", marks) + ")" + aside,
                  [&](SQLite::Statement& asked) {
                    for (std::size_t i = 0; i < numbers.size(); ++i)
                      asked.bind(static_cast<int>(i) + 1, numbers[i]);
                  });
  }

  Result<std::vector<std::pair<Id, Id>>> links() override {
    using Links = std::vector<std::pair<Id, Id>>;
    return guarded(path_, [&]() -> Result<Links> {
      SQLite::Statement asked(*store_,
                              "SELECT visit, coalesce(body ->> 'person', '') FROM event "
                              "WHERE kind = 'guest.linked' ORDER BY at, origin, seq");
      Links links;
      while (asked.executeStep())
        links.push_back(link_of(asked.getColumn(0).getString(), asked.getColumn(1).getString()));
      return links;
    });
  }

  Result<State> state_of(const Id& visit) override {
    return guarded(path_, [&]() -> Result<State> {
      SQLite::Statement asked(
          *store_, std::string("SELECT count(*), coalesce(sum(e.kind = 'guest.erased'), 0), "
                               "coalesce(sum(") +
                       kPersonal + "), 0) FROM event e WHERE e.visit = ?1");
      bind(asked, 1, visit);
      asked.executeStep();
      const auto any = [&](int column) { return asked.getColumn(column).getInt64() > 0; };
      return State{any(0), any(1), any(2)};
    });
  }

  Result<std::int64_t> personal_facts(const std::vector<Id>& visits) override {
    return guarded(path_, [&]() -> Result<std::int64_t> {
      SQLite::Statement asked(*store_, std::string("SELECT count(*) FROM event e "
                                                   "WHERE e.visit = ?1 AND ") +
                                           kPersonal);
      std::int64_t count = 0;
      for (const Id& visit : visits) {
        asked.reset();
        bind(asked, 1, visit);
        asked.executeStep();
        count += asked.getColumn(0).getInt64();
      }
      return count;
    });
  }

  Result<std::string> locked_until(const Id& subject) override {
    return guarded(path_, [&]() -> Result<std::string> {
      SQLite::Statement asked(*store_, locked_sql("body", "?1"));
      bind(asked, 1, subject);
      return asked.executeStep() ? asked.getColumn(0).getString() : std::string();
    });
  }

  Result<std::vector<std::pair<Id, Id>>> naming(const std::vector<Id>& visits,
                                                std::string_view kind,
                                                std::string_view member) override {
    using Named = std::vector<std::pair<Id, Id>>;
    return guarded(path_, [&]() -> Result<Named> {
      SQLite::Statement asked(*store_, naming_sql("body", visits, kind, member));
      Named found;
      while (asked.executeStep())
        found.push_back(link_of(asked.getColumn(0).getString(), asked.getColumn(1).getString()));
      return found;
    });
  }

  Result<std::vector<facts::LastSaid>> last_said(const std::vector<Id>& subjects,
                                                 const Asked& about) override {
    using All = std::vector<facts::LastSaid>;
    return guarded(path_, [&]() -> Result<All> {
      SQLite::Statement asked(*store_,
                              last_said_sql(listed(subjects, "X'", "'"), about, text_of_sqlite()));
      All found;
      while (asked.executeStep())
        found.push_back({id_of(asked.getColumn(0).getString()).value_or(Id{}),
                         asked.getColumn(1).getString(), asked.getColumn(2).getString(),
                         asked.getColumn(3).getInt64()});
      return found;
    });
  }

  Result<std::vector<Id>> untouched_since(std::int64_t wall_ms, const Left& left) override {
    return visits(std::string("SELECT DISTINCT e.visit FROM event e WHERE ") + kPersonal +
                      " AND NOT EXISTS (SELECT 1 FROM event l WHERE l.visit = e.visit AND " +
                      facts::wall_in_sqlite("l.") + " >= ?1)" + not_left(left, text_of_sqlite()),
                  [&](SQLite::Statement& asked) { asked.bind(1, wall_ms); });
  }

  Result<std::int64_t> guests() override {
    return guarded(path_, [&]() -> Result<std::int64_t> {
      return store_->execAndGet(std::string(kGuests) + kPersonal).getInt64();
    });
  }

  Result<StoreTime> time(const Id& self) override {
    return guarded(path_, [&]() -> Result<StoreTime> {
      return StoreTime{{}, heard_ms(*store_, self)};
    });
  }

  Result<std::vector<Id>> erased_but_personal() override {
    return visits(
        std::string("SELECT DISTINCT e.visit FROM event e WHERE ") + kPersonal + " AND " + kErased,
        [](SQLite::Statement&) {});
  }

 private:
  static void bind(SQLite::Statement& asked, int at, const Id& id) {
    asked.bind(at, id.bytes.data(), static_cast<int>(id.bytes.size()));
  }
  Result<std::vector<Id>> visits(const std::string& sql,
                                 const std::function<void(SQLite::Statement&)>& bind_values) {
    return guarded(path_, [&]() -> Result<std::vector<Id>> {
      SQLite::Statement asked(*store_, sql);
      bind_values(asked);
      std::vector<Id> found;
      while (asked.executeStep())
        if (const auto id = id_of(asked.getColumn(0).getString())) found.push_back(*id);
      return found;
    });
  }

  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> store_;
};

class PostgresRecords final : public GuestRecords {
 public:
  explicit PostgresRecords(std::unique_ptr<PostgresSession> session)
      : session_(std::move(session)) {}

  Result<std::vector<Id>> with_phone(const std::vector<std::string>& numbers) override {
    PgArray forms(PgType::text_array);
    for (const std::string& number : numbers) forms.add(pg_text(number));
    return visits({"SELECT DISTINCT e.visit FROM event e WHERE (e.personal IS NOT NULL AND " +
                       holds_number("e.personal::jsonb", "SELECT unnest($1::text[])") +
                       ") OR EXISTS (SELECT FROM unnest($1::text[]) AS form "
                       "WHERE position(convert_to(form, 'UTF8') IN e.personal_aside) > 0)",
                   {forms.value()}});
  }

  Result<std::vector<std::pair<Id, Id>>> links() override {
    const auto answer =
        ask({"SELECT visit, coalesce(body::jsonb ->> 'person', '') FROM event "
             "WHERE kind = 'guest.linked' ORDER BY at, origin, seq",
             {}});
    if (!answer) return fail(answer.error().what);
    std::vector<std::pair<Id, Id>> links;
    for (int row = 0; row < answer->rows(); ++row)
      links.push_back(link_of(answer->at(row, 0).value_or(""), answer->at(row, 1).value_or("")));
    return links;
  }

  Result<State> state_of(const Id& visit) override {
    const auto answer = ask({std::string("SELECT count(*), count(*) FILTER (WHERE e.kind = "
                                         "'guest.erased'), count(*) FILTER (WHERE ") +
                                 kPersonal + ") FROM event e WHERE e.visit = $1",
                             {pg(visit)}});
    if (!answer) return fail(answer.error().what);
    const auto any = [&](int column) { return pg_number(answer->at(0, column).value_or("")) > 0; };
    return State{any(0), any(1), any(2)};
  }

  Result<std::int64_t> personal_facts(const std::vector<Id>& visits) override {
    PgArray all(PgType::bytea_array);
    for (const Id& visit : visits) all.add(pg(visit));
    const auto answer = ask({std::string("SELECT count(*) FROM event e WHERE e.visit = ANY "
                                         "($1::bytea[]) AND ") +
                                 kPersonal,
                             {all.value()}});
    if (!answer) return fail(answer.error().what);
    return pg_number(answer->at(0, 0).value_or(""));
  }

  Result<std::string> locked_until(const Id& subject) override {
    const auto answer = ask({locked_sql("body::jsonb", "$1"), {pg(subject)}});
    if (!answer) return fail(answer.error().what);
    return std::string(answer->rows() > 0 ? answer->at(0, 0).value_or("") : "");
  }

  Result<std::vector<std::pair<Id, Id>>> naming(const std::vector<Id>& visits,
                                                std::string_view kind,
                                                std::string_view member) override {
    const auto answer = ask({naming_sql("body::jsonb", visits, kind, member), {}});
    if (!answer) return fail(answer.error().what);
    std::vector<std::pair<Id, Id>> found;
    for (int row = 0; row < answer->rows(); ++row)
      found.push_back(link_of(answer->at(row, 0).value_or(""), answer->at(row, 1).value_or("")));
    return found;
  }

  Result<std::vector<facts::LastSaid>> last_said(const std::vector<Id>& subjects,
                                                 const Asked& about) override {
    const auto answer =
        ask({last_said_sql(listed(subjects, "'\\x", "'::bytea"), about, text_of_postgres()), {}});
    if (!answer) return fail(answer.error().what);
    std::vector<facts::LastSaid> found;
    for (int row = 0; row < answer->rows(); ++row)
      found.push_back({id_of(answer->at(row, 0).value_or("")).value_or(Id{}),
                       std::string(answer->at(row, 1).value_or("")),
                       std::string(answer->at(row, 2).value_or("")),
                       pg_number(answer->at(row, 3).value_or(""))});
    return found;
  }

  Result<std::vector<Id>> untouched_since(std::int64_t wall_ms, const Left& left) override {
    return visits({std::string("SELECT DISTINCT e.visit FROM event e WHERE ") + kPersonal +
                       " AND NOT EXISTS (SELECT FROM event l WHERE l.visit = e.visit AND " +
                       facts::wall_in_postgres("l.") + " >= $1)" +
                       not_left(left, text_of_postgres()),
                   {pg(wall_ms)}});
  }

  Result<std::int64_t> guests() override {
    const auto answer = ask({std::string(kGuests) + kPersonal, {}});
    if (!answer) return fail(answer.error().what);
    return pg_number(answer->at(0, 0).value_or(""));
  }

  Result<StoreTime> time(const Id&) override {
    const auto answer = ask({"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint", {}});
    if (!answer) return fail(answer.error().what);
    return StoreTime{pg_number(answer->at(0, 0).value_or("")), {}};
  }

  Result<std::vector<Id>> erased_but_personal() override {
    return visits(
        {std::string("SELECT DISTINCT e.visit FROM event e WHERE ") + kPersonal + " AND " + kErased,
         {}});
  }

 private:
  Result<PgAnswer> ask(const PgStatement& statement) {
    auto answers = session_->ask({statement});
    if (!answers) return fail(answers.error().what);
    const std::string state = answers->front().state();
    if (state == "42501")
      return fail(
          "Only the owner of the dealer's database and a desk may erase a guest; this login may "
          "not read what would be erased.");
    if (!state.empty()) return fail(session_->describe(state));
    return std::move(answers->front());
  }
  Result<std::vector<Id>> visits(const PgStatement& statement) {
    const auto answer = ask(statement);
    if (!answer) return fail(answer.error().what);
    std::vector<Id> found;
    for (int row = 0; row < answer->rows(); ++row)
      if (const auto id = id_of(answer->at(row, 0).value_or(""))) found.push_back(*id);
    return found;
  }

  std::unique_ptr<PostgresSession> session_;
};

}  // namespace

Result<std::unique_ptr<GuestRecords>> open_guest_records(const std::string& dealer) {
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  if (address->store == DealerAddress::Store::sqlite) {
    auto store = read_sqlite_store(address->path);
    if (!store) return fail(store.error().what);
    return std::unique_ptr<GuestRecords>(
        std::make_unique<SqliteRecords>(address->path, std::move(*store)));
  }
  // They look at every fact that there is.
  constexpr int kLooking_ms = 10 * 60 * 1000;
  static const std::atomic<bool> kNever = false;
  auto session = PostgresSession::open(address->url, kNever, {.answer_ms = kLooking_ms});
  if (!session) return fail(session.error().what);
  return std::unique_ptr<GuestRecords>(std::make_unique<PostgresRecords>(std::move(*session)));
}

}  // namespace foyer::sync
