#include "views/house.h"

#include <gtest/gtest.h>

#include <random>

#include "kit/log/device.h"
#include "showroom/house.h"

namespace foyer::views {
namespace {

using domain::Event;

class HouseView_ : public testing::Test {
 protected:
  Id fresh() {
    Id id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(dice());
    return id;
  }
  std::int64_t wall_ms = log::kNoon_ms;
  std::mt19937 dice{7};
};

void write(log::VisitLog& log, std::int64_t at_ms, const Id& visit, std::vector<Event> events) {
  ASSERT_TRUE(log.append({visit, log.tick(at_ms), "desk", std::move(events)}));
}

TEST_F(HouseView_, sees_what_is_appended_here_and_only_that_once) {
  log::TemporaryHome home;
  auto log = log::open_log(home.folder());
  HouseView view(*log);
  ASSERT_TRUE(view.open({}));
  EXPECT_FALSE(*view.refresh());
  const Id visit = fresh();
  write(*log, wall_ms, visit,
        {domain::VisitOpened{"look", "A001", "zh"}, domain::VisitCheckedIn{}});
  EXPECT_TRUE(*view.refresh());
  EXPECT_EQ(view.changed(), std::set<Id>{visit});
  EXPECT_EQ(view.house().visit(visit)->state, domain::VisitState::waiting);
  EXPECT_FALSE(*view.refresh());
}

TEST_F(HouseView_, a_visit_from_before_the_kept_days_is_read_whole_when_it_comes_up_again) {
  log::TemporaryHome home;
  auto log = log::open_log(home.folder());
  const Id visit = fresh();
  write(*log, wall_ms, visit,
        {domain::VisitOpened{"look", "A001", "zh"}, domain::VisitCheckedIn{}});
  HouseView view(*log);
  ASSERT_TRUE(view.open(Hlc::at_ms(wall_ms + 1000)));
  EXPECT_EQ(view.house().visit(visit), nullptr);
  write(*log, wall_ms + 2000, visit, {domain::GuestDescribed{"dark blue coat"}});
  ASSERT_TRUE(*view.refresh());
  EXPECT_EQ(view.house().visit(visit)->ticket, "A001");
  EXPECT_EQ(view.house().visit(visit)->description, "dark blue coat");
}

// Who walked an area half a year ago is asked today; of the rounds before it nobody asks. What was
// seen beside guests is laid beside what is seen today.
TEST_F(HouseView_, knows_the_last_round_of_each_area_and_those_beside_guests_however_long_ago) {
  log::TemporaryHome home;
  auto log = log::open_log(home.folder());
  const auto walk = [&](const char* area, std::vector<Event> first = {}) {
    const Id round = fresh();
    first.push_back(domain::StandardAnswered{area, "lights", "yes", false});
    first.push_back(domain::StandardSigned{area, 1, 1, 0, 0});
    write(*log, wall_ms, round, std::move(first));
    wall_ms += 1000;
    return round;
  };
  const Id early = walk("hall"), beside = walk("needs", {domain::StandardObserved{"", "c1"}}),
           later = walk("needs", {domain::StandardObserved{"", "c1"}}), hall = walk("hall"),
           yard = walk("yard");
  const Id visit = fresh();
  write(*log, wall_ms, visit, {domain::VisitOpened{"look", "A001", "zh"}});
  HouseView view(*log);
  ASSERT_TRUE(view.open(Hlc::at_ms(wall_ms + 1'000'000)));
  std::set<Id> known;
  for (const auto& [id, round] : view.house().standard_rounds) {
    EXPECT_TRUE(domain::was_said(round.signed_));
    known.insert(id);
  }
  EXPECT_EQ(known, (std::set<Id>{beside, later, hall, yard})) << early.hex() << " is another";
  EXPECT_TRUE(view.house().visits.empty());
}

// Facts of three devices arrive in any order and grouping; what is kept up to date is what one
// reads from the start.
TEST_F(HouseView_, whatever_order_facts_arrive_in_the_house_is_the_same) {
  for (int round = 0; round < 30; ++round) {
    log::TemporaryHome here, there;
    auto mine = log::open_log(here.folder());
    auto theirs = log::open_log(there.folder());
    HouseView view(*mine);
    ASSERT_TRUE(view.open({}));
    const std::vector<Id> visits{fresh(), fresh()};
    std::int64_t sent = 0;
    for (int step = 0; step < 40; ++step) {
      log::VisitLog& log = dice() % 2 == 0 ? *mine : *theirs;
      const Id& visit = visits[dice() % 2];
      const std::string who = dice() % 2 == 0 ? "aaaaaaaa" : "bbbbbbbb";
      wall_ms += static_cast<std::int64_t>(dice() % 3);
      switch (dice() % 6) {
        case 0:
          write(log, wall_ms, visit, {domain::VisitOpened{"look", who, "zh"}});
          break;
        case 1:
          write(log, wall_ms, visit, {domain::VisitAssigned{who, "turn", {}, ""}});
          break;
        case 2:
          write(log, wall_ms, {}, {domain::ClockedIn{who}});
          break;
        case 3:
          write(log, wall_ms, {}, {domain::Paused{who, ""}});
          break;
        case 4:
          write(log, wall_ms, visit, {domain::GuestNamed{who, "mr"}});
          break;
        default:
          write(log, wall_ms, {}, {domain::RegisterClosed{"2027-01-15", who, step}});
      }
      if (dice() % 4 == 0) {
        auto tail = theirs->own_after(sent, 1 + dice() % 5);
        ASSERT_TRUE(tail);
        if (!tail->empty()) {
          ASSERT_TRUE(mine->take_in(*tail));
          sent = tail->back().id.seq;
        }
      }
      if (dice() % 3 == 0) {
        ASSERT_TRUE(view.refresh());
      }
    }
    ASSERT_TRUE(view.refresh());
    HouseView anew(*mine);
    ASSERT_TRUE(anew.open({}));
    EXPECT_EQ(view.house(), anew.house()) << "round " << round;
  }
}

TEST_F(HouseView_, has_a_delivery_that_is_not_over_however_long_ago_it_was_opened) {
  log::TemporaryHome home;
  auto log = log::open_log(home.folder());
  constexpr std::int64_t kOneDay_ms = 24LL * 60 * 60 * 1000;
  const Id waits = fresh(), stopped = fresh();
  for (const Id& one : {waits, stopped}) {
    domain::DeliveryOpened opened;
    opened.order = one.hex();
    write(*log, wall_ms, one, {opened});
  }
  write(*log, wall_ms, stopped, {domain::DeliveryStopped{"cancelled"}});
  HouseView view(*log);
  ASSERT_TRUE(view.open(Hlc::at_ms(wall_ms + 40 * kOneDay_ms)));
  EXPECT_NE(view.house().delivery(waits), nullptr);
  EXPECT_EQ(view.house().delivery(stopped), nullptr);
}

}  // namespace
}  // namespace foyer::views
