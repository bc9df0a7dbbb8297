// Somebody changed the file behind Foyer's back; verify finds it and says where.
#include <SQLiteCpp/SQLiteCpp.h>

#include "kit/log/device.h"

namespace foyer::log {
namespace {

constexpr int kFacts = 5;

// Runs SQL on a closed log with everything off that would stand in the way.
void meddle(const TemporaryHome& home, const std::string& sql) {
  SQLite::Database db(home.log().string(), SQLite::OPEN_READWRITE);
  std::vector<std::string> triggers;
  SQLite::Statement names(db, "SELECT name FROM sqlite_master WHERE type = 'trigger'");
  while (names.executeStep()) triggers.push_back(names.getColumn(0).getString());
  names.reset();
  for (const std::string& name : triggers) db.exec("DROP TRIGGER " + name);
  db.exec(sql);
}

void write_visit(const TemporaryHome& home) {
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
}

// "" or "seq: what", as verify tells it.
std::string verdict_after(const TemporaryHome& home, const std::string& sql) {
  meddle(home, sql);
  const auto log = open_log(home.folder());
  const auto verdict = log->verify();
  if (!verdict) return verdict.error().what;
  if (!verdict->fault) return {};
  return std::to_string(verdict->fault->id.seq) + ": " + verdict->fault->what;
}

class Meddling : public ::testing::TestWithParam<const char*> {};

TEST_P(Meddling, is_found_in_every_row_that_it_can_be_done_to) {
  for (int seq = 1; seq <= kFacts; ++seq) {
    const TemporaryHome home;
    write_visit(home);
    const std::string where = " WHERE seq = " + std::to_string(seq);
    const bool has_personal = seq == 2 || seq == 4;
    const std::string change = GetParam();
    if (!has_personal && change.find("zeroblob") == std::string::npos &&
        change.find("personal = ") != std::string::npos) {
      continue;  // nothing there to be changed
    }
    const std::string verdict = verdict_after(home, "UPDATE event SET " + change + where);
    EXPECT_EQ(verdict.substr(0, 3), std::to_string(seq) + ": ")
        << change << where << ": " << verdict;
  }
}

INSTANTIATE_TEST_SUITE_P(
    EveryColumn, Meddling,
    ::testing::Values("seq = seq + 100", "visit = randomblob(16)", "visit = x'00'",
                      "kind = kind || 's'", "kind = 'visit.checked_in'", "version = version + 1",
                      "version = 99999999999", "at = at + 1", "at = -1", "actor = 'desk'",
                      "actor = actor || substr(kind, 1, 1), kind = substr(kind, 2)",
                      "body = body || ' '", "body = ''", "personal = NULL", "salt = zeroblob(56)",
                      "personal = zeroblob(64)", "personal = substr(personal, 2)",
                      "personal = (SELECT e.personal FROM event e WHERE e.seq = 6 - event.seq), "
                      "salt = (SELECT e.salt FROM event e WHERE e.seq = 6 - event.seq)",
                      "hash = randomblob(32)", "hash = x'01'", "personal_hash = randomblob(32)",
                      "personal_hash = zeroblob(33)"));

TEST(MeddlingTest, a_fact_that_was_moved_to_another_origin_is_missing_where_it_was) {
  const TemporaryHome home;
  write_visit(home);
  const std::string verdict =
      verdict_after(home, "UPDATE event SET origin = zeroblob(16) WHERE seq = 3");
  EXPECT_EQ(verdict, "1: it is missing");  // of the origin 00000000, which begins with seq 3
}

TEST(MeddlingTest, a_fact_that_was_taken_out_is_missing_first_middle_and_last) {
  for (const int seq : {1, 3, 5}) {
    const TemporaryHome home;
    write_visit(home);
    EXPECT_EQ(verdict_after(home, "DELETE FROM event WHERE seq = " + std::to_string(seq)),
              std::to_string(seq) + ": it is missing");
  }
  const TemporaryHome home;
  write_visit(home);
  EXPECT_EQ(verdict_after(home, "DELETE FROM event"), "1: it is missing");
}

TEST(MeddlingTest, two_facts_that_changed_places_are_found) {
  const TemporaryHome home;
  write_visit(home);
  EXPECT_EQ(verdict_after(home,
                          "UPDATE event SET seq = 104 - seq WHERE seq IN (1, 3);"
                          "UPDATE event SET seq = seq - 100 WHERE seq > 100")
                .substr(0, 3),
            "1: ");
}

TEST(MeddlingTest, a_head_that_was_changed_is_found) {
  const TemporaryHome home;
  write_visit(home);
  EXPECT_EQ(verdict_after(home, "UPDATE head SET last = 4"),
            "5: it is not where the head of its origin says that the facts end");
  EXPECT_EQ(verdict_after(home, "UPDATE head SET last = 9"), "6: it is missing");
}

TEST(MeddlingTest, erasing_what_is_personal_is_no_fault) {
  const TemporaryHome home;
  write_visit(home);
  EXPECT_EQ(verdict_after(home, "UPDATE event SET personal = NULL, salt = NULL"), "");
}

TEST(MeddlingTest, a_fold_over_a_fact_that_cannot_be_read_says_which_and_stops) {
  const TemporaryHome home;
  write_visit(home);
  meddle(home, "UPDATE event SET personal = zeroblob(64) WHERE seq = 4");
  const auto log = open_log(home.folder());
  int seen = 0;
  const auto read = log->each([&](const Record&) { return ++seen > 0; });
  ASSERT_FALSE(read);
  EXPECT_EQ(seen, 3);
  EXPECT_NE(read.error().what.find("fact 4 of origin " + log->origin().short_hex()),
            std::string::npos);
  EXPECT_FALSE(log->of_visit(visit_number(1)));
}

TEST(MeddlingTest, the_file_itself_refuses_to_change_or_drop_a_fact) {
  const TemporaryHome home;
  write_visit(home);
  SQLite::Database db(home.log().string(), SQLite::OPEN_READWRITE);
  EXPECT_THROW(db.exec("DELETE FROM event WHERE seq = 5"), SQLite::Exception);
  EXPECT_THROW(db.exec("UPDATE event SET body = '{}'"), SQLite::Exception);
  EXPECT_THROW(db.exec("UPDATE event SET personal = x'00' WHERE seq = 2"), SQLite::Exception);
  EXPECT_THROW(db.exec("INSERT OR REPLACE INTO event SELECT origin, seq, visit, kind, version, at, "
                       "actor, '{}', personal, salt, hash, personal_hash FROM event WHERE seq = 5"),
               SQLite::Exception);
  EXPECT_THROW(db.exec("INSERT INTO event SELECT origin, seq + 2, visit, kind, version, at, actor, "
                       "body, personal, salt, hash, personal_hash FROM event WHERE seq = 5"),
               SQLite::Exception);
  EXPECT_EQ(db.exec("UPDATE event SET personal = NULL, salt = NULL WHERE seq = 2"), 1);
}

}  // namespace
}  // namespace foyer::log
