// Erasing a guest: gone from the store and from every device, recorded, and every chain whole.
#include "kit/store/erasure.h"

#include <chrono>
#include <map>

#include "house/staff.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/register.h"
#include "manage/reports/store_rules.h"
#include "on_both_stores.h"
#include "showroom/visit.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kNow_ms = 1'790'000'500'000;
constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;

std::int64_t today_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// Every test on both kinds of store.
class Erasure : public OnBothStores {
 protected:
  static void give_phone(Device& device, int visit, const std::string& phone) {
    device.write(visit_number(visit),
                 {domain::ConsentGiven{"contact", "1", "zh"}, domain::ContactGiven{phone}});
  }
  static sync::Erased erase(const std::string& dealer, const std::vector<Id>& visits) {
    const auto erased =
        sync::erase_visits(dealer, reports::store_rules(), visits, "asked", kNow_ms);
    if (!erased) throw std::runtime_error(erased.error().what);
    return *erased;
  }
  static std::vector<Id> of_phone(const std::string& dealer, const std::string& number) {
    const auto visits = sync::visits_of_phone(dealer, {number});
    if (!visits) throw std::runtime_error(visits.error().what);
    return *visits;
  }
};

std::ptrdiff_t personal_of(const std::vector<log::Record>& facts, int visit) {
  return std::count_if(facts.begin(), facts.end(), [&](const log::Record& fact) {
    return fact.visit == visit_number(visit) && (fact.personal || fact.salt);
  });
}

void expect_whole(Device& device) {
  const auto verdict = device.log().verify();
  ASSERT_TRUE(verdict) << verdict.error().what;
  EXPECT_FALSE(verdict->fault) << verdict->fault->what;
}

// Typed by staff, who write down what they hear: the buyer's name as well as the car's.
TEST_P(Erasure, takes_out_what_the_guest_bought_instead) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  desk.write(visit_number(1),
             {domain::VisitClosed{"lost", "", "", "", "the car of 王建国", "price"}});
  round_of(desk);
  erase(dealer(), {visit_number(1)});
  round_of(desk);
  for (const auto& facts : {facts_of(dealer()), facts_of(desk.log())})
    for (const log::Record& fact : facts)
      EXPECT_EQ((fact.body + fact.personal.value_or("")).find("王建国"), std::string::npos)
          << fact.kind << " " << fact.body;
}

// Staff's facts are about no visit, and an erasure of no visit is nobody's.
TEST_P(Erasure, of_no_visit_takes_nobody_of_the_staff_away) {
  Device desk(home("desk"), dealer());
  desk.write({}, {domain::GuestErased{"asked"}});
  round_of(desk);
  desk.write({}, {domain::StaffAdded{"aaaa0001", "manager", "Manager"},
                  domain::PinSet{"aaaa0001", "hash"}});
  round_of(desk);
  int whole = 0;
  for (const log::Record& fact : facts_of(dealer())) whole += fact.personal && fact.salt ? 1 : 0;
  EXPECT_EQ(whole, 2);
}

TEST_P(Erasure, a_guest_who_asks_is_gone_from_the_store_and_from_every_device) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  entrance.check_in(1);
  give_phone(entrance, 1, "+8613800138000");
  entrance.check_in(2);
  round_of(entrance);
  round_of(desk);
  ASSERT_EQ(personal_of(facts_of(desk.log()), 1), 2);
  const auto found = of_phone(dealer(), "+86 138-0013-8000");
  ASSERT_EQ(found, std::vector<Id>{visit_number(1)});
  const auto erased = erase(dealer(), found);
  EXPECT_EQ(erased.visits, 1);
  EXPECT_EQ(erased.facts, 2);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  EXPECT_EQ(personal_of(facts_of(dealer()), 2), 1) << "nobody else lost anything";
  for (Device* device : {&entrance, &desk}) {
    EXPECT_EQ(round_of(*device).pulled, 1) << "the erasure itself is a fact";
    EXPECT_EQ(personal_of(facts_of(device->log()), 1), 0);
    EXPECT_EQ(personal_of(facts_of(device->log()), 2), 1);
    expect_whole(*device);
  }
  EXPECT_EQ(facts_of(dealer()), facts_of(desk.log()));
  EXPECT_TRUE(of_phone(dealer(), "+8613800138000").empty());
  const auto recorded = desk.log().of_visit(visit_number(1));
  EXPECT_EQ(recorded->back().kind, "guest.erased");
  EXPECT_EQ(recorded->back().body, R"({"reason":"asked"})");
  EXPECT_EQ(erase(dealer(), found).visits, 0) << "twice is no harm and no second fact";
  EXPECT_FALSE(
      sync::erase_visits(dealer(), reports::store_rules(), {visit_number(9)}, "asked", kNow_ms));
}

