// The plan of care: which tasks there are, when each is due, and what closes it by itself. Tables
// of what happened and the day on which somebody looks.
#include "steps/care/task.h"

#include <gtest/gtest.h>

#include "showroom/care.h"
#include "showroom/house_of_facts.h"

namespace foyer::domain {
namespace {

CareItem week() {
  CareItem item;
  item.id = "week";
  item.text = {"7 天回访", "The first week"};
  item.anchor = CareAnchor::delivered;
  item.from_day = 4;
  item.to_day = 7;
  return item;
}

CareCase delivered(const char* day = "2026-11-15") {
  CareCase about;
  about.anchors = {{CareAnchor::delivered, day, {}}};
  about.consultant = "c0000001";
  about.may_be_called = true;
  return about;
}

CareTask only(const CareCase& about, const CarePlan& plan, const char* today) {
  const auto all = tasks_of(about, plan, today);
  EXPECT_EQ(all.size(), 1u);
  return all.empty() ? CareTask{} : all.front();
}

TEST(ATask, is_ahead_open_overdue_and_lapsed_as_the_days_go_by) {
  CarePlan plan;
  plan.items = {week()};
  plan.lapses_after_days = 14;
  const std::pair<const char*, TaskState> days[] = {
      {"2026-11-15", TaskState::ahead},   {"2026-11-18", TaskState::ahead},
      {"2026-11-19", TaskState::open},    {"2026-11-22", TaskState::open},
      {"2026-11-23", TaskState::overdue}, {"2026-12-06", TaskState::overdue},
      {"2026-12-07", TaskState::lapsed}};
  for (const auto& [day, state] : days) {
    SCOPED_TRACE(day);
    EXPECT_EQ(only(delivered(), plan, day).state, state);
  }
}

TEST(ATask, is_done_by_itself_once_they_were_here_after_it_opened) {
  CarePlan plan;
  plan.items = {week()};
  CareCase about = delivered();
  about.came = {"2026-11-15", "2026-11-17"};  // the delivery itself, and before it opened
  EXPECT_EQ(only(about, plan, "2026-11-20").state, TaskState::open);
  about.came.push_back("2026-11-20");
  const CareTask task = only(about, plan, "2026-11-20");
  EXPECT_EQ(task.state, TaskState::happened);
  EXPECT_EQ(task.ended, "2026-11-20");
  EXPECT_EQ(only(about, plan, "2026-11-19").state, TaskState::open) << "not before it happened";
}

TEST(ATask, that_wants_an_answer_is_closed_by_a_hand_alone) {
  CarePlan plan;
  plan.items = {week()};
  plan.items[0].visit_closes = plan.items[0].call_closes = false;
  CareCase about = delivered();
  about.came = about.spoken = {"2026-11-20"};
  EXPECT_EQ(only(about, plan, "2026-11-20").state, TaskState::open);
  plan.items[0].call_closes = true;
  EXPECT_EQ(only(about, plan, "2026-11-20").state, TaskState::happened);
}

TEST(ATask, of_who_may_not_be_called_is_never_due) {
  CarePlan plan;
  plan.items = {week()};
  CareCase about = delivered();
  about.may_be_called = false;
  for (const char* day : {"2026-11-16", "2026-11-20", "2026-11-30"})
    EXPECT_EQ(only(about, plan, day).state, TaskState::no_consent) << day;
}

// What nobody has touched follows the plan of today; what was done keeps what was seen then.
TEST(ATask, follows_a_plan_that_changed_unless_it_was_done) {
  CarePlan plan;
  plan.items = {week()};
  CareCase about = delivered();
  plan.items[0].from_day = plan.items[0].to_day = 10;
  EXPECT_EQ(only(about, plan, "2026-11-22").state, TaskState::ahead);
  CareTasks told;
  TaskFile& file = told.known_task("week");
  file.done = TaskDone{"week", "week", "2026-11-19", "2026-11-22", "reached", {}, {}, {}, {}, {}};
  file.due_to = "2026-11-22";
  about.told = &told;
  const CareTask task = only(about, plan, "2026-11-30");
  EXPECT_EQ(task.state, TaskState::done);
  EXPECT_EQ(task.file->due_to, "2026-11-22");
  plan.items.clear();
  EXPECT_TRUE(tasks_of(about, plan, "2026-11-30").empty()) << "the plan asks for it no more";
  plan.items = {week()};
  plan.items[0].from = "2026-11-16";
  EXPECT_TRUE(tasks_of(about, plan, "2026-11-30").empty()) << "for deliveries from that day on";
}

TEST(ATask, that_was_moved_is_due_on_the_one_day) {
  CarePlan plan;
  plan.items = {week()};
  CareCase about = delivered();
  CareTasks told;
  told.known_task("week").moved_to = "2026-11-25";
  about.told = &told;
  EXPECT_EQ(only(about, plan, "2026-11-24").state, TaskState::ahead);
  EXPECT_EQ(only(about, plan, "2026-11-25").state, TaskState::open);
  EXPECT_EQ(only(about, plan, "2026-11-26").state, TaskState::overdue);
  told.known_task("week").moved_to = "some day";
  EXPECT_EQ(only(about, plan, "2026-11-20").state, TaskState::open) << "no day: as planned";
}

TEST(ATask, of_a_holiday_is_another_one_each_year) {
  CarePlan plan;
  CareItem greeting = week();
  greeting.id = "spring";
  greeting.anchor = CareAnchor::holiday;
  greeting.holiday = "spring";
  greeting.from_day = -5;
  greeting.to_day = 0;
  plan.items = {greeting};
  CareCase about;
  about.may_be_called = true;
  about.anchors = {{CareAnchor::holiday, "2027-02-06", "spring"},
                   {CareAnchor::holiday, "2028-01-26", "spring"},
                   {CareAnchor::holiday, "2027-09-15", "autumn"}};
  const auto all = tasks_of(about, plan, "2027-02-01");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].name, "spring.2027-02-06");
  EXPECT_EQ(all[0].state, TaskState::open);
  EXPECT_EQ(all[1].name, "spring.2028-01-26");
  EXPECT_EQ(all[1].state, TaskState::ahead);
}

