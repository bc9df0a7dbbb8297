// The visit log on a good day: what is written is there, in order, and stays.
#include <sys/stat.h>

#include <algorithm>
#include <set>

#include "kit/log/device.h"
#include "kit/log/tables.h"
#include "showroom/visit.h"

namespace foyer::log {
namespace {

TEST(VisitLogTest, what_a_guest_said_is_there_after_a_restart) {
  const TemporaryHome home;
  std::vector<Record> written;
  {
    const auto log = open_log(home.folder());
    auto records = append(*log, visit_number(1), check_in());
    ASSERT_TRUE(records) << records.error().what;
    written = *records;
  }
  const auto log = open_log(home.folder());
  EXPECT_EQ(every_record(*log), written);
  EXPECT_EQ(*log->of_visit(visit_number(1)), written);
  EXPECT_EQ(fault_of(*log), "");
  EXPECT_EQ(log->head().last, 5);
  EXPECT_EQ(log->head().hash, written.back().hash);
  const domain::Fact named = to_fact(written[1]);
  EXPECT_EQ(named.event.as<domain::GuestNamed>()->name, "Canary Wu");
}

TEST(VisitLogTest, numbers_are_dense_from_one_over_restarts) {
  const TemporaryHome home;
  for (int start = 0; start < 3; ++start) {
    const auto log = open_log(home.folder());
    ASSERT_TRUE(append(*log, visit_number(1), check_in()));
    ASSERT_TRUE(append(*log, visit_number(2), {domain::VisitCheckedIn{}}));
  }
  const auto log = open_log(home.folder());
  std::int64_t expected = 0;
  const auto all = log->own_after(0, 1000);
  ASSERT_TRUE(all);
  for (const Record& record : *all) EXPECT_EQ(record.id.seq, ++expected);
  EXPECT_EQ(expected, 18);
  EXPECT_EQ(log->own_after(10, 3)->size(), 3U);
  EXPECT_EQ(log->own_after(10, 3)->front().id.seq, 11);
  EXPECT_TRUE(log->own_after(18, 3)->empty());
}

TEST(VisitLogTest, time_never_runs_backwards_even_if_the_clock_does) {
  const TemporaryHome home;
  Stamp last;
  {
    const auto log = open_log(home.folder());
    last = log->tick(kNoon_ms);
    EXPECT_LT(last, log->tick(kNoon_ms - 5000));
    auto records = append(*log, visit_number(1), {domain::VisitCheckedIn{}});
    last = records->back().at;
  }
  const auto log = open_log(home.folder());
  EXPECT_LT(last, log->tick(kNoon_ms - 86'400'000));
}

TEST(VisitLogTest, no_facts_make_no_transaction) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  EXPECT_TRUE(append(*log, visit_number(1), {})->empty());
  EXPECT_EQ(log->head().last, 0);
  EXPECT_EQ(fault_of(*log), "");
}

TEST(VisitLogTest, a_fact_of_a_newer_foyer_is_kept_byte_for_byte) {
  const TemporaryHome home;
  const domain::Event ordered{"coffee.ordered", 7, R"({"cups":2,"z":[1, 2]})",
                              R"({"for":"Canary Wu"})"};
  const domain::Event odd{"odd.bytes", 1, std::string("{\"a\":\"\0\xff\"}", 10), ""};
  {
    const auto log = open_log(home.folder());
    ASSERT_TRUE(append(*log, visit_number(1), {ordered, odd}));
  }
  const auto log = open_log(home.folder());
  const std::vector<Record> records = every_record(*log);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].body, ordered.body);
  EXPECT_EQ(records[0].version, 7);
  EXPECT_EQ(to_fact(records[0]).event, ordered);
  EXPECT_EQ(to_fact(records[1]).event, odd);
  EXPECT_EQ(fault_of(*log), "");
}

TEST(VisitLogTest, the_ticket_number_counts_only_visits_opened_here_since) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  const std::int64_t lunch_ms = kNoon_ms + 1, night_ms = kNoon_ms + 3'600'000;
  EXPECT_EQ(*log->visits_opened(lunch_ms, night_ms), 0);
  ASSERT_TRUE(log->append({visit_number(2), log->tick(lunch_ms + 1), "entrance", check_in()}));
  ASSERT_TRUE(append(*log, visit_number(3), {domain::VisitCheckedIn{}}));
  EXPECT_EQ(*log->visits_opened(lunch_ms, night_ms), 1);
  EXPECT_EQ(*log->visits_opened(0, night_ms), 2);
  EXPECT_EQ(*log->visits_opened(night_ms, 2 * night_ms), 0);
}

