// What a device finds when it starts: keys, locks, folders and files that are not as they should.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

#include "kit/log/device.h"

namespace foyer::log {
namespace {

namespace fs = std::filesystem;

void write_visit(const TemporaryHome& home) {
  const auto log = open_log(home.folder());
  ASSERT_TRUE(append(*log, visit_number(1), check_in()));
}

void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string refusal(const TemporaryHome& home) {
  const auto log = try_open(home.folder());
  return log ? "" : log.error().what;
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Runs in a process of its own; true if `work` was.
template <class Work>
bool in_another_process(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(HomeTest, a_second_foyer_is_told_who_holds_the_log) {
  const TemporaryHome home;
  auto log = open_log(home.folder());
  const auto refused = [&] {
    const std::string text = refusal(home);
    return says(text, "another Foyer is using it") &&
           says(text, (home.folder() / "foyer.lock").string());
  };
  EXPECT_TRUE(in_another_process(refused));
  EXPECT_TRUE(refused()) << "nor twice in one process";
  log.reset();
  EXPECT_TRUE(in_another_process([&] { return refusal(home).empty(); }));
  EXPECT_EQ(fs::file_size(home.folder() / "foyer.lock"), 0U);
}

TEST(HomeTest, a_log_whose_key_is_missing_is_not_opened_and_no_new_key_is_made) {
  const TemporaryHome home;
  write_visit(home);
  fs::remove(home.key());
  EXPECT_TRUE(says(refusal(home), home.key().string() + " is missing")) << refusal(home);
  EXPECT_FALSE(fs::exists(home.key()));
}

TEST(HomeTest, a_second_foyer_is_kept_out_though_the_lock_file_was_tidied_away) {
  const TemporaryHome home;
  auto log = open_log(home.folder());
  fs::remove(home.folder() / "foyer.lock");
  EXPECT_TRUE(in_another_process([&] { return says(refusal(home), "another Foyer is using it"); }));
  log.reset();
  EXPECT_EQ(refusal(home), "");
}

TEST(HomeTest, a_log_that_has_gone_missing_is_told_and_not_begun_anew) {
  const TemporaryHome home;
  write_visit(home);
  const std::string bytes = bytes_of(home.log());
  fs::remove(home.log());
  EXPECT_TRUE(says(refusal(home), home.log().string() + " is missing, but its key"))
      << refusal(home);
  EXPECT_FALSE(fs::exists(home.log()));
  write_bytes(home.log(), "");
  EXPECT_TRUE(says(refusal(home), " is empty, but its key")) << refusal(home);
  write_bytes(home.log(), bytes);
  EXPECT_EQ(refusal(home), "");
  fs::remove(home.log());
  fs::rename(home.key(), home.folder() / "away.key");
  EXPECT_EQ(refusal(home), "") << "a new one, once the key is away as well";
}

// A home whose facts lie in the -wal file, as after the power has gone.
class HomeWithFactsInTheWal : public ::testing::Test {
 protected:
  HomeWithFactsInTheWal() {
    const TemporaryHome first;
    const auto log = open_log(first.folder());
    EXPECT_TRUE(append(*log, visit_number(1), check_in()));
    for (const char* file : {"foyer.db", "foyer.db-wal", "foyer.key"})
      fs::copy(first.folder() / file, home.folder() / file);
    facts = bytes_of(wal());
    EXPECT_FALSE(facts.empty());
  }
  fs::path wal() const { return home.folder() / "foyer.db-wal"; }
  void expect_told_and_kept() {
    for (const bool read_only : {true, false}) {
      const auto log = VisitLog::open(Options{home.folder(), read_only, {}});
      ASSERT_FALSE(log);
      EXPECT_TRUE(says(log.error().what, wal().string() + " holds facts")) << log.error().what;
      EXPECT_EQ(bytes_of(wal()), facts);
    }
  }
  TemporaryHome home;
  std::string facts;
};

TEST_F(HomeWithFactsInTheWal, opens_with_them) {
  EXPECT_EQ(every_record(*open_log(home.folder())).size(), check_in().size());
}

TEST_F(HomeWithFactsInTheWal, is_told_and_kept_when_the_database_is_missing) {
  fs::remove(home.log());
  expect_told_and_kept();
  fs::remove(home.key());
  expect_told_and_kept();
}

TEST_F(HomeWithFactsInTheWal, is_told_and_kept_when_the_database_is_empty) {
  write_bytes(home.log(), "");
  expect_told_and_kept();
}

// What a first start leaves that was cut off: key and an empty file, and its mark.
TEST(HomeTest, a_first_start_that_was_cut_off_is_gone_on_with) {
  const TemporaryHome home;
  write_visit(home);
  fs::remove(home.log());
  write_bytes(home.log(), "");
  write_bytes(home.folder() / "foyer.unfinished", "");
  EXPECT_EQ(refusal(home), "");
  EXPECT_FALSE(fs::exists(home.folder() / "foyer.unfinished"));
}

TEST(HomeTest, nothing_of_a_home_is_ever_open_to_others) {
  const TemporaryHome place;
  const fs::path home = place.folder() / "new" / "home";
  const mode_t before = ::umask(0);
  {
    const auto log = open_log(home);
    ASSERT_TRUE(append(*log, visit_number(1), check_in()));
    for (const auto& file : fs::directory_iterator(home)) {
      struct stat status {};
      ASSERT_EQ(::stat(file.path().c_str(), &status), 0);
      EXPECT_EQ(status.st_mode & 0777U, 0600U) << file.path();
    }
  }
  ::umask(before);
  struct stat status {};
  ASSERT_EQ(::stat(home.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

// Of this process, in kB, as the system tells it.
long locked_memory() {
  std::ifstream in("/proc/self/status");
  for (std::string word; in >> word;)
    if (word == "VmLck:") {
      long kilobytes = 0;
      in >> kilobytes;
      return kilobytes;
    }
  return -1;
}

TEST(HomeTest, the_key_lies_in_memory_that_is_never_swapped_out) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer lets nothing be locked";
#endif
  const TemporaryHome home;
  const long before = locked_memory();
  const auto log = open_log(home.folder());
  EXPECT_GT(locked_memory(), before);
}

// For an export from the dealer's database, which may be killed at any time.
TEST(HomeTest, a_log_that_is_thrown_away_leaves_no_key_and_nobody_can_read_it) {
  const TemporaryHome home;
  {
    const auto log =
        VisitLog::open({.home = home.folder(), .read_only = false, .vfs = {}, .passing = true});
    ASSERT_TRUE(log) << log.error().what;
    ASSERT_TRUE(append(**log, visit_number(1), check_in()));
    EXPECT_EQ(every_record(**log).size(), check_in().size());
    EXPECT_FALSE(fs::exists(home.key()));
  }
  EXPECT_FALSE(fs::exists(home.key()));
  EXPECT_TRUE(says(refusal(home), "foyer.key is missing")) << refusal(home);
  for (const auto& file : fs::directory_iterator(home.folder()))
    EXPECT_FALSE(says(bytes_of(file.path()), "Canary")) << file.path();
}

TEST(HomeTest, a_wrong_key_is_told_from_the_right_one) {
  const TemporaryHome home;
  write_visit(home);
  const std::string right = bytes_of(home.key());
  write_bytes(home.key(), std::string(32, 'k'));
  EXPECT_TRUE(says(refusal(home), "is not the one that")) << refusal(home);
  write_bytes(home.key(), right.substr(0, 31));
  EXPECT_TRUE(says(refusal(home), "exactly 32 bytes")) << refusal(home);
  write_bytes(home.key(), right + "\n");
  EXPECT_TRUE(says(refusal(home), "exactly 32 bytes")) << refusal(home);
  write_bytes(home.key(), right);
  EXPECT_EQ(refusal(home), "");
}

TEST(HomeTest, a_key_that_others_may_read_is_closed_to_them_and_remarked_upon) {
  const TemporaryHome home;
  write_visit(home);
  fs::permissions(home.key(), fs::perms(0644));
  {
    const auto log = open_log(home.folder());
    ASSERT_EQ(log->remarks().size(), 1U);
    EXPECT_TRUE(says(log->remarks().front(), "0600"));
  }
  struct stat status {};
  ASSERT_EQ(::stat(home.key().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_TRUE(open_log(home.folder())->remarks().empty());
}

TEST(HomeTest, a_systemd_credential_is_the_key_and_none_is_left_in_the_home) {
  const TemporaryHome home;
  const TemporaryHome credentials;
  EXPECT_TRUE(in_another_process([&] {
    ::setenv("CREDENTIALS_DIRECTORY", credentials.folder().c_str(), 1);
    write_bytes(credentials.key(), std::string(32, 'c'));
    const auto log = try_open(home.folder());
    return log && append(**log, visit_number(1), check_in()) && !fs::exists(home.key());
  }));
  EXPECT_TRUE(says(refusal(home), "foyer.key is missing"));
  write_bytes(home.key(), std::string(32, 'c'));
  EXPECT_EQ(refusal(home), "");
}

TEST(HomeTest, a_folder_that_cannot_be_written_is_named) {
  const TemporaryHome home;
  const fs::path file = home.folder() / "not-a-folder";
  write_bytes(file, "");
  const auto beneath = try_open(file / "home");
  ASSERT_FALSE(beneath);
  EXPECT_TRUE(says(beneath.error().what, (file / "home").string())) << beneath.error().what;
  const auto itself = try_open(file);
  ASSERT_FALSE(itself);
  EXPECT_TRUE(says(itself.error().what, "is not a folder")) << itself.error().what;

  fs::permissions(home.folder(), fs::perms(0555));
  EXPECT_TRUE(in_another_process([&] {
    // Root may write everywhere; anybody else is stopped.
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return false;
    return says(refusal(home), "must be writable");
  }));
  fs::permissions(home.folder(), fs::perms(0700));
}

TEST(HomeTest, a_log_of_a_newer_foyer_is_refused_and_left_alone) {
  const TemporaryHome home;
  write_visit(home);
  SQLite::Database(home.log().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 3");
  const std::string before = bytes_of(home.log());
  EXPECT_TRUE(says(refusal(home), "written by a newer Foyer")) << refusal(home);
  EXPECT_EQ(bytes_of(home.log()), before);
}

TEST(HomeTest, another_programs_database_is_refused_and_left_alone) {
  const TemporaryHome home;
  SQLite::Database(home.log().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE song(title)");
  const std::string before = bytes_of(home.log());
  EXPECT_TRUE(says(refusal(home), "database of another program")) << refusal(home);
  EXPECT_EQ(bytes_of(home.log()), before);
  EXPECT_FALSE(fs::exists(home.key()));
}

TEST(HomeTest, a_text_in_the_place_of_the_log_is_refused_and_left_alone) {
  const TemporaryHome home;
  const std::string letter(5000, 'a');
  write_bytes(home.log(), letter);
  EXPECT_TRUE(says(refusal(home), "damaged or not a visit log")) << refusal(home);
  EXPECT_EQ(bytes_of(home.log()), letter);
}

// Opens, reads and verifies whatever is there; true if anything was refused.
bool complains(const TemporaryHome& home) {
  const auto log = try_open(home.folder());
  if (!log) return !log.error().what.empty();
  const auto read = (*log)->each([](const Record&) { return true; });
  return !read || !fault_of(**log).empty();
}

TEST(HomeTest, a_log_that_was_cut_short_is_never_taken_for_a_whole_one) {
  const TemporaryHome whole;
  for (int i = 0; i < 20; ++i) write_visit(whole);
  const std::string bytes = bytes_of(whole.log());
  for (std::size_t size = 1; size < bytes.size(); size += 1021) {
    const TemporaryHome home;
    fs::copy(whole.key(), home.key());
    write_bytes(home.log(), bytes.substr(0, size));
    EXPECT_TRUE(complains(home)) << size << " of " << bytes.size() << " bytes";
  }
}

TEST(HomeTest, a_log_with_a_damaged_page_is_read_without_harm) {
  const TemporaryHome whole;
  for (int i = 0; i < 60; ++i) write_visit(whole);
  const std::string bytes = bytes_of(whole.log());
  std::mt19937 random(7);
  int noticed = 0;
  for (int round = 0; round < 60; ++round) {
    const TemporaryHome home;
    fs::copy(whole.key(), home.key());
    std::string damaged = bytes;
    const std::size_t at = random() % damaged.size();
    for (std::size_t i = at; i < std::min(at + 200, damaged.size()); ++i) {
      damaged[i] = static_cast<char>(random());
    }
    write_bytes(home.log(), damaged);
    // Damage to an index or to free space may go unseen by a walk over the facts.
    noticed += complains(home) ? 1 : 0;
  }
  EXPECT_GT(noticed, 20);
}

TEST(HomeTest, reading_needs_a_log_and_makes_none) {
  const TemporaryHome home;
  const auto log = VisitLog::open(Options{home.folder(), true, {}});
  ASSERT_FALSE(log);
  EXPECT_TRUE(says(log.error().what, "There is no visit log")) << log.error().what;
  EXPECT_TRUE(fs::is_empty(home.folder()));
}

TEST(HomeTest, no_error_tells_what_a_guest_said) {
  const TemporaryHome home;
  write_visit(home);
  SQLite::Database(home.log().string(), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER event_is_only_erased; UPDATE event SET hash = x'00'");
  const auto log = open_log(home.folder());
  const auto read = log->each([](const Record&) { return true; });
  ASSERT_FALSE(read);
  EXPECT_FALSE(says(read.error().what, "Canary"));
}

}  // namespace
}  // namespace foyer::log
