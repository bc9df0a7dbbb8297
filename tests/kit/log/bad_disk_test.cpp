// The visit log on a bad day of the disk: full, failing, or gone with the power.
#include <sys/wait.h>

#include <algorithm>

#include "kit/log/device.h"
#include "showroom/visit.h"
#include "support/fault_vfs.h"

namespace foyer::log {
namespace {

using support::FaultVfs;
using support::Trouble;

constexpr const char* kVfs = "foyer-fault";

// What a device finds that starts again after dying right now: its files, as they are.
std::vector<Record> after_dying_now(const TemporaryHome& home) {
  const TemporaryHome again;
  std::filesystem::copy(
      home.folder(), again.folder(),
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  std::filesystem::remove(again.folder() / "foyer.db-shm");
  const auto log = open_log(again.folder());
  if (!log) return {};
  EXPECT_EQ(fault_of(*log), "");
  return every_record(*log);
}

// After a failed append a device that dies finds what was acknowledged and nothing else. Only on a
// disk that has refused the sync and goes on to refuse the repair can the append come back, whole.
void expect_nothing_else(const std::vector<Record>& found, const std::vector<Record>& acknowledged,
                         std::size_t append, bool disk_still_bad) {
  const std::size_t known = acknowledged.size();
  ASSERT_GE(found.size(), known);
  EXPECT_TRUE(std::equal(acknowledged.begin(), acknowledged.end(), found.begin()));
  if (found.size() != known) {
    EXPECT_TRUE(disk_still_bad);
    EXPECT_EQ(found.size(), known + append);
  }
}

struct BadDay {
  const char* name;
  Trouble trouble;
  bool lasting;
};

class FailedAppend : public ::testing::TestWithParam<BadDay> {};

TEST_P(FailedAppend, leaves_nothing_behind_and_the_next_guest_checks_in) {
  FaultVfs disk(kVfs);
  std::int64_t step = 1;
  for (bool failed = true; failed; ++step) {
    ASSERT_LT(step, 200);
    SCOPED_TRACE("step " + std::to_string(step));
    const TemporaryHome home;
    auto opened = try_open(home.folder(), kVfs);
    ASSERT_TRUE(opened) << opened.error().what;
    VisitLog& log = **opened;
    const auto first = append(log, visit_number(1), check_in());
    ASSERT_TRUE(first);

    disk.plan(GetParam().trouble, step, GetParam().lasting);
    const auto second = append(log, visit_number(2), check_in());
    failed = disk.struck();
    disk.heal();
    EXPECT_EQ(second.has_value(), !failed);
    if (failed) {
      EXPECT_NE(second.error().what.find("disk"), std::string::npos) << second.error().what;
      EXPECT_EQ(log.head().last, 5);
      EXPECT_EQ(every_record(log), *first);
      EXPECT_EQ(fault_of(log), "");
      expect_nothing_else(after_dying_now(home), *first, check_in().size(), GetParam().lasting);
    }
    const auto third = append(log, visit_number(3), check_in());
    ASSERT_TRUE(third) << third.error().what;
    EXPECT_EQ(third->front().id.seq, failed ? 6 : 11);
    EXPECT_EQ(fault_of(log), "");
    const std::vector<Record> all = every_record(log);
    EXPECT_EQ(all.size(), failed ? 10U : 15U);
    EXPECT_EQ(after_dying_now(home), all);
    opened->reset();
    EXPECT_EQ(every_record(*open_log(home.folder())), all);
  }
  EXPECT_GT(step, 4) << "too few steps: the disk was not asked to write";
}

INSTANTIATE_TEST_SUITE_P(BadDays, FailedAppend,
                         ::testing::Values(BadDay{"full_for_good", Trouble::full, true},
                                           BadDay{"full_once", Trouble::full, false},
                                           BadDay{"torn_then_full", Trouble::torn_then_full, true},
                                           BadDay{"one_error", Trouble::io_error, false}),
                         [](const auto& day) { return std::string(day.param.name); });

TEST(BadDisk, a_first_start_that_fails_anywhere_can_be_repeated) {
  FaultVfs disk(kVfs);
  std::int64_t step = 1;
  for (bool struck = true; struck; ++step) {
    ASSERT_LT(step, 200);
    SCOPED_TRACE("step " + std::to_string(step));
    const TemporaryHome home;
    disk.plan(Trouble::full, step, true);
    {
      const auto log = try_open(home.folder(), kVfs);
      struck = disk.struck();
      disk.heal();
      EXPECT_TRUE(struck || log);
      EXPECT_TRUE(log || log.error().what.find("foyer.db") != std::string::npos)
          << log.error().what;
    }
    const auto log = open_log(home.folder());
    ASSERT_TRUE(log);
    EXPECT_TRUE(append(*log, visit_number(1), check_in()));
    EXPECT_EQ(fault_of(*log), "");
  }
  EXPECT_GT(step, 10);
}

TEST(BadDisk, a_disk_that_fills_up_under_a_checkpoint_costs_no_fact) {
  FaultVfs disk(kVfs);
  const domain::Event photo{"guest.signed", 1, "{}", std::string(90'000, 's')};
  std::int64_t steps_of_a_good_day = 0;
  for (std::int64_t step = 1; step == 1 || step < steps_of_a_good_day;
       step += 1 + steps_of_a_good_day / 16) {
    SCOPED_TRACE("step " + std::to_string(step));
    const TemporaryHome home;
    auto opened = try_open(home.folder(), kVfs);
    ASSERT_TRUE(opened);
    std::vector<Record> acknowledged;
    // The first round finds out how many steps there are.
    disk.plan(steps_of_a_good_day == 0 ? Trouble::none : Trouble::full, step, true);
    for (int i = 0; i < 50; ++i) {  // 1100 pages: more than the 1000 that start a checkpoint
      auto records = append(**opened, visit_number(1), {photo});
      if (records) acknowledged.push_back(records->front());
    }
    if (steps_of_a_good_day == 0) steps_of_a_good_day = disk.steps();
    disk.heal();
    EXPECT_EQ(every_record(**opened), acknowledged);
    expect_nothing_else(after_dying_now(home), acknowledged, 1, true);
    ASSERT_TRUE(append(**opened, visit_number(2), check_in()));
    EXPECT_EQ(fault_of(**opened), "");
  }
}

constexpr int kGuests = 4;

// In a process of its own: four guests check in on a disk that takes the process with it at
// `step`. Tells how many check-ins were acknowledged, and whether the process came to the end.
struct Life {
  int acknowledged = 0;
  bool ended_well = false;
};
Life live(const TemporaryHome& home, Trouble trouble, std::int64_t step) {
  int pipe[2];
  if (::pipe(pipe) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) {
    FaultVfs disk(kVfs);
    disk.plan(trouble, step);
    {
      auto log = try_open(home.folder(), kVfs);
      for (std::uint8_t guest = 1; log && guest <= kGuests; ++guest) {
        if (append(**log, visit_number(guest), check_in()) && ::write(pipe[1], "x", 1) != 1) break;
      }
    }
    ::_exit(0);
  }
  ::close(pipe[1]);
  Life life;
  for (char acknowledged = 0; ::read(pipe[0], &acknowledged, 1) == 1;) ++life.acknowledged;
  ::close(pipe[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  life.ended_well = WIFEXITED(status);
  return life;
}

void every_acknowledged_guest_survives(Trouble trouble) {
  int cut_short = 0;
  std::int64_t step = 1;
  for (bool died = true; died; ++step) {
    ASSERT_LT(step, 500);
    SCOPED_TRACE("step " + std::to_string(step));
    const TemporaryHome home;
    const Life life = live(home, trouble, step);
    died = !life.ended_well;
    if (died && life.acknowledged < kGuests) ++cut_short;
    EXPECT_TRUE(died || life.acknowledged == kGuests);

    const auto log = open_log(home.folder());
    ASSERT_TRUE(log);
    const std::vector<Record> records = every_record(*log);
    // All facts of a guest or none; one guest may be durable without having been acknowledged.
    EXPECT_EQ(records.size() % check_in().size(), 0U);
    const auto guests = static_cast<int>(records.size() / check_in().size());
    EXPECT_GE(guests, life.acknowledged);
    EXPECT_LE(guests, life.acknowledged + 1);
    for (std::size_t i = 0; i < records.size(); ++i) {
      EXPECT_EQ(records[i].id.seq, static_cast<std::int64_t>(i) + 1);
    }
    EXPECT_EQ(fault_of(*log), "");
    EXPECT_TRUE(append(*log, visit_number(9), check_in()));
    EXPECT_EQ(fault_of(*log), "");
  }
  EXPECT_GT(cut_short, 10) << "the process hardly ever died in the middle";
}

TEST(BadDisk, a_process_killed_at_any_step_loses_no_acknowledged_guest) {
  every_acknowledged_guest_survives(Trouble::kill);
}

TEST(BadDisk, a_power_cut_at_any_step_loses_no_acknowledged_guest) {
  every_acknowledged_guest_survives(Trouble::power_cut);
}

}  // namespace
}  // namespace foyer::log
