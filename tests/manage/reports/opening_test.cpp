// What was open when a month began: told before its first day, or not at all.
#include "manage/reports/opening.h"

#include <gtest/gtest.h>

#include "showroom/house.h"

namespace foyer::reports {
namespace {

using namespace domain;

class OnTheFirst : public testing::Test {
 protected:
  static Id guest(int number) {
    Id id;
    id.bytes[0] = 7;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
  }
  // "2026-10-31 23:59" of the showroom.
  void tell(const char* when, const Id& about, Event event, const char* actor = "c0000001") {
    const std::string text(when);
    const std::int64_t at = zone_.moment_ms(
        text.substr(0, 10), std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14, 2)));
    facts_.push_back({{Id{}, ++seq_}, about, Hlc::at_ms(at), actor, std::move(event)});
  }
  void close(const char* when, int number, const char* outcome, const char* grade = "") {
    VisitClosed said;
    said.outcome = outcome;
    said.grade = grade;
    tell(when, guest(number), said);
  }
  OpeningStock of(const char* month) const { return opening_of(facts_, month, zone_); }

  TimeZone zone_ = TimeZone::named("Asia/Shanghai").value();
  std::vector<Fact> facts_;
  std::int64_t seq_ = 0;
};

TEST_F(OnTheFirst, customers_stand_by_grade_as_they_were_last_closed) {
  close("2026-10-02 10:00", 1, "following", "A");
  close("2026-10-03 10:00", 2, "following", "H");
  close("2026-10-04 10:00", 3, "following");
  close("2026-10-05 10:00", 4, "lost", "H");
  close("2026-10-06 10:00", 5, "other");
  close("2026-10-20 10:00", 1, "following", "B");
  EXPECT_EQ(of("2026-11"), (OpeningStock{{{"B", 1}, {"H", 1}, {"", 1}}, 0}));
  EXPECT_EQ(of("2026-11").all_customers(), 3);
  EXPECT_EQ(of("2026-10"), OpeningStock{}) << "nothing had been said";
  EXPECT_EQ(of("2027-03"), of("2026-11")) << "nothing was said since";
}

// 00:00 in the showroom is 16:00 of the day before in Greenwich.
TEST_F(OnTheFirst, the_showrooms_midnight_parts_what_was_said_before_from_what_came_later) {
  close("2026-10-31 23:59", 1, "following", "A");
  close("2026-11-01 00:00", 2, "following", "A");
  EXPECT_EQ(of("2026-11").customers, (std::map<std::string, int>{{"A", 1}}));
}

// A correction has its own date: the month before it stays as it was.
TEST_F(OnTheFirst, what_is_put_right_later_changes_no_month_before) {
  close("2026-10-10 10:00", 1, "following", "A");
  close("2026-10-11 10:00", 2, "ordered");
  const OpeningStock then = of("2026-11");
  EXPECT_EQ(then, (OpeningStock{{{"A", 1}}, 1}));
  close("2026-11-02 10:00", 1, "lost");
  tell("2026-11-03 10:00", guest(2), VisitReopened{"by mistake"});
  tell("2026-11-04 10:00", guest(1), GuestErased{}, "desk");
  tell("2026-11-05 10:00", guest(1), GuestLinked{guest(2).hex()});
  EXPECT_EQ(of("2026-11"), then);
  EXPECT_EQ(of("2026-12"), OpeningStock{});
}

TEST_F(OnTheFirst, visits_of_one_person_are_one_customer) {
  close("2026-10-10 10:00", 1, "following", "B");
  close("2026-10-20 10:00", 2, "following", "H");
  tell("2026-10-20 11:00", guest(2), GuestLinked{guest(1).hex()});
  EXPECT_EQ(of("2026-11").customers, (std::map<std::string, int>{{"H", 1}}));
  // They come for a service: that says nothing of what they meant to buy.
  close("2026-10-25 10:00", 3, "other");
  tell("2026-10-25 11:00", guest(3), GuestLinked{guest(1).hex()});
  EXPECT_EQ(of("2026-11").customers, (std::map<std::string, int>{{"H", 1}}));
  close("2026-10-28 10:00", 4, "ordered");
  tell("2026-10-28 11:00", guest(4), GuestLinked{guest(1).hex()});
  EXPECT_EQ(of("2026-11"), (OpeningStock{{}, 1})) << "now they wait for a car";
}

TEST_F(OnTheFirst, an_order_is_open_until_its_car_has_left_or_it_is_cancelled) {
  for (int number = 1; number <= 3; ++number) {
    close("2026-10-10 10:00", number, "ordered");
    tell("2026-10-10 11:00", guest(number), OrderSigned{});
  }
  Delivered gone;
  gone.visit = guest(1).hex();
  tell("2026-10-30 15:00", Id::from_hex("aa000000000000000000000000000000").value(), gone);
  tell("2026-10-31 15:00", guest(2), OrderCancelled{});
  gone.visit = guest(3).hex();
  tell("2026-11-02 15:00", Id::from_hex("bb000000000000000000000000000000").value(), gone);
  EXPECT_EQ(of("2026-11").orders, 1) << "the third stood when the month began";
  EXPECT_EQ(of("2026-12").orders, 0);
}

TEST_F(OnTheFirst, who_was_erased_by_then_is_nobodys_customer) {
  close("2026-10-10 10:00", 1, "following", "A");
  tell("2026-10-12 10:00", guest(1), GuestErased{}, "desk");
  EXPECT_EQ(of("2026-11"), OpeningStock{});
}

TEST_F(OnTheFirst, it_does_not_matter_in_which_order_devices_tell_it) {
  close("2026-10-10 10:00", 1, "following", "A");
  close("2026-10-12 10:00", 1, "lost");
  tell("2026-10-13 10:00", guest(1), VisitReopened{""});
  close("2026-10-14 10:00", 1, "following", "C");
  const OpeningStock then = of("2026-11");
  EXPECT_EQ(then.customers, (std::map<std::string, int>{{"C", 1}}));
  std::ranges::reverse(facts_);
  EXPECT_EQ(of("2026-11"), then);
}

// What an entrance may not say counts for no report.
TEST_F(OnTheFirst, a_guests_touch_closes_no_visit) {
  VisitClosed said;
  said.outcome = "following";
  tell("2026-10-10 10:00", guest(1), said, "entrance");
  EXPECT_EQ(of("2026-11"), OpeningStock{});
}

}  // namespace
}  // namespace foyer::reports
