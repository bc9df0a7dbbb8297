#include <random>

#include "devices.h"
#include "showroom/visit.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using sync::PushVerdict;
using sync::Replicator;

// Every promise of the protocol holds for each kind of store.
class Replication : public testing::TestWithParam<std::string> {
 protected:
  Replication() { open_new_store(); }
  void open_new_store() {
    store_.reset();
    std::filesystem::remove(folder_.path() / "dealer.db");
    if (GetParam() == "sqlite")
      store_ = std::make_unique<SqliteStore>(folder_.path());
    else if (PostgresServer::is_installed())
      store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  Device& add_device(const std::string& name) {
    devices_.push_back(std::make_unique<Device>(home(name), store_->dealer()));
    return *devices_.back();
  }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  std::vector<log::Record> stored() const { return facts_of(store_->dealer()); }

  void everyone_knows_the_same() {
    for (int twice = 0; twice < 2; ++twice)
      for (auto& device : devices_) round_of(*device);
    const auto truth = stored();
    for (auto& device : devices_) EXPECT_EQ(facts_of(device->log()), truth);
  }

  Folder folder_;
  std::unique_ptr<DealerStore> store_;
  std::vector<std::unique_ptr<Device>> devices_;
};

TEST_P(Replication, a_guest_who_checks_in_at_the_entrance_is_known_at_the_desk) {
  Device& entrance = add_device("entrance");
  Device& desk = add_device("desk");
  entrance.check_in(1);
  EXPECT_EQ(round_of(entrance).pushed, 3);
  EXPECT_EQ(round_of(desk).pulled, 3);
  EXPECT_EQ(facts_of(desk.log()), facts_of(entrance.log()));
  EXPECT_EQ(facts_of(entrance.log()), stored());
  EXPECT_EQ(round_of(entrance).pushed + round_of(desk).pulled, 0);
}

TEST_P(Replication, a_lost_acknowledgement_never_duplicates_a_visit) {
  Device& entrance = add_device("entrance");
  entrance.check_in(1);
  entrance.fail_by(once(Call::push, Fault::lose_answer));
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_EQ(stored().size(), 3U);
  entrance.check_in(2);
  EXPECT_EQ(round_of(entrance).pushed, 3);
  EXPECT_EQ(stored(), facts_of(entrance.log()));
  EXPECT_FALSE(entrance.sync().total().rewound);
}

TEST_P(Replication, a_lost_request_is_sent_again) {
  Device& entrance = add_device("entrance");
  entrance.check_in(1);
  entrance.fail_by(once(Call::push, Fault::lose_request));
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_TRUE(stored().empty());
  EXPECT_EQ(round_of(entrance).pushed, 3);
}

TEST_P(Replication, a_batch_that_arrives_twice_or_too_early_is_refused_and_changes_nothing) {
  Device& entrance = add_device("entrance");
  for (int visit = 0; visit < 3; ++visit) entrance.check_in(visit);
  const auto all = facts_of(entrance.log());
  const std::vector<log::Record> first(all.begin(), all.begin() + 3);
  const std::vector<log::Record> second(all.begin() + 3, all.begin() + 6);
  const log::Head nothing{all[0].id.origin, 0, {}};
  const log::Head after_first{all[0].id.origin, 3, all[2].hash};
  const auto uplink = connection_to(store_->dealer());
  EXPECT_EQ(uplink->push(after_first, second), PushVerdict::head_moved);
  EXPECT_TRUE(stored().empty());
  EXPECT_EQ(uplink->push(nothing, first), PushVerdict::stored);
  EXPECT_EQ(uplink->push(nothing, first), PushVerdict::head_moved);
  log::Head forged = after_first;
  forged.hash[0] ^= 1U;
  EXPECT_EQ(uplink->push(forged, second), PushVerdict::head_moved);
  EXPECT_EQ(stored(), first);
  EXPECT_EQ(uplink->push(after_first, second), PushVerdict::stored);
  EXPECT_EQ(stored().size(), 6U);
}

TEST_P(Replication, a_store_restored_from_an_older_backup_gets_everything_again) {
  Device& entrance = add_device("entrance");
  Device& desk = add_device("desk");
  entrance.check_in(1);
  everyone_knows_the_same();
  store_->back_up();
  entrance.check_in(2);
  desk.check_in(3);
  everyone_knows_the_same();
  const auto before = stored();
  store_->restore();
  EXPECT_EQ(stored().size(), 3U);
  const auto round = round_of(entrance);
  EXPECT_TRUE(round.rewound);
  EXPECT_EQ(round.pushed, 3);
  everyone_knows_the_same();
  EXPECT_EQ(stored(), before);
  EXPECT_FALSE(entrance.sync().total().new_origin);
}

TEST_P(Replication, a_device_restored_from_an_older_copy_fetches_its_tail) {
  Device& entrance = add_device("entrance");
  entrance.check_in(1);
  round_of(entrance);
  entrance.copy_disk_to(home("image"));
  for (int visit = 2; visit < 400; ++visit) entrance.check_in(visit);
  round_of(entrance);
  const auto before = facts_of(entrance.log());
  entrance.restore_disk_from(home("image"));
  EXPECT_EQ(facts_of(entrance.log()).size(), 3U);
  const auto round = round_of(entrance);
  EXPECT_TRUE(round.fetched_back);
  EXPECT_FALSE(round.new_origin);
  EXPECT_EQ(facts_of(entrance.log()), before);
  entrance.check_in(400);
  EXPECT_EQ(round_of(entrance).pushed, 3);
}

TEST_P(Replication, a_device_restored_from_an_older_copy_that_greets_guests_first_loses_none) {
  Device& entrance = add_device("entrance");
  Device& desk = add_device("desk");
  entrance.check_in(1);
  round_of(entrance);
  entrance.copy_disk_to(home("image"));
  entrance.check_in(2);
  round_of(entrance);
  entrance.restore_disk_from(home("image"));
  const Id old_origin = entrance.log().origin();
  entrance.check_in(3);
  EXPECT_TRUE(round_of(entrance).new_origin);
  EXPECT_NE(entrance.log().origin(), old_origin);
  everyone_knows_the_same();
  for (int visit = 1; visit <= 3; ++visit)
    EXPECT_EQ(openings_of(facts_of(desk.log()), visit), 1) << visit;
}

TEST_P(Replication, a_cloned_disk_goes_on_as_a_new_origin_and_nothing_is_lost_or_doubled) {
  Device& entrance = add_device("entrance");
  for (int visit = 1; visit <= 5; ++visit) entrance.check_in(visit);
  round_of(entrance);
  entrance.copy_disk_to(home("twin"));
  Device& twin = add_device("twin");
  entrance.check_in(6);
  twin.check_in(7);
  twin.check_in(8);
  round_of(entrance);
  EXPECT_TRUE(round_of(twin).new_origin);
  entrance.check_in(9);
  twin.check_in(10);
  everyone_knows_the_same();
  EXPECT_FALSE(entrance.sync().total().new_origin);
  for (int visit = 1; visit <= 10; ++visit) EXPECT_EQ(openings_of(stored(), visit), 1) << visit;
  for (auto& device : devices_) EXPECT_FALSE(device->log().verify()->fault.has_value());
}

TEST_P(Replication, a_hole_in_what_is_pulled_is_refused_and_later_filled) {
  Device& entrance = add_device("entrance");
  Device& desk = add_device("desk");
  entrance.check_in(1);
  round_of(entrance);
  for (const Fault fault : {Fault::drop_first, Fault::reverse}) {
    desk.fail_by(once(Call::pull, fault));
    EXPECT_EQ(round_of(desk).left_out.size(), 1U);
    EXPECT_TRUE(facts_of(desk.log()).empty());
  }
  desk.all_well();
  EXPECT_EQ(round_of(desk).pulled, 3);
}

TEST_P(Replication, one_origin_with_a_hole_does_not_hold_up_the_others) {
  std::vector<Device*> entrances{&add_device("north"), &add_device("south")};
  for (int i = 0; i < 2; ++i) {
    entrances[static_cast<std::size_t>(i)]->check_in(i);
    round_of(*entrances[static_cast<std::size_t>(i)]);
  }
  Device& desk = add_device("desk");
  // The first record that a pull sends is the one of the lowest origin; it is missing each time.
  desk.fail_by(
      [](Call call, std::size_t) { return call == Call::pull ? Fault::drop_first : Fault::none; });
  EXPECT_EQ(round_of(desk).left_out.size(), 1U);
  EXPECT_EQ(facts_of(desk.log()).size(), 3U);
  desk.all_well();
  EXPECT_EQ(round_of(desk).pulled, 3);
}

TEST_P(Replication, a_fact_that_the_store_cannot_hold_is_set_aside_and_the_stream_goes_on) {
  Device& entrance = add_device("entrance");
  entrance.check_in(1);
  for (const std::string body : {"{broken", "[1]", "", "\xFF\xFE"})
    entrance.write(visit_number(2), {domain::Event{"visit.weird", 7, body, "also broken"}});
  entrance.check_in(3);
  const auto round = round_of(entrance);
  EXPECT_EQ(round.pushed, 10);
  EXPECT_EQ(round.set_aside, 4);
  EXPECT_EQ(stored(), facts_of(entrance.log()));
  Device& desk = add_device("desk");
  EXPECT_EQ(round_of(desk).pulled, 10);
  EXPECT_EQ(facts_of(desk.log()), facts_of(entrance.log()));
}

TEST_P(Replication, batches_stay_within_their_limits_and_are_halved_on_trouble) {
  Device& entrance = add_device("entrance");
  for (int visit = 0; visit < 400; ++visit) entrance.check_in(visit);
  std::vector<std::size_t> sizes;
  bool trouble = true;
  entrance.fail_by([&](Call call, std::size_t size) {
    if (call != Call::push) return Fault::none;
    sizes.push_back(size);
    return trouble ? Fault::lose_request : Fault::none;
  });
  for (int i = 0; i < 12; ++i) EXPECT_FALSE(entrance.sync().round());
  trouble = false;
  EXPECT_EQ(round_of(entrance).pushed, 1200);
  // Twelve that failed, then growing again from one.
  ASSERT_GE(sizes.size(), 14U);
  EXPECT_EQ(sizes[0], Replicator::kBatchFirst);
  EXPECT_EQ(sizes[1], Replicator::kBatchFirst / 2);
  EXPECT_EQ(sizes[11], 1U);
  EXPECT_EQ(sizes[12], 1U);
  EXPECT_EQ(sizes[13], 2U);
  EXPECT_LE(*std::max_element(sizes.begin(), sizes.end()), Replicator::kBatchMax);
  EXPECT_EQ(stored(), facts_of(entrance.log()));
}

TEST_P(Replication, long_notes_travel_in_batches_of_a_quarter_megabyte) {
  Device& entrance = add_device("entrance");
  const std::string note = "{\"note\":\"" + std::string(100 * 1024, 'x') + "\"}";
  const std::string book = "{\"note\":\"" + std::string(120 * 1024, 'y') + "\"}";
  for (const std::string& body : {note, note, note, book, note})
    entrance.write(visit_number(1), {domain::Event{"note.taken", 1, body, ""}});
  std::vector<std::size_t> sizes;
  entrance.fail_by([&](Call call, std::size_t size) {
    if (call == Call::push) sizes.push_back(size);
    return Fault::none;
  });
  EXPECT_EQ(round_of(entrance).pushed, 5);
  EXPECT_EQ(sizes, (std::vector<std::size_t>{2, 2, 1}));
  EXPECT_EQ(stored(), facts_of(entrance.log()));
}

TEST_P(Replication, devices_on_a_bad_line_end_in_the_same_state_whatever_fails) {
  const unsigned seeds = GetParam() == "sqlite" ? 12 : 4;  // a server takes its time to restore
  for (unsigned seed = 0; seed < seeds; ++seed) {
    std::mt19937 dice(seed);
    const auto roll = [&](int sides) {
      return static_cast<int>(dice() % static_cast<unsigned>(sides));
    };
    std::vector<Device*> devices;
    for (int i = 0; i < 3; ++i)
      devices.push_back(&add_device("s" + std::to_string(seed) + "d" + std::to_string(i)));
    for (Device* device : devices)
      device->fail_by([&](Call, std::size_t) {
        constexpr Fault kFaults[] = {Fault::lose_request, Fault::lose_answer, Fault::drop_first,
                                     Fault::reverse};
        return roll(3) == 0 ? kFaults[roll(4)] : Fault::none;
      });
    int visits = 0;
    ASSERT_TRUE(stored().empty());
    store_->back_up();
    for (int step = 0; step < 60; ++step) {
      Device& device = *devices[static_cast<std::size_t>(roll(3))];
      if (roll(3) == 0) device.check_in(static_cast<int>(seed) * 100 + visits++);
      if (roll(25) == 0) store_->back_up();
      if (roll(25) == 0) store_->restore();
      if (roll(25) == 0) store_->copy_back();
      static_cast<void>(device.sync().round());
    }
    for (Device* device : devices) device->all_well();
    everyone_knows_the_same();
    for (int visit = 0; visit < visits; ++visit)
      EXPECT_EQ(openings_of(stored(), static_cast<int>(seed) * 100 + visit), 1);
    for (Device* device : devices) EXPECT_FALSE(device->sync().total().new_origin);
    devices_.clear();
    for (unsigned i = 0; i < 3; ++i)
      std::filesystem::remove_all(home("s" + std::to_string(seed) + "d" + std::to_string(i)));
    open_new_store();
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(With, Replication, testing::Values("sqlite", "postgresql"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace foyer::tests
