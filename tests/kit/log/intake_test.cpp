// Many facts at a time, as they come in after a long absence: each is looked at and kept as if it
// had come alone, wherever in the batch it stands.
#include <algorithm>

#include "kit/log/device.h"
#include "support/fault_vfs.h"

namespace foyer::log {
namespace {

constexpr std::size_t kFacts = 40;

// What a device wrote that this one has never met: a name in every second fact.
std::vector<Record> chained(std::vector<Record> records) {
  Hash before{};
  std::int64_t seq = 0;
  for (Record& record : records) {
    record.id = {Id{{7}}, ++seq};
    record.at = Hlc::at_ms(kNoon_ms, static_cast<std::uint16_t>(seq));
    if (record.personal) {
      record.salt.emplace().fill(static_cast<std::uint8_t>(seq));
      record.personal_hash = hash_personal(*record.salt, *record.personal);
    }
    before = record.hash = chain(before, record);
  }
  return records;
}

std::vector<Record> facts(std::size_t count) {
  std::vector<Record> records(count);
  for (std::size_t i = 0; i < count; ++i) {
    Record& record = records[i];
    record.visit = visit_number(static_cast<std::uint8_t>(1 + i % 3));
    record.kind = i % 2 == 0 ? "visit.opened" : "guest.named";
    record.actor = "entrance";
    record.body = R"({"number":)" + std::to_string(i) + std::string(i, ' ') + "}";
    if (i % 2 == 1) record.personal = R"({"name":"Canary )" + std::to_string(i) + R"("})";
  }
  return chained(std::move(records));
}

std::vector<Record> up_to(const std::vector<Record>& records, std::size_t count) {
  return {records.begin(), records.begin() + static_cast<std::ptrdiff_t>(count)};
}

TEST(Intake, however_many_facts_come_at_once_each_is_kept_as_it_was_written) {
  const std::vector<Record> all = facts(kFacts);
  for (std::size_t count = 1; count <= kFacts; ++count) {
    SCOPED_TRACE(count);
    const TemporaryHome home;
    auto log = open_log(home.folder());
    EXPECT_EQ(*log->take_in(up_to(all, count)), static_cast<std::int64_t>(count));
    EXPECT_EQ(every_record(*log), up_to(all, count));
    log.reset();
    log = open_log(home.folder());
    EXPECT_EQ(*log->take_in(all), static_cast<std::int64_t>(kFacts - count));
    EXPECT_EQ(every_record(*log), all);
    EXPECT_EQ(log->cursors()->front().hash, all.back().hash);
    EXPECT_EQ(fault_of(*log), "");
  }
}

TEST(Intake, one_fact_that_does_not_follow_keeps_out_all_that_came_with_it) {
  const std::vector<Record> all = facts(kFacts);
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  for (std::size_t at = 0; at < kFacts; ++at) {
    SCOPED_TRACE(at);
    std::vector<Record> changed = all;
    changed[at].body = "{}";
    EXPECT_FALSE(log->take_in(changed));
    std::vector<Record> without = all;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
    EXPECT_EQ(log->take_in(without).has_value(), at + 1 == kFacts);
    EXPECT_EQ(every_record(*log).empty(), at + 1 < kFacts);
  }
  EXPECT_EQ(fault_of(*log), "");
}

TEST(Intake, a_fact_that_comes_twice_in_one_batch_is_there_once) {
  const std::vector<Record> all = facts(kFacts);
  for (std::size_t at = 0; at < kFacts; ++at) {
    SCOPED_TRACE(at);
    std::vector<Record> twice = all;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(at), all[at]);
    const TemporaryHome home;
    const auto log = open_log(home.folder());
    EXPECT_EQ(*log->take_in(twice), static_cast<std::int64_t>(kFacts));
    EXPECT_EQ(every_record(*log), all);
    twice[at + 1].body = "{}";
    EXPECT_FALSE(log->take_in(twice)) << "the second is another fact under the same number";
  }
}

TEST(Intake, a_guest_who_is_erased_anywhere_in_a_batch_is_erased_before_and_behind) {
  for (std::size_t at = 0; at < kFacts; ++at) {
    SCOPED_TRACE(at);
    std::vector<Record> records = facts(kFacts);
    for (Record& record : records) record.personal_hash = {};
    records[at].visit = visit_number(2);
    records[at].kind = facts::kErasingKind;
    records[at].actor = "desk";
    records[at].personal.reset();
    records[at].salt.reset();
    records = chained(std::move(records));
    const TemporaryHome home;
    const auto log = open_log(home.folder());
    ASSERT_EQ(*log->take_in(records), static_cast<std::int64_t>(kFacts));
    const std::vector<Record> kept = every_record(*log);
    ASSERT_EQ(kept.size(), kFacts);
    for (std::size_t i = 0; i < kFacts; ++i) {
      const bool erased = kept[i].visit == visit_number(2);
      EXPECT_EQ(kept[i].personal.has_value(), !erased && records[i].personal.has_value()) << i;
      EXPECT_EQ(kept[i].salt.has_value(), kept[i].personal.has_value()) << i;
    }
    EXPECT_EQ(fault_of(*log), "");
  }
}

TEST(Intake, a_disk_that_fails_anywhere_in_a_batch_leaves_nothing_of_it) {
  support::FaultVfs disk("foyer-fault");
  const std::vector<Record> all = facts(kFacts);
  std::int64_t step = 1;
  for (bool failed = true; failed; ++step) {
    ASSERT_LT(step, 200);
    SCOPED_TRACE(step);
    const TemporaryHome home;
    const auto opened = try_open(home.folder(), "foyer-fault");
    ASSERT_TRUE(opened);
    VisitLog& log = **opened;
    disk.plan(support::Trouble::full, step, false);
    const auto taken = log.take_in(all);
    failed = disk.struck();
    disk.heal();
    EXPECT_EQ(taken.has_value(), !failed);
    EXPECT_EQ(every_record(log).size(), failed ? 0 : kFacts);
    EXPECT_EQ(*log.take_in(all), static_cast<std::int64_t>(failed ? kFacts : 0));
    EXPECT_EQ(every_record(log), all);
    EXPECT_EQ(fault_of(log), "");
  }
  EXPECT_GT(step, 4) << "too few steps: the disk was not asked to write";
}

}  // namespace
}  // namespace foyer::log
