// A newer program among older ones, and an older store under a newer program, embedded: what cannot
// be read is passed on as it is, and an upgrade that was killed is ended by the next start.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "devices.h"
#include "manage/reports/store_rules.h"
#include "showroom/all_kinds.h"

namespace foyer::tests {
namespace {

class LaterProgram : public testing::Test {
 protected:
  std::string dealer() const { return store_.dealer(); }
  void take_a_store_of_the_first_edition() const {
    std::filesystem::copy_file(
        std::filesystem::path(FOYER_SOURCE_DIR) / "tests" / "first_edition" / "dealer.db",
        store_.path(), std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(
        store_.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  }
  std::vector<std::string> rows(const std::string& sql) const {
    // Opened for writing: what a killed program left behind is rolled back first.
    SQLite::Database store(store_.path().string(), SQLite::OPEN_READWRITE);
    SQLite::Statement asked(store, sql);
    std::vector<std::string> rows;
    while (asked.executeStep()) {
      std::string row;
      for (int at = 0; at < asked.getColumnCount(); ++at)
        row += asked.getColumn(at).getString() + '\x1F';
      rows.push_back(row);
    }
    return rows;
  }
  std::vector<std::string> facts() const { return rows("SELECT * FROM event ORDER BY 1, 2"); }
  std::vector<std::string> tables() const {
    return rows("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2");
  }
  std::vector<std::string> meta() const { return rows("SELECT * FROM meta ORDER BY 1"); }

  Folder folder_;
  SqliteStore store_{folder_.path()};
};

TEST_F(LaterProgram, s_facts_of_every_kind_are_kept_and_passed_on_byte_for_byte) {
  Device newer(folder_.path() / "newer", dealer()), older(folder_.path() / "older", dealer());
  int visit = 0;
  for (const domain::KnownKind& known : domain::kKnownKinds)
    newer.write(visit_number(++visit),
                {domain::Event{std::string(known.kind), known.version + 1,
                               R"({ "of_tomorrow" : [1,{"x":null}] })", R"({"who":"王"})"}});
  round_of(newer);
  round_of(older);
  const auto told = facts_of(newer.log());
  ASSERT_EQ(told.size(), domain::kKnownKinds.size());
  EXPECT_EQ(facts_of(dealer()), told);
  EXPECT_EQ(facts_of(older.log()), told);
  for (std::size_t at = 0; at < told.size(); ++at) {
    EXPECT_EQ(told[at].kind, domain::kKnownKinds[at].kind);
    EXPECT_EQ(told[at].version, domain::kKnownKinds[at].version + 1);
    EXPECT_EQ(told[at].body, R"({ "of_tomorrow" : [1,{"x":null}] })");
  }
  const auto verdict = older.log().verify();
  EXPECT_TRUE(verdict && !verdict->fault);
}

// An embedded store asks nobody who they are: whoever has the file is in.
TEST_F(LaterProgram, s_new_role_finds_every_row_of_an_older_store) {
  take_a_store_of_the_first_edition();
  const auto written = facts();
  const auto uplink = sync::connect(dealer(), rules_with_one_more_role());
  ASSERT_TRUE(uplink);
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  EXPECT_EQ(facts(), written);
  const auto pulled = (*uplink)->pull(Id{{1}}, {}, 10'000'000);
  ASSERT_TRUE(pulled);
  EXPECT_EQ(pulled->size(), written.size());
  EXPECT_EQ(*pulled, facts_of(dealer())) << "and the roles of before find no other";
}

// Counts the statements of this process, and ends it before one of them.
int statements_left = 0;
int end_before(unsigned, void*, void*, void*) {
  if (--statements_left == 0) ::raise(SIGKILL);
  return 0;
}
int watch(sqlite3* store, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(store, SQLITE_TRACE_STMT, end_before, nullptr);
}

// Whether it was killed before it had greeted the store.
bool is_killed_before(int statement, const std::string& dealer) {
  const pid_t child = ::fork();
  if (child == 0) {
    statements_left = statement;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    const auto uplink = sync::connect(dealer, reports::store_rules());
    ::_exit(uplink && (*uplink)->hello(Id{{1}}) ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return true;
  EXPECT_EQ(status, 0);
  return false;
}

TEST_F(LaterProgram, s_upgrade_killed_before_any_of_its_statements_is_ended_by_the_next_start) {
  take_a_store_of_the_first_edition();
  const auto written = facts(), old_tables = tables(), old_meta = meta();
  ASSERT_FALSE(written.empty());
  ASSERT_TRUE(connection_to(dealer()));
  const auto new_tables = tables(), new_meta = meta();
  ASSERT_NE(new_tables, old_tables);
  ASSERT_NE(new_meta, old_meta);
  int statement = 0, half_way = 0;
  for (;; ++statement) {
    take_a_store_of_the_first_edition();
    if (!is_killed_before(statement + 1, dealer())) break;
    half_way += tables() == new_tables && meta() == new_meta ? 0 : 1;
    EXPECT_EQ(facts(), written) << "killed before statement " << statement + 1;
    ASSERT_TRUE(connection_to(dealer()));
    EXPECT_EQ(facts(), written) << "killed before statement " << statement + 1;
    EXPECT_EQ(tables(), new_tables) << "killed before statement " << statement + 1;
    EXPECT_EQ(meta(), new_meta) << "killed before statement " << statement + 1;
    EXPECT_EQ(rows("PRAGMA integrity_check"), std::vector<std::string>{"ok\x1F"});
    if (HasFailure()) break;
  }
  EXPECT_GT(half_way, 10) << "of " << statement << " statements";
}

}  // namespace
}  // namespace foyer::tests
