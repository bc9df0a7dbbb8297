// A device that was away for long: thousands of facts come in, and while the log takes one batch
// in, the next is under way.
#include "devices.h"
#include "showroom/visit.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using sync::Replicator;

class LongAbsence : public testing::TestWithParam<std::string> {
 protected:
  static constexpr int kVisits = 1300;  // three facts each: batches of 500, 1000, 2000 and the rest

  LongAbsence() {
    if (GetParam() == "sqlite")
      store_ = std::make_unique<SqliteStore>(folder_.path());
    else if (PostgresServer::is_installed())
      store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  Device new_device(const std::string& name) {
    return Device(folder_.path() / name, store_->dealer());
  }
  // What two entrances wrote meanwhile.
  void open_for_days() {
    for (const int entrance : {0, 1}) {
      Device device = new_device("entrance" + std::to_string(entrance));
      for (int visit = entrance; visit < kVisits; visit += 2) device.check_in(visit);
      round_of(device);
    }
  }

  Folder folder_;
  std::unique_ptr<DealerStore> store_;
};

TEST_P(LongAbsence, is_made_up_for_in_growing_batches) {
  open_for_days();
  Device desk = new_device("desk");
  std::vector<std::size_t> limits;
  desk.fail_by([&](Call call, std::size_t limit) {
    if (call == Call::pull) limits.push_back(limit);
    return Fault::none;
  });
  EXPECT_EQ(round_of(desk).pulled, 3 * kVisits);
  EXPECT_EQ(limits, (std::vector<std::size_t>{500, 1000, 2000, 2000}));
  EXPECT_EQ(facts_of(desk.log()), facts_of(store_->dealer()));
  EXPECT_FALSE(desk.log().verify()->fault);
}

TEST_P(LongAbsence, loses_and_doubles_nothing_whichever_batch_comes_to_grief) {
  open_for_days();
  const auto all = facts_of(store_->dealer());
  for (const Fault fault :
       {Fault::lose_request, Fault::lose_answer, Fault::drop_first, Fault::reverse}) {
    for (int batch = 0; batch < 4; ++batch) {
      SCOPED_TRACE(std::to_string(static_cast<int>(fault)) + " in batch " + std::to_string(batch));
      Device desk = new_device("desk" + std::to_string(static_cast<int>(fault) * 4 + batch));
      desk.fail_by(once(Call::pull, fault, batch));
      // A lost call ends the round; records that do not fit together are left out, and told.
      const bool lost = fault == Fault::lose_request || fault == Fault::lose_answer;
      const auto round = desk.sync().round();
      EXPECT_EQ(round.has_value(), !lost);
      EXPECT_TRUE(lost || !round || !round->left_out.empty());
      const auto so_far = desk.log().verify();
      EXPECT_FALSE(so_far->fault);
      EXPECT_EQ(so_far->facts + round_of(desk).pulled, 3 * kVisits);
      EXPECT_EQ(facts_of(desk.log()), all);
      EXPECT_FALSE(desk.log().verify()->fault);
    }
  }
}

// A file that nobody has touched has nothing new, but for whoever did not get all of it.
TEST(LongAbsenceFromAFile, asks_again_for_what_came_to_grief_though_nobody_writes_any_more) {
  const Folder folder;
  const std::filesystem::path file = folder.path() / "dealer.db";
  Device entrance(folder.path() / "entrance", "sqlite:" + file.string());
  entrance.check_in(1);
  round_of(entrance);
  const auto hour_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  std::filesystem::last_write_time(file, hour_ago);
  Device desk(folder.path() / "desk", "sqlite:" + file.string());
  desk.fail_by(once(Call::pull, Fault::drop_first, 0));
  EXPECT_FALSE(round_of(desk).left_out.empty());
  std::filesystem::last_write_time(file, hour_ago);
  EXPECT_EQ(round_of(desk).pulled, 3);
}

TEST_P(LongAbsence, ends_in_the_same_state_for_a_guest_who_was_erased_meanwhile) {
  open_for_days();
  Device manager = new_device("manager");
  round_of(manager);
  for (const int visit : {3, 600, kVisits - 1})
    manager.write(visit_number(visit), {domain::GuestErased{"asked"}});
  for (int visit = 0; visit < 400; ++visit) manager.check_in(kVisits + visit);
  round_of(manager);
  Device desk = new_device("desk");
  round_of(desk);
  EXPECT_EQ(facts_of(desk.log()), facts_of(manager.log()));
  for (const auto& fact : facts_of(desk.log()))
    EXPECT_FALSE(fact.visit == visit_number(600) && fact.personal);
}

TEST_P(LongAbsence, of_long_facts_is_made_up_for_without_carrying_them_all_at_once) {
  Device entrance = new_device("entrance");
  constexpr int kNotes = 1200;
  const std::string note = "{\"note\":\"" + std::string(8 * 1024 - 160, 'x') + "\"}";
  for (int i = 0; i < kNotes; ++i)
    entrance.write(visit_number(i), {domain::Event{"note.taken", 1, note, ""}});
  round_of(entrance);
  Device desk = new_device("desk");
  std::vector<std::size_t> limits;
  desk.fail_by([&](Call call, std::size_t limit) {
    if (call == Call::pull) limits.push_back(limit);
    return Fault::none;
  });
  EXPECT_EQ(round_of(desk).pulled, kNotes);
  ASSERT_GE(limits.size(), 7U);
  EXPECT_EQ(limits.front(), Replicator::kBatchFirst) << "nobody knows yet how long they are";
  const std::size_t most = Replicator::kBatchMax * Replicator::kFact_bytes / (8 * 1024);
  for (std::size_t i = 1; i < limits.size(); ++i) EXPECT_LE(limits[i], most);
  EXPECT_GE(limits.back(), most / 2) << "they are not sent one by one either";
  EXPECT_EQ(facts_of(desk.log()), facts_of(entrance.log()));
}

INSTANTIATE_TEST_SUITE_P(With, LongAbsence, testing::Values("sqlite", "postgresql"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace foyer::tests
