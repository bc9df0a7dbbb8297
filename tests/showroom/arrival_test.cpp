// Appointments, kept: early, on time, late, not at all, moved.
#include "showroom/arrival.h"

#include <gtest/gtest.h>

#include "steps/drive/plan.h"
#include "support/demo_content.h"

namespace foyer::domain {
namespace {

class Booked : public testing::Test {
 protected:
  Booked() {
    showroom_.time_zone = *TimeZone::named("Asia/Shanghai");
    booking_.bytes.fill(9);
    visit_.bytes.fill(1);
    make("14:30");
  }
  std::int64_t at(std::string_view clock, std::string_view day = "2026-11-21") const {
    return moment(showroom_.time_zone, day, clock).value_or(0);
  }
  void say(const Id& subject, std::string_view clock, Event event) {
    apply(house_, {{booking_, ++seq_}, subject, Hlc::at_ms(at(clock)), "desk", std::move(event)});
  }
  void make(const std::string& time) {
    say(booking_, "09:00", AppointmentMade{"2026-11-21", time, "look", "", "", "", ""});
  }
  void come(std::string_view clock) {
    say(visit_, clock, VisitOpened{"look", "A001", "zh"});
    say(visit_, clock, AppointmentKept{booking_.hex()});
    say(visit_, clock, VisitCheckedIn{});
  }
  Kept now(std::string_view clock, std::string_view day = "2026-11-21") const {
    return kept(house_, house_.appointments.at(booking_), showroom_, at(clock, day));
  }
  Showroom showroom_ = demo::showroom();
  House house_;
  Id booking_, visit_;
  std::int64_t seq_ = 0;
};

TEST_F(Booked, is_expected_until_the_tolerance_is_over_and_then_late_and_next_day_a_no_show) {
  EXPECT_EQ(now("14:00").how, Arrival::expected);
  EXPECT_EQ(now("14:45").how, Arrival::expected);
  EXPECT_EQ(now("14:46").how, Arrival::late);
  EXPECT_EQ(now("14:46").minutes, 16);
  EXPECT_EQ(now("09:00", "2026-11-22").how, Arrival::no_show);
}

TEST_F(Booked, was_kept_early_on_time_or_late_by_when_they_came) {
  for (const auto& [clock, how] : {std::pair{"14:10", Arrival::early},
                                   {"14:15", Arrival::on_time},
                                   {"14:40", Arrival::on_time},
                                   {"15:00", Arrival::came_late}}) {
    house_.visits.clear();
    come(clock);
    EXPECT_EQ(now("17:00").how, how) << clock;
  }
}

TEST_F(Booked, was_not_kept_by_who_walked_away_from_the_entrance) {
  say(visit_, "14:30", VisitOpened{"look", "A001", "zh"});
  say(visit_, "14:30", AppointmentKept{booking_.hex()});
  say(visit_, "14:31", VisitAbandoned{"idle", "use"});
  EXPECT_EQ(now("15:00").how, Arrival::late);
}

TEST_F(Booked, to_another_time_was_moved_and_is_wanted_again) {
  say(booking_, "09:10", AppointmentCancelled{"told"});
  make("16:00");
  EXPECT_EQ(house_.appointments.at(booking_).moved, 1);
  EXPECT_FALSE(house_.appointments.at(booking_).cancelled);
  EXPECT_EQ(now("15:00").how, Arrival::expected);
  make("16:00");
  EXPECT_EQ(house_.appointments.at(booking_).moved, 1) << "told again, it stays where it is";
}

}  // namespace
}  // namespace foyer::domain
