// A guest asks to be erased: what goes, what is locked and until when, and what cannot go now.
#include "house/erasing.h"

#include <gtest/gtest.h>

#include "kit/base/calendar.h"
#include "showroom/visit.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;

Id filled_with(std::uint8_t number) {
  Id id;
  id.bytes.fill(number);
  return id;
}
const Id kVisit = filled_with(1), kOther = filled_with(2), kDelivery = filled_with(3),
         kLead = filled_with(4);

class AGuestWhoAsksToBeErased : public testing::Test {
 protected:
  AGuestWhoAsksToBeErased() : zone_(*TimeZone::named("Asia/Shanghai")) {
    keep_.contract_years = 10;
    keep_.agreement_days = 180;
    // 2026-11-30 12:00 in Shanghai.
    now_ms_ = *zone_.begin_ms("2026-11-30") + kDay_ms / 2;
    record_.subjects = {kVisit};
  }
  void said(const Id& subject, const char* kind, int days_ago) {
    said_of("", subject, kind, days_ago);
  }
  void said_of(const char* which, const Id& subject, const char* kind, int days_ago) {
    record_.said.push_back({subject, kind, which, now_ms_ - days_ago * kDay_ms});
  }
  ErasingAnswer answer(const Id& subject) const {
    for (const ErasingAnswer& one : answer_erasing(record_, keep_, zone_, now_ms_))
      if (one.subject == subject) return one;
    return {};
  }
  TimeZone zone_;
  Keep keep_;
  GuestRecord record_;
  std::int64_t now_ms_ = 0;
};

TEST_F(AGuestWhoAsksToBeErased, and_signed_nothing_is_gone_at_once) {
  EXPECT_EQ(answer(kVisit), (ErasingAnswer{kVisit, Erasing::erased, Because::nothing, ""}));
}

TEST_F(AGuestWhoAsksToBeErased, and_bought_a_car_is_locked_for_the_years_from_the_last_paper) {
  said(kVisit, "order.signed", 200);
  said(kVisit, "order.paid", 190);
  record_.belongings = {{kDelivery, kVisit, "delivery.opened"}};
  said(kDelivery, "delivery.done", 100);  // 22 August
  const ErasingAnswer locked{kVisit, Erasing::locked, Because::contract, "2036-08-22"};
  EXPECT_EQ(answer(kVisit), locked);
  EXPECT_EQ(answer(kDelivery).until, locked.until) << "the hand-over stays as the contract does";
}

TEST_F(AGuestWhoAsksToBeErased, loses_whatever_the_contract_does_not_need) {
  record_.subjects = {kVisit, kOther};
  said(kVisit, "order.signed", 200);
  record_.belongings = {{kDelivery, kVisit, "delivery.opened"}, {kLead, kVisit, "lead.visited"}};
  said(kDelivery, "delivery.done", 100);
  EXPECT_EQ(answer(kVisit).what, Erasing::locked);
  EXPECT_EQ(answer(kOther).what, Erasing::erased);
  EXPECT_EQ(answer(kLead).what, Erasing::erased);
  const auto all = answer_erasing(record_, keep_, zone_, now_ms_);
  EXPECT_EQ(sum_of(all), (ErasingSum{2, 2, 0, Because::contract, Because::nothing, "2036-08-22"}));
}

TEST_F(AGuestWhoAsksToBeErased, is_asked_to_come_back_while_the_contract_runs) {
  said(kVisit, "order.signed", 20);
  EXPECT_EQ(answer(kVisit).what, Erasing::refused);
  EXPECT_EQ(answer(kVisit).because, Because::contract_runs);
  said(kVisit, "order.cancelled", 3);
  EXPECT_EQ(answer(kVisit).what, Erasing::locked) << "what was cancelled was signed, too";
  said(kVisit, "order.signed", 1);
  EXPECT_EQ(answer(kVisit).what, Erasing::refused) << "and then another one";
}

TEST_F(AGuestWhoAsksToBeErased, is_asked_to_come_back_for_one_of_two_contracts) {
  said_of("one", kVisit, "order.signed", 20);
  said_of("other", kVisit, "order.signed", 18);
  said_of("one", kVisit, "order.cancelled", 3);
  EXPECT_EQ(answer(kVisit).because, Because::contract_runs) << "the other one is to be handed over";
  record_.belongings = {{kDelivery, kVisit, "delivery.opened"}};
  said_of("other", kDelivery, "delivery.done", 1);
  EXPECT_EQ(answer(kVisit).what, Erasing::locked);
}

TEST_F(AGuestWhoAsksToBeErased, is_not_refused_for_ever_because_nobody_noted_the_hand_over) {
  said(kVisit, "order.signed", kRunsAtMost_days + 1);
  EXPECT_EQ(answer(kVisit).what, Erasing::locked);
}

TEST_F(AGuestWhoAsksToBeErased, comes_back_first_from_a_drive) {
  said(kVisit, "drive.signed", 0);
  said(kVisit, "drive.started", 0);
  EXPECT_EQ(answer(kVisit).because, Because::car_is_out);
  record_.said.push_back({kVisit, "drive.ended", "", now_ms_ + 1});
  EXPECT_EQ(answer(kVisit),
            (ErasingAnswer{kVisit, Erasing::locked, Because::agreement, "2027-05-29"}));
  keep_.agreement_days = 0;
  EXPECT_EQ(answer(kVisit).what, Erasing::erased) << "this dealer keeps no agreements";
}

TEST_F(AGuestWhoAsksToBeErased, is_erased_once_the_years_are_over) {
  said(kVisit, "order.signed", 3653);  // 30 November 2016
  EXPECT_EQ(answer(kVisit).what, Erasing::erased);
  record_.said.clear();
  said(kVisit, "order.signed", 3652);
  EXPECT_EQ(answer(kVisit).until, "2026-11-30");
}

TEST_F(AGuestWhoAsksToBeErased, is_never_erased_by_age_before_the_lock_ends) {
  for (const int years : {0, 1, 4, 10, 30}) {
    keep_.contract_years = years;
    for (int back = 0; back < 1461; back += 13) {
      const std::string day = zone_.day(now_ms_ - back * kDay_ms);
      const auto until = day_number(day_years_after(day, years));
      EXPECT_GE(*day_number(day) + holds_of(keep_).front().days, *until) << day << " " << years;
    }
  }
}

TEST_F(AGuestWhoAsksToBeErased, is_answered_by_kinds_that_exist) {
  for (const std::string_view kind : kinds_that_hold()) EXPECT_TRUE(is_known_kind(kind)) << kind;
  for (const facts::StoreBelonging& one : kBelongings)
    EXPECT_TRUE(is_known_kind(one.kind)) << one.kind;
}

}  // namespace
}  // namespace foyer::domain
