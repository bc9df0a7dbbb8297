// The program's bad days, as somebody meets them who starts it: each says in a sentence what is
// wrong, where, and what would be right, and ends with 1 instead of a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <sstream>

#include "visit/pack_copy.h"
#include "visit/showroom.h"
#include "visit/ways.h"

namespace foyer::visit {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

bool is_root() { return ::geteuid() == 0; }

// The program as a user to whom files can be closed: root reads and writes everything.
Words as_nobody(const Words& arguments) {
  Words command = foyer(arguments);
  if (is_root()) command.insert(command.begin(), {"setpriv", "--reuid", "65534", "--clear-groups"});
  return command;
}
constexpr const char* kOnlyRoot =
    "root reads and writes everything, and nobody else can start the program where it lies";

// SQL into a database file that nobody else has open.
void alter(const fs::path& database, const std::string& statements) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(database.c_str(), &db), SQLITE_OK);
  char* error = nullptr;
  EXPECT_EQ(sqlite3_exec(db, statements.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
  sqlite3_close(db);
}

// A home whose log exists and is empty of visits; `sync --once` makes one.
struct Device {
  Device() {
    const Ran made = command({"sync", "--once"});
    EXPECT_EQ(made.code, 0) << made.errors;
  }
  Ran command(Words arguments, const Surroundings& surroundings = {}) const {
    Words words{"--home", home.path().string(), "--pack", demo_pack().string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run(foyer(words), surroundings);
  }
  fs::path log() const { return home / "foyer.db"; }
  TemporaryFolder home;
};

// What a person can do something with: a sentence, and no trace of the machine's insides.
void expect_refused(const Ran& ran, const std::string& because) {
  EXPECT_EQ(ran.code, 1) << ran.out << ran.errors;
  EXPECT_THAT(ran.errors, HasSubstr(because));
  EXPECT_THAT(ran.errors, Not(HasSubstr("terminate called")));
}

TEST(the_command_line, names_an_option_that_it_does_not_know) {
  const Ran ran = run(foyer({"--colour", "blue"}));
  EXPECT_NE(ran.code, 0);
  EXPECT_THAT(ran.errors, HasSubstr("--colour"));
}

TEST(the_command_line, says_what_a_size_looks_like) {
  const Ran ran = run(foyer({"--window", "large"}));
  EXPECT_NE(ran.code, 0);
  EXPECT_THAT(ran.errors, AllOf(HasSubstr("large"), HasSubstr("1920x1080")));
}

TEST(a_log, that_is_damaged_is_said_to_be_so) {
  Device device;
  write_text(device.log(), std::string(4096, 'x'));
  expect_refused(device.command({"log", "verify"}), device.log().string());
  expect_refused(device.command({"sync", "--once"}), device.log().string());
}

TEST(a_log, that_is_newer_asks_for_an_update) {
  Device device;
  alter(device.log(), "PRAGMA user_version = 99");
  expect_refused(device.command({"log", "verify"}), "newer Foyer");
  expect_refused(device.command({"sync", "--once"}), "newer Foyer");
}

TEST(a_log, that_may_not_be_read_is_named) {
  if (!works(as_nobody({"--help"}))) GTEST_SKIP() << kOnlyRoot;
  Device device;
  if (!is_root()) fs::permissions(device.log(), fs::perms::none);
  fs::permissions(device.home.path(), fs::perms::owner_all | fs::perms::others_exec);
  expect_refused(run(as_nobody({"--home", device.home.path().string(), "log", "verify"})),
                 device.home.path().string());
}

TEST(a_log, that_is_missing_is_not_made_by_looking_at_it) {
  TemporaryFolder home;
  expect_refused(run(foyer({"--home", home.path().string(), "log", "show"})),
                 "There is no visit log");
  EXPECT_FALSE(fs::exists(home / "foyer.db"));
}

TEST(a_log, in_use_by_another_foyer_keeps_a_second_one_out) {
  Showroom showroom({});
  showroom.open();
  const Ran second = showroom.command({"sync", "--once"});
  expect_refused(second, "another Foyer is using it");
  EXPECT_EQ(showroom.command({"log", "verify"}).code, 0) << "looking is allowed";
  showroom.touch_to("begin", "welcome");
}

TEST(a_good_log, is_shown_verified_and_exported) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.service", "phone");
  wait_for_the_rules_of_numbers(showroom);
  showroom.type("13800138000");
  showroom.touch_to("next", "thanks");
  showroom.kill();

  const Ran shown = showroom.command({"log", "show"});
  EXPECT_EQ(shown.code, 0) << shown.errors;
  EXPECT_THAT(shown.out, AllOf(HasSubstr("visit.opened"), HasSubstr("guest.contact"),
                               Not(HasSubstr("13800138000"))));
  const Ran lines = showroom.command({"log", "show", "--json"});
  EXPECT_THAT(lines.out, AllOf(StartsWith("{"), HasSubstr("13800138000")));
  const Ran verified = showroom.command({"log", "verify"});
  EXPECT_EQ(verified.code, 0);
  EXPECT_THAT(verified.out, HasSubstr("facts of 1 origin, the chain is whole"));
  const fs::path file = showroom.home() / "facts.jsonl";
  const Ran exported = showroom.command({"log", "export", file.string()});
  EXPECT_EQ(exported.code, 0) << exported.errors;
  EXPECT_EQ(text_of(file), lines.out);
  expect_refused(showroom.command({"log", "export", "/proc/none/facts.jsonl"}),
                 "/proc/none/facts.jsonl");
}

TEST(a_pack_with_faults, keeps_the_window_shut_with_the_words_of_check) {
  PackCopy pack;
  pack.replace("showroom.toml", "warning_after_s = 60", "warning_after_s = 2");
  pack.replace("questionnaire.toml", "id = \"family\"", "id = \"commute\"");
  const Ran checked = run(foyer({"check", pack.path().string()}));
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.out, AllOf(HasSubstr("showroom.toml:"), HasSubstr("questionnaire.toml:"),
                                 HasSubstr("warning_after_s")));
  TemporaryFolder home;
  const Ran started = run(foyer(
      {"--home", home.path().string(), "--pack", pack.path().string(), "--window", "800x600"}));
  EXPECT_EQ(started.code, 1);
  std::istringstream faults(checked.out);
  for (std::string fault; std::getline(faults, fault);)
    if (fault.find(": ") != std::string::npos) {
      EXPECT_THAT(started.errors, HasSubstr(fault));
    }
}

