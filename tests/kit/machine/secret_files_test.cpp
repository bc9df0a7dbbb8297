// A device's configuration on its way: closed to others, and never written over.
#include "kit/machine/secret_files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "kit/log/device.h"

namespace foyer::shell {
namespace {

using log::TemporaryHome;

mode_t mode_of(const std::filesystem::path& file) {
  struct stat found {};
  return ::stat(file.c_str(), &found) == 0 ? found.st_mode & 0777U : 0;
}

TEST(a_secret_file, can_be_read_by_its_owner_alone) {
  const TemporaryHome home;
  const auto folder = home.folder() / "entrance-1";
  const mode_t before = ::umask(0);
  const auto text = write_secret(folder / "foyer.toml", "role = \"entrance\"\n");
  const auto code = write_secret_qr(folder / "foyer.png", "role = \"entrance\"\n");
  ::umask(before);
  ASSERT_TRUE(text) << text.error().what;
  ASSERT_TRUE(code) << code.error().what;
  EXPECT_EQ(mode_of(folder), 0700U);
  EXPECT_EQ(mode_of(folder / "foyer.toml"), 0600U);
  EXPECT_EQ(mode_of(folder / "foyer.png"), 0600U);
  EXPECT_GT(std::filesystem::file_size(folder / "foyer.png"), 100U);
}

TEST(a_secret_file, is_never_written_over_and_never_quoted) {
  const TemporaryHome home;
  const auto file = home.folder() / "foyer.toml";
  std::ofstream(file) << "mine";
  const auto written = write_secret(file, "hunter22");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().what.find("hunter22"), std::string::npos);
  std::string kept;
  std::ifstream(file) >> kept;
  EXPECT_EQ(kept, "mine");
}

TEST(a_secret_file, that_is_too_long_for_a_code_says_so) {
  EXPECT_FALSE(qr_for_terminal(std::string(5000, 'a')));
  const auto code = qr_for_terminal("role");
  ASSERT_TRUE(code);
  EXPECT_NE(code->find("█"), std::string::npos);
}

}  // namespace
}  // namespace foyer::shell
