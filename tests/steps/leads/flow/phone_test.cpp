// The phone at the desk: what touches there become, told as the reception tells it.
#include "steps/leads/flow/phone.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/demo_content.h"

namespace foyer::flow::phone {
namespace {

using domain::LeadState;

constexpr std::int64_t kHour_ms = 3'600'000, kDay_ms = 24 * kHour_ms;
constexpr std::int64_t kMonday_ms = 1'795'996'800'000;  // 2026-11-30 08:00 in Shanghai
constexpr const char* kNumber = "+8613800138000";
constexpr const char* kZhao = "0000000a";

domain::Content a_dealer() {
  domain::Content content = demo::content();
  content.showroom.time_zone = TimeZone::named("Asia/Shanghai").value();
  domain::LeadRules& rules = content.leads;
  rules.call_kinds = {{"enquiry", {}, true}, {"service", {}, false}};
  rules.results = {{"spoke", {}, true}, {"no-answer", {}, false}};
  rules.not_interested = {{"no-plan", {}, {}}};
  rules.protection_days = 10;
  domain::TestDrives& drives = content.test_drives;
  drives.plan = {.opens_min = 9 * 60, .closes_min = 12 * 60};
  domain::DriveRoute route;
  route.id = "lake";
  route.minutes = 30;
  drives.routes = {route};
  domain::DemoCar car;
  car.id = "s7-1";
  car.vehicle = "s7";
  car.insured_until = car.inspected_until = "2027-12-31";
  drives.cars = {car};
  return content;
}

class ThePhone : public testing::Test {
 protected:
  ThePhone() {
    say({}, {domain::StaffAdded{kZhao, "consultant", "赵刚"}});
    say({}, {domain::StaffAdded{"0000000d", "reception", "前台"}});
  }
  void say(const Id& subject, std::vector<domain::Event> events) {
    for (const domain::Event& event : events)
      domain::apply(house_, {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_), "0000000d", event});
  }
  void touch(const Intent& intent) {
    Context context{.house = house_, .content = content_, .who = "0000000d", .now_ms = now_ms_};
    for (std::size_t i = 0; i < ids_for(intent); ++i) {
      Id id;
      id.bytes[0] = 7;
      id.bytes[15] = static_cast<std::uint8_t>(++fresh_);
      context.fresh.push_back(id);
    }
    const Step step = update(model_, intent, context);
    for (const domain::Write& write : step.writes) say(write.visit, write.events);
    model_ = step.model;
  }
  // An enquiry about the S7, with or without a time that suits.
  void call(const char* number, bool books = true, const char* kind = "enquiry") {
    touch(Lift{number});
    now_ms_ += 72'000;
    Entry entry;
    entry.kind = kind;
    entry.name = "黄志强";
    entry.honorific = "mr";
    entry.source = "hotline";
    entry.vehicle = "s7";
    entry.asked = {"drive"};
    if (books) {
      const auto free = slots();
      ASSERT_FALSE(free.empty());
      entry.slot = free.front();
    }
    touch(LogCall{entry});
  }
  std::vector<Slot> slots(const char* day = "2026-12-01", std::size_t most = 5,
                          const char* consultant = "") {
    Context context{.house = house_, .content = content_, .who = "", .now_ms = now_ms_};
    return free_slots(context.plan(), {"s7", true, consultant}, day, most);
  }
  const domain::Lead& only_lead() {
    EXPECT_EQ(house_.leads.size(), 1u);
    return house_.leads.begin()->second;
  }
  Caller caller(const char* number = kNumber) { return known_caller(house_, content_, number); }