TEST(VisitLogTest, a_walk_ends_when_the_reader_has_seen_enough_and_may_write_meanwhile) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  int seen = 0;
  ASSERT_TRUE(log->each([&](const Record&) {
    EXPECT_TRUE(append(*log, visit_number(2), {domain::VisitCheckedIn{}}));
    return ++seen < 3;
  }));
  EXPECT_EQ(seen, 3);
  EXPECT_EQ(log->head().last, 8);
}

TEST(VisitLogTest, who_was_here_lately_is_read_with_all_that_was_said_and_nobody_else_is) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  constexpr std::int64_t kDay_ms = 24 * 3'600'000;
  const auto say = [&](const Id& subject, std::int64_t at_ms) {
    ASSERT_TRUE(log->append({subject, log->tick(at_ms), "desk", {domain::VisitCheckedIn{}}}));
  };
  const Id before = visit_number(1), again = visit_number(2), today = visit_number(3);
  say({}, kNoon_ms);
  for (const Id& one : {before, again}) say(one, kNoon_ms);
  for (const Id& one : {today, again, today}) say(one, kNoon_ms + kDay_ms);
  std::vector<std::pair<Id, std::int64_t>> read;
  ASSERT_TRUE(log->each_of_subjects_since(Hlc::at_ms(kNoon_ms + kDay_ms), [&](const Record& one) {
    read.emplace_back(one.visit, one.id.seq);
    return true;
  }));
  const std::vector<std::pair<Id, std::int64_t>> all{{{}, 1},    {again, 3}, {again, 5},
                                                     {today, 4}, {today, 6}};
  EXPECT_EQ(read, all) << "the house's own, whenever that was; then each in order";
}

TEST(VisitLogTest, a_fact_that_is_too_long_is_refused_whole) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  const auto refused = append(*log, visit_number(1),
                              {domain::VisitCheckedIn{},
                               domain::GuestNamed{std::string(VisitLog::kFactMax_bytes, 'x'), ""}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what.find("xxx"), std::string::npos);
  EXPECT_EQ(log->head().last, 0);
  EXPECT_TRUE(every_record(*log).empty());
}

TEST(VisitLogTest, what_is_personal_is_nowhere_in_the_files) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  const auto look = [&] {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(home.folder())) {
      const std::string bytes = bytes_of(entry.path());
      EXPECT_EQ(bytes.find("Canary"), std::string::npos) << entry.path();
      EXPECT_EQ(bytes.find("13900001111"), std::string::npos) << entry.path();
      files += bytes.find("visit.opened") != std::string::npos ? 1 : 0;
    }
    return files;
  };
  EXPECT_GE(look(), 1) << "the facts themselves should be readable: the search looked in vain";
  ASSERT_TRUE(append(*log, visit_number(2), check_in()));
  EXPECT_GE(look(), 1);
}

TEST(VisitLogTest, a_guest_who_is_erased_is_gone_and_the_chain_is_whole) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  const auto kept = append(*log, visit_number(1), check_in());
  const auto gone = append(*log, visit_number(2), check_in());
  ASSERT_TRUE(kept && gone);
  EXPECT_EQ(*log->erase_personal_of(visit_number(2)), 2);
  EXPECT_EQ(*log->erase_personal_of(visit_number(2)), 0);
  EXPECT_EQ(*log->of_visit(visit_number(1)), *kept);
  const auto left = log->of_visit(visit_number(2));
  ASSERT_TRUE(left);
  for (const Record& record : *left) {
    EXPECT_FALSE(record.personal);
    EXPECT_FALSE(record.salt);
  }
  EXPECT_EQ((*left)[1].personal_hash, (*gone)[1].personal_hash);
  EXPECT_EQ(fault_of(*log), "");
  EXPECT_FALSE(log->erase_personal_of(Id{}));
}

