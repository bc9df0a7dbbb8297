// What a manager finds open in the morning: a table of days before, each with what is left of it.
#include "manage/morning/open_things.h"

#include <gtest/gtest.h>

#include <functional>

#include "manage/morning/in_words.h"
#include "support/demo_content.h"
#include "support/demo_drives.h"

namespace foyer::morning {
namespace {

using namespace domain;

constexpr const char *kLi = "c0000001", *kZhao = "c0000002", *kManager = "a0000001";
constexpr std::int64_t kMinute_ms = 60 * 1000, kHour_ms = 60 * kMinute_ms, kDay_ms = 24 * kHour_ms;
constexpr std::int64_t kNow_ms = 1'795'242'720'000;  // Saturday 2026-11-21 14:32 in China
constexpr const char* kToday = "2026-11-21";

class TheMorningSheet : public testing::Test {
 protected:
  TheMorningSheet() {
    content_.test_drives = demo::test_drives();
    content_.showroom.time_zone = TimeZone::fixed(480);
    for (DemoCar& car : content_.test_drives.cars)
      car.insured_until = car.inspected_until = "2030-01-01";
    tell({}, -30 * kDay_ms, StaffAdded{kManager, "manager", "许文涛"}, "desk");
    tell({}, -30 * kDay_ms, StaffAdded{kLi, "consultant", "李敏"}, kManager);
    tell({}, -30 * kDay_ms, StaffAdded{kZhao, "consultant", "赵刚"}, kManager);
  }
  static Id id(int number) {
    Id id;
    id.bytes.fill(static_cast<std::uint8_t>(number));
    return id;
  }
  void tell(const Id& about, std::int64_t from_now_ms, Event event, const std::string& actor) {
    apply(house_,
          {{id(99), ++seq_}, about, Hlc::at_ms(kNow_ms + from_now_ms), actor, std::move(event)});
  }
  // A guest who came so long ago, was looked after, told all, and left.
  void came(int guest, std::int64_t ago_ms, const std::string& phone = {},
            const std::string& staff = kLi) {
    const std::int64_t at = -ago_ms;
    tell(id(guest), at, VisitOpened{content_.showroom.purposes.front().id, "A001", "zh"},
         "entrance");
    if (!phone.empty()) {
      tell(id(guest), at, ConsentGiven{"contact", "1", "zh"}, "entrance");
      tell(id(guest), at, ContactGiven{phone}, "entrance");
    }
    tell(id(guest), at, PartyTold{1, true, content_.showroom.sources.front().id}, "entrance");
    tell(id(guest), at, VisitCheckedIn{}, "entrance");
    tell(id(guest), at, VisitAssigned{staff, "turn", {}, ""}, "desk");
    tell(id(guest), at, VisitTaken{staff, ""}, staff);
    tell(id(guest), at + kHour_ms, VisitLeft{kNow_ms + at + kHour_ms, false}, "desk");
  }
  void closed(int guest, std::int64_t ago_ms, const std::string& outcome) {
    VisitClosed said;
    said.outcome = outcome;
    tell(id(guest), -ago_ms + kHour_ms, said, kLi);
  }
  void next(int guest, std::int64_t ago_ms, const std::string& day) {
    tell(id(guest), -ago_ms + kHour_ms, NextStepAgreed{"call", day}, kLi);
  }
  OfferMade offer(const std::string& name, std::int64_t valid_from_now_ms) {
    OfferMade made;
    made.offer = name;
    made.valid_until_ms = kNow_ms + valid_from_now_ms;
    return made;
  }
  std::vector<OpenThing> open() const { return open_things(house_, content_, kNow_ms); }
  // "follow-up no-show": the words, in the sheet's order.
  std::string words() const {
    std::string all;
    for (const OpenThing& one : open())
      all += (all.empty() ? "" : " ") + std::string(word(one.kind));
    return all;
  }

