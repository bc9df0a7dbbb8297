// What other devices wrote, and what a copy of this one did.
#include <algorithm>
#include <random>
#include <thread>

#include "kit/log/device.h"
#include "showroom/visit.h"

namespace foyer::log {
namespace {

// A desk that takes in what an entrance wrote.
class TwoDevices : public ::testing::Test {
 protected:
  TwoDevices()
      : entrance_(open_log(entrance_home_.folder())), desk_(open_log(desk_home_.folder())) {
    EXPECT_TRUE(append(*entrance_, visit_number(1), check_in()));
    EXPECT_TRUE(append(*desk_, visit_number(2), {domain::VisitCheckedIn{}}));
    sent_ = *entrance_->own_after(0, 100);
  }
  void expect_refused(const std::vector<Record>& records, const std::string& why) {
    const auto taken = desk_->take_in(records);
    ASSERT_FALSE(taken);
    EXPECT_NE(taken.error().what.find(why), std::string::npos) << taken.error().what;
    EXPECT_EQ(every_record(*desk_).size(), 1U);
    EXPECT_TRUE(desk_->cursors()->empty());
    EXPECT_EQ(fault_of(*desk_), "");
  }

  TemporaryHome entrance_home_;
  TemporaryHome desk_home_;
  std::unique_ptr<VisitLog> entrance_;
  std::unique_ptr<VisitLog> desk_;
  std::vector<Record> sent_;
};

TEST_F(TwoDevices, the_desk_holds_what_the_entrance_wrote_and_where_it_got_to) {
  EXPECT_EQ(*desk_->take_in(sent_), 5);
  EXPECT_EQ(*desk_->of_visit(visit_number(1)), sent_);
  EXPECT_EQ(*desk_->cursors(), (std::vector<Head>{entrance_->head()}));
  EXPECT_EQ(desk_->own_after(0, 100)->size(), 1U);
  EXPECT_EQ(desk_->head().last, 1);
  EXPECT_EQ(fault_of(*desk_), "");
  EXPECT_EQ(*desk_->visits_opened(0, 2 * kNoon_ms), 0) << "another device's tickets are not ours";
  desk_.reset();
  desk_ = open_log(desk_home_.folder());
  EXPECT_EQ(*desk_->cursors(), (std::vector<Head>{entrance_->head()}));
}

TEST_F(TwoDevices, what_comes_twice_is_there_once) {
  EXPECT_EQ(*desk_->take_in({sent_[0], sent_[1], sent_[1]}), 2);
  EXPECT_EQ(*desk_->take_in(sent_), 3);
  EXPECT_EQ(*desk_->take_in(sent_), 0);
  EXPECT_EQ(every_record(*desk_).size(), 6U);
  EXPECT_EQ(fault_of(*desk_), "");
}

TEST_F(TwoDevices, a_hole_is_refused_whole) {
  expect_refused({sent_[1], sent_[2]}, "leaves a hole, 1 is expected");
  expect_refused({sent_[0], sent_[1], sent_[3]}, "leaves a hole, 3 is expected");
  expect_refused({sent_[1], sent_[0]}, "leaves a hole");
}

TEST_F(TwoDevices, a_fact_that_was_changed_on_the_way_is_refused) {
  const auto changed = [&](auto change) {
    std::vector<Record> records = sent_;
    change(records[1]);
    return records;
  };
  expect_refused(changed([](Record& r) { r.body = "{}"; }), "its hash does not follow");
  expect_refused(changed([](Record& r) { r.hash[0] ^= 1; }), "its hash does not follow");
  expect_refused(changed([](Record& r) { r.at.value += 1; }), "its hash does not follow");
  expect_refused(changed([](Record& r) { r.at.value = ~0ULL; }), "its time is impossible");
  expect_refused(changed([](Record& r) { r.personal = "{\"name\":\"x\"}"; }), "does not match");
  expect_refused(changed([](Record& r) { r.salt.reset(); }), "one of them is missing");
  expect_refused(changed([](Record& r) { r.id.seq = 0; }), "there is no such number");
}

TEST_F(TwoDevices, a_different_fact_under_a_known_number_is_refused) {
  ASSERT_TRUE(desk_->take_in(sent_));
  Record other = sent_[2];
  other.body = "{}";
  other.hash = chain(sent_[1].hash, other);
  const auto taken = desk_->take_in({other});
  ASSERT_FALSE(taken);
  EXPECT_NE(taken.error().what.find("differs from the one that is here"), std::string::npos);
  EXPECT_EQ(*desk_->of_visit(visit_number(1)), sent_);
}

TEST_F(TwoDevices, own_facts_are_not_taken_in_and_foreign_ones_not_taken_back) {
  EXPECT_FALSE(entrance_->take_in(sent_));
  EXPECT_FALSE(desk_->take_back(sent_));
}

TEST_F(TwoDevices, a_guest_who_was_erased_elsewhere_or_here_stays_erased) {
  std::vector<Record> erased = sent_;
  for (Record& record : erased) {
    record.personal.reset();
    record.salt.reset();
  }
  EXPECT_EQ(*desk_->take_in(erased), 5);
  EXPECT_EQ(*desk_->take_in(sent_), 0);
  EXPECT_FALSE((*desk_->of_visit(visit_number(1)))[1].personal);
  EXPECT_EQ(fault_of(*desk_), "");
}

TEST_F(TwoDevices, facts_that_nobody_here_knows_are_kept_and_forwarded) {
  const domain::Event ordered{"coffee.ordered", 9, R"({"cups":2})", R"({"for":"Canary"})"};
  ASSERT_TRUE(append(*entrance_, visit_number(1), {ordered}));
  ASSERT_TRUE(desk_->take_in(*entrance_->own_after(0, 100)));
  const Record kept = desk_->of_visit(visit_number(1))->back();
  EXPECT_EQ(to_fact(kept).event, ordered);
  EXPECT_EQ(kept, entrance_->own_after(5, 1)->front());
}

TEST_F(TwoDevices, time_goes_on_behind_what_was_taken_in_but_follows_no_clock_that_is_years_ahead) {
  const Hlc ahead = Hlc::at_ms(kNoon_ms + 60'000);
  ASSERT_TRUE(
      entrance_->append(Draft{visit_number(1), ahead, "entrance", {domain::VisitCheckedIn{}}}));
  ASSERT_TRUE(desk_->take_in(*entrance_->own_after(0, 100)));
  EXPECT_GT(desk_->tick(kNoon_ms), ahead);

  const TemporaryHome third_home;
  const auto third = open_log(third_home.folder());
  const Hlc years_ahead = Hlc::at_ms(kNoon_ms * 2);
  ASSERT_TRUE(
      third->append(Draft{visit_number(3), years_ahead, "desk", {domain::VisitCheckedIn{}}}));
  ASSERT_TRUE(desk_->take_in(*third->own_after(0, 100)));
  EXPECT_LT(desk_->tick(kNoon_ms), years_ahead);
  desk_.reset();
  desk_ = open_log(desk_home_.folder());
  EXPECT_GT(desk_->tick(kNoon_ms), ahead);
  EXPECT_LT(desk_->tick(kNoon_ms), years_ahead);
}

TEST_F(TwoDevices, a_device_restored_from_an_old_copy_takes_its_own_tail_back) {
  const TemporaryHome old;
  entrance_.reset();
  std::filesystem::copy(entrance_home_.folder(), old.folder(),
                        std::filesystem::copy_options::recursive);
  entrance_ = open_log(entrance_home_.folder());
  const auto later = append(*entrance_, visit_number(3), check_in());
  ASSERT_TRUE(later);

  const auto restored = open_log(old.folder());
  EXPECT_EQ(restored->head().last, 5);
  EXPECT_FALSE(restored->take_back({later->back()}));
  EXPECT_EQ(*restored->take_back(*later), 5);
  EXPECT_EQ(restored->head(), entrance_->head());
  EXPECT_GT(restored->tick(kNoon_ms), later->back().at);
  EXPECT_EQ(append(*restored, visit_number(4), check_in())->front().id.seq, 11);
  EXPECT_EQ(fault_of(*restored), "");
}

TEST_F(TwoDevices, a_cloned_disk_goes_on_under_a_new_origin_and_keeps_what_only_it_has) {
  const TemporaryHome copy;
  entrance_.reset();
  std::filesystem::copy(entrance_home_.folder(), copy.folder(),
                        std::filesystem::copy_options::recursive);
  entrance_ = open_log(entrance_home_.folder());
  const auto originals = append(*entrance_, visit_number(3), check_in());
  const auto clone = open_log(copy.folder());
  ASSERT_TRUE(clone->set_note("acknowledged", "5"));
  const auto clones = append(*clone, visit_number(4), check_in());
  ASSERT_TRUE(originals && clones);

  const auto origin = clone->start_new_origin(5);
  ASSERT_TRUE(origin) << origin.error().what;
  EXPECT_NE(*origin, entrance_->origin());
  EXPECT_EQ(clone->origin(), *origin);
  EXPECT_EQ(clone->head().last, 5);
  EXPECT_EQ(*clone->note("acknowledged"), std::nullopt);
  const auto moved = clone->own_after(0, 100);
  ASSERT_EQ(moved->size(), clones->size());
  for (std::size_t i = 0; i < moved->size(); ++i) {
    EXPECT_EQ((*moved)[i].id.seq, static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ((*moved)[i].at, (*clones)[i].at);
    EXPECT_EQ((*moved)[i].personal, (*clones)[i].personal);
    EXPECT_EQ(to_fact((*moved)[i]).event, to_fact((*clones)[i]).event);
  }
  EXPECT_EQ(fault_of(*clone), "");
  // What the other one wrote under the same numbers has its place now.
  EXPECT_EQ(*clone->take_in(*originals), 5);
  EXPECT_EQ(fault_of(*clone), "");
  EXPECT_EQ(every_record(*clone).size(), 15U);
  EXPECT_GT(clone->tick(kNoon_ms), clones->back().at);
}

TEST_F(TwoDevices, a_new_origin_without_a_quarrel_moves_nothing_and_outlives_a_restart) {
  const Id old = entrance_->origin();
  const Head head = entrance_->head();
  const auto origin = entrance_->start_new_origin();
  ASSERT_TRUE(origin);
  entrance_.reset();
  entrance_ = open_log(entrance_home_.folder());
  EXPECT_EQ(entrance_->origin(), *origin);
  EXPECT_EQ(*entrance_->cursors(), (std::vector<Head>{head}));
  EXPECT_EQ(every_record(*entrance_), sent_);
  ASSERT_TRUE(append(*entrance_, visit_number(3), check_in()));
  EXPECT_EQ(entrance_->head().last, 5);
  EXPECT_EQ(fault_of(*entrance_), "");
  EXPECT_NE(old, *origin);
}

TEST_F(TwoDevices, even_a_copy_that_shares_nothing_finds_a_new_origin) {
  ASSERT_TRUE(entrance_->start_new_origin(0));
  EXPECT_TRUE(entrance_->cursors()->empty());
  EXPECT_EQ(entrance_->head().last, 5);
  EXPECT_EQ(fault_of(*entrance_), "");
  EXPECT_EQ(*entrance_->take_in(sent_), 5);
  EXPECT_EQ(fault_of(*entrance_), "");
}

TEST_F(TwoDevices, the_fold_goes_by_time_over_all_origins) {
  ASSERT_TRUE(append(*entrance_, visit_number(3), check_in()));
  ASSERT_TRUE(desk_->take_in(*entrance_->own_after(0, 100)));
  ASSERT_TRUE(append(*desk_, visit_number(4), check_in()));
  const std::vector<Record> records = every_record(*desk_);
  EXPECT_EQ(records.size(), 16U);
  EXPECT_TRUE(std::is_sorted(records.begin(), records.end(), [](const Record& a, const Record& b) {
    return domain::folds_before(to_fact(a), to_fact(b));
  }));
}

domain::Event any_event(std::mt19937& random) {
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const std::string text = std::string("x\"\\ \n") + "\u6893" + std::to_string(random());
  domain::PartyTold party;
  if (pick(2) == 0) party.party = pick(9);
  if (pick(2) == 0) party.first_visit = pick(2) == 0;
  domain::NeedsAnswered needs{"priorities", {"safety", text}, {}, {}};
  if (pick(2) == 0) needs = {"budget", {"b2"}, pick(1000), pick(1000)};
  switch (pick(12)) {
    case 0:
      return domain::VisitOpened{"look", text, "zh"};
    case 1:
      return domain::GuestNamed{text, "ms"};
    case 2:
      return domain::GuestNamed{std::nullopt, ""};
    case 3:
      return domain::ConsentGiven{"contact", "1", "zh"};
    case 4:
      return domain::ContactGiven{text};
    case 5:
      return party;
    case 6:
      return needs;
    case 7:
      return domain::ModelsRecommended{{{"e5", pick(100)}, {text, pick(100)}}, "1"};
    case 8:
      return domain::CardPresented{text, "e5", "front"};
    case 9:
      return domain::CardJudged{text, pick(4)};
    case 10:
      return domain::Event{"coffee.ordered", pick(5), "{}", pick(2) == 0 ? "{}" : ""};
    default:
      return domain::PersonCalled{text};
  }
}

TEST(FoldTest, the_fold_of_the_log_is_what_was_lived_through) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const TemporaryHome home;
    auto log = open_log(home.folder());
    std::map<Id, domain::Visit> lived;
    std::int64_t now_ms = kNoon_ms;
    for (int touch = 0; touch < 60; ++touch) {
      now_ms += static_cast<std::int64_t>(random() % 3000) - 500;
      Draft draft{visit_number(static_cast<std::uint8_t>(1 + random() % 4)),
                  log->tick(now_ms),
                  "entrance",
                  {}};
      for (unsigned i = random() % 4; i > 0; --i) draft.events.push_back(any_event(random));
      const auto records = log->append(draft);
      ASSERT_TRUE(records);
      for (std::size_t i = 0; i < records->size(); ++i) {
        const Record& record = (*records)[i];
        // The event as the guest made it, not as it was read back.
        domain::apply(lived[record.visit],
                      {record.id, record.visit, draft.at, record.actor, draft.events[i]});
      }
      if (random() % 10 == 0) {
        log.reset();
        log = open_log(home.folder());
      }
    }
    std::map<Id, domain::Visit> folded;
    ASSERT_TRUE(log->each([&](const Record& record) {
      domain::apply(folded[record.visit], to_fact(record));
      return true;
    }));
    EXPECT_EQ(folded, lived);
    EXPECT_EQ(fault_of(*log), "");
  }
}

TEST(ThreadsTest, the_guest_the_sync_and_a_reader_share_one_log) {
  const TemporaryHome home;
  const TemporaryHome other_home;
  const auto log = open_log(home.folder());
  const auto other = open_log(other_home.folder());
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(append(*other, visit_number(7), check_in()));
  const auto foreign = *other->own_after(0, 1000);

  std::thread sync([&] {
    for (std::size_t i = 0; i < foreign.size(); i += 5) {
      EXPECT_TRUE(log->take_in({foreign.begin() + static_cast<std::ptrdiff_t>(i),
                                foreign.begin() + static_cast<std::ptrdiff_t>(i + 5)}));
      EXPECT_TRUE(log->set_note("acknowledged", std::to_string(i)));
    }
  });
  std::thread reader([&] {
    for (int i = 0; i < 20; ++i) EXPECT_EQ(fault_of(*log), "");
  });
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(append(*log, visit_number(1), check_in()));
  sync.join();
  reader.join();
  EXPECT_EQ(every_record(*log).size(), 200U);
  EXPECT_EQ(fault_of(*log), "");
}

}  // namespace
}  // namespace foyer::log
