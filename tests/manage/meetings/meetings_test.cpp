// A meeting from its first touch to its signature: who is here, what is promised and kept, what is
// agreed and done.
#include <gtest/gtest.h>

#include "manage/meetings/meeting.h"
#include "manage/morning/in_words.h"
#include "support/demo_content.h"

namespace foyer::meetings {
namespace {

constexpr const char *kManager = "aaaa0001", *kLi = "bbbb0002", *kZhao = "cccc0003";
constexpr std::int64_t kMinute_ms = 60'000, kDay_ms = 24 * 60 * kMinute_ms;
constexpr std::int64_t kMorning_ms = 1'795'221'600'000;  // 2026-11-21 08:40 in Shanghai

domain::Content content() {
  domain::Content all = demo::content();
  domain::MeetingRules& rules = all.meetings;
  rules.kinds = {{"morning",
                  {"早会", "Morning"},
                  "08:40",
                  {{"who", {}, {}, "present"},
                   {"last", {}, {}, "kept"},
                   {"today", {}, {}, "promises"},
                   {"agreed", {}, {}, "actions"}}},
                 {"evening", {"晚会", "Evening"}, "18:00", {{"who", {}, {}, "present"}}}};
  rules.promises = {{"orders", {"订单", "Orders"}}, {"deliveries", {"交付", "Deliveries"}}};
  rules.absences = {{"leave", {"请假", "On leave"}}};
  rules.problems = {{"waits", {"等太久", "Waits"}}};
  rules.measures = {{"practise", {"练一遍", "Practise"}}};
  return all;
}

class Meeting : public testing::Test {
 protected:
  Meeting() {
    say(Id{}, domain::StaffAdded{kManager, "manager", "林岚"}, "desk");
    say(Id{}, domain::StaffAdded{kLi, "consultant", "李婷"}, kManager);
    say(Id{}, domain::StaffAdded{kZhao, "consultant", "赵磊"}, kManager);
  }
  void say(const Id& subject, domain::Event event, const std::string& actor,
           const Id& origin = Id{}) {
    domain::apply(house_,
                  {{origin, ++seq_}, subject, Hlc::at_ms(now_ms_ + seq_), actor, std::move(event)});
  }
  Context context(const std::string& who = kManager) const {
    return {house_, content_, who, now_ms_};
  }
  std::size_t touch(const Intent& intent, const std::string& who = kManager) {
    std::size_t said = 0;
    for (const domain::Write& write : update(intent, context(who)))
      for (const domain::Event& event : write.events) {
        say(write.visit, event, who);
        ++said;
      }
    return said;
  }
  const domain::MeetingKind& kind(const char* id = "morning") const {
    return *domain::find_by_id(content_.meetings.kinds, id);
  }
  const domain::Meeting* meeting(const char* id = "morning") const { return context().at_hand(id); }
  // A guest of a consultant's, who orders.
  void order(int number, const char* consultant) {
    Id visit;
    visit.bytes[0] = 7;
    visit.bytes[1] = static_cast<std::uint8_t>(number);
    say(visit, domain::VisitOpened{"look", "A1", "zh"}, "desk");
    say(visit, domain::VisitCheckedIn{}, "desk");
    say(visit, domain::VisitTaken{consultant, ""}, consultant);
    domain::VisitClosed closed;
    closed.outcome = "ordered";
    say(visit, closed, consultant);
  }

