// What a device keeps: where a new one begins, what an entrance forgets, and that chains hold.
#include "kit/sync/keeping.h"

#include <chrono>
#include <map>
#include <set>

#include "kit/store/dealer_devices.h"
#include "manage/reports/store_rules.h"
#include "manage/turns/availability.h"
#include "on_both_stores.h"
#include "roles/entrance/program/duty_listener.h"
#include "showroom/house.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;
constexpr std::int64_t kDevicesStart_ms = 1'790'000'000'000;  // a test device's own clock

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

class Keeping : public OnBothStores {
 protected:
  // Its clock says that it is `days` before today, by the clock of the store's machine.
  static void be_days_ago(Device& device, int days) {
    device.pass_time(now_ms() - days * kDay_ms - kDevicesStart_ms);
  }
  static void pass_days(Device& device, int days) { device.pass_time(days * kDay_ms); }
  sync::Round round_with(Device& device, const sync::Keeping& keeping) {
    const std::string where = dealer();
    sync::Replicator sync(
        device.log(), [where] { return sync::connect(where, reports::store_rules()); }, keeping);
    const auto round = sync.round();
    if (!round) throw std::runtime_error(round.error().what);
    return *round;
  }
  static void close(Device& device, int visit) {
    device.write(visit_number(visit), {domain::VisitLeft{}});
  }
};

std::set<int> visits_in(Device& device) {
  std::set<int> visits;
  for (const log::Record& fact : facts_of(device.log()))
    if (!fact.visit.is_nil()) visits.insert(fact.visit.bytes[15]);
  return visits;
}

void expect_whole(Device& device) {
  const auto verdict = device.log().verify();
  ASSERT_TRUE(verdict) << verdict.error().what;
  EXPECT_FALSE(verdict->fault) << verdict->fault->what;
}

sync::Keeping of_a_desk(int days) {
  sync::Keeping keeping;
  keeping.device_days = days;
  return keeping;
}

TEST_P(Keeping, a_new_tablet_begins_with_the_last_days) {
  Device entrance(home("entrance"), dealer());
  be_days_ago(entrance, 60);
  for (const int visit : {1, 2, 3}) {
    entrance.check_in(visit);
    close(entrance, visit);
  }
  pass_days(entrance, 50);
  entrance.check_in(4);
  close(entrance, 4);
  round_of(entrance);
  Device tablet(home("tablet"), dealer());
  EXPECT_EQ(round_with(tablet, of_a_desk(30)).pulled, 4);
  EXPECT_EQ(visits_in(tablet), (std::set<int>{4}));
  expect_whole(tablet);
  // It goes on from there, and after a restart as well.
  entrance.check_in(5);
  round_of(entrance);
  tablet.switch_off();
  tablet.switch_on();
  EXPECT_EQ(round_with(tablet, of_a_desk(30)).pulled, 3);
  EXPECT_EQ(visits_in(tablet), (std::set<int>{4, 5}));
  expect_whole(tablet);
  // One that was there before does not forget what it has.
  Device old(home("old"), dealer());
  round_of(old);
  EXPECT_EQ(round_with(old, of_a_desk(30)).pulled, 0);
  EXPECT_EQ(visits_in(old), (std::set<int>{1, 2, 3, 4, 5}));
}

TEST_P(Keeping, all_facts_of_an_open_visit_come_along_without_a_hole) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  be_days_ago(entrance, 60);
  be_days_ago(desk, 60);
  entrance.check_in(1);
  close(entrance, 1);
  entrance.check_in(2);  // stays open
  entrance.check_in(3);
  close(entrance, 3);
  desk.write(visit_number(1), {domain::NoteWritten{"before"}});
  desk.write(visit_number(2), {domain::NoteWritten{"of the open one"}});
  desk.write(visit_number(1), {domain::NoteWritten{"behind"}});
  round_of(entrance);
  round_of(desk);
  Device tablet(home("tablet"), dealer());
  round_with(tablet, of_a_desk(30));
  const auto open = tablet.log().of_visit(visit_number(2));
  EXPECT_EQ(open->size(), 4U) << "three of the entrance's, one of the desk's";
  EXPECT_EQ(openings_of(facts_of(tablet.log()), 1), 0);
  EXPECT_EQ(openings_of(facts_of(tablet.log()), 3), 1) << "no hole behind the open one";
  expect_whole(tablet);
}

