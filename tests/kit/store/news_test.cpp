// What one device stores is told to the others by the server: a hint, which nobody gains by and
// nobody can hurt with, over the polling that stays the truth.
#include <gtest/gtest.h>
#include <poll.h>

#include <thread>

#include "devices.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/postgres_schema.h"
#include "kit/store/postgres_session.h"
#include "kit/store/postgres_uplink.h"
#include "kit/sync/pace.h"
#include "kit/sync/sync_thread.h"
#include "support/pooler.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using namespace std::chrono_literals;

template <class Condition>
bool becomes_true(Condition condition) {
  for (int tries = 0; tries < 6000; ++tries) {
    if (condition()) return true;
    std::this_thread::sleep_for(5ms);
  }
  return false;
}

class WhatOthersStore : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    store_ = std::make_unique<PostgresStore>();
    ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  }
  std::string enrol(const std::string& name, const std::string& role) const {
    const auto made = sync::enrol_device(store_->dealer(), reports::store_rules(), name, role);
    if (!made) throw std::runtime_error(made.error().what);
    return made->dealer;
  }
  // Somebody who only listens.
  static std::unique_ptr<sync::Uplink> listener(const std::string& dealer) {
    auto uplink = sync::make_postgres_uplink(dealer);
    if (auto hello = uplink->hello(visit_number(77)); !hello)
      throw std::runtime_error(hello.error().what);
    return uplink;
  }
  static bool can_be_read(int handle) {
    pollfd one{handle, POLLIN, 0};
    return ::poll(&one, 1, 30'000) == 1;
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

TEST_F(WhatOthersStore, is_told_to_every_role_when_it_is_stored_and_says_nothing_about_it) {
  const std::string door = enrol("door-1", "entrance");
  Device entrance(folder_.path() / "door", door);
  for (const char* role : {"desk", "consultant", "entrance"}) {
    const auto other = listener(enrol(std::string(role) + "-9", role));
    const int handle = other->news_handle();
    ASSERT_GE(handle, 0) << role;
    EXPECT_EQ(other->take_news(), sync::News::none) << role;
    entrance.check_in(1);
    round_of(entrance);
    ASSERT_TRUE(can_be_read(handle)) << role;
    EXPECT_EQ(other->take_news(), sync::News::some) << role;
    EXPECT_EQ(other->take_news(), sync::News::none) << role << ": told once";
  }
}

TEST_F(WhatOthersStore, is_found_by_polling_through_a_pooler_which_the_owner_is_told) {
  const std::string direct = enrol("desk-1", "desk");
  const Pooler pooler(PostgresServer::shared(), "transaction");
  const auto enrolled = sync::enrol_device(store_->dealer_at(pooler.port()), reports::store_rules(),
                                           "desk-2", "desk");
  ASSERT_TRUE(enrolled) << enrolled.error().what;
  Device behind(folder_.path() / "behind", enrolled->dealer), near(folder_.path() / "near", direct);
  const auto connect = [&](const std::string& dealer) {
    return [dealer] { return sync::connect(dealer, reports::store_rules()); };
  };
  const sync::SyncThread far_desk(behind.log(), connect(enrolled->dealer));
  const sync::SyncThread desk(near.log(), connect(direct));
  ASSERT_TRUE(becomes_true([&] { return far_desk.status().connected && desk.status().hears; }));
  EXPECT_FALSE(far_desk.status().hears);
  const auto says = [&](const std::string& name) {
    const auto states = sync::device_states(store_->dealer(), reports::store_rules());
    for (const sync::DeviceState& one : *states)
      if (one.name == name) return one.hears;
    return std::optional<bool>();
  };
  EXPECT_TRUE(becomes_true([&] { return says("desk-2") == false && says("desk-1") == true; }));
  Device entrance(folder_.path() / "door", enrol("door-1", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  EXPECT_TRUE(
      becomes_true([&] { return !behind.log().of_visit(visit_number(1)).value().empty(); }));
}

TEST_F(WhatOthersStore, is_heard_again_after_the_line_was_cut) {
  const std::string dealer = enrol("desk-1", "desk");
  Device desk(folder_.path() / "desk", dealer);
  const sync::SyncThread thread(desk.log(),
                                [&] { return sync::connect(dealer, reports::store_rules()); });
  ASSERT_TRUE(becomes_true([&] { return thread.status().hears; }));
  store_->run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%desk-1'");
  Device entrance(folder_.path() / "door", enrol("door-1", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  EXPECT_TRUE(becomes_true([&] { return !desk.log().of_visit(visit_number(1)).value().empty(); }));
  EXPECT_TRUE(becomes_true([&] { return thread.status().hears; }));
}

TEST_F(WhatOthersStore, broken_off_by_the_server_is_told_apart_from_news) {
  const auto other = listener(enrol("desk-1", "desk"));
  const int handle = other->news_handle();
  ASSERT_GE(handle, 0);
  store_->run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%desk-1'");
  sync::News news = sync::News::none;
  while (news == sync::News::none && can_be_read(handle)) news = other->take_news();
  EXPECT_EQ(news, sync::News::broken);
}

// A login that was carried off tells all the others something all the time, as long as it may be.
TEST_F(WhatOthersStore, is_not_drowned_by_a_login_that_tells_too_much) {
  const std::string thief = enrol("door-1", "entrance");
  const std::string dealer = enrol("desk-1", "desk");
  const auto other = listener(dealer);
  int handle = other->news_handle();
  ASSERT_GE(handle, 0);
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(thief, never);
  ASSERT_TRUE(session) << session.error().what;
  ASSERT_TRUE((*session)->run(
      "SELECT count(pg_notify('foyer', i || repeat('x', 4000))) FROM generate_series(1, 3000) i"));
  for (int looks = 0; handle >= 0 && looks < 3000; ++looks) {
    ASSERT_TRUE(can_be_read(handle));
    ASSERT_NE(other->take_news(), sync::News::broken);
    handle = other->news_handle();
  }
  EXPECT_EQ(handle, -1) << "it is not listened to for a while";
  Device entrance(folder_.path() / "door", enrol("door-2", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  Device desk(folder_.path() / "desk", dealer);
  round_of(desk);
  EXPECT_FALSE(desk.log().of_visit(visit_number(1)).value().empty());
}

TEST(NewsPace, begins_a_round_once_an_interval_which_grows_where_nothing_was_found) {
  sync::NewsPace pace;
  EXPECT_EQ(pace.after(false, false, 0), 100);
  EXPECT_EQ(pace.after(true, false, 0), 200);
  EXPECT_EQ(pace.after(true, false, 0), 400);
  EXPECT_EQ(pace.after(false, false, 0), 400) << "polling says nothing about who tells";
  EXPECT_EQ(pace.after(true, false, 0), 800);
  EXPECT_EQ(pace.after(true, false, 0), 1000);
  EXPECT_EQ(pace.after(true, false, .5), 1050) << "no oftener than polling does";
  EXPECT_EQ(pace.after(true, true, 0), 100);
}

}  // namespace
}  // namespace foyer::tests
