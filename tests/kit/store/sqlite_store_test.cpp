#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "devices.h"
#include "house/staff.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/sqlite_statements.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// An index begins at another page, and the file says that nothing about its layout has changed.
void move_a_table_of(const std::filesystem::path& path) {
  SQLite::Database store(path.string(), SQLite::OPEN_READWRITE);
  const int told = store.execAndGet("PRAGMA schema_version").getInt();
  store.exec(
      "DROP INDEX event_of_visit; CREATE TABLE filler(x);"
      "INSERT INTO filler VALUES (zeroblob(50000));"
      "CREATE INDEX event_of_visit ON event (visit, kind, at); DROP TABLE filler");
  store.exec("PRAGMA schema_version = " + std::to_string(told));
}

class EmbeddedStore : public testing::Test {
 protected:
  std::string dealer() const { return store_.dealer(); }
  std::string trouble() const {
    const auto uplink = sync::connect(dealer(), reports::store_rules());
    return uplink ? "" : uplink.error().what;
  }
  void write(const std::string& text) const {
    std::ofstream(store_.path(), std::ios::binary) << text;
  }
  // Runs `work` in a process of its own, which ends with 0 if it returns true.
  template <class Work>
  static pid_t fork_to(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
      bool good = false;
      try {
        good = work();
      } catch (...) {
      }
      ::_exit(good ? 0 : 1);
    }
    return child;
  }
  static int wait_for(pid_t child) {
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
  }

  Folder folder_;
  SqliteStore store_{folder_.path()};
};

TEST_F(EmbeddedStore, is_not_asked_again_while_nobody_has_written_to_it) {
  const auto uplink = sync::connect(dealer(), reports::store_rules());
  ASSERT_TRUE(uplink);
  const Id origin{{1}};
  const auto changed_before_s = [&](int seconds) {
    std::filesystem::last_write_time(store_.path(), std::filesystem::file_time_type::clock::now() -
                                                        std::chrono::seconds(seconds));
  };
  ASSERT_TRUE((*uplink)->hello(origin));
  EXPECT_FALSE((*uplink)->is_untouched()) << "it was made just now";
  changed_before_s(60);
  EXPECT_FALSE((*uplink)->is_untouched()) << "it is not what hello saw";
  ASSERT_TRUE((*uplink)->hello(origin));
  EXPECT_TRUE((*uplink)->is_untouched());
  changed_before_s(30);
  EXPECT_FALSE((*uplink)->is_untouched()) << "somebody wrote";
  ASSERT_TRUE((*uplink)->hello(origin));
  EXPECT_TRUE((*uplink)->is_untouched());
  std::filesystem::remove(store_.path());
  EXPECT_FALSE((*uplink)->is_untouched()) << "it is gone";
}

