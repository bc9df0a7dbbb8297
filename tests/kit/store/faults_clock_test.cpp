// Clocks that are wrong: nobody is erased by one, no fact is moved by one, and staff are told.
#include <chrono>
#include <limits>

#include "faults.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/erasure.h"
#include "kit/sync/clocks.h"
#include "manage/reports/store_rules.h"
#include "on_both_stores.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kMinute_ms = 60'000, kHour_ms = 60 * kMinute_ms, kDay_ms = 24 * kHour_ms;
constexpr std::int64_t kDevicesStart_ms = 1'790'000'000'000;  // a test device's own clock

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

class Clocks : public OnBothStores {
 protected:
  // The address of a device of this role.
  std::string dealer_of(const std::string& role) {
    if (!is_postgres()) return store_->dealer();
    const auto enrolled =
        sync::enrol_device(store_->dealer(), reports::store_rules(), "a-" + role, role);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return enrolled->dealer;
  }
  static void set_clock(Device& device, std::int64_t clock_ms) {
    device.pass_time(clock_ms - kDevicesStart_ms);
  }
  std::ptrdiff_t with_names() const {
    const auto facts = facts_of(store_->dealer());
    return std::ranges::count_if(facts,
                                 [](const log::Record& one) { return one.personal.has_value(); });
  }
  // A round by a clock that shows this.
  static sync::Round round_at(Device& device, const std::string& dealer, std::int64_t clock_ms,
                              std::optional<std::int64_t>* off_ms = nullptr) {
    sync::Keeping keeping;
    keeping.wall_ms = [clock_ms] { return clock_ms; };
    sync::Replicator sync(
        device.log(), [dealer] { return sync::connect(dealer, reports::store_rules()); }, keeping);
    const auto round = sync.round();
    EXPECT_TRUE(round) << round.error().what;
    if (off_ms != nullptr) *off_ms = sync.clock_off_ms();
    return round.value_or(sync::Round{});
  }
};

TEST_P(Clocks, a_device_three_years_ahead_erases_nobody_whatever_its_role) {
  const std::string owner = store_->dealer();
  Device front(home("front"), owner);
  set_clock(front, now_ms() - kHour_ms);
  for (int guest = 1; guest <= 30; ++guest) front.check_in(guest);
  round_of(front);
  for (const char* role : {"entrance", "desk", "consultant"}) {
    const std::string dealer = dealer_of(role);
    Device ahead(home(role), dealer);
    set_clock(ahead, now_ms() + 1096 * kDay_ms);
    const auto erased = sync::erase_older_than(
        dealer, reports::store_rules(),
        {.days = 730, .wall_ms = now_ms() + 1096 * kDay_ms, .self = ahead.log().origin()});
    EXPECT_TRUE(!erased || erased->visits == 0) << role;
    EXPECT_EQ(with_names(), 30) << role;
  }
  const auto command = sync::erase_older_than(
      owner, reports::store_rules(),
      {.days = 730, .wall_ms = now_ms() + 1096 * kDay_ms, .self = {}, .many = true});
  ASSERT_TRUE(command) << command.error().what;
  EXPECT_EQ(command->visits, 0) << "not even where a person says yes";
}

TEST_P(Clocks, more_than_a_tenth_of_all_guests_at_once_takes_a_persons_yes) {
  const std::string owner = store_->dealer();
  Device front(home("front"), owner);
  set_clock(front, now_ms() - 800 * kDay_ms);
  for (int guest = 1; guest <= 2; ++guest) front.check_in(guest);
  front.pass_time(799 * kDay_ms);
  for (int guest = 3; guest <= 19; ++guest) front.check_in(guest);
  round_of(front);
  const sync::Retention rule{.days = 730, .wall_ms = now_ms(), .self = {}, .many = false};
  const auto refused = sync::erase_older_than(owner, reports::store_rules(), rule);  // 2 of 19
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().what.find("2 of 19 guests"), std::string::npos) << refused.error().what;
  EXPECT_EQ(with_names(), 19);
  front.check_in(20);
  round_of(front);
  const auto done = sync::erase_older_than(owner, reports::store_rules(), rule);  // 2 of 20
  ASSERT_TRUE(done) << done.error().what;
  EXPECT_EQ(done->visits, 2);
  EXPECT_EQ(with_names(), 18);
}