// --- over the house ---

constexpr const char *kLi = "c0000001", *kZhao = "c0000002", *kManager = "a0000001";

class CareOverTheHouse : public HouseOfFacts {
 protected:
  CareOverTheHouse() {
    content.showroom.time_zone = TimeZone::fixed(480);
    content.showroom.purposes = {Purpose{"look", {}, {}, {}, true, false, false},
                                 Purpose{"service", {}, {}, {}, false, false, false}};
    CareItem thanks = week();
    thanks.id = "thanks";
    thanks.anchor = CareAnchor::visit;
    thanks.from_day = 1;
    thanks.to_day = 2;
    content.care.items = {thanks};
    content.care.results = {{"reached", {}, CareOutcome::reached}};
    for (const char* one : {kLi, kZhao}) consultant(0, one);
    tell(0, {}, StaffAdded{kManager, "manager", "许"});
  }
  static constexpr int kDay = 24 * 60;
  void came(int number, int minute, const std::string& phone, const std::string& staff = kLi,
            const std::string& purpose = "look") {
    tell(minute, visit(number), VisitOpened{purpose, "A001", "zh"});
    if (!phone.empty()) {
      tell(minute, visit(number), ConsentGiven{"contact", "1", "zh"});
      tell(minute, visit(number), ContactGiven{phone});
    }
    tell(minute, visit(number), VisitCheckedIn{});
    tell(minute, visit(number), VisitAssigned{staff, "turn", {}, ""});
    tell(minute + 1, visit(number), VisitTaken{staff, staff}, 1, staff);
    tell(minute + 60, visit(number), VisitLeft{kNine_ms + (minute + 60) * kMinute_ms, false});
  }
  std::vector<CareTask> all(const char* today, const char* staff = "") const {
    return care_of_house(house, content, today, staff);
  }
  std::string states(const char* today, const char* staff = "") const {
    std::string text;
    for (const CareTask& one : all(today, staff))
      text += (text.empty() ? "" : " ") + std::to_string(static_cast<int>(one.state));
    return text;
  }
  Content content;
};