TEST(a_pack_with_faults, that_is_not_there_is_named) {
  TemporaryFolder home;
  const Ran checked = run(foyer({"check", (home / "nothing").string()}));
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.out + checked.errors, HasSubstr((home / "nothing").string()));
}

// Only its header says how wide it is: nobody should try to decode the rest.
std::string wide_png() {
  std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  for (const unsigned side : {20000u, 10u})
    for (int shift = 24; shift >= 0; shift -= 8) png += static_cast<char>(side >> shift & 0xff);
  return png + std::string("\x08\x02\0\0\0", 5) + std::string(4, '\0');
}

TEST(a_picture, twenty_thousand_pixels_wide_is_a_fault_of_the_pack_and_no_crash) {
  PackCopy pack;
  fs::create_directory(pack.path() / "assets");
  write_text(pack.path() / "assets/wide.png", wide_png());
  const fs::path vehicle = pack.path() / "vehicles/s7.toml";
  std::string text = text_of(vehicle);
  const std::string side = "\"s7/side.jpg\"";
  ASSERT_NE(text.find(side), std::string::npos);
  write_text(vehicle, text.replace(text.find(side), side.size(), "\"wide.png\""));
  const Ran checked = run(foyer({"check", pack.path().string()}));
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.out, AllOf(HasSubstr("vehicles/s7.toml:"), HasSubstr("wide.png"),
                                 HasSubstr("20000 x 10"), HasSubstr("1 fault ")));
}

TEST(a_data_folder, that_cannot_be_written_is_named) {
  if (!works(as_nobody({"--help"}))) GTEST_SKIP() << kOnlyRoot;
  TemporaryFolder above;
  fs::permissions(above.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                    fs::perms::others_read | fs::perms::others_exec);
  Words command = foyer({"--home", (above / "home").string(), "sync", "--once"});
  if (is_root()) command.insert(command.begin(), {"setpriv", "--reuid", "65534", "--clear-groups"});
  expect_refused(run(command), (above / "home").string());
  EXPECT_FALSE(fs::exists(above / "home"));
}

// No file of the program may grow beyond this; RLIM_INFINITY: any may.
void let_files_grow_to(rlim_t bytes, pid_t program) {
  const rlimit most{bytes, RLIM_INFINITY};
  ASSERT_EQ(::prlimit(program, RLIMIT_FSIZE, &most, nullptr), 0);
}