TEST_P(Keeping, who_works_here_and_who_is_expected_come_along_however_old) {
  Device desk(home("desk"), dealer());
  be_days_ago(desk, 80);
  desk.write(visit_number(1), {domain::NoteWritten{"before"}});
  desk.write(Id{}, {domain::StaffAdded{"li", "consultant", "李"}});
  desk.write(visit_number(2), {domain::NoteWritten{"behind"}});
  round_of(desk);
  Device books(home("books"), dealer());
  be_days_ago(books, 80);
  books.write(visit_number(1), {domain::NoteWritten{"before"}});
  domain::AppointmentMade appointment;
  appointment.day = "2999-01-01";
  books.write(visit_number(7), {appointment});
  round_of(books);
  Device tablet(home("tablet"), dealer());
  round_with(tablet, of_a_desk(30));
  EXPECT_EQ(tablet.log().of_visit(Id{})->size(), 1U);
  EXPECT_EQ(tablet.log().of_visit(visit_number(7))->size(), 1U);
  EXPECT_EQ(tablet.log().of_visit(visit_number(1))->size(), 0U);
  expect_whole(tablet);
}

TEST_P(Keeping, a_device_that_appears_later_is_read_from_its_first_fact) {
  Device entrance(home("entrance"), dealer()), away(home("away"), dealer());
  be_days_ago(entrance, 60);
  be_days_ago(away, 60);
  entrance.check_in(1);
  close(entrance, 1);
  away.check_in(2);
  round_of(entrance);
  Device tablet(home("tablet"), dealer());
  EXPECT_EQ(round_with(tablet, of_a_desk(30)).pulled, 0);
  expect_whole(tablet);
  round_of(away);
  EXPECT_EQ(round_with(tablet, of_a_desk(30)).pulled, 3);
  EXPECT_EQ(visits_in(tablet), (std::set<int>{2}));
  expect_whole(tablet);
}

TEST_P(Keeping, an_entrance_keeps_nothing_of_others_and_forgets_a_guest_who_was_handed_over) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  std::int64_t wall_ms = kDevicesStart_ms + 60'000;
  sync::Keeping keeping;
  keeping.others = false;
  keeping.wall_ms = [&wall_ms] { return wall_ms; };
  desk.check_in(9);
  round_of(desk);
  entrance.check_in(1);
  entrance.check_in(2);
  EXPECT_EQ(round_with(entrance, keeping).pulled, 0);
  EXPECT_EQ(visits_in(entrance), (std::set<int>{1, 2}));
  const auto held = [&] {
    std::size_t count = 0;
    for (const log::Record& fact : facts_of(entrance.log())) count += fact.personal ? 1 : 0;
    return count;
  };
  EXPECT_EQ(held(), 2U) << "both still wait";
  round_of(desk);
  desk.write(visit_number(1), {domain::VisitTaken{"li", ""}});
  round_of(desk);
  round_with(entrance, keeping);
  EXPECT_EQ(held(), 1U) << "the one who was taken over";
  entrance.write(visit_number(1), {domain::GuestNamed{"again", "ms"}});
  EXPECT_EQ(held(), 2U);
  round_with(entrance, keeping);
  EXPECT_EQ(held(), 1U) << "pushed first, then forgotten as well";
  wall_ms += sync::Keeping::kForgetAfter_ms + kDay_ms;
  round_with(entrance, keeping);
  EXPECT_EQ(held(), 0U) << "nobody came for the other one";
  expect_whole(entrance);
  const auto facts = facts_of(dealer());
  const auto named = std::count_if(facts.begin(), facts.end(), [](const log::Record& fact) {
    return fact.personal.has_value();
  });
  EXPECT_EQ(named, 4) << "the store has all of it";
}

TEST_P(Keeping, an_entrance_forgets_nothing_that_the_store_does_not_have) {
  Device entrance(home("entrance"), dealer());
  sync::Keeping keeping;
  keeping.others = false;
  keeping.wall_ms = [] { return kDevicesStart_ms + 1000 * kDay_ms; };
  entrance.check_in(1);
  sync::Replicator cut(
      entrance.log(), []() -> Result<std::unique_ptr<sync::Uplink>> { return fail("no line"); },
      keeping);
  EXPECT_FALSE(cut.round());
  EXPECT_TRUE(facts_of(entrance.log())[1].personal);
  round_with(entrance, keeping);
  EXPECT_FALSE(facts_of(entrance.log())[1].personal);
}

