// A PostgreSQL dealer's database under a newer program: an upgrade whose connection is lost half
// way is ended by the next one, and a role that the store has never heard of comes with `init`;
// neither loses a row.
#include <gtest/gtest.h>

#include "devices.h"
#include "house/device_roles.h"
#include "kit/store/dealer_devices.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

class UpgradedServer : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    store_ = std::make_unique<PostgresStore>();
  }
  std::string dealer() const { return store_->dealer(); }
  std::string answer(const std::string& sql) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(dealer(), never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers || !answers->front().state().empty()) throw std::runtime_error("no answer");
    return std::string(answers->front().at(0, 0).value_or("NULL"));
  }
  // Tables with their columns and conditions, views, triggers, policies, rights and what meta says.
  std::string shape() const {
    return answer(
        "SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
        "SELECT concat_ws(' ', 'column', table_name, column_name, data_type, column_default) "
        "FROM information_schema.columns WHERE table_schema = 'public' UNION ALL "
        "SELECT concat_ws(' ', 'condition', conrelid::regclass, pg_get_constraintdef(oid)) "
        "FROM pg_constraint WHERE connamespace = 'public'::regnamespace UNION ALL "
        "SELECT concat_ws(' ', 'view', viewname, definition) FROM pg_views "
        "WHERE schemaname = 'public' UNION ALL "
        "SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid)) FROM pg_trigger "
        "WHERE NOT tgisinternal UNION ALL "
        "SELECT concat_ws(' ', 'policy', tablename, policyname, roles, cmd, qual, with_check) "
        "FROM pg_policies WHERE schemaname = 'public' UNION ALL "
        "SELECT concat_ws(' ', 'right', relname, relacl) FROM pg_class "
        "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') UNION ALL "
        "SELECT concat_ws(' ', 'meta', name, value) FROM meta) AS lines (line)");
  }
  void as_an_older_program_left_it() const {
    store_->run(
        "UPDATE meta SET value = '1' WHERE name = 'views';"
        "DROP VIEW open_visit, funnel_day; ALTER VIEW known SET (security_invoker = true);"
        "ALTER TABLE device DROP COLUMN left_out, DROP CONSTRAINT device_role_check;"
        "ALTER TABLE device ADD CONSTRAINT device_role_check CHECK (role IN ('entrance'));"
        "DROP POLICY devices_look ON event; DROP TRIGGER guest_stays_erased ON event;"
        "DROP TABLE quarantined CASCADE");
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

// Ends the connection of whoever changes the store, once so many of its statements have been made.
// What has been counted stays, though all else of the transaction goes.
constexpr const char* kWatch =
    "CREATE SCHEMA watch; CREATE SEQUENCE watch.made; CREATE TABLE watch.most (many bigint);"
    "INSERT INTO watch.most VALUES (1000000);"
    "CREATE FUNCTION watch.count() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN "
    "IF nextval('watch.made') >= (SELECT many FROM watch.most) THEN "
    "PERFORM pg_terminate_backend(pg_backend_pid()); END IF; END $f$;"
    "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch.count()";

TEST_F(UpgradedServer, whose_upgrade_was_cut_off_half_way_is_as_it_was_and_upgraded_the_next_time) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.check_in(1);
  round_of(entrance);
  const auto written = facts_of(dealer());
  const std::string current = shape();
  as_an_older_program_left_it();
  const std::string older = shape();
  ASSERT_NE(older, current);
  store_->back_up();

  // How many statements there are to be cut off behind.
  store_->run(kWatch);
  ASSERT_TRUE(sync::init_dealer(dealer(), reports::store_rules()));
  const int made = std::stoi(answer("SELECT last_value FROM watch.made"));
  ASSERT_GT(made, 50);
  EXPECT_EQ(shape(), current);

  store_->restore();
  store_->run(kWatch);
  constexpr int kCuts = 8;
  for (int cut = 0; cut <= kCuts; ++cut) {
    const int behind = 1 + (made - 1) * cut / kCuts;  // the first … the last before the end
    SCOPED_TRACE("cut off behind statement " + std::to_string(behind));
    store_->run(
        "ALTER EVENT TRIGGER watch DISABLE; SELECT setval('watch.made', 1, false);"
        "UPDATE watch.most SET many = " +
        std::to_string(behind) + "; ALTER EVENT TRIGGER watch ENABLE");
    EXPECT_FALSE(sync::init_dealer(dealer(), reports::store_rules()));
    EXPECT_EQ(answer("SELECT last_value FROM watch.made"), std::to_string(behind));
    EXPECT_EQ(shape(), older);
    EXPECT_EQ(facts_of(dealer()), written);
  }
  entrance.check_in(2);
  round_of(entrance);  // devices go on meanwhile

  store_->run("DROP EVENT TRIGGER watch; DROP SCHEMA watch CASCADE");
  ASSERT_TRUE(sync::init_dealer(dealer(), reports::store_rules()));
  EXPECT_EQ(shape(), current);
  EXPECT_EQ(facts_of(dealer()), facts_of(entrance.log()));
  EXPECT_EQ(answer("SELECT count(*) FROM walk_in_register"), "2");
}

TEST_F(UpgradedServer, takes_a_role_that_it_never_heard_of_by_init_without_losing_a_row) {
  const auto enrol = [&](const facts::StoreRules& rules, const std::string& role) {
    const auto made = sync::enrol_device(dealer(), rules, role + "-1", role);
    if (!made) throw std::runtime_error(made.error().what);
    return made->dealer;
  };
  Device entrance(folder_.path() / "entrance", enrol(reports::store_rules(), "entrance"));
  Device desk(folder_.path() / "desk", enrol(reports::store_rules(), "desk"));
  entrance.check_in(1);
  round_of(entrance);
  round_of(desk);
  const auto written = facts_of(dealer());
  const facts::StoreRules more = rules_with_one_more_role();
  const std::string name(more.roles.back().name);
  const auto refused = sync::enrol_device(dealer(), reports::store_rules(), name + "-1", name);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().what.find("entrance, desk"), std::string::npos) << refused.error().what;
  EXPECT_FALSE(sync::enrol_device(dealer(), more, name + "-1", name)) << "before init";

  for (int times = 0; times < 2; ++times) {
    const auto made = sync::init_dealer(dealer(), more);
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_EQ(facts_of(dealer()), written);
  }
  EXPECT_EQ(answer("SELECT count(*) FROM device"), "2");
  Device newcomer(folder_.path() / "newcomer", enrol(more, name));
  round_of(newcomer);
  EXPECT_EQ(facts_of(newcomer.log()), written) << "staff's devices read everything";
  newcomer.write(visit_number(9), {domain::VisitLeft{1, false}});
  EXPECT_FALSE(newcomer.sync().round()) << "what its row does not say, it may not say";
  entrance.check_in(2);
  round_of(entrance);
  round_of(desk);
  EXPECT_EQ(facts_of(desk.log()), facts_of(dealer()));

  // A program that does not know the role takes it from nobody.
  const auto older = sync::init_dealer(dealer(), reports::store_rules());
  ASSERT_FALSE(older);
  EXPECT_NE(older.error().what.find("role"), std::string::npos) << older.error().what;
  EXPECT_EQ(facts_of(dealer()), facts_of(desk.log()));
  EXPECT_EQ(answer("SELECT role FROM device WHERE name = '" + name + "-1'"), name);
}

}  // namespace
}  // namespace foyer::tests