// Whoever's clock is wrong, and which way: it erases nobody who came lately. Whose clock is right
// goes on erasing by age.
TEST_P(Clocks, that_are_wrong_erase_nobody_who_came_lately) {
  Tally tally{.fault =
                  std::string("clocks wrong by up to ten years, with retention, ") + GetParam()};
  Dice dice(20261129);
  const std::string owner = store_->dealer();
  std::map<std::string, std::string> dealers;
  for (const char* role : {"entrance", "desk", "consultant"}) dealers[role] = dealer_of(role);
  Device front(home("front"), owner);
  set_clock(front, now_ms() - kHour_ms);
  for (int guest = 1; guest <= 30; ++guest) front.check_in(guest);
  round_of(front);
  const int runs = times(6, 200);
  for (int run = 0; run < runs; ++run) {
    const int old = 100 + run;
    Device before(home("before" + std::to_string(run)), owner);
    set_clock(before, now_ms() - 800 * kDay_ms);
    before.check_in(old);
    round_of(before);
    const std::int64_t wrong_ms =
        now_ms() + (dice.roll(2) == 0 ? -1 : 1) * (1 + dice.roll(3652)) * kDay_ms;
    const auto& [role, dealer] = *std::next(dealers.begin(), dice.roll(3));
    Device wrong(home("wrong" + std::to_string(run)), dealer);
    round_at(wrong, dealer, wrong_ms);
    const auto erase_at = [&](const std::string& where, std::int64_t wall_ms, const Id& self) {
      return sync::erase_older_than(where, reports::store_rules(),
                                    {.days = 730, .wall_ms = wall_ms, .self = self});
    };
    (void)erase_at(dealer, wrong_ms, wrong.log().origin());
    (void)erase_at(owner, wrong_ms, {});
    tally.lost += std::max<std::int64_t>(0, 30 - with_names());
    const auto right = erase_at(owner, now_ms(), {});
    tally.stuck += right && with_names() == 30 ? 0 : 1;
    ++tally.runs;
  }
  tally.conclude();
}

TEST_P(Clocks, a_device_that_was_ten_years_ahead_goes_on_with_the_right_time) {
  const std::string owner = store_->dealer();
  Device desk(home("desk"), owner);
  set_clock(desk, now_ms() - kHour_ms);
  desk.check_in(9);
  round_of(desk);
  Device entrance(home("entrance"), owner);
  set_clock(entrance, now_ms() + 3652 * kDay_ms);
  entrance.check_in(1);
  const Id before = entrance.log().origin();
  const sync::Round round = round_at(entrance, owner, now_ms());
  EXPECT_TRUE(round.right_clock);
  EXPECT_NE(entrance.log().origin(), before);
  EXPECT_EQ(entrance.log().ahead_ms(now_ms() + kMinute_ms), 0);
  for (const log::Record& fact : facts_of(owner))
    EXPECT_LE(fact.at.unix_ms(), now_ms() + kMinute_ms) << "it outranks nobody";
  entrance.pass_time(-3652 * kDay_ms);
  entrance.check_in(2);
  round_at(entrance, owner, now_ms());
  EXPECT_EQ(openings_of(facts_of(owner), 1), 1);
  EXPECT_EQ(openings_of(facts_of(owner), 2), 1);
  EXPECT_FALSE(entrance.log().verify()->fault);
}

TEST_P(Clocks, a_clock_that_is_off_is_told_and_one_that_is_right_is_not) {
  const std::string owner = store_->dealer();
  Device desk(home("desk"), owner);
  set_clock(desk, now_ms() - kMinute_ms);
  desk.check_in(1);
  round_of(desk);
  Device other(home("other"), owner);
  set_clock(other, now_ms());
  std::optional<std::int64_t> off_ms;
  round_at(other, owner, now_ms(), &off_ms);
  EXPECT_EQ(off_ms, std::nullopt);
  round_at(other, owner, now_ms() - 8 * kHour_ms, &off_ms);
  ASSERT_TRUE(off_ms) << "others have written since then";
  EXPECT_NEAR(static_cast<double>(*off_ms), -8.0 * kHour_ms, 2.0 * kMinute_ms);
  round_at(other, owner, now_ms() + 8 * kHour_ms, &off_ms);
  EXPECT_EQ(off_ms.has_value(), is_postgres()) << "a file has no clock of its own";
}

TEST_P(Clocks, a_device_whose_clock_fell_back_for_years_keeps_its_log) {
  const std::string owner = store_->dealer();
  Device desk(home("desk"), owner);
  set_clock(desk, now_ms() - kHour_ms);
  desk.check_in(9);
  round_of(desk);
  Device entrance(home("entrance"), owner);
  set_clock(entrance, now_ms());
  entrance.check_in(1);
  const Id before = entrance.log().origin();
  const sync::Round round = round_at(entrance, owner, now_ms() - 3652 * kDay_ms);
  EXPECT_FALSE(round.right_clock) << "it is the clock that is wrong, not the log";
  EXPECT_EQ(entrance.log().origin(), before);
  EXPECT_EQ(openings_of(facts_of(owner), 1), 1);
}

INSTANTIATE_TEST_SUITE_P(Stores, Clocks, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

TEST(a_file, whose_devices_disagree_believes_the_greater_number) {
  constexpr std::int64_t kNow_ms = 1'790'000'000'000;
  const auto off = [&](std::vector<std::int64_t> heard_ms) {
    return sync::clock_off_ms({{}, std::move(heard_ms)}, kNow_ms);
  };
  EXPECT_EQ(off({}), std::nullopt);
  EXPECT_EQ(off({kNow_ms + kHour_ms}), -kHour_ms);
  EXPECT_EQ(off({kNow_ms + kHour_ms, kNow_ms - kMinute_ms}), std::nullopt);
  EXPECT_EQ(off({kNow_ms + kHour_ms, kNow_ms + kHour_ms, kNow_ms - kMinute_ms}), -kHour_ms);
  EXPECT_EQ(off({kNow_ms + 3652 * kDay_ms, kNow_ms - 400 * kDay_ms}), -3652 * kDay_ms)
      << "who has been gone for a year agrees with nobody";
}

}  // namespace
}  // namespace foyer::tests
