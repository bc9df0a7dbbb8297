// Sales and service together: a signal from its first word to the order that it led to, what passed
// to the service, and what is planned.
#include "manage/service/service.h"

#include <gtest/gtest.h>

#include "manage/morning/in_words.h"
#include "support/demo_content.h"

namespace foyer::service {
namespace {

constexpr const char *kManager = "aaaa0001", *kLi = "bbbb0002", *kZhao = "cccc0003";
constexpr std::int64_t kMinute_ms = 60'000, kDay_ms = 24 * 60 * kMinute_ms;
constexpr std::int64_t kMorning_ms = 1'795'221'600'000;  // 2026-11-21 08:40 in Shanghai

domain::Content content() {
  domain::Content all = demo::content();
  all.delivery.advisers = {{"he-jun", {"何军", "He Jun"}, ""}};
  all.delivery.passed = {{"owner-file", {"档案", "File"}}, {"coupon", {"券", "Voucher"}}};
  domain::ServiceRules& rules = all.service;
  rules.items = {{.id = "satisfaction",
                  .text = {"满意", "Satisfaction"},
                  .hint = {},
                  .centre = true,
                  .passes = {"owner-file"},
                  .actions = {{"calls", {"回访", "Calls"}}}},
                 {.id = "base",
                  .text = {"基盘", "Base"},
                  .hint = {},
                  .passes = {},
                  .actions = {{"lapsed", {"联系", "Reach"}}}},
                 {.id = "results",
                  .text = {"业绩", "Results"},
                  .hint = {},
                  .results = true,
                  .passes = {},
                  .actions = {}}};
  rules.signals = {{"trade-in", {"置换", "Trade in"}, "base", true, 1},
                   {"complaint", {"投诉", "Complaint"}, "satisfaction", false, 0}};
  rules.outcomes = {{"invited", {"约好", "Comes"}}, {"not-now", {"不", "Not now"}}};
  return all;
}

Id visit_number(int number) {
  Id visit;
  visit.bytes[0] = 7;
  visit.bytes[1] = static_cast<std::uint8_t>(number);
  return visit;
}

class Service : public testing::Test {
 protected:
  Service() {
    say(Id{}, domain::StaffAdded{kManager, "manager", "林岚"}, "desk");
    say(Id{}, domain::PinSet{kManager, "hash"}, "desk");
    say(Id{}, domain::StaffAdded{kLi, "consultant", "李婷"}, kManager);
    say(Id{}, domain::StaffAdded{kZhao, "consultant", "赵磊"}, kManager);
    comes(1, "陈晓梅");
  }
  void say(const Id& subject, domain::Event event, const std::string& actor) {
    domain::apply(house_,
                  {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_ + seq_), actor, std::move(event)});
  }
  void comes(int number, const char* name) {
    say(visit_number(number), domain::VisitOpened{"look", "A1", "zh"}, "desk");
    say(visit_number(number), domain::GuestNamed{name, "ms"}, "desk");
    say(visit_number(number), domain::VisitCheckedIn{}, "desk");
  }
  // The later visit is the earlier one's person's, and they order.
  void order(int number, int person, const char* order) {
    const Id visit = visit_number(number);
    comes(number, "陈晓梅");
    say(visit, domain::GuestLinked{visit_number(person).hex()}, kLi);
    domain::OfferMade offer;
    offer.offer = "p1";
    say(visit, offer, kLi);
    say(visit, domain::OfferAccepted{"p1", {}, false, 1, 1, now_ms_}, kLi);
    domain::OrderMade made;
    made.order = order;
    made.offer = "p1";
    say(visit, made, kLi);
    domain::OrderSigned by_guest;
    by_guest.order = order;
    say(visit, by_guest, kLi);
  }
  Context context(const std::string& who = kManager) const {
    return {house_, content_, who, now_ms_};
  }
  std::size_t write(const std::vector<domain::Write>& writes, const std::string& who) {
    std::size_t said = 0;
    for (const domain::Write& write : writes)
      for (const domain::Event& event : write.events) {
        say(write.visit, event, who);
        ++said;
      }
    return said;
  }
  std::size_t touch(const Intent& intent, const std::string& who = kManager) {
    return write(update(intent, context(who)), who);
  }
  std::vector<Signal> all() const { return signals(house_, content_, now_ms_); }
  Figures sum(const char* item = "") const {
    return figures(context(), house_, domain::find_by_id(content_.service.items, item));
  }
  std::vector<morning::OpenThing> open(morning::OpenKind kind) const {
    auto things = morning::open_things(house_, content_, now_ms_);
    std::erase_if(things, [&](const morning::OpenThing& one) { return one.kind != kind; });
    return things;
  }