  domain::Content content_ = a_dealer();
  domain::House house_;
  std::int64_t seq_ = 0, now_ms_ = kMonday_ms;
  int fresh_ = 0;
  Model model_;
};

TEST_F(ThePhone, makes_of_an_enquiry_a_call_a_lead_and_an_appointment_that_keeps_the_car) {
  call(kNumber);
  ASSERT_EQ(house_.calls.size(), 1u);
  const domain::Call& logged = house_.calls.begin()->second;
  EXPECT_EQ(logged.logged.from_ms, kMonday_ms);
  EXPECT_EQ(logged.logged.until_ms, kMonday_ms + 72'000);
  EXPECT_TRUE(logged.logged.number_left);
  ASSERT_EQ(house_.appointments.size(), 1u);
  const domain::Appointment& booked = house_.appointments.begin()->second;
  EXPECT_EQ(logged.logged.appointment, booked.id.hex());
  EXPECT_EQ(booked.made.car, "s7-1");
  EXPECT_EQ(booked.made.day, "2026-12-01");
  EXPECT_EQ(booked.made.phone, kNumber);
  EXPECT_EQ(only_lead().received.call, logged.id.hex());
  EXPECT_EQ(logged.logged.lead, only_lead().id.hex());
  EXPECT_EQ(domain::state_of(only_lead()), LeadState::received) << "nobody's customer yet";
  EXPECT_EQ(model_.part, Part::sent) << "address and time go to whoever is expected";
  touch(MessageWent{});
  EXPECT_EQ(house_.calls.begin()->second.sent.actor, "0000000d");
  EXPECT_EQ(model_.part, Part::number);
}

TEST_F(ThePhone, offers_no_time_at_which_the_car_is_out_already) {
  const auto before = slots("2026-12-01", 0);
  call(kNumber);
  const auto after = slots("2026-12-01", 0);
  EXPECT_LT(after.size(), before.size());
  EXPECT_TRUE(std::ranges::none_of(
      after, [&](const Slot& one) { return one.at_ms == before.front().at_ms; }));
}

TEST_F(ThePhone, spreads_the_times_of_another_day_and_offers_the_next_ones_of_today) {
  const auto tomorrow = slots("2026-12-01", 3);
  ASSERT_EQ(tomorrow.size(), 3u);
  const TimeZone& zone = content_.showroom.time_zone;
  EXPECT_EQ(zone.clock(tomorrow[0].at_ms), "09:00");
  EXPECT_EQ(zone.clock(tomorrow[1].at_ms), "10:00");
  EXPECT_EQ(zone.clock(tomorrow[2].at_ms), "11:00");
  now_ms_ = kMonday_ms + 2 * kHour_ms;  // 10:00
  const auto today = slots("2026-11-30", 2);
  ASSERT_EQ(today.size(), 2u);
  EXPECT_EQ(zone.clock(today[0].at_ms), "10:30") << "10:00 has begun";
  EXPECT_EQ(zone.clock(today[1].at_ms), "11:00");
}

TEST_F(ThePhone, counts_who_calls_twice_as_one_lead_and_knows_them) {
  call(kNumber, false);
  EXPECT_FALSE(caller("+8613900139000").again);
  EXPECT_TRUE(caller().again);
  EXPECT_EQ(caller().name, "黄志强");
  call(kNumber, false);
  EXPECT_EQ(house_.calls.size(), 2u);
  EXPECT_EQ(only_lead().id.hex(), house_.calls.rbegin()->second.logged.lead);
}

TEST_F(ThePhone, makes_no_lead_of_a_service_call_nor_of_a_number_that_nobody_sees) {
  call(kNumber, false, "service");
  call("", false);
  EXPECT_EQ(house_.calls.size(), 2u);
  EXPECT_TRUE(house_.leads.empty());
  EXPECT_FALSE(house_.calls.rbegin()->second.logged.number_left);
}

TEST_F(ThePhone, logs_nothing_of_a_kind_that_the_pack_does_not_know) {
  touch(Lift{kNumber});
  touch(LogCall{{.kind = "advert"}});
  EXPECT_TRUE(house_.calls.empty());
}

TEST_F(ThePhone, gives_a_lead_after_a_loss_to_whom_it_had_before) {
  call(kNumber, false);
  touch(OpenLead{only_lead().id});
  touch(Allot{kZhao});
  touch(GiveUp{"no-plan"});
  EXPECT_EQ(domain::state_of(only_lead()), LeadState::not_interested);
  const Id lost = only_lead().id;
  call(kNumber, false);
  ASSERT_EQ(house_.leads.size(), 2u);
  const domain::Lead& again = house_.leads.rbegin()->second;
  EXPECT_EQ(again.received.earlier, lost.hex());
  EXPECT_EQ(again.consultant, kZhao);
  EXPECT_EQ(domain::state_of(again), LeadState::allotted);
}

TEST_F(ThePhone, shows_whose_customer_somebody_is_until_their_days_are_over) {
  call(kNumber, false);
  touch(OpenLead{only_lead().id});
  touch(Allot{kZhao});
  touch(Confirm{});
  EXPECT_EQ(domain::state_of(only_lead()), LeadState::confirmed);
  EXPECT_EQ(caller().by, Effective::allotted);
  now_ms_ += 3 * kDay_ms;
  touch(Contact{"no-answer"});
  EXPECT_EQ(caller().protection.until, "2026-12-10") << "nobody answered";
  touch(Contact{"spoke"});
  EXPECT_EQ(caller().by, Effective::spoken);
  EXPECT_EQ(caller().protection.until, "2026-12-13");
  EXPECT_EQ(owner_today(caller(), house_, "2026-12-13"), kZhao);
  EXPECT_EQ(owner_today(caller(), house_, "2026-12-14"), "");
  EXPECT_FALSE(is_in_pool(only_lead(), house_, content_, "2026-12-13"));
  EXPECT_TRUE(is_in_pool(only_lead(), house_, content_, "2026-12-14"));
}

TEST_F(ThePhone, puts_the_leads_of_who_left_into_the_pool) {
  call(kNumber, false);
  touch(OpenLead{only_lead().id});
  touch(Allot{kZhao});
  EXPECT_FALSE(is_in_pool(only_lead(), house_, content_, "2026-11-30"));
  say({}, {domain::StaffRemoved{kZhao}});
  EXPECT_TRUE(is_in_pool(only_lead(), house_, content_, "2026-11-30"));
  EXPECT_EQ(listed(house_, content_, List::pool, now_ms_).size(), 1u);
  touch(Allot{kZhao});
  EXPECT_EQ(only_lead().allotted.at.unix_ms(), kMonday_ms + 72'000) << "nobody gets it who left";
}

TEST_F(ThePhone, counts_a_visit_as_the_last_effective_contact) {
  Id visit;
  visit.bytes[0] = 3;
  say(visit, {domain::VisitOpened{"look", "A001", "zh"}, domain::ConsentGiven{"contact", "1", "zh"},
              domain::ContactGiven{kNumber}, domain::GuestNamed{"黄志强", "mr"},
              domain::VisitCheckedIn{}, domain::VisitTaken{kZhao, ""}});
  EXPECT_EQ(caller().by, Effective::visited);
  EXPECT_EQ(caller().protection.consultant, kZhao);
  EXPECT_EQ(caller().last_day, "2026-11-30");
  call(kNumber, false);
  EXPECT_EQ(only_lead().consultant, kZhao) << "it is his customer's";
}

TEST_F(ThePhone, knows_who_was_here_before_the_days_that_the_desk_has_at_hand) {
  const EarlierVisit earlier{"黄志强", "mr", "2026-11-25", kZhao};
  const Caller known = known_caller(house_, content_, kNumber, earlier);
  EXPECT_TRUE(known.again);
  EXPECT_EQ(known.protection.until, "2026-12-05");
  EXPECT_EQ(owner_today(known, house_, "2026-11-30"), kZhao);
}

TEST_F(ThePhone, that_nobody_lifted_is_a_call_of_its_own_and_no_lead) {
  touch(Missed{kNumber});
  ASSERT_EQ(house_.calls.size(), 1u);
  EXPECT_TRUE(house_.calls.begin()->second.logged.missed);
  EXPECT_TRUE(house_.leads.empty());
}

TEST_F(ThePhone, that_calls_back_notes_on_the_lead_what_came_of_it) {
  call(kNumber, false);
  touch(OpenLead{only_lead().id});
  touch(Allot{kZhao});
  touch(CallBack{});
  EXPECT_TRUE(model_.out);
  touch(Unanswered{});
  EXPECT_EQ(only_lead().contacts.size(), 1u);
  EXPECT_EQ(domain::state_of(only_lead()), LeadState::allotted);
  touch(CallBack{});
  touch(LogCall{{.kind = "enquiry"}});
  EXPECT_EQ(domain::state_of(only_lead()), LeadState::contacted);
  EXPECT_EQ(house_.calls.size(), 3u);
  EXPECT_EQ(house_.calls.rbegin()->second.logged.direction, "out");
}

TEST_F(ThePhone, writes_down_a_lead_without_a_call_and_names_a_duplicate_as_one) {
  touch(WriteDown{""});
  EXPECT_EQ(model_.part, Part::number) << "nobody could be reached";
  touch(WriteDown{kNumber});
  touch(AddLead{{.source = "motor-show"}});
  EXPECT_EQ(only_lead().received.by, "desk");
  const Id first = only_lead().id;
  touch(WriteDown{kNumber});
  touch(AddLead{{.source = "car-site"}});
  const domain::Lead& second = house_.leads.rbegin()->second;
  EXPECT_EQ(second.duplicate_of, first.hex());
  EXPECT_EQ(domain::state_of(second), LeadState::duplicate);
  EXPECT_EQ(listed(house_, content_, List::open, now_ms_).size(), 1u) << "counted once";
}

TEST_F(ThePhone, finds_which_lead_a_visit_came_from_by_the_booking_before_the_number) {
  call(kNumber);
  Id visit;
  visit.bytes[0] = 3;
  say(visit, {domain::VisitOpened{"look", "A001", "zh"}, domain::VisitCheckedIn{}});
  EXPECT_EQ(lead_of_visit(house_, *house_.visit(visit)).lead, nullptr);
  say(visit, {domain::ConsentGiven{"contact", "1", "zh"}, domain::ContactGiven{kNumber}});
  EXPECT_EQ(lead_of_visit(house_, *house_.visit(visit)).told_by, "number");
  say(visit, {domain::AppointmentKept{house_.appointments.begin()->first.hex()}});
  const ProposedLead proposed = lead_of_visit(house_, *house_.visit(visit));
  ASSERT_NE(proposed.lead, nullptr);
  EXPECT_EQ(proposed.told_by, "code");
  say(proposed.lead->id, {domain::LeadVisited{visit.hex(), proposed.told_by}});
  EXPECT_EQ(lead_of_visit(house_, *house_.visit(visit)).lead, nullptr);
  EXPECT_EQ(credited_lead(house_, visit), &only_lead());
}

}  // namespace
}  // namespace foyer::flow::phone