TEST_F(CareOverTheHouse, asks_the_consultant_who_had_the_guest) {
  came(1, 0, "+8613800138000");
  ASSERT_EQ(all("2025-11-22", kLi).size(), 1u);
  EXPECT_EQ(all("2025-11-22", kLi)[0].state, TaskState::open);
  EXPECT_EQ(all("2025-11-22", kLi)[0].from, "2025-11-22");
  EXPECT_TRUE(all("2025-11-22", kZhao).empty());
}

TEST_F(CareOverTheHouse, leaves_out_who_came_for_something_else_and_who_gave_no_number) {
  came(1, 0, "+8613800138000", kLi, "service");
  EXPECT_TRUE(all("2025-11-22").empty());
  came(2, 0, "");
  ASSERT_EQ(all("2025-11-22").size(), 1u);
  EXPECT_EQ(all("2025-11-22")[0].state, TaskState::no_consent);
}

TEST_F(CareOverTheHouse, calls_nobody_who_took_their_consent_back_on_a_later_visit) {
  came(1, 0, "+8613800138000");
  tell(30, visit(2), VisitOpened{"service", "A002", "zh"});
  tell(30, visit(2), GuestLinked{visit(1).hex(), {}});
  tell(31, visit(2), ConsentRefused{"contact", "1"});
  ASSERT_EQ(all("2025-11-22").size(), 1u);
  EXPECT_EQ(all("2025-11-22")[0].state, TaskState::no_consent);
}

TEST_F(CareOverTheHouse, counts_a_later_visit_of_the_same_person_as_the_contact) {
  came(1, 0, "+8613800138000");
  came(2, kDay, "+8613800138000");
  const auto tasks = all("2025-11-22");
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].state, TaskState::happened);
  EXPECT_EQ(tasks[1].state, TaskState::ahead);
}

TEST_F(CareOverTheHouse, counts_a_call_in_which_they_spoke_and_none_that_nobody_lifted) {
  came(1, 0, "+8613800138000");
  CallLogged call;
  call.phone = "+8613800138000";
  call.from_ms = kNine_ms + (kDay + 60) * kMinute_ms;
  call.until_ms = call.from_ms;
  tell(kDay + 60, visit(9), call);
  EXPECT_EQ(all("2025-11-22")[0].state, TaskState::open) << "it rang in vain";
  call.until_ms += 2 * kMinute_ms;
  tell(kDay + 63, visit(10), call);
  EXPECT_EQ(all("2025-11-22")[0].state, TaskState::happened);
}

TEST_F(CareOverTheHouse, gives_the_tasks_of_who_has_left_to_the_manager) {
  came(1, 0, "+8613800138000");
  tell(kDay, {}, StaffRemoved{kLi});
  EXPECT_TRUE(all("2025-11-22", kLi).empty());
  ASSERT_EQ(all("2025-11-22", kManager).size(), 1u);
  EXPECT_EQ(all("2025-11-22", kManager)[0].staff, "");
  tell(kDay + 1, visit(1), TaskHanded{"thanks", "thanks", "2025-11-22", "2025-11-23", kZhao, ""}, 1,
       kManager);
  ASSERT_EQ(all("2025-11-22", kZhao).size(), 1u);
  EXPECT_TRUE(all("2025-11-22", kManager).empty());
}

TEST_F(CareOverTheHouse, forgets_the_tasks_of_an_erased_guest_with_what_was_noted) {
  came(1, 0, "+8613800138000");
  TaskDone done{"thanks", "thanks", "2025-11-22", "2025-11-23", "reached",
                {},       {},       {},           {},           "他的话"};
  tell(kDay, visit(1), done, 1, kLi);
  ASSERT_EQ(house.visit(visit(1))->task("thanks")->done->note, "他的话");
  tell(kDay + 1, visit(1), GuestErased{"asked"});
  EXPECT_EQ(house.visit(visit(1))->task("thanks")->done->note, "");
  EXPECT_TRUE(all("2025-11-23").empty());
}

