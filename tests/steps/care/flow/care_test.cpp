// A consultant's day of care: what a touch writes.
#include "steps/care/flow/care.h"

#include <gtest/gtest.h>

#include "showroom/house_of_facts.h"
#include "support/demo_content.h"

namespace foyer::flow::care {
namespace {

using namespace domain;

constexpr const char *kLi = "c0000001", *kZhao = "c0000002";
constexpr int kDay = 24 * 60;

CareItem item(const char* id, CareAnchor anchor, int from, int to) {
  CareItem one;
  one.id = id;
  one.anchor = anchor;
  one.from_day = from;
  one.to_day = to;
  return one;
}

class TheDaysContacts : public HouseOfFacts {
 protected:
  TheDaysContacts() {
    content.showroom.time_zone = TimeZone::fixed(480);
    content.care.items = {item("thanks", CareAnchor::visit, 1, 2),
                          item("month", CareAnchor::visit, 30, 31)};
    content.care.results = {{"reached", {}, CareOutcome::reached},
                            {"busy", {}, CareOutcome::again},
                            {"later", {}, CareOutcome::later},
                            {"refused", {}, CareOutcome::ends}};
    content.care.findings = {{"fine", {}, false}, {"bad", {}, true}};
    for (const char* one : {kLi, kZhao}) consultant(0, one);
    came(1, 0, "+8613800138000");
    came(2, 10, "+8613900139000");
  }
  void came(int number, int minute, const std::string& phone) {
    tell(minute, visit(number), VisitOpened{content.showroom.purposes.front().id, "A001", "zh"});
    tell(minute, visit(number), ConsentGiven{"contact", "1", "zh"});
    tell(minute, visit(number), ContactGiven{phone});
    tell(minute, visit(number), VisitCheckedIn{});
    tell(minute, visit(number), VisitAssigned{kLi, "turn", {}, ""});
    tell(minute + 1, visit(number), VisitTaken{kLi, kLi}, 1, kLi);
  }
  Context context() const {
    return {house, content, who, now_ms, day_of(house, content, who, now_ms)};
  }
  // What it wrote is told before the next touch.
  std::vector<Event> touch(const Intent& intent) {
    Step step = update(model, intent, context());
    model = step.model;
    std::vector<Event> said;
    for (const Write& write : step.writes)
      for (const Event& event : write.events) {
        tell(++minute_, write.visit, event, 1, who);
        said.push_back(event);
      }
    return said;
  }
  template <class Told>
  Told told(const Intent& intent) {
    const auto said = touch(intent);
    EXPECT_EQ(said.size(), 1u);
    const auto as = said.empty() ? std::nullopt : said.front().as<Told>();
    EXPECT_TRUE(as);
    return as.value_or(Told{});
  }
  Content content = demo::content();
  std::string who = kLi;
  std::int64_t now_ms = kNine_ms + kDay * kMinute_ms;
  Model model;