  House house_;
  Content content_ = demo::content();
  std::int64_t seq_ = 0;
};

TEST_F(TheMorningSheet, is_empty_where_everything_came_to_an_end) {
  came(1, kDay_ms);
  closed(1, kDay_ms, "following");
  next(1, kDay_ms, "2026-11-22");
  came(2, kDay_ms);
  closed(2, kDay_ms, "ordered");
  EXPECT_EQ(words(), "");
}

TEST_F(TheMorningSheet, has_a_step_from_the_day_after_its_own_until_the_guest_is_here_again) {
  came(1, 5 * kDay_ms, "+8613800138000");
  closed(1, 5 * kDay_ms, "following");
  next(1, 5 * kDay_ms, kToday);
  EXPECT_EQ(words(), "") << "today it is not late";
  next(1, 5 * kDay_ms, "2026-11-20");
  ASSERT_EQ(words(), "follow-up");
  EXPECT_EQ(open().front().day, "2026-11-20");
  EXPECT_EQ(open().front().staff, kLi);
  came(2, kHour_ms, "+8613800138000");
  closed(2, kHour_ms, "ordered");
  EXPECT_EQ(words(), "") << "the guest was here since";
}

TEST_F(TheMorningSheet, does_not_remind_of_who_was_given_up) {
  came(1, 5 * kDay_ms);
  closed(1, 5 * kDay_ms, "lost");
  next(1, 5 * kDay_ms, "2026-11-18");
  EXPECT_EQ(words(), "");
}

TEST_F(TheMorningSheet, has_a_visit_of_yesterday_that_nobody_closed_and_none_of_today) {
  came(1, kDay_ms);
  came(2, 2 * kHour_ms);
  ASSERT_EQ(words(), "unfinished");
  EXPECT_EQ(open().front().visit->id, id(1));
}

TEST_F(TheMorningSheet, has_who_goes_on_without_a_next_step) {
  came(1, kDay_ms);
  closed(1, kDay_ms, "following");
  EXPECT_EQ(words(), "no-next-step");
}

TEST_F(TheMorningSheet, has_a_drive_at_home_that_nobody_began_apart_from_who_did_not_come) {
  AppointmentMade made{"2026-11-20", "10:00", "look", kZhao, "", "何婷", "+8613900139000"};
  made.at_home = true;
  made.place = "湖滨路 8 号";
  tell(id(50), -3 * kDay_ms, made, "desk");
  EXPECT_EQ(words(), "not-driven");
}

TEST_F(TheMorningSheet, has_who_did_not_come_until_somebody_moves_it_or_the_guest_comes) {
  AppointmentMade made{"2026-11-20", "10:00", "look", kZhao, "", "何婷", "+8613900139000"};
  tell(id(50), -3 * kDay_ms, made, "desk");
  ASSERT_EQ(words(), "no-show");
  EXPECT_EQ(open().front().staff, kZhao);
  came(1, 2 * kHour_ms, "+8613900139000");
  EXPECT_EQ(words(), "") << "a day late, but here";
  made.phone.clear();
  tell(id(51), -3 * kDay_ms, made, "desk");
  EXPECT_EQ(words(), "no-show");
  tell(id(51), -kHour_ms, AppointmentCancelled{"ill"}, "desk");
  EXPECT_EQ(words(), "");
}

TEST_F(TheMorningSheet, begins_with_what_waits_for_a_managers_word) {
  came(1, kDay_ms);
  OfferMade asked = offer("a", kDay_ms);
  asked.level = "showroom";
  tell(id(1), -kHour_ms, asked, kLi);
  tell(id(1), -kHour_ms, ApprovalAsked{"a", {}}, kLi);
  came(2, kDay_ms);
  LossAsked loss;
  loss.loss = "l";
  tell(id(2), -kHour_ms, loss, kZhao);
  EXPECT_EQ(words(), "approval loss unfinished unfinished");
  EXPECT_EQ(open()[1].staff, kZhao);
  tell(id(1), 0, ApprovalAnswered{"a", "approved", 0, ""}, kManager);
  tell(id(2), 0, LossAnswered{"l", "approved", ""}, kManager);
  EXPECT_EQ(words(), "unfinished unfinished");
}

TEST_F(TheMorningSheet, has_an_instruction_until_somebody_answers_it) {
  came(1, 3 * kDay_ms);
  closed(1, 3 * kDay_ms, "following");
  next(1, 3 * kDay_ms, "2026-12-01");
  tell(id(1), -kDay_ms, InstructionGiven{"2026-11-20", "", "请太太一起来"}, kManager);
  ASSERT_EQ(words(), "instruction");
  EXPECT_EQ(open().front().staff, kLi);
  EXPECT_EQ(in_words(open().front(), house_, content_, kNow_ms, Lang::zh).about, "请太太一起来");
  tell(id(1), 0, InstructionAnswered{"2026-11-20", "", "约了周日"}, kLi);
  EXPECT_EQ(words(), "");
}

TEST_F(TheMorningSheet, has_an_offer_that_ran_out_unless_it_was_followed_or_the_guest_decided) {
  came(1, 3 * kDay_ms);
  closed(1, 3 * kDay_ms, "following");
  next(1, 3 * kDay_ms, "2026-12-01");
  tell(id(1), -2 * kDay_ms, offer("a", -kDay_ms), kLi);
  ASSERT_EQ(words(), "offer-ended");
  OfferMade second = offer("b", kDay_ms);
  second.follows = "a";
  tell(id(1), -kHour_ms, second, kLi);
  EXPECT_EQ(words(), "");
  tell(id(1), 0, OfferWithdrawn{"b", "house"}, kLi);
  EXPECT_EQ(words(), "offer-ended");
  tell(id(1), kMinute_ms, VisitReopened{"back"}, kLi);
  tell(id(1), 2 * kMinute_ms, VisitLeft{kNow_ms, false}, kLi);
  closed(1, 0, "ordered");
  EXPECT_EQ(words(), "");
}

TEST_F(TheMorningSheet, has_cars_whose_papers_end_within_the_days_of_the_pack) {
  content_.test_drives.plan.remind_days = 7;
  DemoCar& car = content_.test_drives.cars.front();
  car.insured_until = "2026-11-29";
  EXPECT_EQ(words(), "") << "in eight days";
  car.insured_until = "2026-11-28";
  ASSERT_EQ(words(), "car-papers");
  EXPECT_EQ(open().front().day, "2026-11-28");
  EXPECT_EQ(open().front().car, &car);
  car.insured_until = "2026-11-01";
  EXPECT_EQ(words(), "car-papers") << "over already";
  car.retires_on = "2026-11-20";
  EXPECT_EQ(words(), "") << "no longer the house's";
}

TEST_F(TheMorningSheet, says_whose_they_are_who_has_most_first) {
  came(1, kDay_ms);
  came(2, 2 * kDay_ms, {}, kZhao);
  came(3, 3 * kDay_ms, {}, kZhao);
  const auto all = open();
  const auto of = by_staff(all);
  ASSERT_EQ(of.size(), 2U);
  EXPECT_EQ(of[0].staff, kZhao);
  EXPECT_EQ(of[0].count, 2);
  EXPECT_EQ(count_of(all, OpenKind::unfinished), 3);
  EXPECT_EQ(count_of(all, OpenKind::unfinished, kLi), 1);
  EXPECT_LE(all[0].at_ms, all[1].at_ms) << "the oldest first";
}

TEST_F(TheMorningSheet, has_cars_to_hand_over_that_are_held_up_or_have_no_day) {
  content_.delivery.gates = {{"plates", {"牌照", "Plates"}, {"上牌", "Registration"}, 48},
                             {"wash", {"清洁", "Cleaning"}, {"洗车间", "Car wash"}, 0}};
  const Id one = delivery_of("aa"), other = delivery_of("bb");
  for (const Id& each : {one, other}) {
    DeliveryOpened opened;
    opened.consultant = kLi;
    opened.gates = {"plates", "wash"};
    opened.name = "徐玥";
    tell(each, -3 * kDay_ms, opened, "desk");
  }
  tell(one, -2 * kDay_ms, DeliveryPlanned{"2026-11-25", "15:00", "bay-1", 75}, "desk");
  tell(one, -50 * kHour_ms, DeliveryGate{"plates", false, kZhao}, "desk");
  tell(other, -kHour_ms, DeliveryGate{"plates", false, kZhao}, "desk");
  const auto all = open_things(house_, content_, kNow_ms);
  EXPECT_EQ(count_of(all, OpenKind::gate_shut), 1) << "the other one was touched an hour ago";
  EXPECT_EQ(count_of(all, OpenKind::gate_shut, kZhao), 1) << "it is whoever's holds it";
  EXPECT_EQ(count_of(all, OpenKind::undated, kLi), 1);
  tell(one, -kHour_ms, DeliveryGate{"plates", true, kZhao}, "desk");
  tell(other, -kHour_ms, DeliveryStopped{"loan"}, "desk");
  EXPECT_TRUE(open_things(house_, content_, kNow_ms).empty());
  EXPECT_EQ(in_words(all.front(), house_, content_, kNow_ms, Lang::zh).about, "牌照");
}

// On the morning after its day; until somebody else than who mended it has seen it.
TEST_F(TheMorningSheet, has_what_a_round_found_wrong_until_it_is_seen_to_be_right) {
  content_.standards.areas = {{"hall", {"展厅", "Hall"}}};
  StandardItem lights;
  lights.id = "lights";
  lights.area = "hall";
  lights.text = {"灯全亮", "All lamps on"};
  content_.standards.items = {lights};
  const Id round = id(70);
  tell(round, -2 * kDay_ms, StandardAnswered{"hall", "lights", "no", false}, kManager);
  tell(round, -2 * kDay_ms, StandardFault{"lights", kLi, kToday}, kManager);
  const auto all = open_things(house_, content_, kNow_ms);
  ASSERT_EQ(count_of(all, OpenKind::fault, kLi), 1);
  const OpenLine line = in_words(all.front(), house_, content_, kNow_ms, Lang::zh);
  EXPECT_EQ(line.who, "灯全亮");
  EXPECT_EQ(line.about, "展厅 · 2026-11-21");
  EXPECT_TRUE(open_things(house_, content_, kNow_ms - kDay_ms).empty()) << "it has its day";
  tell(round, -kHour_ms, StandardMended{"lights"}, kLi);
  EXPECT_EQ(
      in_words(open_things(house_, content_, kNow_ms).front(), house_, content_, kNow_ms, Lang::en)
          .about,
      "Hall · 2026-11-21 · mended, to be looked at");
  tell(round, -kMinute_ms, StandardChecked{"lights", true}, kManager);
  EXPECT_TRUE(open_things(house_, content_, kNow_ms).empty());
}

// From the opening on it is due, and an hour later it stands here, until somebody has been there.
TEST_F(TheMorningSheet, has_the_rounds_that_nobody_walked_in_time) {
  content_.showroom.open = Hours{9 * 60, 18 * 60};
  content_.standards.areas = {{"hall", {"展厅", "Hall"}, HowOften::opening},
                              {"yard", {"院子", "Yard"}},
                              {"needs", {"需求", "Needs"}, std::nullopt, true}};
  const auto all = open_things(house_, content_, kNow_ms);
  ASSERT_EQ(count_of(all, OpenKind::round), 1);
  const OpenLine line = in_words(all.front(), house_, content_, kNow_ms, Lang::zh);
  EXPECT_EQ(line.who, "展厅");
  EXPECT_EQ(line.about, "每天开门 · 2026-11-21 09:00");
  EXPECT_EQ(in_words(all.front(), house_, content_, kNow_ms, Lang::en).about,
            "at the opening · 2026-11-21 09:00");
  EXPECT_TRUE(open_things(house_, content_, kNow_ms - 5 * kHour_ms).empty()) << "it was 9:32";
  tell(id(71), -kHour_ms, StandardAnswered{"hall", "lights", "yes", false}, kManager);
  tell(id(71), -kHour_ms, StandardSigned{"hall", 1, 1, 0, 0}, kManager);
  EXPECT_TRUE(open_things(house_, content_, kNow_ms).empty());
}

// A contact of the plan that nobody made in its window, and a complaint until somebody saw to it.
TEST_F(TheMorningSheet, has_the_contacts_that_are_overdue_and_complaints_that_nobody_settled) {
  CareItem thanks;
  thanks.id = "thanks";
  thanks.anchor = CareAnchor::visit;
  thanks.from_day = thanks.to_day = 1;
  content_.care.items = {thanks};
  content_.care.findings = {{"fine", {}, false}, {"complaint", {}, true}};
  content_.care.lapses_after_days = 14;
  came(1, 4 * kDay_ms, "+8613800138000");
  closed(1, 4 * kDay_ms, "following");
  next(1, 4 * kDay_ms, "2026-11-28");
  ASSERT_EQ(words(), "care");
  EXPECT_EQ(open().front().staff, kLi);
  EXPECT_EQ(open().front().day, "2026-11-18");
  EXPECT_EQ(open().front().contact->id, "thanks");
  tell({}, -kHour_ms, StaffRemoved{kLi}, kManager);
  EXPECT_EQ(open().front().staff, "") << "nobody has it";
  TaskDone done{"thanks", "thanks", "2026-11-18", "2026-11-18", "reached", {}, {}, {}, {}, {}};
  done.finding = "complaint";
  tell(id(1), -30 * kMinute_ms, done, kZhao);
  EXPECT_EQ(words(), "complaint");
  done.task = "again";
  done.finding = "fine";
  tell(id(1), -20 * kMinute_ms, done, kZhao);
  EXPECT_EQ(words(), "");
}

}  // namespace
}  // namespace foyer::morning