TEST(a_disk, that_takes_no_more_sends_the_guest_to_a_person_and_the_next_one_checks_in) {
  PackCopy pack;
  pack.lose_patience();
  Showroom showroom({.pack = pack.path(),
                     .dealer = {},
                     .before = {"sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch_to("skip", "phone");
  showroom.type("13800138000");
  let_files_grow_to(fs::file_size(showroom.home() / "foyer.db-wal"), showroom.program());
  showroom.touch_to("next", "trouble");
  EXPECT_THAT(text_of(showroom.home() / "foyer.log"), Not(HasSubstr("13800138000")));
  let_files_grow_to(RLIM_INFINITY, showroom.program());

  showroom.wait_for_screen("attract");
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.service", "phone");
  wait_for_the_rules_of_numbers(showroom);
  showroom.type("13900001111");
  showroom.touch_to("next", "thanks");
  const auto register_ = wait_for_register(showroom.dealer_file(), 2, "phone");
  ASSERT_EQ(register_.size(), 2u);
  EXPECT_EQ(register_[0].at("phone"), std::nullopt);
  EXPECT_EQ(register_[1].at("phone"), "+8613900001111");
  const Ran verified = showroom.command({"log", "verify"});
  EXPECT_EQ(verified.code, 0) << verified.errors;
}

TEST(a_data_folder, that_is_a_file_is_named) {
  TemporaryFolder above;
  write_text(above / "home", "");
  expect_refused(run(foyer({"--home", (above / "home").string(), "sync", "--once"})),
                 (above / "home").string());
}

TEST(the_settings_file, with_a_fault_stops_the_program_at_its_line) {
  TemporaryFolder home;
  write_text(home / "foyer.toml", "language = \"en\"\nrole = \"kitchen\"\n");
  expect_refused(run(foyer({"--home", home.path().string(), "log", "show"})), "foyer.toml:2: ");
}

TEST(a_font, that_is_missing_is_named_with_the_package_that_has_it) {
  const std::string nothing_there =
      "mount -t tmpfs none /usr/share/fonts/opentype/noto && exec \"$@\"";
  Words command{"unshare", "-m", "sh", "-c", nothing_there, "sh"};
  if (!is_root()) command.insert(command.begin() + 1, "-r");
  Words tried = command;
  tried.push_back("true");
  if (!works(tried))
    GTEST_SKIP() << "hiding the fonts wants a mount namespace, which is not allowed here";
  VirtualScreen screen("800x600");
  TemporaryFolder home;
  for (const std::string& word : foyer(
           {"--home", home.path().string(), "--pack", demo_pack().string(), "--window", "800x600"}))
    command.push_back(word);
  const Ran ran = run(command, screen.surroundings());
  expect_refused(ran, "/usr/share/fonts/opentype/noto");
  EXPECT_THAT(ran.errors, HasSubstr("fonts-noto-cjk"));
}

TEST(a_machine, without_a_display_is_told_what_would_help) {
  Device device;
  const Ran ran =
      device.command({"--window", "800x600"}, {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
  expect_refused(ran, "no display");
  EXPECT_THAT(ran.errors, HasSubstr("app/run.sh"));
}

TEST(a_machine, with_an_older_opengl_is_told_what_there_is_and_what_is_needed) {
  VirtualScreen screen("800x600");
  Device device;
  Surroundings older = screen.surroundings();
  older["MESA_GL_VERSION_OVERRIDE"] = "2.1";
  const Ran ran = device.command({"--window", "800x600"}, older);
  expect_refused(ran, "needs OpenGL 3.3");
  EXPECT_THAT(ran.errors, HasSubstr("OpenGL 2.1"));
}

std::string phone_page_of_a_good_day() {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch("honorific.mr");
  showroom.touch_to("skip", "phone");
  showroom.type("13800138000");
  return showroom.picture();
}

TEST(a_dealers_database, that_cannot_be_reached_stops_no_guest_and_shows_itself_only_to_staff) {
  const std::string nowhere = "sqlite:/proc/1/none/dealer.db";
  Showroom showroom({.dealer = nowhere, .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch("honorific.mr");
  showroom.touch_to("skip", "phone");
  showroom.type("13800138000");
  EXPECT_TRUE(showroom.picture() == phone_page_of_a_good_day()) << "a guest sees the trouble";
  showroom.touch_to("next", "party");
  showroom.kill();
  const std::string told = text_of(showroom.home() / "foyer.log");
  EXPECT_THAT(told, AllOf(HasSubstr("/proc/1/none"), Not(HasSubstr("13800138000"))));
  expect_refused(showroom.command({"--dealer", nowhere, "sync", "--once"}), "/proc/1/none");
  const Ran later = showroom.command({"sync", "--once"});
  EXPECT_EQ(later.code, 0) << later.errors;
  EXPECT_EQ(walk_in_register(showroom.dealer_file()).size(), 1u);
}

TEST(a_dealers_database, that_is_newer_stops_no_guest_and_is_left_alone) {
  Showroom showroom({});
  ASSERT_EQ(showroom.command({"sync", "--once"}).code, 0);
  alter(showroom.dealer_file(), "UPDATE meta SET value = '99' WHERE name = 'schema'");
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.kill();
  expect_refused(showroom.command({"sync", "--once"}), "99");
  EXPECT_THAT(rows(showroom.dealer_file(), "SELECT * FROM event"), IsEmpty());
}

}  // namespace
}  // namespace foyer::visit
