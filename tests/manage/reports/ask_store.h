// What either kind of dealer's database answers, as text, so that it can be laid beside what the
// devices' fold has. Threads: one test's own.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "manage/reports/expected.h"
#include "support/postgres.h"

namespace foyer::tests {

inline bool is_rate(std::string_view column) {
  return column.ends_with("_rate") || column.starts_with("mean_");
}
// One connection for all that is asked: each new one reads the definitions of every view anew.
class AskedStore {
 public:
  // `file`: of SQLite; empty: `dealer` is the address of a PostgreSQL database.
  AskedStore(const std::string& dealer, const std::filesystem::path& file) {
    if (!file.empty()) {
      sqlite_ = std::make_unique<SQLite::Database>(file.string());
      return;
    }
    auto session = sync::PostgresSession::open(dealer, never_);
    if (!session) throw std::runtime_error(session.error().what);
    postgres_ = std::move(*session);
  }
  Table ask(const std::string& sql) { return sqlite_ ? ask_sqlite(sql) : ask_postgres(sql); }

 private:
  Table ask_postgres(const std::string& sql) {
    const auto answers = postgres_->ask({{sql, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    const sync::PgAnswer& answer = answers->front();
    if (!answer.state().empty()) throw std::runtime_error(sql + ": " + answer.state());
    Table table(static_cast<std::size_t>(answer.rows()));
    for (int row = 0; row < answer.rows(); ++row)
      for (int column = 0; column < answer.columns(); ++column) {
        const std::string value(answer.at(row, column).value_or(kNull));
        const bool rate = is_rate(answer.name(column));
        table[static_cast<std::size_t>(row)].push_back(rate ? as_rate(value) : value);
      }
    return table;
  }
  Table ask_sqlite(const std::string& sql) {
    SQLite::Statement asked(*sqlite_, sql);
    Table table;
    while (asked.executeStep()) {
      Row& row = table.emplace_back();
      for (int i = 0; i < asked.getColumnCount(); ++i) {
        const SQLite::Column column = asked.getColumn(i);
        const std::string value = column.isNull() ? kNull : column.getString();
        row.push_back(is_rate(column.getName()) ? as_rate(value) : value);
      }
    }
    return table;
  }

  const std::atomic<bool> never_ = false;
  std::unique_ptr<SQLite::Database> sqlite_;
  std::unique_ptr<sync::PostgresSession> postgres_;
};

}  // namespace foyer::tests
