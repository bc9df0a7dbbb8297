// Rows made at random, under each role's rights where there are logins, into stores of today and
// into such as an older program left, which check nothing: whatever goes in, every device goes on,
// and so does whoever looks after the database.
#include "hostile_showroom.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {
namespace {

class HostileRows : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(!is_postgres() || PostgresServer::is_installed()) << "PostgreSQL 15 is missing";
  }
  static bool is_postgres() { return std::string(GetParam()) == "postgres"; }

  void goes_well(const Result<sync::Round>& round, const std::string& who) {
    if (round) return;
    ++tally_.stuck;
    ADD_FAILURE() << who << ": " << round.error().what;
  }
  // Guests come while somebody writes what he likes.
  void guests_come(HostileShowroom& showroom, HostileSayings& sayings, const std::string& seed) {
    Device entrance(showroom.home("e"), showroom.address("sound", "entrance"));
    Device desk(showroom.home("d"), showroom.address("board", "desk"));
    for (int batch = 0; batch < 4; ++batch) {
      for (int i = 0; i < 15; ++i) {
        ++tally_.runs;
        refused_ += showroom.hears(sayings.next()) ? 0 : 1;
      }
      entrance.check_in(++visits_);
      for (Device* device : {&entrance, &desk}) goes_well(device->sync().round(), seed);
      tally_.lost += openings_of(facts_of(desk.log()), visits_) == 1 ? 0 : 1;
    }
  }

  Folder folder_;
  Tally tally_{.fault = is_postgres() ? "hostile rows by plain SQL under each role's rights"
                                      : "hostile rows written into an embedded store"};
  std::int64_t refused_ = 0;
  int visits_ = 0;
};

TEST_P(HostileRows, harm_their_own_origins_only) {
  const int seeds = times(2, 60);
  for (int seed = 0; seed < seeds && !HasFailure(); ++seed) {
    const std::string name = "seed " + std::to_string(seed);
    HostileShowroom showroom(is_postgres(), folder_.path() / name);
    connection_to(showroom.dealer());  // a file is made by the first who opens it
    if (seed % 2 == 1) showroom.check_nothing();
    HostileSayings sayings(static_cast<unsigned>(seed));
    guests_come(showroom, sayings, name);
    const std::string in_hand = showroom.address("in-hand", "consultant");
    for (const int days : {0, 1})
      goes_well(showroom.newcomer("t" + std::to_string(days), days, in_hand), name + ", a tablet");
    for (const auto& look : showroom.looks())
      if (const std::string trouble = look.trouble(); !trouble.empty()) {
        ++tally_.stuck;
        ADD_FAILURE() << name << ", " << look.name << ": " << trouble;
      }
    const auto unsound = sync::unsound_origins(showroom.dealer(), reports::store_rules(), true);
    ASSERT_TRUE(unsound) << unsound.error().what;
    for (const auto& one : *unsound) {
      const auto taken =
          sync::quarantine(showroom.dealer(), reports::store_rules(), one.origin.hex());
      EXPECT_TRUE(taken) << name << ": " << taken.error().what;
    }
    EXPECT_TRUE(sync::unsound_origins(showroom.dealer(), reports::store_rules(), true)->empty())
        << name;
    std::filesystem::remove_all(folder_.path() / name);
  }
  tally_.remark =
      std::to_string(refused_) + " refused; " + std::to_string(visits_) + " visits went their way";
  tally_.conclude();
}

INSTANTIATE_TEST_SUITE_P(Stores, HostileRows, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace foyer::tests
