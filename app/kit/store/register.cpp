#include "kit/store/register.h"

#include <atomic>

#include "kit/store/dealer_address.h"
#include "kit/store/postgres_session.h"
#include "kit/store/sqlite_store.h"

namespace foyer::sync {
namespace {

using Rows = Result<std::vector<RegisterRow>>;

Rows read_rows(SQLite::Statement& asked) {
  std::vector<RegisterRow> rows;
  while (asked.executeStep()) {
    RegisterRow& row = rows.emplace_back();
    for (int i = 0; i < asked.getColumnCount(); ++i) {
      const SQLite::Column column = asked.getColumn(i);
      row.emplace_back(column.getName(),
                       column.isNull() ? std::nullopt : std::optional(column.getString()));
    }
  }
  return rows;
}

// `visit`: in hex, or empty for all.
Rows sqlite_rows(const std::filesystem::path& path, const std::string& visit, std::size_t limit) {
  auto store = read_sqlite_store(path);
  if (!store) return fail(store.error().what);
  return guarded(path, [&]() -> Rows {
    SQLite::Statement asked(**store,
                            "SELECT * FROM walk_in_register WHERE ?1 = '' OR visit = ?1 "
                            "ORDER BY day DESC, arrived_at DESC, visit LIMIT ?2");
    asked.bind(1, visit);
    asked.bind(2, static_cast<std::int64_t>(limit));
    return read_rows(asked);
  });
}

Rows postgres_rows(const std::string& url, const std::string& visit, std::size_t limit) {
  const std::atomic<bool> never = false;
  const auto session = PostgresSession::open(url, never, {.only_reads = true});
  if (!session) return fail(session.error().what);
  const auto answers =
      (*session)->ask({{"SELECT * FROM walk_in_register WHERE $1 = '' OR visit = $1 "
                        "ORDER BY day DESC, arrived_at DESC, visit LIMIT $2",
                        {pg_text(visit), pg(static_cast<std::int64_t>(limit))}}},
                      Reply::text);
  if (!answers) return fail(answers.error().what);
  const PgAnswer& answer = answers->front();
  if (!answer.state().empty()) return fail((*session)->describe(answer.state()));
  std::vector<RegisterRow> rows(static_cast<std::size_t>(answer.rows()));
  for (int row = 0; row < answer.rows(); ++row)
    for (int column = 0; column < answer.columns(); ++column) {
      const auto value = answer.at(row, column);
      rows[static_cast<std::size_t>(row)].emplace_back(
          answer.name(column), value ? std::optional(std::string(*value)) : std::nullopt);
    }
  return rows;
}

Rows rows_of(const std::string& dealer, const std::string& visit, std::size_t limit) {
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  if (address->store == DealerAddress::Store::sqlite)
    return sqlite_rows(address->path, visit, limit);
  return postgres_rows(address->url, visit, limit);
}

}  // namespace

Result<std::optional<RegisterRow>> register_row(const std::string& dealer, const Id& visit) {
  auto rows = rows_of(dealer, visit.hex(), 1);
  if (!rows) return fail(rows.error().what);
  if (rows->empty()) return std::optional<RegisterRow>();
  return std::optional(std::move(rows->front()));
}

Result<std::vector<RegisterRow>> register_rows(const std::string& dealer, std::size_t limit) {
  return rows_of(dealer, "", limit);
}

}  // namespace foyer::sync
