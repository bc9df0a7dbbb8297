#include "kit/base/hlc.h"

#include <gtest/gtest.h>

#include <random>

namespace foyer {
namespace {

constexpr std::int64_t kNoon_ms = 1'795'176'000'000;

TEST(Hlc, carries_the_wall_time) {
  EXPECT_EQ(Hlc::at_ms(kNoon_ms).unix_ms(), kNoon_ms);
  EXPECT_EQ(Hlc::at_ms(kNoon_ms, 0xFFFF).unix_ms(), kNoon_ms);
  EXPECT_LT(Hlc::at_ms(kNoon_ms, 0xFFFF), Hlc::at_ms(kNoon_ms + 1));
}

TEST(HlcClock, follows_the_wall_clock_when_it_runs_forward) {
  HlcClock clock;
  EXPECT_EQ(clock.tick(kNoon_ms), Hlc::at_ms(kNoon_ms));
  EXPECT_EQ(clock.tick(kNoon_ms + 5), Hlc::at_ms(kNoon_ms + 5));
}

TEST(HlcClock, counts_within_one_millisecond) {
  HlcClock clock;
  clock.tick(kNoon_ms);
  EXPECT_EQ(clock.tick(kNoon_ms), Hlc::at_ms(kNoon_ms, 1));
  EXPECT_EQ(clock.tick(kNoon_ms), Hlc::at_ms(kNoon_ms, 2));
}

TEST(HlcClock, moves_into_the_next_millisecond_when_the_counter_is_full) {
  HlcClock clock;
  clock.resume(Hlc::at_ms(kNoon_ms, 0xFFFF));
  EXPECT_EQ(clock.tick(kNoon_ms), Hlc::at_ms(kNoon_ms + 1));
}

TEST(HlcClock, never_gives_the_same_or_an_earlier_stamp_whatever_the_wall_clock_does) {
  std::mt19937_64 random(1849);
  std::uniform_int_distribution<std::int64_t> wall(kNoon_ms - 3'600'000, kNoon_ms + 3'600'000);
  HlcClock clock;
  Hlc before;
  for (int i = 0; i < 20'000; ++i) {
    if (i % 3 == 0) clock.observe(Hlc::at_ms(wall(random)), wall(random));
    const std::int64_t now_ms = wall(random);
    const Hlc stamp = clock.tick(now_ms);
    ASSERT_GT(stamp, before);
    ASSERT_GE(stamp.unix_ms(), now_ms);
    before = stamp;
  }
}

TEST(HlcClock, stamps_after_everything_that_it_has_seen) {
  HlcClock clock;
  clock.tick(kNoon_ms);
  const Hlc seen = Hlc::at_ms(kNoon_ms + 60'000, 7);
  clock.observe(seen, kNoon_ms);
  EXPECT_EQ(clock.tick(kNoon_ms + 1).value, seen.value + 1);
}

TEST(HlcClock, is_not_moved_by_an_older_stamp) {
  HlcClock clock;
  const Hlc last = clock.tick(kNoon_ms);
  clock.observe(Hlc::at_ms(kNoon_ms - 1000), kNoon_ms);
  EXPECT_EQ(clock.last(), last);
}

TEST(HlcClock, does_not_follow_a_device_whose_clock_is_wrong) {
  HlcClock clock;
  const Hlc last = clock.tick(kNoon_ms);
  clock.observe(Hlc::at_ms(kNoon_ms + HlcClock::kDriftMax_ms + 1), kNoon_ms);
  EXPECT_EQ(clock.last(), last);
  const Hlc edge = Hlc::at_ms(kNoon_ms + HlcClock::kDriftMax_ms);
  clock.observe(edge, kNoon_ms);
  EXPECT_EQ(clock.last(), edge);
}

// A device that once ran years ahead must not write facts before its own.
TEST(HlcClock, resumes_its_own_log_however_far_ahead) {
  HlcClock clock;
  const Hlc far = Hlc::at_ms(kNoon_ms + 10LL * 365 * 86'400'000);
  clock.resume(far);
  EXPECT_GT(clock.tick(kNoon_ms), far);
}

TEST(Stamp, keeps_the_time_on_the_wall_apart_from_the_order) {
  constexpr std::int64_t kHour_ms = 3'600'000;
  const Stamp ahead(Hlc::at_ms(kNoon_ms + 8 * kHour_ms), kNoon_ms);
  EXPECT_EQ(ahead.unix_ms(), kNoon_ms);
  EXPECT_FALSE(ahead.tells_time());
  EXPECT_LT(Stamp(Hlc::at_ms(kNoon_ms + kHour_ms)), ahead) << "what counts is the order";
  for (const std::int64_t same_ms : {kNoon_ms, kNoon_ms - 60'000, kNoon_ms + 60'000})
    EXPECT_EQ(Stamp(Hlc::at_ms(kNoon_ms), same_ms), Stamp(Hlc::at_ms(kNoon_ms)));
  EXPECT_EQ(Stamp(Hlc::at_ms(kNoon_ms), kNoon_ms + kHour_ms).unix_ms(), kNoon_ms)
      << "nothing was written after its place in the order";
}

}  // namespace
}  // namespace foyer
