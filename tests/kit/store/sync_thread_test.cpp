#include "kit/sync/sync_thread.h"

#include <atomic>
#include <condition_variable>
#include <thread>

#include "devices.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"

namespace foyer::tests {
namespace {

using namespace std::chrono_literals;

// Waits until it is so; a test that waits in vain fails by its answer, not by a time.
template <class Condition>
bool comes_true(Condition condition) {
  for (int tries = 0; tries < 6000; ++tries) {
    if (condition()) return true;
    std::this_thread::sleep_for(5ms);
  }
  return false;
}

class Syncing : public testing::Test {
 protected:
  Syncing() {
    auto opened =
        log::VisitLog::open({.home = folder_.path() / "home", .read_only = false, .vfs = ""});
    if (!opened) throw std::runtime_error(opened.error().what);
    log_ = std::move(*opened);
  }
  void check_in() {
    ASSERT_TRUE(log_->append({visit_number(1),
                              log_->tick(1'790'000'000'000),
                              "entrance",
                              {domain::VisitOpened{"look", "A001", "zh"}}}));
  }
  sync::Replicator::Connect line() const {
    return [dealer = store_.dealer()] { return sync::connect(dealer, reports::store_rules()); };
  }

  Folder folder_;
  SqliteStore store_{folder_.path() / "share"};
  std::unique_ptr<log::VisitLog> log_;
};

TEST_F(Syncing, a_store_that_cannot_be_reached_is_told_to_staff_and_found_again_later) {
  sync::SyncThread thread(*log_, line());
  check_in();
  ASSERT_TRUE(comes_true([&] { return !thread.status().trouble.empty(); }));
  EXPECT_FALSE(thread.status().connected);
  EXPECT_EQ(thread.status().last_success_ms, 0);
  ASSERT_TRUE(comes_true([&] { return thread.status().waiting == 1; }));
  check_in();  // the kiosk goes on
  std::filesystem::create_directory(folder_.path() / "share");
  ASSERT_TRUE(comes_true([&] { return thread.status().connected; }));
  EXPECT_EQ(thread.status().trouble, "");
  ASSERT_TRUE(comes_true([&] { return thread.status().waiting == 0; }));
  EXPECT_GT(thread.status().last_success_ms, 0);
  EXPECT_EQ(facts_of(store_.dealer()), facts_of(*log_));
}

TEST_F(Syncing, a_nudge_sends_what_was_written_just_now) {
  std::filesystem::create_directory(folder_.path() / "share");
  sync::SyncThread thread(*log_, line());
  ASSERT_TRUE(comes_true([&] { return thread.status().connected; }));
  check_in();
  thread.nudge();
  EXPECT_TRUE(comes_true([&] { return facts_of(store_.dealer()).size() == 1; }));
}

// A store that answers nothing until it is interrupted.
class DeadLine final : public sync::Uplink {
 public:
  explicit DeadLine(std::atomic<bool>& waiting) : waiting_(waiting) {}
  Result<sync::Hello> hello(const Id&) override { return wait(); }
  Result<sync::PushVerdict> push(const log::Head&, const std::vector<log::Record>&) override {
    return wait();
  }
  Result<sync::PushVerdict> set_aside(const log::Head&, const log::Record&) override {
    return wait();
  }
  Result<std::vector<log::Record>> pull(const Id&, const std::vector<log::Head>&,
                                        std::size_t) override {
    return wait();
  }
  Result<std::vector<log::Record>> own_tail(const Id&, std::int64_t, std::size_t) override {
    return wait();
  }
  void interrupt() override {
    const std::lock_guard guard(mutex_);
    interrupted_ = true;
    wake_.notify_all();
  }

 private:
  tl::unexpected<Error> wait() {
    std::unique_lock lock(mutex_);
    waiting_ = true;
    wake_.wait(lock, [&] { return interrupted_; });
    return fail("Interrupted.");
  }
  std::atomic<bool>& waiting_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool interrupted_ = false;
};

TEST_F(Syncing, stops_although_the_store_does_not_answer) {
  std::atomic<bool> waiting = false;
  {
    sync::SyncThread thread(*log_, [&]() -> Result<std::unique_ptr<sync::Uplink>> {
      return std::unique_ptr<sync::Uplink>(std::make_unique<DeadLine>(waiting));
    });
    ASSERT_TRUE(comes_true([&] { return waiting.load(); }));
  }  // would wait here for ever
  SUCCEED();
}

TEST_F(Syncing, tells_staff_that_the_disk_was_copied) {
  std::filesystem::create_directory(folder_.path() / "share");
  check_in();
  {
    sync::Replicator first(*log_, line());
    ASSERT_TRUE(first.round());
  }
  log_.reset();
  std::filesystem::copy(folder_.path() / "home", folder_.path() / "twin",
                        std::filesystem::copy_options::recursive);
  Device original(folder_.path() / "home", store_.dealer());
  original.check_in(2);
  round_of(original);
  Device twin(folder_.path() / "twin", store_.dealer());
  twin.check_in(3);
  sync::SyncThread thread(twin.log(), line());
  ASSERT_TRUE(comes_true([&] { return thread.status().connected; }));
  EXPECT_NE(thread.status().notice.find("new origin"), std::string::npos);
}

TEST(SyncPace, polls_every_one_to_two_seconds_and_backs_off_from_half_a_second_to_five_minutes) {
  EXPECT_EQ(sync::poll_after_ms(0), 1000);
  EXPECT_EQ(sync::poll_after_ms(0.5), 1500);
  EXPECT_EQ(sync::retry_after_ms(1, 0), 0);
  EXPECT_EQ(sync::retry_after_ms(1, 1), 500);
  EXPECT_EQ(sync::retry_after_ms(2, 1), 1000);
  EXPECT_EQ(sync::retry_after_ms(5, 0.5), 4000);
  EXPECT_EQ(sync::retry_after_ms(11, 1), 300'000);
  EXPECT_EQ(sync::retry_after_ms(1'000'000, 1), 300'000);
}

// Somebody looks at it before the tablet that took it has sent it.
TEST_F(Syncing, a_picture_that_is_wanted_comes_as_soon_as_the_store_has_it) {
  std::filesystem::create_directory(folder_.path() / "share");
  const std::string bytes = "of a scratch";
  const log::Picture picture{visit_number(1), log::digest_of(bytes), 9'000'000'000'000, bytes};
  std::atomic<int> came = 0;
  sync::SyncThread desk(*log_, line());
  desk.on_picture([&came] { ++came; });
  ASSERT_TRUE(comes_true([&] { return desk.status().connected; }));
  desk.want_picture(picture.visit, picture.digest);
  const auto round_after = [&desk] {
    const auto before = desk.status().last_success_ms;
    desk.nudge();
    return comes_true([&] { return desk.status().last_success_ms > before; });
  };
  ASSERT_TRUE(round_after());
  EXPECT_EQ(came, 0);
  auto tablet =
      log::VisitLog::open({.home = folder_.path() / "tablet", .read_only = false, .vfs = ""});
  ASSERT_TRUE(tablet);
  ASSERT_TRUE((*tablet)->append({picture.visit,
                                 (*tablet)->tick(1'790'000'000'000),
                                 "li",
                                 {domain::VisitOpened{"look", "A001", "zh"}},
                                 {picture}}));
  sync::Replicator sends(**tablet, line());
  ASSERT_TRUE(sends.round());
  ASSERT_TRUE(comes_true([&] { return came == 1; }));
  EXPECT_EQ(*log_->picture(picture.visit, picture.digest), picture);
}

}  // namespace
}  // namespace foyer::tests