 private:
  int minute_ = kDay;
};

TEST_F(TheDaysContacts, begin_with_the_first_that_is_due) {
  ASSERT_NE(shown(model, context()), nullptr);
  EXPECT_EQ(shown(model, context())->visit, visit(1));
  who = kZhao;
  EXPECT_EQ(shown(model, context()), nullptr);
}

TEST_F(TheDaysContacts, write_down_who_was_not_reached_with_one_touch_and_keep_asking) {
  const auto tried = told<TaskTried>(PickResult{"busy"});
  EXPECT_EQ(tried.task, "thanks");
  EXPECT_EQ(tried.due_from, "2025-11-22");
  EXPECT_EQ(tried.due_to, "2025-11-23");
  ASSERT_NE(shown(model, context()), nullptr);
  EXPECT_EQ(shown(model, context())->file->tries.size(), 1u);
}

TEST_F(TheDaysContacts, write_down_who_was_reached_with_two_and_go_on_to_the_next) {
  EXPECT_TRUE(touch(Save{}).empty()) << "nobody has been called";
  EXPECT_TRUE(touch(PickResult{"reached"}).empty());
  touch(PickFinding{"fine"});
  touch(PickUnfinished{"no"});
  touch(PickSatisfied{9});
  touch(PickReferral{"given"});
  touch(WriteNote{"都好"});
  const auto done = told<TaskDone>(Save{});
  EXPECT_EQ(done.result, "reached");
  EXPECT_EQ(done.finding, "fine");
  EXPECT_EQ(done.unfinished, "no");
  EXPECT_EQ(done.satisfied, 9);
  EXPECT_EQ(done.referral, "given");
  EXPECT_EQ(done.note, "都好");
  ASSERT_NE(shown(model, context()), nullptr);
  EXPECT_EQ(shown(model, context())->visit, visit(2));
  EXPECT_EQ(model.entry, Entry{}) << "nothing of one guest is left for the next";
}

TEST_F(TheDaysContacts, ask_how_it_is_only_once_somebody_spoke) {
  touch(PickFinding{"fine"});
  touch(PickSatisfied{9});
  EXPECT_EQ(model.entry, Entry{});
  touch(PickResult{"refused"});
  touch(PickSatisfied{9});
  EXPECT_FALSE(model.entry.satisfied);
}

TEST_F(TheDaysContacts, put_one_off_to_the_day_that_the_guest_wants) {
  EXPECT_TRUE(touch(PutOff{"2025-11-24"}).empty()) << "nobody asked for another day";
  touch(PickResult{"later"});
  EXPECT_TRUE(touch(PutOff{"2024-01-01"}).empty());
  const auto moved = told<TaskMoved>(PutOff{"2025-11-24"});
  EXPECT_EQ(moved.day, "2025-11-24");
  EXPECT_EQ(moved.due_to, "2025-11-23") << "as it stood";
  EXPECT_EQ(shown(model, context())->visit, visit(2));
  now_ms += 2 * kDay * kMinute_ms;
  const auto day = context().day;
  ASSERT_EQ(day->today.size(), 1u);
  EXPECT_EQ(day->today.front()->visit, visit(1));
}

TEST_F(TheDaysContacts, drop_one_for_a_reason_and_never_without_a_result) {
  touch(PickResult{"refused"});
  EXPECT_EQ(told<TaskDropped>(Save{}).reason, "refused");
  EXPECT_EQ(context().day->done.size(), 1u);
}

TEST_F(TheDaysContacts, hand_one_to_a_colleague) {
  EXPECT_TRUE(touch(HandTo{kLi}).empty()) << "it is theirs";
  EXPECT_TRUE(touch(HandTo{"nobody"}).empty());
  const auto handed = told<TaskHanded>(HandTo{kZhao});
  EXPECT_EQ(handed.to, kZhao);
  EXPECT_EQ(handed.instead_of, kLi);
  EXPECT_EQ(context().day->today.size() + context().day->soon.size(), 1u);
  who = kZhao;
  EXPECT_EQ(context().day->today.size() + context().day->soon.size(), 1u);
}

TEST_F(TheDaysContacts, put_right_what_was_written_down) {
  touch(PickResult{"reached"});
  touch(PickSatisfied{3});
  touch(Save{});
  touch(Show{visit(1), "thanks"});
  EXPECT_EQ(model.entry.satisfied, 3);
  touch(PickSatisfied{8});
  EXPECT_EQ(told<TaskDone>(Save{}).satisfied, 8);
  EXPECT_EQ(house.visit(visit(1))->tasks.size(), 1u);
}

TEST_F(TheDaysContacts, do_nothing_about_a_task_that_is_gone) {
  model.visit = visit(1);
  model.task = "thanks";
  tell(kDay, visit(1), GuestErased{"asked"});
  EXPECT_TRUE(touch(PickResult{"busy"}).empty());
  EXPECT_EQ(model, Model{});
  EXPECT_TRUE(touch(Show{visit(7), "thanks"}).empty());
}

}  // namespace
}  // namespace foyer::flow::care
