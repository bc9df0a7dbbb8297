// What nobody gets who has the machine beside the kiosk, or its keyboard: passwords, keys, names,
// and the way out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "visit/close_request.h"
#include "visit/showroom.h"

namespace foyer::visit {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kTyped = "postgresql://till:hunter22@127.0.0.1:1/dealer";

TEST(a_password, on_the_command_line_is_refused_by_every_command) {
  TemporaryFolder home;
  for (const Words& command :
       {Words{}, Words{"sync", "--once"}, Words{"export", "register"}, Words{"simulate"},
        Words{"tour"}, Words{"log", "verify"}, Words{"dealer", "status"}, Words{"check"}}) {
    Words words{"--home", home.path().string(), "--pack", demo_pack().string(), "--dealer", kTyped};
    words.insert(words.end(), command.begin(), command.end());
    const Ran ran = run(foyer(words), {{"DISPLAY", ""}});
    EXPECT_EQ(ran.code, 1) << ran.out;
    EXPECT_THAT(ran.errors, AllOf(HasSubstr("A password on the command line"),
                                  HasSubstr("foyer.toml"), Not(HasSubstr("hunter22"))));
  }
  EXPECT_TRUE(fs::is_empty(home.path()));
  const Ran ran = run(foyer({"dealer", "init", kTyped}));
  EXPECT_THAT(ran.errors, HasSubstr("A password on the command line"));
}

// Nobody writes it meanwhile, so that an export waits in the middle.
class HeldStore {
 public:
  explicit HeldStore(const fs::path& file) {
    EXPECT_EQ(sqlite3_open(file.c_str(), &store_), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(store_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
  }
  ~HeldStore() { sqlite3_close(store_); }
  HeldStore(const HeldStore&) = delete;
  HeldStore& operator=(const HeldStore&) = delete;

 private:
  sqlite3* store_ = nullptr;
};

class AnExport : public testing::Test {
 protected:
  AnExport() {
    EXPECT_EQ(run(foyer({"--home", (place / "home").string(), "--pack", demo_pack().string(),
                         "sync", "--once"}))
                  .code,
              0);
  }
  Words words() const {
    return foyer({"--pack", demo_pack().string(), "--dealer",
                  "sqlite:" + (place / "home/dealer.db").string(), "export", "register", "--out",
                  (place / "register.xlsx").string()});
  }
  std::vector<fs::path> left() const {
    std::vector<fs::path> all;
    for (const auto& one : fs::recursive_directory_iterator(passing.path()))
      if (one.is_regular_file()) all.push_back(one.path());
    return all;
  }
  // Ends it while its log is there.
  int cut_off(int signal) {
    const HeldStore held(place / "home/dealer.db");
    Process program(words(), {{"TMPDIR", passing.path().string()}});
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (left().size() < 2 && program.is_running() && std::chrono::steady_clock::now() < end)
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    EXPECT_GE(left().size(), 2u) << program.errors();
    ::kill(program.id(), signal);
    return program.wait(30);
  }
  TemporaryFolder place, passing;
};

TEST_F(AnExport, that_is_told_to_end_takes_its_log_with_it) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    EXPECT_EQ(cut_off(signal), 128 + signal);
    EXPECT_TRUE(fs::is_empty(passing.path())) << signal;
  }
}

TEST_F(AnExport, that_is_killed_leaves_no_key_and_the_next_one_takes_the_rest_away) {
  EXPECT_EQ(cut_off(SIGKILL), 128 + SIGKILL);
  for (const fs::path& file : left()) EXPECT_NE(file.filename(), "foyer.key");
  fs::path folder;
  for (const auto& one : fs::directory_iterator(passing.path())) folder = one.path();
  const Ran shown = run(foyer({"--home", (folder / "home").string(), "log", "show", "--json"}));
  EXPECT_EQ(shown.code, 1);
  EXPECT_THAT(shown.out, IsEmpty());
  const auto earlier = fs::file_time_type::clock::now() - std::chrono::minutes(5);
  fs::last_write_time(folder, earlier);
  const Ran next = run(words(), {{"TMPDIR", passing.path().string()}});
  EXPECT_EQ(next.code, 0) << next.errors;
  EXPECT_TRUE(fs::is_empty(passing.path()));
}

// A fact as another device may have written it, into the dealer's database.
std::string fact(int seq, const std::string& kind, const std::string& body,
                 const std::string& personal) {
  const auto blob = [](int bytes) {
    return "x'" + std::string(static_cast<std::size_t>(bytes) * 2, '1') + "'";
  };
  return "INSERT INTO event(origin, seq, visit, kind, version, at, actor, body, personal, salt, "
         "personal_hash, hash) VALUES (" +
         blob(16) + "," + std::to_string(seq) + "," + blob(16) + ",'" + kind +
         "',1,117653372928000000,'entrance','" + body + "'," +
         (personal.empty() ? "NULL,NULL" : "'" + personal + "'," + blob(16)) + "," + blob(32) +
         "," + blob(32) + ");";
}

TEST(a_terminal, is_steered_by_no_ticket_and_no_name_in_the_register) {
  TemporaryFolder home;
  const Words usual{"--home", home.path().string(), "--pack", demo_pack().string()};
  Words sync = usual, shown = usual;
  sync.insert(sync.end(), {"sync", "--once"});
  shown.insert(shown.end(), {"dealer", "register"});
  ASSERT_EQ(run(foyer(sync)).code, 0);
  sqlite3* store = nullptr;
  ASSERT_EQ(sqlite3_open((home / "dealer.db").c_str(), &store), SQLITE_OK);
  const std::string facts =
      "INSERT INTO head(origin, last, hash) VALUES (x'" + std::string(32, '1') + "', 3, x'" +
      std::string(64, '1') + "');" +
      fact(1, "visit.opened", R"({"lang":"zh","purpose":"look","ticket":"A\u001b[31m"})", "") +
      fact(2, "guest.named", R"({"honorific":"mr"})", R"({"name":"\u0007bell\u202e"})") +
      fact(3, "visit.checked_in", "{}", "");
  char* trouble = nullptr;
  EXPECT_EQ(sqlite3_exec(store, facts.c_str(), nullptr, nullptr, &trouble), SQLITE_OK) << trouble;
  sqlite3_close(store);
  const Ran ran = run(foyer(shown));
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("A?[31m"), HasSubstr("?bell?")));
}