  domain::Content content_ = content();
  domain::House house_;
  std::int64_t now_ms_ = kMorning_ms;
  std::int64_t seq_ = 0;
};

TEST_F(Meeting, begins_with_the_first_touch_and_is_led_by_whose_hand_that_was) {
  EXPECT_EQ(meeting(), nullptr);
  EXPECT_EQ(touch(Present{"morning", kLi, "here", ""}), 2u);
  ASSERT_NE(meeting(), nullptr);
  EXPECT_EQ(meeting()->began.actor, kManager);
  EXPECT_EQ(meeting()->as_begun.day, "2026-11-21");
  EXPECT_EQ(touch(Present{"morning", kZhao, "absent", "leave"}, kLi), 1u);
  EXPECT_EQ(meeting()->began.actor, kManager) << "whoever touches it next does not begin it again";
}

TEST_F(Meeting, that_two_devices_hold_without_a_network_is_one) {
  const Id one = domain::meeting_of("2026-11-21", "morning");
  say(one, domain::MeetingBegan{"2026-11-21", "morning"}, kManager, Id{{1}});
  say(one, domain::MeetingPresent{kLi, "here", ""}, kManager, Id{{1}});
  say(one, domain::MeetingBegan{"2026-11-21", "morning"}, kLi, Id{{2}});
  say(one, domain::MeetingPresent{kZhao, "here", ""}, kLi, Id{{2}});
  EXPECT_EQ(house_.meetings.size(), 1u);
  EXPECT_EQ(standing(context(), kind()).here, 2);
  EXPECT_EQ(meeting()->began.actor, kManager);
}

TEST_F(Meeting, knows_who_is_here_who_is_not_and_why_and_takes_either_back) {
  say(Id{}, domain::ClockedIn{kLi}, kLi);
  EXPECT_EQ(touch(AllPresent{"morning"}), 2u) << "whoever is on duty, and its beginning";
  EXPECT_EQ(touch(AllPresent{"morning"}), 0u);
  touch(Present{"morning", kZhao, "absent", ""});
  touch(Present{"morning", kZhao, "absent", "leave"});
  EXPECT_EQ(meeting()->present.at(kZhao).why, "leave");
  EXPECT_EQ(standing(context(), kind()), (domain::MeetingSigned{1, 1, 0, 4}));
  touch(Present{"morning", kLi, "here", ""});
  EXPECT_EQ(standing(context(), kind()).here, 0) << "the same word again takes it back";
  EXPECT_EQ(touch(Present{"morning", "dddd0004", "here", ""}), 0u) << "nobody of that name";
  EXPECT_EQ(touch(Present{"morning", kLi, "absent", "lunch"}), 0u) << "no reason of the pack's";
}

TEST_F(Meeting, sets_what_each_promised_beside_what_the_log_says_of_their_day) {
  EXPECT_EQ(touch(MakePromise{"morning", kLi, "orders", 2}), 2u);
  touch(MakePromise{"morning", kZhao, "orders", 1});
  touch(MakePromise{"morning", kZhao, "deliveries", 1});
  for (const Intent& wrong : {Intent(MakePromise{"morning", kLi, "smiles", 1}),
                              Intent(MakePromise{"morning", kLi, "orders", -1}),
                              Intent(MakePromise{"morning", kLi, "orders", kPromiseMax + 1}),
                              Intent(MakePromise{"evening", kLi, "orders", 1}),
                              Intent(MakePromise{"morning", kLi, "orders", 2})})
    EXPECT_EQ(touch(wrong), 0u);
  order(1, kZhao);
  const Promises all = promises_on(house_, content_, "2026-11-21");
  ASSERT_EQ(all.rows.size(), 2u);
  EXPECT_EQ(all.rows[0].staff, kLi);
  EXPECT_EQ(all.rows[0].figures[0], (Promise{2, 0}));
  EXPECT_FALSE(all.rows[0].figures[0].is_kept());
  EXPECT_EQ(all.rows[1].figures[0], (Promise{1, 1}));
  EXPECT_TRUE(all.rows[1].figures[0].is_kept());
  EXPECT_EQ(all.rows[1].figures[1], (Promise{1, 0}));
  EXPECT_EQ(all.house[0], (Promise{3, 1}));
  touch(MakePromise{"morning", kLi, "orders", std::nullopt});
  EXPECT_EQ(promises_on(house_, content_, "2026-11-21").house[0], (Promise{1, 1}));
}

TEST_F(Meeting, looks_back_on_the_last_day_of_promises_and_the_evening_on_its_own) {
  EXPECT_EQ(looks_back_on(context(), kind()), "");
  touch(MakePromise{"morning", kLi, "orders", 1});
  EXPECT_EQ(looks_back_on(context(), kind("evening")), "2026-11-21");
  EXPECT_EQ(looks_back_on(context(), kind()), "") << "not on today";
  now_ms_ += 3 * kDay_ms;
  EXPECT_EQ(looks_back_on(context(), kind()), "2026-11-21") << "over a weekend";
  EXPECT_EQ(looks_back_on(context(), kind("evening")), "");
}

TEST_F(Meeting, agrees_on_something_that_is_asked_for_until_somebody_has_seen_it_done) {
  const Agree one{"morning", "waits", "practise", kLi, "2026-11-22"};
  EXPECT_EQ(touch(one), 2u);
  EXPECT_EQ(touch(Agree{"morning", "waits", "practise", kLi, "2026-11-20"}), 0u) << "a past day";
  EXPECT_EQ(touch(Agree{"morning", "waits", "sleep", kLi, "2026-11-22"}), 0u);
  auto all = actions(house_, content_, now_ms_);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_TRUE(morning::open_things(house_, content_, now_ms_).empty()) << "not due yet";
  now_ms_ += kDay_ms;
  const auto open = morning::open_things(house_, content_, now_ms_);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].kind, morning::OpenKind::agreed);
  const auto line = morning::in_words(open[0], house_, content_, now_ms_, Lang::en);
  EXPECT_EQ(line.who, "Waits");
  EXPECT_EQ(line.about, "Practise · 2026-11-22");
  EXPECT_EQ(line.staff, "李婷");
  all = actions(house_, content_, now_ms_);
  EXPECT_EQ(touch(CheckAction{all[0].meeting->id, all[0].id(), true}, kZhao), 1u);
  EXPECT_TRUE(morning::open_things(house_, content_, now_ms_).empty());
  EXPECT_TRUE(actions(house_, content_, now_ms_)[0].is_done()) << "it is still shown on its day";
  EXPECT_TRUE(actions(house_, content_, now_ms_ + 2 * kDay_ms).empty());
  EXPECT_EQ(touch(CheckAction{all[0].meeting->id, all[0].id(), false}), 1u);
  EXPECT_TRUE(is_late(actions(house_, content_, now_ms_ + kDay_ms)[0], "2026-11-23"));
}