// Neither knew of the other: it is one task all the same, and the later word counts.
TEST_F(CareOverTheHouse, has_one_task_where_two_devices_did_it) {
  came(1, 0, "+8613800138000");
  TaskDone done{"thanks", "thanks", "2025-11-22", "2025-11-23", "reached", {}, {}, 7, {}, {}};
  tell(kDay, visit(1), done, 1, kLi);
  done.satisfied = 9;
  tell(kDay + 1, visit(1), done, 2, kZhao);
  EXPECT_EQ(house.visit(visit(1))->tasks.size(), 1u);
  EXPECT_EQ(house.visit(visit(1))->task("thanks")->done->satisfied, 9);
  EXPECT_EQ(states("2025-11-22"), "4");
}

TEST_F(CareOverTheHouse, goes_by_the_day_of_the_showroom_and_not_by_that_of_greenwich) {
  // 23:30 of the 21st and 00:30 of the 22nd in the showroom.
  came(1, 14 * 60 + 30, "+8613800138000");
  came(2, 15 * 60 + 30, "+8613900139000");
  const auto tasks = all("2025-11-22");
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].from, "2025-11-22");
  EXPECT_EQ(tasks[1].from, "2025-11-23");
}

// An order that stands, and then the car.
TEST_F(CareOverTheHouse, counts_from_the_day_on_which_the_car_was_handed_over) {
  CareItem news = week();
  news.id = "news";
  news.anchor = CareAnchor::ordered;
  content.care.items = {news, week()};
  came(1, 0, "+8613800138000");
  OfferMade offer;
  offer.offer = "p";
  OrderMade order;
  order.order = "o";
  order.offer = "p";
  OrderSigned said;
  said.order = "o";
  tell(10, visit(1), offer);
  tell(11, visit(1), OfferAccepted{"p", {}, false, 1, 1, 1});
  tell(12, visit(1), order);
  tell(13, visit(1), said);
  ASSERT_EQ(all("2025-11-26").size(), 1u);
  EXPECT_EQ(all("2025-11-26")[0].state, TaskState::open);
  Delivered done;
  done.order = "o";
  done.visit = visit(1).hex();
  done.vin = "LSVAA0000K1234567";
  done.at_ms = kNine_ms + 5 * kDay * kMinute_ms;
  DeliverySigned list;
  list.vin = done.vin;
  const Id delivery = delivery_of("o");
  DeliveryOpened opened;
  opened.order = "o";
  opened.visit = visit(1).hex();
  opened.gates = {"paid"};
  for (const Event& event : {Event(opened), Event(DeliveryGate{"paid", true, {}}),
                             Event(DeliveryCar{done.vin}), Event(list), Event(done)})
    tell(5 * kDay, delivery, event);
  const auto tasks = all("2025-11-30");
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].item->id, "news");
  EXPECT_EQ(tasks[0].state, TaskState::happened);
  EXPECT_EQ(tasks[1].item->id, "week");
  EXPECT_EQ(tasks[1].anchor_day, "2025-11-26");
  EXPECT_EQ(tasks[1].state, TaskState::open);
  CareIndex index(content);
  index.put(*house.visit(visit(1)));
  index.put(Fact{{Id{}, 1}, delivery, Hlc::at_ms(done.at_ms), "desk", done});
  EXPECT_EQ(index.due("2025-11-30", kLi), std::vector{visit(1)});
  EXPECT_EQ(index.deliveries(visit(1)), std::vector{delivery});
}

// The index names whatever has something due, so that a device can read it from its log.
TEST_F(CareOverTheHouse, is_found_in_the_index_as_long_as_something_is_due) {
  came(1, 0, "+8613800138000");
  CareIndex index(content);
  index.put(*house.visit(visit(1)));
  EXPECT_TRUE(index.due("2025-11-21", kLi).empty());
  EXPECT_EQ(index.due("2025-11-22", kLi), std::vector{visit(1)});
  EXPECT_TRUE(index.due("2025-11-22", kZhao).empty());
  EXPECT_EQ(index.due("2025-11-22").size(), 1u);
  tell(kDay, visit(1),
       TaskDone{"thanks", "thanks", "2025-11-22", "2025-11-23", "reached", {}, {}, {}, {}, {}});
  index.put(*house.visit(visit(1)));
  EXPECT_TRUE(index.due("2025-11-22", kLi).empty());
}

}  // namespace
}  // namespace foyer::domain
