// Managers' PINs: a tablet's login gets none of their hashes from a PostgreSQL dealer's database,
// and can have a PIN checked there a few times an hour. Everybody else's facts, and every chain,
// are as they were.
#include "devices.h"
#include "hostile.h"
#include "house/staff.h"
#include "kit/store/kept_apart.h"
#include "on_both_stores.h"

namespace foyer::tests {
namespace {

constexpr const char* kBoss = "aaaa0001";
constexpr const char* kSeller = "aaaa0002";
const std::string kBeginning = "$argon2id$v=19$m=65536,t=12,p=1$c2FsdHNhbHRzYWx0c2FsdA";
const std::string kBossHash = kBeginning + "$Ym9zcw";
constexpr const char* kSellersHash =
    "$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$c2VsbGVy";

std::string hash_in(log::VisitLog& log, const char* staff) {
  std::string hash;
  for (const log::Record& fact : facts_of(log))
    if (fact.kind == "staff.pin" && fact.body.find(staff) != std::string::npos)
      hash = fact.personal.value_or("");
  return hash;
}
std::vector<domain::Event> the_staff() {
  return {domain::StaffAdded{kBoss, "manager", "Manager"}, domain::PinSet{kBoss, kBossHash},
          domain::StaffAdded{kSeller, "consultant", "Seller"},
          domain::PinSet{kSeller, kSellersHash}};
}
void expect_whole(log::VisitLog& log) {
  const auto verdict = log.verify();
  ASSERT_TRUE(verdict) << verdict.error().what;
  EXPECT_FALSE(verdict->fault);
}

class ManagersPins : public HostileLogins {
 protected:
  static std::string says(const std::string& dealer, const std::string& sql) {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(dealer, never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    if (!answers->front().state().empty()) return answers->front().state();
    if (answers->front().rows() == 0) return "nothing";
    return std::string(answers->front().at(0, 0).value_or("NULL"));
  }
  sync::GuessAnswer ask(const std::string& hash) const {
    const std::atomic<bool> never = false;
    return sync::ask_about(
        {.dealer = tablet_, .fact = set_by_, .hash = [&](const auto&) { return hash; }}, never);
  }
  // A desk with its staff, and the login of a tablet.
  void begin() {
    tablet_ = enrol("tablet", "consultant");
    desk_.emplace(home("desk"), enrol("desk", "desk"));
    desk_->write({}, the_staff());
    round_of(*desk_);
    set_by_ = facts_of(desk_->log())[1].id;
  }

  std::string tablet_;
  std::optional<Device> desk_;
  facts::FactId set_by_;
};

TEST_F(ManagersPins, reach_every_desk_and_no_tablet) {
  begin();
  Device tablet(home("tablet"), tablet_), front(home("front"), enrol("front", "desk"));
  EXPECT_EQ(round_of(tablet).pulled, 4);
  EXPECT_EQ(hash_in(tablet.log(), kBoss), "");
  EXPECT_NE(hash_in(tablet.log(), kSeller), "") << "whoever works with it signs in there";
  expect_whole(tablet.log());
  EXPECT_EQ(round_of(front).pulled, 4);
  EXPECT_NE(hash_in(front.log(), kBoss), "");
  expect_whole(front.log());
  tablet.check_in(1);
  round_of(tablet);
  EXPECT_EQ(round_of(*desk_).pulled, 3) << "and the work goes on";
  desk_->write({}, {domain::PinSet{kBoss, kBeginning + "$bGF0ZXI"}});
  round_of(*desk_);
  EXPECT_EQ(round_of(tablet).pulled, 1);
  EXPECT_EQ(hash_in(tablet.log(), kBoss), "") << "nor the one that she sets later";
  round_of(front);
  EXPECT_NE(hash_in(front.log(), kBoss).find("bGF0ZXI"), std::string::npos);
}

TEST_F(ManagersPins, are_in_nothing_that_a_tablets_login_can_read) {
  begin();
  for (const char* table : {"kept_apart", "guess", "quarantined"})
    EXPECT_EQ(says(tablet_, std::string("SELECT * FROM ") + table), "42501") << table;
  for (const char* table : {"event", "known"})
    EXPECT_EQ(says(tablet_, std::string("SELECT count(*) FROM ") + table +
                                " x WHERE x::text LIKE '%Ym9zcw%'"),
              "0")
        << table;
  for (const char* call : {"is_kept_apart('{}')", "keep_facts_apart()"})
    EXPECT_EQ(says(tablet_, std::string("SELECT ") + call), "42501") << call;
  EXPECT_EQ(says(tablet_, "DELETE FROM guess"), "42501");
  EXPECT_EQ(says(enrol("door", "entrance"), "SELECT kept_apart_fits()"), "42501");
}

TEST_F(ManagersPins, are_checked_for_a_tablet_a_few_times_an_hour) {
  begin();
  EXPECT_EQ(ask(kBeginning + "$d3Jvbmc"), sync::GuessAnswer::wrong);
  EXPECT_EQ(ask(kBossHash), sync::GuessAnswer::fits);
  EXPECT_EQ(ask(""), sync::GuessAnswer::nobody_can_say) << "work that is not ours is not done";
  for (int tries = 2; tries < sync::kGuessesAnHour; ++tries)
    EXPECT_EQ(ask(kBeginning + "$d3Jvbmc"), sync::GuessAnswer::wrong);
  EXPECT_EQ(ask(kBossHash), sync::GuessAnswer::nobody_can_say)
      << "the right one is not told either";
  tablet_ = enrol("other", "consultant");
  EXPECT_EQ(ask(kBossHash), sync::GuessAnswer::fits) << "of another tablet it harms nothing";
  store_->run("UPDATE guess SET since = since - interval '61 minutes'");
  tablet_ = enrol("tablet", "consultant");
  EXPECT_EQ(ask(kBossHash), sync::GuessAnswer::fits);
}

TEST_F(ManagersPins, are_not_found_out_by_tries_that_are_taken_back) {
  begin();
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(tablet_, never);
  const std::string guess = "SELECT try_kept_apart(" + in_sql(set_by_.origin) + ", " +
                            std::to_string(set_by_.seq) + ", '" + kBossHash + "')";
  for (const char* taken_back : {"", "SAVEPOINT one;"}) {
    const auto answers = (*session)->ask(
        {{"BEGIN", {}}, {guess, {}}, {"SELECT kept_apart_fits()", {}}, {"ROLLBACK", {}}},
        sync::Reply::text);
    ASSERT_TRUE(answers);
    EXPECT_FALSE((*answers)[2].at(0, 0)) << "nobody says it before the try is counted";
    ASSERT_TRUE((*session)->run(std::string("BEGIN;") + taken_back + guess + ";ROLLBACK"));
  }
  EXPECT_EQ(says(tablet_, "SELECT kept_apart_fits()"), "NULL") << "there was no try";
}

// The store of an older program: hashes stand among the facts.
TEST_F(ManagersPins, that_an_older_store_holds_are_put_apart_and_nobody_loses_one) {
  tablet_ = enrol("tablet", "consultant");
  store_->run(
      "DROP TRIGGER kept_apart ON event; "
      "DROP TRIGGER older_kept_apart ON event; DROP TABLE kept_apart, guess");
  desk_.emplace(home("desk"), enrol("desk", "desk"));
  desk_->write({}, the_staff());
  round_of(*desk_);
  Device before(home("before"), enrol("before", "desk"));
  round_of(before);
  EXPECT_NE(hash_in(before.log(), kBoss), "") << "devices of today work with such a store";
  const auto prepared = sync::init_dealer(dealer(), reports::store_rules());
  ASSERT_TRUE(prepared) << prepared.error().what;
  Device tablet(home("tablet"), tablet_), front(home("front"), enrol("front", "desk"));
  round_of(tablet);
  round_of(front);
  EXPECT_EQ(hash_in(tablet.log(), kBoss), "");
  EXPECT_NE(hash_in(tablet.log(), kSeller), "");
  EXPECT_NE(hash_in(front.log(), kBoss), "");
  set_by_ = facts_of(desk_->log())[1].id;
  EXPECT_EQ(ask(kBossHash), sync::GuessAnswer::fits);
  ASSERT_TRUE(sync::init_dealer(dealer(), reports::store_rules())) << "and again changes nothing";
  EXPECT_EQ(says(dealer(), "SELECT count(*) FROM kept_apart"), "1");
}

TEST_F(ManagersPins, of_somebody_who_becomes_a_manager_go_apart_from_then_on) {
  begin();
  desk_->write({}, {domain::StaffAdded{kSeller, "manager", "Seller"}});
  round_of(*desk_);
  Device tablet(home("tablet"), tablet_);
  round_of(tablet);
  EXPECT_EQ(hash_in(tablet.log(), kSeller), "");
  expect_whole(tablet.log());
}

class ManagersPinsAnywhere : public OnBothStores {};

TEST_P(ManagersPinsAnywhere, come_to_a_new_desk_and_to_one_that_lost_its_own_facts) {
  Device desk(home("desk"), dealer());
  desk.copy_disk_to(home("copy"));
  desk.write({}, the_staff());
  round_of(desk);
  Device front(home("front"), dealer());
  round_of(front);
  EXPECT_NE(hash_in(front.log(), kBoss), "");
  desk.restore_disk_from(home("copy"));
  round_of(desk);
  EXPECT_NE(hash_in(desk.log(), kBoss), "") << "fetched back";
  expect_whole(desk.log());
}

INSTANTIATE_TEST_SUITE_P(Stores, ManagersPinsAnywhere, testing::Values("sqlite", "postgres"),
                         [](const auto& store) { return std::string(store.param); });

}  // namespace
}  // namespace foyer::tests