TEST_P(Erasure, what_a_device_brings_of_an_erased_guest_later_is_not_kept_anywhere) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  entrance.check_in(1);
  round_of(entrance);
  round_of(desk);
  give_phone(desk, 1, "+8613800138000");  // written while the desk has no line
  erase(dealer(), {visit_number(1)});
  EXPECT_EQ(round_of(desk).pushed, 2);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  EXPECT_EQ(personal_of(facts_of(desk.log()), 1), 0);
  desk.write(visit_number(1), {domain::GuestNamed{"王小姐", "ms"}});
  EXPECT_EQ(personal_of(facts_of(desk.log()), 1), 0) << "nor is it written down again";
  round_of(desk);
  round_of(entrance);
  expect_whole(desk);
  expect_whole(entrance);
  EXPECT_EQ(facts_of(entrance.log()), facts_of(desk.log()));
  EXPECT_EQ(facts_of(dealer()), facts_of(desk.log()));
}

TEST_P(Erasure, a_poison_fact_is_erased_as_well) {
  Device entrance(home("entrance"), dealer());
  entrance.check_in(1);
  entrance.write(visit_number(1), {domain::GuestNamed{std::string("a\0b", 3), "ms"}});
  round_of(entrance);
  const auto erased = erase(dealer(), {visit_number(1)});
  EXPECT_EQ(erased.facts, 2);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  entrance.write(visit_number(1), {domain::GuestNamed{std::string("c\0d", 3), "ms"}});
  round_of(entrance);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0) << "set aside after the erasure";
  expect_whole(entrance);
}

TEST_P(Erasure, a_desk_erases_by_writing_the_fact_into_its_own_log) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  entrance.check_in(1);
  round_of(entrance);
  round_of(desk);
  desk.write(visit_number(1), {domain::GuestErased{"asked"}});
  EXPECT_EQ(personal_of(facts_of(desk.log()), 1), 0) << "here at once";
  round_of(desk);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  round_of(entrance);
  EXPECT_EQ(personal_of(facts_of(entrance.log()), 1), 0);
  expect_whole(desk);
  expect_whole(entrance);
}

TEST_P(Erasure, a_restored_database_is_told_again_by_a_device_that_knows) {
  Device desk(home("desk"), dealer());
  for (const int visit : {1, 2}) desk.check_in(visit);
  round_of(desk);
  desk.reconnect();
  store_->back_up();
  erase(dealer(), {visit_number(1)});
  round_of(desk);
  desk.reconnect();
  store_->restore();
  ASSERT_EQ(personal_of(facts_of(dealer()), 1), 1) << "the backup still has the name";
  const auto again =
      sync::erase_again(dealer(), reports::store_rules(), desk.log(), kNow_ms + kDay_ms);
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(again->facts, 1);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  EXPECT_EQ(personal_of(facts_of(dealer()), 2), 1);
  round_of(desk);
  expect_whole(desk);
  EXPECT_EQ(sync::erase_again(dealer(), reports::store_rules(), desk.log(), kNow_ms)->visits, 0);
}

TEST_P(Erasure, all_visits_of_a_person_go_as_far_as_staff_linked_them) {
  Device desk(home("desk"), dealer());
  for (const int visit : {1, 2, 3, 4, 5, 6}) desk.check_in(visit);
  desk.write(visit_number(5), {domain::GuestLinked{visit_number(2).hex()}});  // by way of 2
  desk.write(visit_number(2), {domain::GuestLinked{visit_number(1).hex()}});
  desk.write(visit_number(3), {domain::GuestLinked{visit_number(1).hex()}});
  desk.write(visit_number(3), {domain::GuestLinked{""}});  // it was somebody else
  round_of(desk);
  for (const int asked : {1, 2, 5}) {
    const auto all = sync::visits_of_same_people(dealer(), {visit_number(asked)});
    ASSERT_TRUE(all) << all.error().what;
    EXPECT_EQ(*all, (std::vector<Id>{visit_number(1), visit_number(2), visit_number(5)}));
  }
}

TEST_P(Erasure, age_erases_by_itself_and_spares_whoever_came_lately) {
  constexpr std::int64_t kDevicesStart_ms = 1'790'000'000'000;
  Device desk(home("desk"), dealer());
  desk.pass_time(today_ms() - 800 * kDay_ms - kDevicesStart_ms);
  desk.check_in(1);
  desk.check_in(2);
  round_of(desk);
  const auto none = sync::erase_older_than(dealer(), reports::store_rules(),
                                           {.days = 801, .wall_ms = today_ms()});
  ASSERT_TRUE(none) << none.error().what;
  EXPECT_EQ(none->visits, 0);
  desk.pass_time(799 * kDay_ms);
  desk.write(visit_number(2), {domain::NoteWritten{"again"}});
  round_of(desk);
  const sync::Retention two_years{.days = 730, .wall_ms = today_ms(), .self = {}, .many = true};
  const auto aged = sync::erase_older_than(dealer(), reports::store_rules(), two_years);
  ASSERT_TRUE(aged) << aged.error().what;
  EXPECT_EQ(aged->visits, 1);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0);
  EXPECT_EQ(personal_of(facts_of(dealer()), 2), 2);
  round_of(desk);
  const auto recorded = desk.log().of_visit(visit_number(1));
  EXPECT_EQ(recorded->back().body, R"({"reason":"age"})");
  const auto again = sync::erase_older_than(dealer(), reports::store_rules(), two_years);
  EXPECT_EQ(again->visits, 0);
}