TEST_F(EmbeddedStore, hands_out_what_another_device_wrote_after_a_long_silence) {
  Device quiet{folder_.path() / "quiet", dealer()}, busy{folder_.path() / "busy", dealer()};
  ASSERT_TRUE(quiet.sync().round());
  for (int day = 0; day < 3; ++day) {
    std::filesystem::last_write_time(
        store_.path(), std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    ASSERT_TRUE(quiet.sync().round());
    ASSERT_TRUE(quiet.sync().round());
    busy.check_in(day + 1);
    ASSERT_TRUE(busy.sync().round());
    const auto pulled = quiet.sync().round();
    ASSERT_TRUE(pulled);
    EXPECT_EQ(pulled->pulled, 3);
  }
}

// A connection takes its tables to be where they were when it read the definitions, and looks again
// only if the file says that those have changed. Here it says the same number of another layout.
TEST_F(EmbeddedStore, a_backup_that_was_copied_over_it_is_read_where_its_tables_are) {
  Device desk(folder_.path() / "desk", dealer()), tablet(folder_.path() / "tablet", dealer());
  desk.check_in(1);
  for (Device* one : {&desk, &tablet, &desk}) round_of(*one);
  store_.back_up();
  move_a_table_of(store_.backup());
  desk.check_in(2);
  for (Device* one : {&desk, &tablet}) round_of(*one);
  store_.copy_back();
  tablet.check_in(3);
  for (Device* one : {&tablet, &desk, &tablet}) round_of(*one);
  EXPECT_EQ(facts_of(desk.log()).size(), 9u);
  EXPECT_EQ(facts_of(dealer()), facts_of(desk.log()));
  SQLite::Database store(store_.path().string());
  EXPECT_EQ(store.execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST_F(EmbeddedStore, one_that_nobody_replaced_is_not_opened_again_for_every_round) {
  const auto uplink = sync::connect(dealer(), reports::store_rules());
  ASSERT_TRUE(uplink);
  const auto handles = [&] {
    std::vector<std::string> all;
    for (const auto& one : std::filesystem::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      if (std::filesystem::read_symlink(one, gone) == store_.path())
        all.push_back(one.path().filename().string());
    }
    return all;
  };
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  const auto first = handles();
  EXPECT_EQ(first.size(), 1u);
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  EXPECT_EQ(handles(), first);
  store_.back_up();
  store_.copy_back();
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  EXPECT_EQ(handles(), first) << "copied over with its tables where they were";
  move_a_table_of(store_.backup());
  store_.copy_back();
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  EXPECT_NE(handles(), first) << "and with one of them elsewhere";
  store_.back_up();
  store_.restore();
  EXPECT_TRUE(handles().empty()) << "it leads to a file that has no name any more";
  ASSERT_TRUE((*uplink)->hello(Id{{1}}));
  EXPECT_EQ(handles().size(), 1u) << "and now to the one that came";
}

TEST_F(EmbeddedStore, is_readable_by_its_owner_alone) {
  ASSERT_EQ(trouble(), "");
  EXPECT_EQ(std::filesystem::status(store_.path()).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(EmbeddedStore, a_newer_one_is_refused_and_left_as_it_is) {
  ASSERT_EQ(trouble(), "");
  {
    SQLite::Database newer(store_.path().string(), SQLite::OPEN_READWRITE);
    newer.exec("UPDATE meta SET value = '2' WHERE name = 'schema'; CREATE TABLE tomorrow (a)");
  }
  const std::string before = bytes_of(store_.path());
  EXPECT_NE(trouble().find("newer"), std::string::npos) << trouble();
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.check_in(1);
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_EQ(bytes_of(store_.path()), before);
}

TEST_F(EmbeddedStore, newer_read_views_are_left_alone_and_older_ones_are_renewed) {
  ASSERT_EQ(trouble(), "");
  const auto view = [&](const char* made_by) {
    SQLite::Database file(store_.path().string(), SQLite::OPEN_READWRITE);
    file.exec(made_by);
    ASSERT_EQ(trouble(), "");
  };
  const auto columns = [&] {
    SQLite::Database file(store_.path().string());
    return SQLite::Statement(file, "SELECT * FROM walk_in_register").getColumnCount();
  };
  const char* const kReplace =
      "DROP VIEW walk_in_register; CREATE VIEW walk_in_register AS SELECT 1 AS visit;"
      "UPDATE meta SET value = '%' WHERE name = 'views'";
  std::string text(kReplace);
  view(text.replace(text.find('%'), 1, "999").c_str());
  EXPECT_EQ(columns(), 1);
  view("UPDATE meta SET value = '0' WHERE name = 'views'");
  EXPECT_GT(columns(), 1);
}

TEST_F(EmbeddedStore, a_damaged_one_or_some_other_file_is_refused_and_left_as_it_is) {
  write("This is not a database, but a letter that somebody saved under the wrong name." +
        std::string(2000, ' '));
  const std::string letter = bytes_of(store_.path());
  EXPECT_NE(trouble().find("damaged"), std::string::npos) << trouble();
  EXPECT_EQ(bytes_of(store_.path()), letter);
  std::filesystem::remove(store_.path());
  {
    SQLite::Database(store_.path().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE shopping (item)");
  }
  const std::string list = bytes_of(store_.path());
  EXPECT_NE(trouble().find("some other"), std::string::npos) << trouble();
  EXPECT_EQ(bytes_of(store_.path()), list);
}

TEST_F(EmbeddedStore, a_device_s_own_log_is_not_taken_for_a_dealer_s_database) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.switch_off();
  const auto uplink = sync::connect("sqlite:" + (folder_.path() / "entrance" / "foyer.db").string(),
                                    reports::store_rules());
  ASSERT_FALSE(uplink);
  EXPECT_NE(uplink.error().what.find("some other"), std::string::npos) << uplink.error().what;
  entrance.switch_on();
}

TEST_F(EmbeddedStore, a_missing_folder_is_an_error_and_the_store_works_once_it_is_there) {
  SqliteStore away(folder_.path() / "share");
  Device entrance(folder_.path() / "entrance", away.dealer());
  entrance.check_in(1);
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "share"));
  entrance.check_in(2);
  std::filesystem::create_directory(folder_.path() / "share");
  EXPECT_EQ(round_of(entrance).pushed, 6);
}

TEST_F(EmbeddedStore, a_page_that_was_overwritten_is_an_error_or_does_not_matter) {
  Device entrance(folder_.path() / "entrance", dealer());
  for (int visit = 0; visit < 20; ++visit) entrance.check_in(visit);
  round_of(entrance);
  const auto truth = facts_of(entrance.log());
  const std::string sound = bytes_of(store_.path());
  constexpr std::size_t kPage_bytes = 4096;
  int errors = 0;
  for (std::size_t page = 1; page < sound.size() / kPage_bytes; ++page) {
    std::string damaged = sound;
    damaged.replace(page * kPage_bytes, kPage_bytes, kPage_bytes, 'x');
    write(damaged);
    const auto home = folder_.path() / ("desk" + std::to_string(page));
    Device desk(home, dealer());
    const auto round = desk.sync().round();
    errors += round ? 0 : 1;
    EXPECT_EQ(facts_of(desk.log()).size(), round ? truth.size() : 0) << "page " << page;
    EXPECT_FALSE(desk.log().verify()->fault.has_value());
    desk.check_in(100);  // the desk goes on
  }
  EXPECT_GT(errors, 2);
}

TEST_F(EmbeddedStore, an_unknown_scheme_names_the_known_ones_and_never_a_password) {
  for (const std::string dealer : {"mysql://ann:s3cret@db/foyer", "s3cret", "S3CRET:x", ""}) {
    const auto uplink = sync::connect(dealer, reports::store_rules());
    ASSERT_FALSE(uplink);
    EXPECT_NE(uplink.error().what.find("sqlite:PATH"), std::string::npos);
    EXPECT_EQ(uplink.error().what.find("3"), std::string::npos) << uplink.error().what;
  }
}

TEST_F(EmbeddedStore, several_devices_in_processes_of_their_own_write_one_store) {
  std::vector<pid_t> children;
  for (int device = 0; device < 4; ++device)
    children.push_back(fork_to([&] {
      Device entrance(folder_.path() / ("d" + std::to_string(device)), dealer());
      for (int round = 0; round < 10; ++round) {
        for (int visit = 0; visit < 5; ++visit) entrance.check_in(device * 50 + round * 5 + visit);
        while (!entrance.sync().round()) {
        }
      }
      return true;
    }));
  for (const pid_t child : children) EXPECT_EQ(wait_for(child), 0);
  const auto all = facts_of(dealer());
  EXPECT_EQ(all.size(), 4U * 50 * 3);
  for (int visit = 0; visit < 200; ++visit) EXPECT_EQ(openings_of(all, visit), 1) << visit;
  Device desk(folder_.path() / "desk", dealer());
  EXPECT_EQ(round_of(desk).pulled, 600);
}

TEST_F(EmbeddedStore, several_threads_make_the_same_new_store_at_once) {
  std::vector<std::thread> threads;
  std::atomic<int> failures = 0;
  // Whoever waited too long for the one who makes it is told to try again, and does.
  const auto makes_it = [&] {
    for (;;) {
      const auto uplink = sync::connect(dealer(), reports::store_rules());
      if (uplink) return;
      if (uplink.error().what.find("it will be tried again") != std::string::npos) continue;
      ++failures;
      return;
    }
  };
  for (int i = 0; i < 8; ++i) threads.emplace_back(makes_it);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
}

TEST_F(EmbeddedStore, a_device_killed_in_the_middle_of_a_push_goes_on_where_it_stood) {
  const auto home = folder_.path() / "entrance";
  int visits = 0;
  std::mt19937 dice(7);
  for (int life = 0; life < 25; ++life) {
    {
      Device entrance(home, "sqlite:/nowhere");
      for (int i = 0; i < 40; ++i) entrance.check_in(visits++);
    }
    // The child tells when it is about to push; the parent ends it a moment later.
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = fork_to([&] {
      Device entrance(home, dealer());
      entrance.fail_by([&](Call call, std::size_t) {
        if (call == Call::push && ::write(pipe_ends[1], "p", 1) != 1) ::_exit(2);
        return Fault::none;
      });
      return entrance.sync().round().has_value();
    });
    char told = 0;
    ASSERT_EQ(::read(pipe_ends[0], &told, 1), 1);
    std::this_thread::sleep_for(std::chrono::microseconds(dice() % 4000));
    ::kill(child, SIGKILL);
    wait_for(child);
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
  }
  Device entrance(home, dealer());
  round_of(entrance);
  EXPECT_EQ(facts_of(dealer()), facts_of(entrance.log()));
  EXPECT_EQ(facts_of(dealer()).size(), static_cast<std::size_t>(visits) * 3);
  EXPECT_FALSE(entrance.sync().total().new_origin);
}

// A thousand origins that a device leaves out stand in its cursor: looked for one by one through
// all of it, each pull took a quarter of a second.
TEST(SqlitePull, finds_each_origin_and_its_facts_by_an_index) {
  const Folder folder;
  const SqliteStore store(folder.path());
  connection_to(store.dealer());
  SQLite::Database file(store.path().string(), SQLite::OPEN_READONLY);
  SQLite::Statement plan(file, "EXPLAIN QUERY PLAN " + sync::sqlite_pull_statement());
  std::vector<std::string> steps;
  while (plan.executeStep()) steps.push_back(plan.getColumn(3).getString());
  const auto says = [&](std::string_view beginning, std::string_view how) {
    return std::ranges::any_of(steps, [&](const std::string& step) {
      return step.starts_with(beginning) && step.find(how) != std::string::npos;
    });
  };
  const std::string all = testing::PrintToString(steps);
  EXPECT_TRUE(says("SEARCH seen USING AUTOMATIC", "INDEX (origin=?)")) << all;
  EXPECT_TRUE(says("SEARCH e USING PRIMARY KEY", "origin=? AND seq>? AND seq<?")) << all;
  EXPECT_FALSE(says("SCAN seen", "") || says("SCAN e", "")) << all;
}

}  // namespace
}  // namespace foyer::tests
