// What the process lets others have of itself, and what a command leaves behind that is cut off.
#include "kit/machine/closed_process.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit/log/device.h"
#include "roles/host/program/device_pin.h"

namespace foyer::shell {
namespace {

using log::TemporaryHome;

mode_t mode_of(const std::filesystem::path& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777U : 0;
}

// What `close_process` does cannot be taken back: in a process of its own.
template <class Work>
bool in_another_process(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(the_process, leaves_no_core_dump_and_makes_no_file_that_others_can_read) {
  EXPECT_TRUE(in_another_process([] {
    close_process(false);
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    return core.rlim_max == 0 && ::umask(0) == 0077;
  }));
}

TEST(the_process, is_not_looked_into_unless_it_is_being_measured) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer looks into it from a process beside it";
#endif
  EXPECT_TRUE(in_another_process([] {
    close_process(false);
    return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
  }));
  EXPECT_TRUE(in_another_process([] {
    close_process(true);
    return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1;
  }));
}

TEST(a_home, that_the_pin_is_the_first_to_need_is_its_owners_alone) {
  const TemporaryHome place;
  const mode_t before = ::umask(0);
  const auto set = set_device_pin(place.folder() / "home", "4711");
  ::umask(before);
  ASSERT_TRUE(set) << set.error().what;
  EXPECT_EQ(mode_of(place.folder() / "home"), 0700U);
  EXPECT_EQ(mode_of(place.folder() / "home/staff.pin"), 0600U);
}

}  // namespace
}  // namespace foyer::shell
