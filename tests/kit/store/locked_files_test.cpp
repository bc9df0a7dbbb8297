// What the law asks a dealer to keep: left alone by age, locked when its guest asks to be erased.
#include <algorithm>
#include <chrono>

#include "kit/store/dealer_devices.h"
#include "kit/store/erasure.h"
#include "manage/reports/store_rules.h"
#include "on_both_stores.h"
#include "steps/delivery/facts.h"
#include "steps/offer/order_facts.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kNow_ms = 1'790'000'500'000;
constexpr std::int64_t kADay_ms = 24LL * 3600 * 1000;

std::int64_t today_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// Every test on both kinds of store.
class LockedFiles : public OnBothStores {};

std::ptrdiff_t personal_of(const std::vector<log::Record>& facts, int visit) {
  return std::ranges::count_if(facts, [&](const log::Record& fact) {
    return fact.visit == visit_number(visit) && (fact.personal || fact.salt);
  });
}

// What a buyer signed stays for the years that the law asks, whatever the age at which all else
// goes.
TEST_P(LockedFiles, by_age_leaves_a_contract_until_its_own_term) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  desk.write(visit_number(1), {domain::OrderSigned{}});
  for (int other = 2; other <= 12; ++other) desk.check_in(other);
  round_of(desk);
  const auto aged = [&](int order_days) {
    const auto erased =
        sync::erase_older_than(dealer(), reports::store_rules(),
                               {.days = 0,
                                .wall_ms = today_ms() + 1000,
                                .self = {},
                                .many = true,
                                .holds = {{{domain::OrderSigned::kKind}, order_days}}});
    EXPECT_TRUE(erased) << erased.error().what;
  };
  aged(3653);
  EXPECT_GT(personal_of(facts_of(dealer()), 1), 0) << "the contract's";
  EXPECT_EQ(personal_of(facts_of(dealer()), 2), 0) << "and of nobody else anything";
  aged(0);
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), 0) << "its own term is over";
}

// The years count from the last paper: from the hand-over, which is a record of its own, and not
// from the contract alone.
TEST_P(LockedFiles, by_age_leaves_a_visit_whose_car_was_handed_over_later) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  desk.write(visit_number(1), {domain::OrderSigned{}});
  domain::DeliveryOpened opened;
  opened.visit = visit_number(1).hex();
  desk.pass_time(40 * kADay_ms);
  desk.write(visit_number(7), {opened, domain::Delivered{}});
  round_of(desk);
  const auto signed_ms = log::to_fact(desk.log().of_visit(visit_number(1))->back()).at.unix_ms();
  // A file knows no later time than what others have written.
  Device other(home("other"), dealer());
  other.pass_time(today_ms() - Device::kBegins_ms);
  other.check_in(9);
  round_of(other);
  const int days_since = static_cast<int>((today_ms() - signed_ms) / kADay_ms);
  ASSERT_GT(days_since, 60);
  const auto aged = [&](int held_days) {
    const auto erased = sync::erase_older_than(
        dealer(), reports::store_rules(),
        {.days = 1,
         .wall_ms = today_ms(),
         .self = {},
         .many = true,
         .holds = {{{domain::OrderSigned::kKind, domain::Delivered::kKind}, held_days}}});
    EXPECT_TRUE(erased) << erased.error().what;
    return personal_of(facts_of(dealer()), 1);
  };
  EXPECT_GT(aged(days_since - 20), 0) << "the contract is older than that, the hand-over is not";
  EXPECT_EQ(aged(days_since - 60), 0);
}

TEST_P(LockedFiles, by_age_leaves_what_is_locked_until_its_day) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  desk.check_in(2);
  desk.check_in(3);
  round_of(desk);
  const auto day = [](std::int64_t ms) { return TimeZone::fixed(0).day(ms); };
  const auto locked =
      sync::lock_visits(dealer(), reports::store_rules(),
                        {{visit_number(1), {day(today_ms() + 5 * kADay_ms), "contract"}},
                         {visit_number(2), {"2020-01-01", "contract"}}},
                        kNow_ms);
  ASSERT_TRUE(locked) << locked.error().what;
  // A file knows no later time than what others have written.
  Device other(home("other"), dealer());
  other.pass_time(today_ms() - Device::kBegins_ms);
  other.check_in(9);
  round_of(other);
  const auto erased =
      sync::erase_older_than(dealer(), reports::store_rules(),
                             {.days = 0, .wall_ms = today_ms() + 1000, .self = {}, .many = true});
  ASSERT_TRUE(erased) << erased.error().what;
  EXPECT_GT(personal_of(facts_of(dealer()), 1), 0);
  EXPECT_EQ(personal_of(facts_of(dealer()), 2), 0) << "its day is over";
  EXPECT_EQ(personal_of(facts_of(dealer()), 3), 0);
}

TEST_P(LockedFiles, of_what_is_locked_says_so_once_and_takes_nothing_away) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  round_of(desk);
  const std::vector<sync::Locked> what{{visit_number(1), {"2036-11-30", "contract"}}};
  const auto lock = [&](const std::vector<sync::Locked>& these) {
    const auto locked = sync::lock_visits(dealer(), reports::store_rules(), these, kNow_ms);
    EXPECT_TRUE(locked) << locked.error().what;
    return locked.value_or(-1);
  };
  const auto before = personal_of(facts_of(dealer()), 1);
  EXPECT_EQ(lock(what), 1);
  EXPECT_EQ(lock(what), 0) << "twice is no second fact";
  EXPECT_EQ(lock({{visit_number(1), {"2035-01-01", "contract"}}}), 0) << "nor an earlier day";
  EXPECT_EQ(personal_of(facts_of(dealer()), 1), before);
  round_of(desk);
  EXPECT_EQ(desk.log().of_visit(visit_number(1))->back().kind, "guest.locked");
  EXPECT_EQ(personal_of(facts_of(desk.log()), 1), before);
  const auto verdict = desk.log().verify();
  ASSERT_TRUE(verdict) << verdict.error().what;
  EXPECT_FALSE(verdict->fault);
}

TEST_P(LockedFiles, finds_what_belongs_to_a_visit_and_when_it_was_signed) {
  Device desk(home("desk"), dealer());
  desk.check_in(1);
  desk.check_in(2);
  domain::OrderSigned order;
  order.order = "aabb";
  desk.write(visit_number(1), {order});
  domain::DeliveryOpened opened;
  opened.visit = visit_number(1).hex();
  desk.write(visit_number(7), {opened});
  round_of(desk);
  const auto theirs =
      sync::belonging_to(dealer(), reports::store_rules(), {visit_number(1), visit_number(2)});
  ASSERT_TRUE(theirs) << theirs.error().what;
  EXPECT_EQ(*theirs,
            (std::vector<facts::Belonging>{{visit_number(7), visit_number(1), "delivery.opened"}}));
  const auto said = sync::last_said(dealer(), {visit_number(1), visit_number(2)},
                                    {{"order.signed", "order.paid"}, {"order", "drive"}});
  ASSERT_TRUE(said) << said.error().what;
  ASSERT_EQ(said->size(), 1u);
  EXPECT_EQ(said->front().subject, visit_number(1));
  EXPECT_EQ(said->front().kind, "order.signed");
  EXPECT_EQ(said->front().about, "aabb");
  EXPECT_GT(said->front().wall_ms, 0);
}

INSTANTIATE_TEST_SUITE_P(Stores, LockedFiles, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace foyer::tests