  domain::Content content_ = content();
  domain::House house_;
  std::int64_t now_ms_ = kMorning_ms;
  std::int64_t seq_ = 0;
};

TEST_F(Service, tells_something_of_a_customer_to_whoever_takes_it_until_a_day) {
  EXPECT_EQ(touch(Tell{visit_number(1), "trade-in", "he-jun", kLi}, kZhao), 1u);
  ASSERT_EQ(all().size(), 1u);
  const Signal one = all().front();
  EXPECT_EQ(one.state->by.actor, kZhao);
  EXPECT_EQ(one.state->told.giver, "he-jun");
  EXPECT_EQ(one.state->told.taker, kLi);
  EXPECT_EQ(one.state->told.due, "2026-11-22");
  ASSERT_NE(one.about, nullptr);
  EXPECT_EQ(one.about->name, "陈晓梅");
  EXPECT_FALSE(is_late(one, "2026-11-22"));
  EXPECT_TRUE(is_late(one, "2026-11-23"));
}

TEST_F(Service, tells_nothing_that_the_pack_or_the_house_does_not_know) {
  EXPECT_EQ(touch(Tell{visit_number(1), "rumour", "", kLi}), 0u);
  EXPECT_EQ(touch(Tell{visit_number(1), "trade-in", "", "dddd0009"}), 0u);
  EXPECT_EQ(touch(Tell{visit_number(1), "trade-in", "nobody", kLi}), 0u);
  EXPECT_EQ(touch(Tell{Id{}, "trade-in", "", kLi}), 0u);
  EXPECT_TRUE(all().empty());
}

TEST_F(Service, is_answered_by_one_word_which_another_touch_takes_back) {
  touch(Tell{visit_number(1), "complaint", "", kLi});
  const std::string name = all().front().state->told.signal;
  EXPECT_EQ(touch(Answer{name, "rumour"}), 0u);
  EXPECT_EQ(touch(Answer{"none", "invited"}), 0u);
  EXPECT_EQ(touch(Answer{name, "invited"}, kLi), 1u);
  EXPECT_FALSE(all().front().waits());
  EXPECT_EQ(all().front().state->answered.actor, kLi);
  touch(Answer{name, "not-now"}, kLi);
  EXPECT_EQ(all().front().state->outcome, "not-now");
  touch(Answer{name, "not-now"}, kLi);
  EXPECT_TRUE(all().front().waits());
}

TEST_F(Service, leaves_a_signal_of_nobody_when_its_guest_is_erased) {
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  say(visit_number(1), domain::GuestErased{}, kManager);
  ASSERT_EQ(all().size(), 1u);
  EXPECT_EQ(all().front().about, nullptr);
  EXPECT_EQ(sum().told, 1);
  const auto waiting = open(morning::OpenKind::signal);
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(morning::in_words(waiting[0], house_, content_, now_ms_, Lang::en).who,
            "a guest without a name");
}

TEST_F(Service, waits_on_the_morning_sheet_of_whoever_takes_it_until_it_is_answered) {
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  auto waiting = open(morning::OpenKind::signal);
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(waiting[0].staff, kLi);
  const auto line = morning::in_words(waiting[0], house_, content_, now_ms_, Lang::zh);
  EXPECT_NE(line.who.find("陈晓梅"), std::string::npos);
  EXPECT_NE(line.about.find("置换"), std::string::npos);
  touch(Answer{waiting[0].signal->told.signal, "invited"});
  EXPECT_TRUE(open(morning::OpenKind::signal).empty());
}

TEST_F(Service, led_to_the_first_order_that_this_person_signed_after_it) {
  order(2, 1, "o-before");
  now_ms_ += kMinute_ms;
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  EXPECT_TRUE(led_to_orders(house_, content_.showroom.time_zone).empty());
  now_ms_ += kDay_ms;
  order(3, 1, "o-after");
  EXPECT_EQ(write(led_to_orders(house_, content_.showroom.time_zone), kLi), 1u);
  EXPECT_EQ(all().front().state->led.order, "o-after");
  EXPECT_EQ(all().front().state->led.day, "2026-11-22");
  EXPECT_TRUE(led_to_orders(house_, content_.showroom.time_zone).empty()) << "it is said once";
  EXPECT_EQ(sum("results").for_sale, 1);
  EXPECT_EQ(sum("results").led, 1);
  domain::OrderCancelled cancelled;
  cancelled.order = "o-after";
  say(visit_number(3), cancelled, kLi);
  EXPECT_EQ(write(led_to_orders(house_, content_.showroom.time_zone), kLi), 1u);
  EXPECT_EQ(sum("results").led, 0) << "it was cancelled";
}

TEST_F(Service, led_to_no_order_of_somebody_else) {
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  now_ms_ += kDay_ms;
  order(4, 5, "o-else");
  EXPECT_TRUE(led_to_orders(house_, content_.showroom.time_zone).empty());
}

TEST_F(Service, counts_a_signal_at_its_item_and_whatever_may_be_sold_where_results_are) {
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  now_ms_ += kMinute_ms;
  touch(Tell{visit_number(1), "complaint", "", kLi});
  EXPECT_EQ(sum().told, 2);
  EXPECT_EQ(sum("base").told, 1);
  EXPECT_EQ(sum("satisfaction").told, 1);
  EXPECT_EQ(sum("results").told, 1);
  EXPECT_EQ(sum("satisfaction").for_sale, 0);
  now_ms_ += kDay_ms;
  EXPECT_EQ(sum("satisfaction").late, 1) << "due on the day on which it was told";
  EXPECT_EQ(sum("base").late, 0);
  now_ms_ += 15 * kDay_ms;
  EXPECT_EQ(sum().told, 0) << "it is another month";
  EXPECT_EQ(all().size(), 2u) << "what waits is still shown";
}

TEST_F(Service, counts_what_passed_to_it_in_the_month_answered_or_late) {
  const Id delivery = visit_number(9);
  say(delivery, domain::PassedToService{"owner-file", "he-jun", "2026-11-23"}, kLi);
  say(delivery, domain::PassedToService{"coupon", "he-jun", "2026-11-23"}, kLi);
  EXPECT_EQ(sum().passed, 2);
  EXPECT_EQ(sum("satisfaction").passed, 1) << "what its item names";
  EXPECT_EQ(sum("base").passed, 0);
  say(delivery, domain::ServiceAnswered{"coupon", "taken"}, kLi);
  EXPECT_EQ(sum().passed_answered, 1);
  now_ms_ += 3 * kDay_ms;
  EXPECT_EQ(sum().passed_late, 1);
}

TEST_F(Service, is_planned_with_by_managers_and_looked_at_by_everybody) {
  EXPECT_EQ(touch(PlanAction{"lapsed", kLi, "2026-11-24"}, kLi), 0u);
  EXPECT_EQ(touch(PlanAction{"lapsed", kLi, "2026-11-20"}), 0u) << "that day is over";
  EXPECT_EQ(touch(PlanAction{"dance", kLi, "2026-11-24"}), 0u);
  EXPECT_EQ(touch(PlanAction{"lapsed", "", ""}), 0u) << "nothing is to be taken back";
  EXPECT_EQ(touch(PlanAction{"lapsed", kLi, "2026-11-24"}), 1u);
  EXPECT_EQ(sum().planned, 1);
  EXPECT_EQ(sum().actions, 2);
  EXPECT_TRUE(open(morning::OpenKind::shared).empty());
  now_ms_ += 3 * kDay_ms;
  ASSERT_EQ(open(morning::OpenKind::shared).size(), 1u) << "from its day on";
  EXPECT_EQ(touch(CheckAction{"lapsed", true}, kZhao), 1u);
  EXPECT_EQ(sum("base").done, 1);
  EXPECT_TRUE(open(morning::OpenKind::shared).empty());
  EXPECT_EQ(touch(CheckAction{"calls", true}), 0u) << "nobody has it";
  touch(PlanAction{"lapsed", "", ""});
  EXPECT_EQ(sum().planned, 0);
}

TEST_F(Service, is_planned_with_month_by_month_until_its_last_day) {
  touch(PlanAction{"lapsed", kLi, "2026-11-24"});
  EXPECT_EQ(offered_days(context()).back(), "2026-11-30");
  now_ms_ += 9 * kDay_ms;
  EXPECT_EQ(offered_days(context()), std::vector<std::string>{"2026-11-30"});
  now_ms_ += kDay_ms;
  EXPECT_EQ(sum().planned, 0);
}

TEST_F(Service, asks_for_the_visits_of_whom_something_waits_or_may_lead_to_an_order) {
  touch(Tell{visit_number(1), "trade-in", "", kLi});
  EXPECT_EQ(asked_about(house_, "2026-11-21"), std::vector<Id>{visit_number(1)});
  touch(Answer{all().front().state->told.signal, "not-now"});
  EXPECT_EQ(asked_about(house_, "2026-12-21").size(), 1u);
  EXPECT_TRUE(asked_about(house_, "2027-11-21").empty());
}

}  // namespace
}  // namespace foyer::service