TEST(a_home, has_nothing_in_it_that_others_can_read) {
  Showroom showroom({.before = {"sh", "-c", "umask 0; exec \"$@\"", "sh"}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  const fs::path messages = showroom.home() / "foyer.log";
  for (int i = 0; i < 600 && !(fs::exists(messages) && fs::exists(showroom.dealer_file())); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  std::size_t files = 0;
  for (const auto& one : fs::directory_iterator(showroom.home().path())) {
    struct stat found {};
    ASSERT_EQ(::stat(one.path().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0077U, 0u) << one.path();
    ++files;
  }
  EXPECT_GE(files, 5u) << "log, key, lock, the program's own log and the dealer's database";
}

TEST(an_entrance, is_not_closed_by_a_keyboard_or_a_window_manager) {
  Showroom showroom({});
  showroom.open();
  EXPECT_EQ(ask_to_close(showroom.surroundings().at("DISPLAY"), "Foyer"), 1);
  showroom.touch_to("begin", "welcome");
  EXPECT_TRUE(showroom.is_running());
}

TEST(a_desk, may_be_closed) {
  Showroom showroom({.role = "desk"});
  showroom.open();
  EXPECT_EQ(ask_to_close(showroom.surroundings().at("DISPLAY"), "Foyer"), 1);
  for (int i = 0; i < 600 && showroom.is_running(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_FALSE(showroom.is_running());
}

}  // namespace
}  // namespace foyer::visit
