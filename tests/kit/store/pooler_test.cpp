// A showroom whose devices reach the dealer's database through PgBouncer, as many servers have it.
#include "support/pooler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "devices.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/dealer_group.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {
namespace {

using testing::HasSubstr;

class APooler : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    ASSERT_TRUE(Pooler::is_installed()) << "pgbouncer is not installed";
  }
  static std::string why_not(const std::string& url) {
    const auto made = sync::init_dealer(url, reports::store_rules());
    return made ? "ready" : made.error().what;
  }
};

// Whatever it keeps together, a session or a transaction: a whole showroom by one connection.
TEST_F(APooler, that_keeps_sessions_or_transactions_carries_a_showroom) {
  for (const char* mode : {"session", "transaction"}) {
    const Pooler pooler(PostgresServer::shared(), mode);
    const PostgresStore store;
    const std::string dealer = store.dealer_at(pooler.port());
    EXPECT_EQ(why_not(dealer), "ready") << mode;
    const auto desk = sync::enrol_device(dealer, reports::store_rules(), "desk-1", "desk");
    ASSERT_TRUE(desk) << mode << desk.error().what;
    const auto door = sync::enrol_device(dealer, reports::store_rules(), "door-1", "entrance");
    ASSERT_TRUE(door) << mode << door.error().what;
    const Folder folder;
    Device reception(folder.path() / "desk", desk->dealer);
    Device entrance(folder.path() / "door", door->dealer);
    Device second(folder.path() / "second", door->dealer);  // a login that two share
    for (int visit = 0; visit < 6; ++visit) {
      (visit % 2 == 0 ? entrance : second).check_in(visit);
      round_of(visit % 2 == 0 ? entrance : second);
      if (std::string(mode) == "session") {  // it has the one connection until it hangs up
        entrance.reconnect();
        second.reconnect();
      }
      round_of(reception);
    }
    EXPECT_EQ(facts_of(reception.log()), facts_of(store.dealer())) << mode;
    EXPECT_EQ(facts_of(reception.log()).size(), 18U) << mode;
    ASSERT_TRUE(sync::revoke_device(dealer, reports::store_rules(), "door-1")) << mode;
    EXPECT_FALSE(entrance.sync().round()) << mode;
  }
}

TEST_F(APooler, that_gives_each_statement_away_is_named_before_anything_is_made) {
  const Pooler pooler(PostgresServer::shared(), "statement");
  const PostgresStore store;
  EXPECT_THAT(why_not(store.dealer_at(pooler.port())), HasSubstr("pool_mode = transaction"));
}

TEST_F(APooler, that_logs_everybody_in_as_one_is_named) {
  const PostgresStore store;
  store.run(
      "DO $$ BEGIN CREATE ROLE lent LOGIN SUPERUSER PASSWORD 's3cret'; EXCEPTION WHEN "
      "duplicate_object THEN NULL; END $$");
  const Pooler pooler(PostgresServer::shared(), "session", "lent");
  EXPECT_THAT(why_not(store.dealer_at(pooler.port())), HasSubstr("as lent"));
}

TEST_F(APooler, finds_the_tables_or_says_what_leads_past_them) {
  const Pooler pooler(PostgresServer::shared(), "transaction");
  const PostgresStore store;
  store.run(
      "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET search_path = "
      "nowhere'; END $$");
  EXPECT_THAT(why_not(store.dealer_at(pooler.port())), HasSubstr("search_path = public"));
  EXPECT_EQ(why_not(store.dealer()), "ready");
}

// A password that the two servers tell each other is kept out of their logs by a setting of the
// session.
TEST_F(APooler, is_not_between_a_dealer_and_its_group) {
  const Pooler pooler(PostgresServer::shared(), "transaction");
  const PostgresStore store, group;
  const auto joined = sync::join_group({.dealership = "north",
                                        .dealer = store.dealer_at(pooler.port()),
                                        .group = group.dealer(),
                                        .time_zone = {}},
                                       reports::store_rules().views);
  ASSERT_FALSE(joined);
  EXPECT_THAT(joined.error().what, HasSubstr("pooler"));
}

}  // namespace
}  // namespace foyer::tests
