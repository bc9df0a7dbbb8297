// One bad row in an embedded dealer's database harms its origin only, as in PostgreSQL: nobody logs
// in to a file, so whoever may write it writes what he likes. Every other device goes on, a new one
// begins, and what is bad is named and can be taken out.
#include <SQLiteCpp/SQLiteCpp.h>

#include "devices.h"
#include "kit/store/dealer_quarantine.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {
namespace {

struct Bad {
  const char* name;
  const char* head;   // its `last`; nothing: no head at all
  const char* event;  // seq, kind, version, at, body, aside, actor; nothing: no fact
  bool refused;       // by a store of today
};

constexpr Bad kBadRows[] = {
    {"an_aside_that_cannot_be_unpacked", "1", "1, 'fact.set_aside', 0, 1, '{}', x'01', ''", true},
    {"an_aside_that_lacks_its_last_byte", "1", "1, 'fact.set_aside', 0, 1, '{}', zeroblob(15), ''",
     true},
    {"a_plain_fact_that_says_it_was_set_aside", "1", "1, 'fact.set_aside', 0, 1, '{}', NULL, ''",
     true},
    {"a_wrong_hash", "1", "1, 'visit.opened', 1, 1, '{}', NULL, ''", false},
    {"a_head_without_facts", "5", "", false},
    {"a_head_at_the_end_of_all_numbers", "9223372036854775807",
     "9223372036854775807, 'visit.opened', 1, 1, '{}', NULL, ''", true},
    {"a_fact_without_a_head", "", "777, 'visit.opened', 1, 1, '{}', NULL, ''", false},
    {"a_time_before_all_times", "1", "1, 'visit.opened', 1, -1, '{}', NULL, ''", true},
    {"staff_by_an_entrances_word", "1", "1, 'staff.pin', 1, 1, '{}', NULL, 'entrance'", true},
    {"a_text_longer_than_any_fact", "1",
     "1, 'visit.opened', 1, 1, '{\"x\":\"' || hex(zeroblob(4000000)) || '\"}', NULL, ''", true},
    {"an_appointment_of_no_day", "1",
     "1, 'appointment.made', 1, 9223372036854775807, '{\"day\":[]}', NULL, ''", false},
};

class UnsoundFile : public testing::TestWithParam<Bad> {
 protected:
  UnsoundFile() : store_(folder_.path()) {}
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  std::string dealer() const { return store_.dealer(); }
  void run(const std::string& sql) const {
    SQLite::Database(store_.path().string(), SQLite::OPEN_READWRITE, 5000).exec(sql);
  }
  void write_the_bad_row() const {
    const std::string origin = "x'01" + std::string(30, '0') + "'", hash = "zeroblob(32)";
    const Bad& bad = GetParam();
    if (*bad.head != '\0')
      run("INSERT INTO head VALUES (" + origin + ", " + bad.head + ", " + hash + ")");
    if (*bad.event != '\0')
      run("INSERT INTO event (seq, kind, version, at, body, aside, actor, origin, visit, "
          "personal_hash, hash) VALUES (" +
          std::string(bad.event) + ", " + origin + ", zeroblob(16), " + hash + ", " + hash + ")");
  }

  Folder folder_;
  SqliteStore store_;
};

TEST_P(UnsoundFile, is_refused_where_that_can_be_seen_and_otherwise_harms_its_own_origin_only) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  entrance.check_in(1);
  round_of(entrance);
  if (GetParam().refused) {
    EXPECT_THROW(write_the_bad_row(), SQLite::Exception);
    run("DROP TRIGGER event_is_sound; DELETE FROM head WHERE origin = x'01" + std::string(30, '0') +
        "'");  // an older program's store
  }
  write_the_bad_row();
  entrance.check_in(2);
  EXPECT_EQ(round_of(entrance).pushed, 3);
  EXPECT_EQ(round_of(desk).pulled, 6) << "and the round is a good one";
  for (const int days : {0, 1}) {
    auto log = log::VisitLog::open(
        {.home = home("tablet" + std::to_string(days)), .read_only = false, .vfs = ""});
    ASSERT_TRUE(log);
    sync::Keeping keeping;
    keeping.device_days = days;
    sync::Replicator tablet(
        **log, [this] { return sync::connect(dealer(), reports::store_rules()); }, keeping);
    const auto round = tablet.round();
    EXPECT_TRUE(round) << round.error().what;
  }
  const auto unsound = sync::unsound_origins(dealer(), reports::store_rules(), false);
  ASSERT_TRUE(unsound) << unsound.error().what;
  EXPECT_EQ(unsound->size(), 1U) << "it is told, and nobody else";
  for (const auto& one : *unsound) {
    const auto taken = sync::quarantine(dealer(), reports::store_rules(), one.origin.hex());
    EXPECT_TRUE(taken) << taken.error().what;
  }
  EXPECT_TRUE(sync::unsound_origins(dealer(), reports::store_rules(), false)->empty());
  entrance.check_in(3);
  round_of(entrance);
  EXPECT_EQ(round_of(desk).pulled, 3);
  EXPECT_TRUE(round_of(desk).left_out.empty());
}

INSTANTIATE_TEST_SUITE_P(Holding, UnsoundFile, testing::ValuesIn(kBadRows),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::tests
