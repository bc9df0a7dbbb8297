// Leads and calls as their facts tell them, and what the rules say of them.
#include "steps/leads/lead.h"

#include <gtest/gtest.h>

#include "showroom/house.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kHour_ms = 3'600'000, kDay_ms = 24 * kHour_ms;
constexpr std::int64_t kMonday_ms = 1'795'996'800'000;  // 2026-11-30 08:00 in Shanghai
constexpr const char* kNumber = "+8613800138000";
constexpr const char* kZhao = "0000000a";
constexpr const char* kSun = "0000000b";

Id number(int n) {
  Id id;
  id.bytes[0] = 1;
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

class ALead : public testing::Test {
 protected:
  void tell(const Id& subject, std::int64_t at_ms, const Event& event) {
    apply(house_, {{Id{}, ++seq_}, subject, Hlc::at_ms(at_ms), "0000000c", event});
  }
  const Lead& lead(int n = 1) { return house_.leads.at(number(n)); }
  LeadState state(int n = 1) { return state_of(lead(n)); }
  void receive(int n = 1, std::int64_t at_ms = kMonday_ms, const char* phone = kNumber) {
    LeadReceived received;
    received.phone = phone;
    received.came_ms = at_ms;
    tell(number(n), at_ms, received);
  }
  Protection protection(const std::string& grade = "") {
    return protection_of(lead(), grade, rules_, zone_);
  }

  House house_;
  std::int64_t seq_ = 0;
  LeadRules rules_ = [] {
    LeadRules rules;
    rules.call_kinds = {{"enquiry", {}, true}, {"service", {}, false}};
    rules.protection_days = 10;
    rules.days_of_grade = {{"H", 7}};
    return rules;
  }();
  TimeZone zone_ = TimeZone::named("Asia/Shanghai").value();
};

TEST_F(ALead, goes_from_being_received_to_the_visit_that_it_led_to) {
  receive();
  EXPECT_EQ(state(), LeadState::received);
  tell(number(1), kMonday_ms + 1, LeadAllotted{kZhao, "", "chosen"});
  EXPECT_EQ(state(), LeadState::allotted);
  tell(number(1), kMonday_ms + 2, LeadConfirmed{kZhao});
  EXPECT_EQ(state(), LeadState::confirmed);
  tell(number(1), kMonday_ms + 3, LeadContacted{"no-answer", false, kZhao});
  EXPECT_EQ(state(), LeadState::confirmed) << "nobody was spoken to";
  EXPECT_TRUE(is_open(lead()));
  tell(number(1), kMonday_ms + 4, LeadContacted{"spoke", true, kZhao});
  EXPECT_EQ(state(), LeadState::contacted);
  EXPECT_FALSE(is_open(lead()));
  tell(number(1), kMonday_ms + 5, LeadCarded{number(9).hex()});
  EXPECT_EQ(state(), LeadState::carded);
  tell(number(1), kMonday_ms + 6, LeadVisited{number(9).hex(), "number"});
  EXPECT_EQ(state(), LeadState::visited);
  EXPECT_FALSE(is_live(lead()));
  EXPECT_EQ(lead().contacts.size(), 2u);
}

TEST_F(ALead, that_was_credited_with_somebody_elses_visit_is_alive_again) {
  receive();
  tell(number(1), kMonday_ms + 1, LeadVisited{number(9).hex(), "word"});
  tell(number(1), kMonday_ms + 2, LeadVisited{});
  EXPECT_EQ(state(), LeadState::received);
  EXPECT_TRUE(lead().visit_told_by.empty());
}

TEST_F(ALead, that_was_given_up_says_why_and_is_alive_again_when_it_is_allotted_anew) {
  receive();
  tell(number(1), kMonday_ms + 1, LeadNotInterested{"no-plan"});
  EXPECT_EQ(state(), LeadState::not_interested);
  EXPECT_EQ(lead().lost_reason, "no-plan");
  EXPECT_FALSE(is_live(lead()));
  tell(number(1), kMonday_ms + 2, LeadAllotted{kSun, "", "chosen"});
  EXPECT_EQ(state(), LeadState::allotted);
}

TEST_F(ALead, of_another_consultant_is_confirmed_by_themselves) {
  receive();
  tell(number(1), kMonday_ms + 1, LeadAllotted{kZhao, "", "chosen"});
  tell(number(1), kMonday_ms + 2, LeadConfirmed{kZhao});
  tell(number(1), kMonday_ms + 3, LeadAllotted{kSun, kZhao, "chosen"});
  EXPECT_EQ(state(), LeadState::allotted);
  EXPECT_TRUE(lead().rival.empty()) << "whoever did it knew whose it was";
  tell(number(1), kMonday_ms + 4, LeadConfirmed{kZhao});
  EXPECT_EQ(state(), LeadState::allotted) << "it is not his any more";
}

TEST_F(ALead, that_two_devices_allotted_names_both) {
  receive();
  tell(number(1), kMonday_ms + 1, LeadAllotted{kZhao, "", "chosen"});
  tell(number(1), kMonday_ms + 2, LeadAllotted{kSun, "", "chosen"});
  EXPECT_EQ(lead().consultant, kSun);
  EXPECT_EQ(lead().rival, kZhao);
  tell(number(1), kMonday_ms + 3, LeadAllotted{kZhao, kSun, "chosen"});
  EXPECT_EQ(lead().consultant, kZhao);
  EXPECT_TRUE(lead().rival.empty());
}

TEST_F(ALead, is_protected_from_the_last_time_that_its_consultant_spoke_to_them) {
  receive();
  EXPECT_FALSE(protection().holds_on("2026-11-30")) << "it is nobody's";
  tell(number(1), kMonday_ms, LeadAllotted{kZhao, "", "chosen"});
  EXPECT_EQ(protection().until, "2026-12-10");
  EXPECT_FALSE(protection().by_contact);
  tell(number(1), kMonday_ms + 2 * kDay_ms, LeadContacted{"no-answer", false, kZhao});
  EXPECT_EQ(protection().until, "2026-12-10") << "nobody answered";
  tell(number(1), kMonday_ms + 3 * kDay_ms, LeadContacted{"spoke", true, kSun});
  EXPECT_EQ(protection().until, "2026-12-10") << "a colleague spoke to them";
  tell(number(1), kMonday_ms + 4 * kDay_ms, LeadContacted{"spoke", true, kZhao});
  EXPECT_EQ(protection().until, "2026-12-14");
  EXPECT_TRUE(protection().by_contact);
  EXPECT_EQ(protection("H").until, "2026-12-11") << "the grade has days of its own";
  EXPECT_TRUE(protection().holds_on("2026-12-14"));
  EXPECT_FALSE(protection().holds_on("2026-12-15"));
}

// 23:59 and 00:01 of the showroom, whatever zone a machine is set to.
TEST_F(ALead, is_protected_by_the_days_of_the_showroom) {
  receive();
  const std::int64_t midnight_ms = kMonday_ms + 16 * kHour_ms;
  tell(number(1), midnight_ms - 60'000, LeadAllotted{kZhao, "", "chosen"});
  EXPECT_EQ(protection().until, "2026-12-10");
  tell(number(1), midnight_ms + 60'000, LeadContacted{"spoke", true, kZhao});
  EXPECT_EQ(protection().until, "2026-12-11");
}

TEST_F(ALead, of_a_number_that_is_alive_already_is_its_duplicate) {
  receive(1);
  tell(number(1), kMonday_ms, LeadAllotted{kZhao, "", "chosen"});
  const KnownNumber known = known_number(house_, kNumber);
  EXPECT_EQ(known.duplicate_of, number(1).hex());
  EXPECT_EQ(known.consultant, kZhao);
  EXPECT_TRUE(known.earlier.empty());
  EXPECT_TRUE(known_number(house_, "+8613900139000").duplicate_of.empty());
  EXPECT_TRUE(known_number(house_, "").duplicate_of.empty()) << "no number is nobody's";
}

TEST_F(ALead, after_a_loss_is_a_live_one_of_the_same_consultant) {
  receive(1);
  tell(number(1), kMonday_ms + 1, LeadAllotted{kZhao, "", "chosen"});
  tell(number(1), kMonday_ms + 2, LeadNotInterested{"no-plan"});
  const KnownNumber known = known_number(house_, kNumber);
  EXPECT_TRUE(known.duplicate_of.empty());
  EXPECT_EQ(known.earlier, number(1).hex());
  EXPECT_EQ(known.consultant, kZhao);
}

TEST_F(ALead, that_two_devices_received_at_once_is_counted_once) {
  receive(1, kMonday_ms + kHour_ms);
  receive(2, kMonday_ms);
  receive(3, kMonday_ms, "+8613900139000");
  receive(4, kMonday_ms, "");
  receive(5, kMonday_ms, "");
  const std::vector<Join> joins = to_join(house_);
  ASSERT_EQ(joins.size(), 1u);
  EXPECT_EQ(joins[0].lead, number(1)) << "the later one";
  tell(joins[0].lead, kMonday_ms + 2 * kHour_ms, joins[0].said);
  EXPECT_EQ(state(1), LeadState::duplicate);
  EXPECT_TRUE(to_join(house_).empty());
  tell(number(1), kMonday_ms + 3 * kHour_ms, LeadJoined{});
  EXPECT_EQ(state(1), LeadState::received) << "they are two after all";
}

TEST_F(ALead, of_which_something_was_told_before_it_itself_is_not_listed) {
  tell(number(1), kMonday_ms, LeadAllotted{kZhao, "", "chosen"});
  EXPECT_FALSE(is_live(lead()));
  EXPECT_FALSE(is_open(lead()));
  receive();
  EXPECT_TRUE(is_live(lead()));
  EXPECT_EQ(lead().consultant, kZhao);
}

TEST_F(ALead, that_was_erased_keeps_what_it_counted_for_and_nothing_of_the_person) {
  LeadReceived received;
  received.phone = kNumber;
  received.name = "黄志强";
  received.note = "来过一次";
  received.source = "hotline";
  tell(number(1), kMonday_ms, received);
  tell(number(1), kMonday_ms + 1, GuestErased{"asked"});
  EXPECT_TRUE(lead().erased);
  EXPECT_TRUE(lead().received.phone.empty());
  EXPECT_TRUE(lead().received.name.empty());
  EXPECT_TRUE(lead().received.note.empty());
  EXPECT_EQ(lead().received.source, "hotline");
  EXPECT_TRUE(house_.visits.empty()) << "no visit comes of it";
}

class ACall : public ALead {
 protected:
  void log(int n, std::int64_t from_ms, const char* kind, bool left_number, bool booked,
           bool missed = false) {
    CallLogged call;
    call.call_kind = kind;
    call.from_ms = from_ms;
    call.number_left = left_number;
    if (left_number) call.phone = kNumber;
    if (booked) call.appointment = number(50).hex();
    call.missed = missed;
    tell(number(n), from_ms + 60'000, call);
  }
};

TEST_F(ACall, is_counted_on_its_day_and_what_is_no_enquiry_apart) {
  log(1, kMonday_ms, "enquiry", true, true);
  log(2, kMonday_ms + 1, "enquiry", false, false);
  log(3, kMonday_ms + 2, "service", true, false);
  log(4, kMonday_ms + 3, "", false, false, true);
  log(5, kMonday_ms + kDay_ms, "enquiry", true, true);
  const auto calls = calls_on(house_, "2026-11-30", zone_);
  ASSERT_EQ(calls.size(), 4u);
  EXPECT_EQ(calls.front()->id, number(4)) << "the newest first";
  const CallSums sums = call_sums(calls, rules_);
  EXPECT_EQ(sums.enquiries, 2);
  EXPECT_EQ(sums.numbers, 1);
  EXPECT_EQ(sums.appointments, 1);
  EXPECT_EQ(sums.others, 1);
  EXPECT_EQ(sums.missed, 1);
}

TEST_F(ACall, that_is_put_right_is_still_one_and_that_a_message_went_out_stays) {
  log(1, kMonday_ms, "enquiry", true, false);
  tell(number(1), kMonday_ms + 2 * 60'000, MessageSent{"code"});
  log(1, kMonday_ms, "service", true, false);
  EXPECT_EQ(house_.calls.size(), 1u);
  EXPECT_EQ(house_.calls.at(number(1)).logged.call_kind, "service");
  EXPECT_EQ(house_.calls.at(number(1)).sent.actor, "0000000c");
}

TEST_F(ACall, keeps_its_count_when_the_caller_is_erased) {
  log(1, kMonday_ms, "enquiry", true, false);
  tell(number(1), kMonday_ms + 2 * 60'000, GuestErased{"asked"});
  EXPECT_TRUE(house_.calls.at(number(1)).logged.phone.empty());
  EXPECT_EQ(call_sums(calls_on(house_, "2026-11-30", zone_), rules_).numbers, 1);
}

}  // namespace
}  // namespace foyer::domain