// Some sealed bytes of what is personal in a fact, as they lie in the file: the last 64, which
// for a long text are all in one of the pages that become free.
std::string sealed_bytes(const std::filesystem::path& file, const std::string& kind) {
  SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
  SQLite::Statement personal(db, "SELECT substr(personal, -64) FROM event WHERE kind = ?1");
  personal.bind(1, kind);
  EXPECT_TRUE(personal.executeStep());
  return personal.getColumn(0).getString();
}

TEST(VisitLogTest, not_even_the_sealed_bytes_of_an_erased_guest_stay_in_the_files) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  const domain::Event signature{"guest.signed", 1, "{}", std::string(20'000, 's')};
  ASSERT_TRUE(append(*log, visit_number(1), {signature}));
  const std::string name = sealed_bytes(home.log(), "guest.named");
  const std::string signed_by = sealed_bytes(home.log(), "guest.signed");
  const auto is_in_a_file = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(home.folder())) {
      const std::string bytes = bytes_of(entry.path());
      if (bytes.find(name) != std::string::npos) return true;
      if (bytes.find(signed_by) != std::string::npos) return true;
    }
    return false;
  };
  EXPECT_TRUE(is_in_a_file()) << "the search looked in vain";

  // A reader that is in the middle of the log holds the -wal up; the next append makes good.
  ASSERT_TRUE(log->each([&](const Record&) {
    EXPECT_EQ(*log->erase_personal_of(visit_number(1)), 3);
    return false;
  }));
  ASSERT_TRUE(append(*log, visit_number(2), {domain::VisitCheckedIn{}}));
  EXPECT_FALSE(is_in_a_file());
}

// What a walk over a million facts must not need is a sort or a scan.
TEST(VisitLogTest, the_questions_asked_while_guests_wait_are_answered_from_an_index) {
  const TemporaryHome home;
  open_log(home.folder()).reset();
  SQLite::Database db(home.log().string(), SQLite::OPEN_READONLY);
  for (const std::string rest : {"ORDER BY at, origin, seq", "ORDER BY origin, seq",
                                 "WHERE visit = x'00' ORDER BY at, origin, seq",
                                 "WHERE visit IN (x'00', x'01') ORDER BY visit, at, origin, seq",
                                 "WHERE origin = x'00' AND seq > 5 ORDER BY seq LIMIT 3",
                                 "WHERE kind = 'visit.opened' AND origin = x'00' AND at >= 7"}) {
    SQLite::Statement plan(db, "EXPLAIN QUERY PLAN " + select_rows(rest));
    while (plan.executeStep()) {
      const std::string step = plan.getColumn(3).getString();
      EXPECT_EQ(step.find("TEMP B-TREE"), std::string::npos) << rest << ": " << step;
      EXPECT_TRUE(rest.find("WHERE") == std::string::npos || step.find("SEARCH") == 0)
          << rest << ": " << step;
    }
  }
}

