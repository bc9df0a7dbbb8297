// What a device is told about itself, and what it says when that is wrong.
#include "roles/host/program/settings.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <ostream>

#include "kit/log/device.h"
#include "kit/store/dealer_address.h"

namespace foyer::shell {
namespace {

using log::TemporaryHome;

Result<void> read(const TemporaryHome& home, const std::string& text, Settings& settings) {
  std::ofstream(home.folder() / "foyer.toml", std::ios::binary) << text;
  settings.home = home.folder();
  return read_settings(settings);
}

TEST(a_settings_file, that_is_not_there_means_the_defaults) {
  const TemporaryHome home;
  Settings settings;
  settings.home = home.folder();
  ASSERT_TRUE(read_settings(settings));
  EXPECT_EQ(settings.role, "entrance");
  EXPECT_EQ(settings.ticket_letter, "A");
  EXPECT_EQ(settings.language, Lang::zh);
  EXPECT_EQ(settings.dealer, "");
}

// It may hold the password of the dealer's database.
TEST(a_settings_file, that_others_can_read_is_closed_to_them_and_said_to_have_been_open) {
  const TemporaryHome home;
  Settings settings;
  std::ofstream(home.folder() / "foyer.toml") << "";
  std::filesystem::permissions(home.folder() / "foyer.toml", std::filesystem::perms(0644));
  ASSERT_TRUE(read(home, "dealer = \"postgresql://till:secret@db/dealer\"\n", settings));
  ASSERT_EQ(settings.remarks.size(), 1u);
  EXPECT_NE(settings.remarks.front().find("0600"), std::string::npos);
  EXPECT_EQ(settings.remarks.front().find("secret"), std::string::npos);
  EXPECT_EQ(std::filesystem::status(home.folder() / "foyer.toml").permissions(),
            std::filesystem::perms(0600));
  Settings again;
  again.home = home.folder();
  ASSERT_TRUE(read_settings(again));
  EXPECT_TRUE(again.remarks.empty());
}

TEST(a_settings_file, says_where_a_character_stands_that_belongs_into_quotes) {
  const TemporaryHome home;
  Settings settings;
  const auto done = read(home, "role = \"desk\"\nlanguage = \u4E2D\n", settings);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().what.find("foyer.toml:2: "), std::string::npos) << done.error().what;
  EXPECT_NE(done.error().what.find("quotes"), std::string::npos) << done.error().what;
}

TEST(a_settings_file, says_where_it_could_not_be_read_at_all) {
  const TemporaryHome home;
  Settings settings;
  std::string parts = "role = \"desk\"\na";
  for (int i = 0; i < 200'000; ++i) parts += ".a";
  for (const std::string& text : {parts + " = 1\n", std::string("role = \"desk\"\n# \xFF\n"),
                                  std::string("role = \"desk\"\n[=a]\n")}) {
    const auto done = read(home, text, settings);
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().what.find("foyer.toml:2: "), std::string::npos) << done.error().what;
  }
}

TEST(a_settings_file, says_everything_about_its_device) {
  const TemporaryHome home;
  Settings settings;
  const auto done = read(home,
                         "role = \"entrance\"\nticket_letter = \"C\"\nlanguage = \"en\"\n"
                         "mm_per_px = 0.248\ndealer = \"sqlite:/srv/dealer.db\"\n",
                         settings);
  ASSERT_TRUE(done) << done.error().what;
  EXPECT_EQ(settings.ticket_letter, "C");
  EXPECT_EQ(settings.language, Lang::en);
  EXPECT_FLOAT_EQ(settings.mm_per_px, 0.248f);
  EXPECT_EQ(settings.dealer, "sqlite:/srv/dealer.db");
}

struct Wrong {
  const char* name;
  const char* text;
  int line;
  const char* says;  // what would be right is in it
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class FaultySettings : public testing::TestWithParam<Wrong> {};

TEST_P(FaultySettings, are_named_with_file_line_and_what_would_be_right) {
  const TemporaryHome home;
  Settings settings;
  const auto done = read(home, GetParam().text, settings);
  ASSERT_FALSE(done);
  const std::string place =
      (home.folder() / "foyer.toml").string() + ":" + std::to_string(GetParam().line) + ": ";
  EXPECT_EQ(done.error().what.rfind(place, 0), 0u) << done.error().what;
  EXPECT_NE(done.error().what.find(GetParam().says), std::string::npos) << done.error().what;
}

INSTANTIATE_TEST_SUITE_P(
    Each, FaultySettings,
    testing::Values(
        Wrong{"unknown_key", "role = \"entrance\"\n\ncolour = 1\n", 3, "are dealer, role, pack"},
        Wrong{"unknown_table", "[screen]\nwidth = 3\n", 1, "unknown key \"screen\""},
        Wrong{"number_for_text", "dealer = 7\n", 1, "must be a text in quotes"},
        Wrong{"text_for_number", "mm_per_px = \"0.2\"\n", 1, "a number of millimetres"},
        Wrong{"number_out_of_range", "\nmm_per_px = 9\n", 2, "between 0.02 and 2"},
        Wrong{"unknown_role", "role = \"kitchen\"\n", 1, "this version knows \"entrance\""},
        Wrong{"long_letter", "ticket_letter = \"AB\"\n", 1, "one letter from A to Z"},
        Wrong{"other_letter", "ticket_letter = \"7\"\n", 1, "one letter from A to Z"},
        Wrong{"no_pack", "pack = \"\"\n", 1, "such as \"/srv/foyer/pack\""},
        Wrong{"unknown_language", "language = \"fr\"\n", 1, "\"zh\" or \"en\""},
        Wrong{"no_toml", "role = \"entrance\"\nlanguage = = 3\n", 2, ""},
        Wrong{"twice", "role = \"entrance\"\nrole = \"entrance\"\n", 2, "role"}),
    [](const auto& one) { return std::string(one.param.name); });

// A dealer's own content stays where it is when the program is replaced.
TEST(a_settings_file, names_the_dealers_content) {
  const TemporaryHome home;
  Settings settings;
  ASSERT_TRUE(read(home, "pack = \"/srv/foyer/pack\"\n", settings));
  EXPECT_EQ(settings.pack, "/srv/foyer/pack");
  ASSERT_TRUE(read(home, "pack = \"../pack\"\n", settings));
  EXPECT_EQ(settings.pack, (home.folder().parent_path() / "pack").string());
}

TEST(a_settings_file, that_is_a_folder_is_an_error_and_no_default) {
  const TemporaryHome home;
  std::filesystem::create_directory(home.folder() / "foyer.toml");
  Settings settings;
  settings.home = home.folder();
  const auto done = read_settings(settings);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().what.find("foyer.toml"), std::string::npos) << done.error().what;
}

TEST(the_home, is_in_the_users_data_folder_unless_told_otherwise) {
  ::setenv("XDG_DATA_HOME", "/srv/kiosk", 1);
  EXPECT_EQ(default_home(), "/srv/kiosk/foyer");
  ::unsetenv("XDG_DATA_HOME");
  ::setenv("HOME", "/home/kiosk", 1);
  EXPECT_EQ(default_home(), "/home/kiosk/.local/share/foyer");
}

TEST(a_settings_file, means_beside_itself_by_a_relative_path) {
  const std::filesystem::path home = "/srv/showroom";
  EXPECT_EQ(sync::dealer_beside("sqlite:dealer.db", home), "sqlite:/srv/showroom/dealer.db");
  EXPECT_EQ(sync::dealer_beside("sqlite:./a/../dealer.db", home), "sqlite:/srv/showroom/dealer.db");
  EXPECT_EQ(sync::dealer_beside("sqlite:../dealer.db", home), "sqlite:/srv/dealer.db");
  EXPECT_EQ(sync::dealer_beside("sqlite:/var/dealer.db", home), "sqlite:/var/dealer.db");
  EXPECT_EQ(sync::dealer_beside("sqlite:", home), "sqlite:");
  EXPECT_EQ(sync::dealer_beside("", home), "");
  EXPECT_EQ(sync::dealer_beside("postgresql://u@h/d?sslmode=verify-full&sslrootcert=ca.pem", home),
            "postgresql://u@h/d?sslmode=verify-full&sslrootcert=/srv/showroom/ca.pem");
  for (const char* whole :
       {"postgresql://u@h/d?sslrootcert=/etc/ca.pem",
        "postgresql://u@h/d?sslrootcert=%2Fetc%2Fca.pem&passfile=/x", "postgresql://u@h/d"})
    EXPECT_EQ(sync::dealer_beside(whole, home), whole);
}

}  // namespace
}  // namespace foyer::shell