INSTANTIATE_TEST_SUITE_P(Stores, Erasure, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

class ErasureRights : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    store_ = std::make_unique<PostgresStore>();
  }
  std::string enrol(const std::string& role) {
    const auto enrolled =
        sync::enrol_device(store_->dealer(), reports::store_rules(), "one-" + role, role);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return enrolled->dealer;
  }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

TEST_F(ErasureRights, an_entrance_and_a_consultant_are_refused_whatever_way_they_try) {
  Device guest(home("guest"), enrol("desk"));
  guest.check_in(1);
  round_of(guest);
  const auto before = facts_of(store_->dealer());
  for (const char* role : {"entrance", "consultant"}) {
    const std::string dealer = enrol(role);
    EXPECT_FALSE(
        sync::erase_visits(dealer, reports::store_rules(), {visit_number(1)}, "asked", kNow_ms))
        << role;
    EXPECT_FALSE(sync::erase_older_than(dealer, reports::store_rules(),
                                        {.days = 0, .wall_ms = kNow_ms + kDay_ms}))
        << role;
    Device forger(home(role), dealer);
    forger.write(visit_number(1), {domain::GuestErased{"asked"}});
    EXPECT_FALSE(forger.sync().round()) << role << " pushes the fact";
    // As a poison fact, which a store keeps without looking into it.
    const auto uplink = connection_to(dealer);
    const auto fact = facts_of(forger.log()).back();
    const auto aside = uplink->set_aside({forger.log().origin(), 0, {}}, fact);
    EXPECT_TRUE(!aside || *aside != sync::PushVerdict::stored) << role;
    const auto called = connection_to(dealer)->erase_what_passed({visit_number(1)});
    EXPECT_TRUE(called) << "it takes out nothing but what was erased already";
    EXPECT_EQ(facts_of(store_->dealer()), before) << role;
  }
}

TEST_F(ErasureRights, a_desk_may_and_so_may_an_owner_who_is_no_superuser) {
  PostgresServer& server = PostgresServer::shared();
  server.run_sql("postgres", "DROP DATABASE IF EXISTS erasing WITH (FORCE)");
  server.run_sql("postgres", "CREATE ROLE eraser LOGIN CREATEROLE PASSWORD 'keep'");
  server.run_sql("postgres", "CREATE DATABASE erasing OWNER eraser");
  std::string url = server.url("erasing");
  url.replace(url.find("foyer:s3cret"), 12, "eraser:keep");
  for (int times = 0; times < 2; ++times) {
    const auto made = sync::init_dealer(url, reports::store_rules());
    ASSERT_TRUE(made) << made.error().what;
  }
  const auto desk_login = sync::enrol_device(url, reports::store_rules(), "desk-1", "desk");
  ASSERT_TRUE(desk_login) << desk_login.error().what;
  // Neither of these may, and whoever enrols them is a member of their groups.
  for (const char* role : {"entrance", "consultant"})
    ASSERT_TRUE(sync::enrol_device(url, reports::store_rules(), std::string(role) + "-1", role));
  Device desk(home("desk"), desk_login->dealer);
  desk.check_in(1);
  desk.check_in(2);
  round_of(desk);
  int visit = 0;
  for (const std::string& who : {desk_login->dealer, url}) {
    ++visit;
    const auto erased =
        sync::erase_visits(who, reports::store_rules(), {visit_number(visit)}, "asked", kNow_ms);
    ASSERT_TRUE(erased) << erased.error().what;
    EXPECT_EQ(erased->facts, 1);
    EXPECT_EQ(personal_of(facts_of(server.url("erasing")), visit), 0);
  }
  round_of(desk);
  expect_whole(desk);
  // The owner takes out what is erased, and nothing else.
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(url, never);
  desk.check_in(3);
  round_of(desk);
  const auto answers =
      (*session)->ask({{"UPDATE event SET personal = NULL", {}}}, sync::Reply::text);
  EXPECT_EQ(answers->front().affected(), 8) << "facts of the two erased visits only";
  EXPECT_EQ(personal_of(facts_of(server.url("erasing")), 3), 1);
}

// Two transactions that do not see each other, and the call that comes behind both.
TEST_F(ErasureRights, a_fact_that_passed_the_erasure_is_erased_at_the_next_contact) {
  Device entrance(home("entrance"), enrol("entrance")), desk(home("desk"), enrol("desk"));
  entrance.check_in(1);
  round_of(entrance);
  // As if the name had been stored by a transaction that was still open when the guest was erased.
  store_->run("ALTER TABLE event DISABLE TRIGGER guest_is_erased");
  Device other(home("other"), store_->dealer());
  other.write(visit_number(1), {domain::GuestErased{"asked"}});
  round_of(other);
  store_->run("ALTER TABLE event ENABLE TRIGGER guest_is_erased");
  ASSERT_EQ(personal_of(facts_of(store_->dealer()), 1), 1);
  round_of(desk);
  EXPECT_EQ(personal_of(facts_of(store_->dealer()), 1), 0);
}

}  // namespace
}  // namespace foyer::tests