TEST_P(Keeping, an_entrance_hears_who_is_busy_and_learns_nobodys_name) {
  Device entrance(home("entrance"), dealer()), desk(home("desk"), dealer());
  be_days_ago(desk, 0);
  be_days_ago(entrance, 0);
  domain::House heard;
  int times = 0;
  sync::Keeping keeping;
  keeping.others = false;
  keeping.wall_ms = now_ms;
  shell::DutyListener listener([&](domain::House house) {
    heard = std::move(house);
    ++times;
  });
  keeping.look = [&](sync::Uplink& uplink, std::int64_t now) {
    return listener.listen(uplink, now);
  };
  desk.write({}, {domain::StaffAdded{"a", "consultant", "李伟"}, domain::ClockedIn{"a"}});
  round_of(desk);
  entrance.check_in(1);
  const std::string where = dealer();
  sync::Replicator sync(
      entrance.log(), [where] { return sync::connect(where, reports::store_rules()); }, keeping);
  ASSERT_TRUE(sync.round());
  EXPECT_EQ(domain::availability(heard, visit_number(1), now_ms())->free, 1);
  round_of(desk);
  desk.write(visit_number(1), {domain::GuestNamed{"王建国", "mr"}, domain::VisitTaken{"a", ""}});
  round_of(desk);
  ASSERT_TRUE(sync.round());
  EXPECT_EQ(domain::availability(heard, visit_number(2), now_ms())->busy, 1);
  ASSERT_NE(heard.visit(visit_number(1)), nullptr);
  EXPECT_EQ(heard.visit(visit_number(1))->name.value_or(""), "");
  EXPECT_EQ(visits_in(entrance), (std::set<int>{1})) << "its own, and nothing else";
  EXPECT_TRUE(std::ranges::none_of(facts_of(entrance.log()), [](const log::Record& fact) {
    return fact.kind.starts_with("staff.");
  }));
  const int before = times;
  ASSERT_TRUE(sync.round());
  EXPECT_EQ(times, before) << "nothing new is not told again";
}

INSTANTIATE_TEST_SUITE_P(Stores, Keeping, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

// With the rights of a device, and no more.
TEST(KeepingRights, an_entrance_and_a_tablet_do_it_with_their_own_logins) {
  ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
  PostgresStore store;
  Folder folder;
  std::map<std::string, std::string> logins;
  for (const std::string role : {"entrance", "desk", "consultant"}) {
    const auto enrolled = sync::enrol_device(store.dealer(), reports::store_rules(), role, role);
    ASSERT_TRUE(enrolled) << enrolled.error().what;
    logins[role] = enrolled->dealer;
  }
  const auto round = [&](Device& device, const std::string& role, const sync::Keeping& keeping) {
    sync::Replicator sync(
        device.log(), [&] { return sync::connect(logins[role], reports::store_rules()); }, keeping);
    const auto done = sync.round();
    EXPECT_TRUE(done) << done.error().what;
  };
  Device entrance(folder.path() / "entrance", logins["entrance"]);
  Device desk(folder.path() / "desk", logins["desk"]);
  Device tablet(folder.path() / "tablet", logins["consultant"]);
  sync::Keeping at_door;
  at_door.others = false;
  int heard = 0;
  shell::DutyListener listener([&](domain::House) { ++heard; });
  at_door.look = [&](sync::Uplink& uplink, std::int64_t now) {
    return listener.listen(uplink, now);
  };
  entrance.check_in(1);
  round(entrance, "entrance", at_door);
  round(desk, "desk", of_a_desk(36500));
  desk.write(visit_number(1), {domain::VisitTaken{"li", ""}});
  round(desk, "desk", of_a_desk(36500));
  round(entrance, "entrance", at_door);
  EXPECT_FALSE(facts_of(entrance.log())[1].personal);
  EXPECT_EQ(heard, 2);
  round(tablet, "consultant", of_a_desk(36500));
  EXPECT_EQ(facts_of(tablet.log()).size(), 4U);
  // And they say how much waits on them, at most twice a minute.
  store.run("UPDATE device SET seen_at = NULL");
  desk.check_in(2);
  round(desk, "desk", of_a_desk(36500));
  const auto states = sync::device_states(store.dealer(), reports::store_rules());
  ASSERT_TRUE(states) << states.error().what;
  for (const sync::DeviceState& state : *states)
    if (state.name == "desk") {
      EXPECT_EQ(state.waiting, 3) << "when it was last seen";
    }
}

}  // namespace
}  // namespace foyer::tests