TEST_F(Meeting, is_signed_once_somebody_is_here_and_changes_no_more) {
  touch(TickPoint{"morning", "who", true});
  touch(Agree{"morning", "waits", "practise", kLi, "2026-11-22"});
  EXPECT_EQ(touch(SignMeeting{"morning"}), 0u) << "a meeting of nobody is none";
  touch(Present{"morning", kLi, "here", ""});
  const domain::MeetingSigned as_signed{1, 0, 1, 4};
  EXPECT_EQ(touch(SignMeeting{"morning"}), 1u);
  EXPECT_EQ(meeting()->as_signed, as_signed);
  const auto agreed = actions(house_, content_, now_ms_)[0];
  for (const Intent& late :
       {Intent(TickPoint{"morning", "last", true}), Intent(Present{"morning", kZhao, "here", ""}),
        Intent(MakePromise{"morning", kLi, "orders", 1}), Intent(SignMeeting{"morning"}),
        Intent(TakeBack{agreed.meeting->id, agreed.id()})})
    EXPECT_EQ(touch(late), 0u);
  // What a device without a network says later is kept, and changes nothing.
  const domain::House before = house_;
  say(agreed.meeting->id, domain::MeetingPromised{kLi, "orders", 9}, kLi);
  say(agreed.meeting->id, domain::MeetingSigned{7, 7, 7, 7}, kLi);
  EXPECT_EQ(house_.meetings, before.meetings);
  EXPECT_EQ(touch(CheckAction{agreed.meeting->id, agreed.id(), true}), 1u)
      << "what was agreed is looked at afterwards";
}

TEST_F(Meeting, is_the_one_whose_time_has_come) {
  now_ms_ = kMorning_ms - 8 * 60 * kMinute_ms;
  EXPECT_EQ(due_now(context()), "morning") << "before the first";
  now_ms_ = kMorning_ms + 4 * 60 * kMinute_ms;
  EXPECT_EQ(due_now(context()), "morning");
  now_ms_ = kMorning_ms + (8 * 60 + 50) * kMinute_ms;  // 17:30
  EXPECT_EQ(due_now(context()), "evening");
  now_ms_ = kMorning_ms + (15 * 60 + 10) * kMinute_ms;  // 23:50
  EXPECT_EQ(due_now(context()), "evening") << "though in half an hour it is tomorrow";
}

TEST_F(Meeting, looks_at_who_comes_today_in_the_morning_and_tomorrow_in_the_evening) {
  const auto arrange = [&](int number, const char* day, const char* time) {
    Id id;
    id.bytes[0] = 9;
    id.bytes[1] = static_cast<std::uint8_t>(number);
    say(id, domain::AppointmentMade{day, time, "look", kLi, "", "王", ""}, kLi);
    return id;
  };
  arrange(1, "2026-11-21", "15:00");
  arrange(2, "2026-11-21", "10:00");
  const Id off = arrange(3, "2026-11-21", "11:00");
  arrange(4, "2026-11-22", "09:30");
  say(off, domain::AppointmentCancelled{"guest"}, kLi);
  const auto today =
      coming_on(house_, expected_day(context(), kind()), content_.showroom.time_zone);
  ASSERT_EQ(today.size(), 2u);
  EXPECT_EQ(today[0].time, "10:00");
  EXPECT_EQ(coming_on(house_, expected_day(context(), kind("evening")), content_.showroom.time_zone)
                .size(),
            1u);
}

}  // namespace
}  // namespace foyer::meetings