TEST(VisitLogTest, everything_in_the_home_is_closed_to_others) {
  const TemporaryHome parent;
  const std::filesystem::path home = parent.folder() / "made" / "here";
  const auto log = open_log(home);
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  struct stat status {};
  ASSERT_EQ(::stat(home.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(home)) {
    ASSERT_EQ(::stat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << entry.path();
    names.insert(entry.path().filename());
  }
  EXPECT_EQ(names, (std::set<std::string>{"foyer.db", "foyer.db-shm", "foyer.db-wal", "foyer.key",
                                          "foyer.lock"}));
}

TEST(VisitLogTest, a_second_process_may_read_beside_a_running_one_and_writes_nothing) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
  auto reader = VisitLog::open(Options{home.folder(), true, {}});
  ASSERT_TRUE(reader) << reader.error().what;
  EXPECT_EQ(every_record(**reader).size(), 5U);
  ASSERT_TRUE(append(*log, visit_number(2), check_in()));
  EXPECT_EQ(every_record(**reader).size(), 10U);
  EXPECT_EQ(fault_of(**reader), "");
  EXPECT_FALSE(append(**reader, visit_number(3), check_in()));
  EXPECT_FALSE((*reader)->set_note("acknowledged", "1"));
  EXPECT_FALSE((*reader)->erase_personal_of(visit_number(1)));
  EXPECT_FALSE((*reader)->start_new_origin());
  EXPECT_FALSE((*reader)->take_in({}));
  const std::string before = bytes_of(home.folder() / "foyer.db-wal");
  reader->reset();
  EXPECT_EQ(bytes_of(home.folder() / "foyer.db-wal"), before);
  ASSERT_TRUE(append(*log, visit_number(3), check_in()));
  EXPECT_EQ(every_record(*log).size(), 15U);
}

TEST(VisitLogTest, notes_are_kept_and_replaced) {
  const TemporaryHome home;
  {
    const auto log = open_log(home.folder());
    EXPECT_EQ(*log->note("acknowledged"), std::nullopt);
    ASSERT_TRUE(log->set_note("acknowledged", "4"));
    ASSERT_TRUE(log->set_note("acknowledged", "12"));
  }
  EXPECT_EQ(*open_log(home.folder())->note("acknowledged"), "12");
}

constexpr std::int64_t kHour_ms = 3'600'000, kYear_ms = 365LL * 24 * kHour_ms;

// The clock was ahead when the device started, and is right afterwards.
TEST(WrongClock, a_later_guest_stands_with_the_time_at_which_they_came) {
  for (const std::int64_t ahead_ms : {8 * kHour_ms, 10 * kYear_ms}) {
    const TemporaryHome home;
    auto log = open_log(home.folder());
    const auto opened = [&](std::uint8_t visit, std::int64_t wall_ms) {
      const auto records =
          log->append({visit_number(visit), log->tick(wall_ms), "entrance", check_in()});
      EXPECT_TRUE(records);
      return to_fact(records->front());
    };
    EXPECT_EQ(opened(1, kNoon_ms + ahead_ms).at.unix_ms(), kNoon_ms + ahead_ms);
    log.reset();
    log = open_log(home.folder());
    EXPECT_EQ(log->ahead_ms(kNoon_ms), ahead_ms);
    const domain::Fact second = opened(2, kNoon_ms), third = opened(3, kNoon_ms + kHour_ms / 2);
    EXPECT_EQ(second.at.unix_ms(), kNoon_ms);
    EXPECT_EQ(third.at.unix_ms(), kNoon_ms + kHour_ms / 2);
    EXPECT_LT(second.at, third.at) << "and in their order";
    EXPECT_TRUE(third.event.is<domain::VisitOpened>()) << "read as what it is";
    EXPECT_EQ(fault_of(*log), "") << "the chain covers the time, too";
    EXPECT_EQ(to_fact(every_record(*log).back()).at.unix_ms(), third.at.unix_ms());
  }
}

TEST(WrongClock, tickets_begin_anew_each_day_all_the_same) {
  const TemporaryHome home;
  const auto log = open_log(home.folder());
  const auto opened = [&](std::uint8_t visit, std::int64_t wall_ms) {
    ASSERT_TRUE(log->append({visit_number(visit), log->tick(wall_ms), "entrance", check_in()}));
  };
  constexpr std::int64_t kDay_ms = 24 * kHour_ms;
  opened(1, kNoon_ms - kDay_ms);
  opened(2, kNoon_ms + 10 * kYear_ms);
  EXPECT_EQ(*log->visits_opened(kNoon_ms, kNoon_ms + kDay_ms), 1) << "it has today's first ticket";
  opened(3, kNoon_ms + kHour_ms);
  EXPECT_EQ(*log->visits_opened(kNoon_ms, kNoon_ms + kDay_ms), 2);
  EXPECT_EQ(*log->visits_opened(kNoon_ms + kDay_ms, kNoon_ms + 2 * kDay_ms), 0);
}

TEST(WrongClock, what_a_body_says_of_the_time_is_believed_only_where_it_can_be) {
  Record record;
  record.at = Hlc::at_ms(kNoon_ms);
  const auto wall = [&](const char* body) {
    record.body = body;
    return stamp_of(record).wall_ms;
  };
  EXPECT_EQ(wall(R"({"said_ms":1000})"), 1000);
  for (const char* none : {"{}", R"({"said_ms":"1000"})", R"({"said_ms":1e3})", R"({"said_ms":-1})",
                           R"({"said_ms":9000000000000000000})", R"({"said_ms":1900000000000})",
                           R"({"said_ms":null})", R"(["said_ms",1000])", "said_ms"})
    EXPECT_EQ(wall(none), kNoon_ms) << none;
}

}  // namespace
}  // namespace foyer::log
