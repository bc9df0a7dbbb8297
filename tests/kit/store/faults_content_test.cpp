// Facts as they should not be: written under a wrong clock, by other versions of Foyer, poisonous,
// sent again and again; and disks that were copied.
#include "faults.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"

namespace foyer::tests {
namespace {

class OddFacts : public Faults {
 protected:
  std::vector<Device*> add_devices(int count) {
    std::vector<Device*> added;
    for (int device = 0; device < count; ++device) {
      devices_.push_back(
          std::make_unique<Device>(home("d" + std::to_string(devices_.size())), dealer()));
      added.push_back(devices_.back().get());
    }
    return added;
  }
  void forget_devices() {
    for (std::size_t at = 0; at < devices_.size(); ++at) {
      devices_[at].reset();
      std::filesystem::remove_all(home("d" + std::to_string(at)));
    }
    devices_.clear();
    store_->run("TRUNCATE head, event");
  }

  std::vector<std::unique_ptr<Device>> devices_;
};

constexpr std::int64_t kNow_ms = 1'790'000'000'000;
constexpr std::int64_t kTenYears_ms = 3'652LL * 24 * 3600 * 1000;

void check_in_at(Device& device, int visit, std::int64_t wall_ms) {
  const auto written =
      device.log().append({visit_number(visit),
                           device.log().tick(wall_ms),
                           "entrance",
                           {domain::VisitOpened{"look", "A" + std::to_string(visit), "zh"}}});
  if (!written) throw std::runtime_error(written.error().what);
}

// Each device's own facts carry later and later stamps, whatever its clock did.
void expect_growing_stamps(const std::vector<log::Record>& facts) {
  for (std::size_t at = 1; at < facts.size(); ++at)
    if (facts[at].id.origin == facts[at - 1].id.origin) {
      EXPECT_GT(facts[at].at, facts[at - 1].at);
    }
}

TEST_F(OddFacts, clocks_wrong_by_ten_years_and_jumping_back_drag_nobody_along) {
  Tally tally{.fault = "clocks wrong by ten years and jumping back"};
  for (const int runs = times(10, 200); tally.runs < runs; ++tally.runs) {
    Dice dice(static_cast<unsigned>(tally.runs));
    const auto all = add_devices(4);  // right, ahead, behind, and one that jumps
    std::vector<int> visits;
    for (int step = 0; step < 40; ++step) {
      const int who = dice.roll(4);
      const std::int64_t now = kNow_ms + step * 60'000;
      const std::array<std::int64_t, 4> wrong{0, kTenYears_ms, -kTenYears_ms,
                                              (dice.roll(3) - 1) * kTenYears_ms};
      Device& device = *all[static_cast<std::size_t>(who)];
      check_in_at(device, step, now + wrong[static_cast<std::size_t>(who)]);
      visits.push_back(step);
      if (dice.roll(8) == 0) {
        device.switch_off();
        device.switch_on();
      }
      if (dice.roll(2) == 0) round_of(device);
    }
    judge(tally, all, dealer(), visits);
    const auto facts = facts_of(dealer());
    expect_growing_stamps(facts);
    const Id right = all[0]->log().origin();
    for (const log::Record& fact : facts)
      if (fact.id.origin == right) {
        EXPECT_LT(std::abs(fact.at.unix_ms() - kNow_ms), 3'600'000);
      }
    forget_devices();
    if (HasFailure()) FAIL() << "run " << tally.runs;
  }
  tally.remark = "4 devices; the right one stays right";
  tally.conclude();
}

// What a newer Foyer writes: kinds, versions and shapes that nobody here knows.
std::vector<domain::Event> from_the_future(Dice& dice) {
  return {domain::Event{"visit.reserved", 1, R"({"bay":)" + std::to_string(dice.roll(9)) + "}", ""},
          domain::Event{"guest.named", 2, R"({"given":"1"})", R"({"name":{"family":"王"}})"},
          domain::Event{"needs.answered", 99, R"([[1,{"x":null}]])", ""}};
}
// What one wrote two versions ago.
std::vector<domain::Event> from_the_past() {
  return {domain::Event{"guest.named", -1, R"({"honorific":"ms"})", R"({"n":"王小姐"})"},
          domain::Event{"visit.greeted", 0, "{}", ""}};
}

TEST_F(OddFacts, of_older_and_newer_devices_are_kept_and_passed_on_byte_for_byte) {
  Tally tally{.fault = "a device two versions older and one newer"};
  const std::string known = std::to_string(sync::kSchema);
  const auto set_schema = [&](int version) {
    store_->run("UPDATE meta SET value = '" + std::to_string(version) + "' WHERE name = 'schema'");
  };
  for (const int runs = times(5, 100); tally.runs < runs; ++tally.runs) {
    Dice dice(static_cast<unsigned>(tally.runs));
    const auto all = add_devices(3);
    std::vector<int> visits;
    for (int visit = 0; visit < 12; ++visit) {
      Device& device = *all[static_cast<std::size_t>(visit % 3)];
      device.check_in(visit);
      visits.push_back(visit);
      if (visit % 3 == 1) device.write(visit_number(visit), from_the_past());
      if (visit % 3 == 2) device.write(visit_number(visit), from_the_future(dice));
      if (dice.roll(2) == 0) round_of(device);
    }
    // The store is upgraded over the heads of devices that do not know the new tables …
    set_schema(sync::kSchema + 1);
    all[0]->check_in(100);
    visits.push_back(100);
    const auto refused = all[0]->sync().round();
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().what.find("Update this program"), std::string::npos);
    EXPECT_GT(all[0]->sync().waiting(), 0);
    // … or is one that is two versions older, until somebody upgrades it.
    set_schema(sync::kSchema - 2);
    store_->run("ALTER TABLE head DROP COLUMN login CASCADE");
    EXPECT_FALSE(all[0]->sync().round());
    ASSERT_TRUE(sync::init_dealer(dealer(), reports::store_rules()));
    EXPECT_EQ(value_in(dealer(), "SELECT value FROM meta WHERE name = 'schema'"), known);
    judge(tally, all, dealer(), visits);
    forget_devices();
    if (HasFailure()) FAIL() << "run " << tally.runs;
  }
  tally.remark = "unknown kinds, versions -1 to 99, a store older and newer";
  tally.conclude();
}

// Texts that PostgreSQL cannot hold as they are.
std::string poison(Dice& dice) {
  switch (dice.roll(8)) {
    case 0:
      return "{broken";
    case 1:
      return "[1]";
    case 2:
      return "";
    case 3:
      return "\xFF\xFE\xC0";
    case 4:
      return std::string("{\"a\":\"") + '\0' + "\"}";
    case 5:
      return std::string(60'000, '[');  // too deep
    case 6:
      return R"({"a":"\u0000"})";  // jsonb has no such letter
    default:
      return R"({"a":1e999999999})";
  }
}

TEST_F(OddFacts, that_are_poison_are_set_aside_and_hold_up_nobody) {
  Tally tally{.fault = "poison facts in a stream"};
  std::int64_t aside = 0;
  for (const int runs = times(10, 200); tally.runs < runs; ++tally.runs) {
    Dice dice(static_cast<unsigned>(tally.runs));
    const auto all = add_devices(2);
    std::vector<int> visits;
    for (int visit = 0; visit < 30; ++visit) {
      Device& device = *all[static_cast<std::size_t>(dice.roll(2))];
      device.check_in(visit);
      visits.push_back(visit);
      if (dice.roll(4) == 0)
        device.write(visit_number(visit), {domain::Event{"visit.weird", 7, poison(dice), ""}});
      if (dice.roll(4) == 0)
        device.write(visit_number(visit), {domain::Event{"guest.weird", 1, "{}", poison(dice)}});
      if (dice.roll(10) == 0) round_of(device);
    }
    judge(tally, all, dealer(), visits);
    const auto set_aside = std::stoll(value_in(dealer(), "SELECT count(*) FROM set_aside"));
    EXPECT_EQ(set_aside, all[0]->sync().total().set_aside + all[1]->sync().total().set_aside);
    aside += set_aside;
    forget_devices();
    if (HasFailure()) FAIL() << "run " << tally.runs;
  }
  EXPECT_GT(aside, 0);
  tally.remark = std::to_string(aside) + " facts set aside";
  tally.conclude();
}

// Batches that were sent before, or overlap, or do not follow: `times` of them on a connection of
// their own. How many were taken.
int replay(const std::string& dealer, const std::vector<log::Record>& sent, Dice dice, int times) {
  const auto line = connection_to(dealer);
  int taken = 0;
  for (int time = 0; time < times; ++time) {
    const auto first = static_cast<std::size_t>(dice.roll(static_cast<int>(sent.size()) - 1));
    const auto last = std::min(sent.size(), first + 1 + static_cast<std::size_t>(dice.roll(20)));
    log::Head before{sent[0].id.origin, static_cast<std::int64_t>(first), {}};
    if (first > 0) before.hash = sent[first - 1].hash;
    if (dice.roll(5) == 0) before.hash[static_cast<std::size_t>(dice.roll(32))] ^= 1U;
    const std::vector<log::Record> batch(sent.begin() + static_cast<std::ptrdiff_t>(first),
                                         sent.begin() + static_cast<std::ptrdiff_t>(last));
    const auto verdict = line->push(before, batch);
    EXPECT_TRUE(verdict) << verdict.error().what;
    taken += verdict && *verdict == sync::PushVerdict::head_moved ? 0 : 1;
  }
  return taken;
}

TEST_F(OddFacts, in_batches_that_are_replayed_change_nothing) {
  Tally tally{.fault = "replayed batches, while the device writes"};
  Device& entrance = *add_devices(1).front();
  std::vector<int> visits;
  const auto check_in = [&] {
    visits.push_back(static_cast<int>(visits.size()));
    entrance.check_in(visits.back());
    round_of(entrance);
  };
  while (visits.size() < 40) check_in();
  const auto sent = facts_of(entrance.log());
  constexpr int kReplayers = 4;
  tally.runs = times(2'000, 100'000);
  std::atomic<int> replaying = kReplayers;
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int replayer = 0; replayer < kReplayers; ++replayer)
    threads.emplace_back([&, replayer] {
      taken += replay(dealer(), sent, Dice(static_cast<unsigned>(replayer)),
                      static_cast<int>(tally.runs) / kReplayers);
      --replaying;
    });
  while (replaying > 0) {
    if (visits.size() < 1000) check_in();
    pause_ms(10);
  }
  for (std::thread& thread : threads) thread.join();
  tally.doubled = taken;
  judge(tally, {&entrance}, dealer(), visits);
  EXPECT_EQ(value_in(dealer(), "SELECT count(*) FROM event"), std::to_string(3 * visits.size()));
  tally.conclude();
}

// Both copies write, both sync, at the same time.
TEST_F(OddFacts, of_a_copied_disk_are_kept_once_whoever_comes_first) {
  Tally tally{.fault = "a cloned device disk, both copies writing at once"};
  int renewed = 0;
  for (const int runs = times(10, 200); tally.runs < runs; ++tally.runs) {
    Dice dice(static_cast<unsigned>(tally.runs));
    Device& original = *add_devices(1).front();
    std::vector<int> visits;
    const auto write = [&](Device& device, int visit) {
      device.check_in(visit);
      visits.push_back(visit);
    };
    for (int visit = 0; visit < 6; ++visit) {
      write(original, visit);
      if (dice.roll(2) == 0) round_of(original);  // else the copies share what nobody has sent
    }
    original.copy_disk_to(home("d1"));
    original.copy_disk_to(home("d2"));
    add_devices(2);
    std::vector<Device*> all;
    for (const auto& device : devices_) all.push_back(device.get());
    for (int step = 0; step < 9; ++step)
      if (dice.roll(2) == 0) write(*all[static_cast<std::size_t>(step % 3)], 100 + step);
    std::vector<std::thread> threads;
    for (Device* device : all)
      threads.emplace_back([device] {
        for (int round = 0; round < 3; ++round) static_cast<void>(device->sync().round());
      });
    for (std::thread& thread : threads) thread.join();
    for (int step = 0; step < 3; ++step) write(*all[static_cast<std::size_t>(step)], 200 + step);
    judge(tally, all, dealer(), visits);
    for (Device* device : all) renewed += device->sync().total().new_origin ? 1 : 0;
    forget_devices();
    if (HasFailure()) FAIL() << "run " << tally.runs;
  }
  EXPECT_GT(renewed, 0);
  tally.remark = "3 copies; " + std::to_string(renewed) + " went on as a new origin";
  tally.conclude();
}

// Two losses at once, which no number can tell apart: PROTOCOL.md, "What it does not heal".
TEST_F(OddFacts, of_a_store_and_a_device_restored_apart_are_reported_and_hold_up_no_other_stream) {
  const auto all = add_devices(3);
  Device &entrance = *all[0], &other = *all[1], &desk = *all[2];
  entrance.check_in(1);
  round_of(entrance);
  store_->back_up();
  entrance.check_in(2);
  entrance.copy_disk_to(home("image"));
  for (int visit = 3; visit <= 5; ++visit) entrance.check_in(visit);
  round_of(entrance);
  round_of(desk);
  store_->restore();
  entrance.restore_disk_from(home("image"));
  for (int visit = 6; visit <= 9; ++visit) entrance.check_in(visit);
  round_of(entrance);
  other.check_in(10);
  round_of(other);
  EXPECT_EQ(round_of(desk).left_out, std::vector<Id>{entrance.log().origin()});
  const auto known = facts_of(desk.log());
  EXPECT_EQ(openings_of(known, 5), 1) << "what only the desk has still is not given up";
  EXPECT_EQ(openings_of(known, 10), 1);
  EXPECT_EQ(facts_of(other.log()), facts_of(dealer()));
}

}  // namespace
}  // namespace foyer::tests
