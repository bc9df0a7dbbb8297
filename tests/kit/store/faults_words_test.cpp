// What staff are told while something is wrong, and when it is over.
#include "faults.h"
#include "kit/store/dealer_devices.h"
#include "kit/sync/sync_thread.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/tcp_proxy.h"

namespace foyer::tests {
namespace {

// Waits until it is so; a test that waits in vain fails by its answer, not by a time.
template <class Condition>
bool comes_true(Condition condition) {
  for (int tries = 0; tries < 12'000; ++tries) {
    if (condition()) return true;
    pause_ms(5);
  }
  return false;
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

class Words : public Faults {
 protected:
  Words() : entrance_(home("entrance"), dealer()) {}
  std::unique_ptr<sync::SyncThread> syncing(const sync::PgLimits& limits = {}) {
    return std::make_unique<sync::SyncThread>(
        entrance_.log(), [this, limits]() -> Result<std::unique_ptr<sync::Uplink>> {
          return sync::make_postgres_uplink(store_->dealer_at(line_.port()), limits);
        });
  }
  static bool is_well(const sync::SyncThread& thread) {
    const auto status = thread.status();
    return status.connected && status.trouble.empty() && status.waiting == 0;
  }

  TcpProxy line_{PostgresServer::shared().port()};
  Device entrance_;
};

TEST_F(Words, of_a_server_that_is_down_name_it_and_go_when_it_is_back) {
  const auto thread = syncing();
  ASSERT_TRUE(comes_true([&] { return is_well(*thread); }));
  PostgresServer::shared().kill_all();
  entrance_.check_in(1);
  EXPECT_TRUE(comes_true([&] {
    const auto status = thread->status();
    return !status.connected && status.waiting == 3 && says(status.trouble, "127.0.0.1") &&
           says(status.trouble, "cannot be reached");
  })) << thread->status().trouble;
  PostgresServer::shared().start();
  EXPECT_TRUE(comes_true([&] { return is_well(*thread); })) << thread->status().trouble;
}

TEST_F(Words, of_a_silent_line_say_that_nobody_answered_in_time) {
  const auto thread = syncing({300, 300});
  ASSERT_TRUE(comes_true([&] { return is_well(*thread); }));
  for (const auto& [up, down] : {std::pair{true, false}, {false, true}, {true, true}}) {
    line_.hold(up, down);
    entrance_.check_in(1);
    EXPECT_TRUE(comes_true([&] {
      return says(thread->status().trouble, "did not answer in time");
    })) << thread->status().trouble;
    line_.hold(false, false);
    EXPECT_TRUE(comes_true([&] { return is_well(*thread); })) << thread->status().trouble;
  }
}

TEST_F(Words, of_a_restored_database_say_that_facts_were_sent_again) {
  entrance_.check_in(1);
  round_of(entrance_);
  store_->back_up();
  entrance_.check_in(2);
  round_of(entrance_);
  store_->restore();
  const auto thread = syncing();
  EXPECT_TRUE(comes_true([&] { return is_well(*thread); })) << thread->status().trouble;
  EXPECT_TRUE(says(thread->status().notice, "they were sent again")) << thread->status().notice;
}

TEST_F(Words, of_a_restored_device_say_that_it_fetched_its_facts_back) {
  entrance_.check_in(1);
  entrance_.copy_disk_to(home("image"));
  entrance_.check_in(2);
  round_of(entrance_);
  entrance_.restore_disk_from(home("image"));
  const auto thread = syncing();
  EXPECT_TRUE(comes_true([&] { return is_well(*thread); })) << thread->status().trouble;
  EXPECT_TRUE(says(thread->status().notice, "fetched its own facts back"));
}

TEST_F(Words, of_poison_are_on_the_device_and_in_the_list_of_devices) {
  entrance_.write(visit_number(1), {domain::Event{"visit.weird", 7, "{broken", ""}});
  const auto thread = syncing();
  EXPECT_TRUE(comes_true([&] { return is_well(*thread); })) << thread->status().trouble;
  EXPECT_TRUE(says(thread->status().notice, "1 fact(s)")) << thread->status().notice;
  const auto states = sync::device_states(dealer(), reports::store_rules());
  ASSERT_TRUE(states);
  ASSERT_EQ(states->size(), 1U);
  EXPECT_EQ(states->front().set_aside, 1);
  EXPECT_EQ(states->front().facts, 1);
}

}  // namespace
}  // namespace foyer::tests
