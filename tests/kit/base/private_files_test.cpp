// Files and folders that are closed to others from their first moment.
#include "kit/base/private_files.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace foyer {
namespace {

namespace fs = std::filesystem;

mode_t mode_of(const fs::path& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777U : 0;
}

// With a umask that would leave everything open.
class PrivateFiles : public testing::Test {
 protected:
  PrivateFiles() : before_(::umask(0)) {
    std::string pattern = (fs::temp_directory_path() / "foyer-base-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
    place = pattern;
  }
  ~PrivateFiles() override {
    ::umask(before_);
    fs::remove_all(place);
  }
  fs::path place;

 private:
  mode_t before_;
};

TEST_F(PrivateFiles, a_folder_is_its_owners_alone_and_what_lies_above_it_is_made) {
  const fs::path home = place / "a" / "b" / "home";
  EXPECT_EQ(make_private_folder(home), true);
  EXPECT_EQ(mode_of(home), 0700U);
  EXPECT_EQ(make_private_folder(home), false);
  EXPECT_EQ(make_private_folder(fs::path(home.string() + "/")), false);
  EXPECT_EQ(make_private_folder(fs::path((place / "other").string() + "/")), true);
  EXPECT_EQ(mode_of(place / "other"), 0700U);
}

TEST_F(PrivateFiles, a_folder_that_somebody_made_keeps_its_mode) {
  ASSERT_EQ(::mkdir((place / "shared").c_str(), 0750), 0);
  EXPECT_EQ(make_private_folder(place / "shared"), false);
  EXPECT_EQ(mode_of(place / "shared"), 0750U);
}

TEST_F(PrivateFiles, a_folder_that_cannot_be_made_says_why) {
  std::ofstream(place / "file") << "x";
  const auto made = make_private_folder(place / "file" / "home");
  ASSERT_FALSE(made);
  EXPECT_FALSE(made.error().what.empty());
  EXPECT_FALSE(make_private_folder(place / "file"));
}

TEST_F(PrivateFiles, a_file_is_its_owners_alone_and_never_emptied) {
  const fs::path file = place / "foyer.db";
  EXPECT_EQ(make_private_file(file), true);
  EXPECT_EQ(mode_of(file), 0600U);
  std::ofstream(file) << "kept";
  EXPECT_EQ(make_private_file(file), false);
  EXPECT_EQ(fs::file_size(file), 4U);
  EXPECT_FALSE(make_private_file(place / "none" / "foyer.db"));
}

TEST_F(PrivateFiles, what_others_can_read_is_closed_to_them) {
  const fs::path file = place / "foyer.toml";
  std::ofstream(file) << "x";
  EXPECT_EQ(mode_of(file), 0666U);
  EXPECT_EQ(close_to_others(file), Closed::now);
  EXPECT_EQ(mode_of(file), 0600U);
  EXPECT_EQ(close_to_others(file), Closed::already);
  EXPECT_EQ(close_to_others(place / "none"), Closed::already);
}

}  // namespace
}  // namespace foyer
