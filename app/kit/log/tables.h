// The tables of foyer.db, how a connection to them is set up, and how a record becomes a row.
//
// `event` is keyed (origin, seq) without a rowid: an append touches one tree for the fact and two
// small ones (by time, by visit), and each origin's records lie together in the order in which
// they are verified and sent. A trigger keeps `head` with every insert, in the same transaction,
// and refuses a record that leaves a hole; others refuse to change or delete a fact.
// Threads: a connection and its statements belong to one thread at a time.
// Errors: SQLite::Exception, which `explain` turns into an Error at the log's border.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/result.h"
#include "kit/log/record.h"
#include "kit/log/sealed.h"

namespace foyer::log {

inline constexpr int kApplication = 0x466F7972;  // "Foyr", SQLite's application_id
// SQLite's user_version (FORMAT.md): a new log's, and the one of a log in which some chains begin
// in the middle.
inline constexpr int kFirstFormat = 1;
inline constexpr int kFormat = 2;

// Looks at what a file is before anything is written to it.
enum class Found { nothing, log };
Result<Found> look_at(SQLite::Database& db, const std::filesystem::path& file);

void set_up_writer(SQLite::Database& db);
void set_up_reader(SQLite::Database& db);
void make_tables(SQLite::Database& db, const Id& origin, const DeviceKey& key);
// What came to format 1 later, and may be missing: an older Foyer made the log, or its disk is
// full.
void add_what_is_younger(SQLite::Database& db);
// Where chains begin that do not begin with their first fact. Makes it format 2.
void make_base_table(SQLite::Database& db);
bool has_base_table(SQLite::Database& db);

// The only way past "facts are never deleted", inside a transaction that moves facts to another
// origin; see VisitLog::start_new_origin.
void drop_tail(SQLite::Database& db, const Id& origin, std::int64_t after);

// "SELECT <every column of a record> FROM event " and the rest.
std::string select_rows(std::string_view rest);
// An INSERT of so many records.
std::string insert_rows(std::size_t rows);

// What is personal in a record as it is stored: sealed, both parts or none.
struct SealedPart {
  std::optional<std::string> personal, salt;
};
enum class Keep { all, nothing_personal };
SealedPart seal(const Record& record, Keep keep, const DeviceKey& key);
// Fills in the values of the statement's row 0, 1 …; copies none of them, so record and sealed part
// have to stay where they are until it was executed.
void bind_row(SQLite::Statement& insert, std::size_t row, const Record& record,
              const SealedPart& sealed);
// The Error of a row that cannot be read says what is wrong with it; the caller says which it is.
Result<Record> read_row(SQLite::Statement& row, const DeviceKey& key);
facts::FactId row_id(SQLite::Statement& row);  // as far as it can be made out

template <std::size_t N>
void bind_bytes(SQLite::Statement& statement, int at, const std::array<std::uint8_t, N>& bytes) {
  statement.bind(at, bytes.data(), static_cast<int>(N));
}
// False if the column does not hold exactly N bytes.
template <std::size_t N>
bool read_bytes(SQLite::Statement& row, int at, std::array<std::uint8_t, N>& bytes);

// A statement that is ready again when the scope ends, however it ends.
class Use {
 public:
  explicit Use(SQLite::Statement& statement) : statement_(statement) { statement_.tryReset(); }
  ~Use() { statement_.tryReset(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  SQLite::Statement* operator->() { return &statement_; }
  SQLite::Statement& operator*() { return statement_; }

 private:
  SQLite::Statement& statement_;
};

// "The fact was not written: the disk that holds /home/… is full; …"
Error explain(const SQLite::Exception& problem, const std::string& what_failed,
              const std::filesystem::path& file);

template <std::size_t N>
bool read_bytes(SQLite::Statement& row, int at, std::array<std::uint8_t, N>& bytes) {
  const SQLite::Column column = row.getColumn(at);
  const void* blob = column.getBlob();
  if (blob == nullptr || column.getBytes() != static_cast<int>(N)) return false;
  const auto* first = static_cast<const std::uint8_t*>(blob);
  std::copy(first, first + N, bytes.begin());
  return true;
}

}  // namespace foyer::log
