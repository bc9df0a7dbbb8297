#include "kit/machine/passing_folder.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <string>

#include "kit/base/private_files.h"

namespace foyer::shell {
namespace {

namespace fs = std::filesystem;

sigset_t ending_signals() {
  sigset_t signals{};
  sigemptyset(&signals);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, one);
  return signals;
}

int open_folder(const fs::path& folder) {
  return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

// This user's, as old as no folder is that somebody is just making, and held by nobody.
bool is_left_over(int folder) {
  constexpr std::time_t kJustMade_s = 60;
  struct stat status {};
  if (::fstat(folder, &status) != 0 || status.st_uid != ::geteuid()) return false;
  return status.st_mtime + kJustMade_s < std::time(nullptr) &&
         ::flock(folder, LOCK_EX | LOCK_NB) == 0;
}

void take_away_what_is_left_over(const fs::path& place, const std::string& beginning) {
  std::error_code problem;
  for (const fs::directory_entry& one : fs::directory_iterator(place, problem)) {
    const std::string name = one.path().filename().string();
    if (!name.starts_with(beginning) || name.size() != beginning.size() + 6) continue;
    const int folder = open_folder(one.path());
    if (folder < 0) continue;
    if (is_left_over(folder)) fs::remove_all(one.path(), problem);
    ::close(folder);
  }
}

}  // namespace

PassingFolder::PassingFolder(std::string_view purpose) {
  std::error_code none;
  const fs::path place = fs::temp_directory_path(none);
  const std::string beginning = "foyer-" + std::string(purpose) + "-";
  take_away_what_is_left_over(place, beginning);
  const sigset_t signals = ending_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
  std::string pattern = (place / (beginning + "XXXXXX")).string();
  if (::mkdtemp(pattern.data()) == nullptr) return;
  folder_ = pattern;
  lock_ = open_folder(folder_);
  if (lock_ >= 0) ::flock(lock_, LOCK_EX | LOCK_NB);
  if (make_private_folder(folder_ / "home")) path_ = folder_ / "home";
  end_ = ::eventfd(0, EFD_CLOEXEC);
  watch_ = std::thread([this] { watch(); });
}

// Ends the program as the signal would have.
void PassingFolder::watch() {
  const sigset_t signals = ending_signals();
  const int came = ::signalfd(-1, &signals, SFD_CLOEXEC);
  std::array<pollfd, 2> both{pollfd{came, POLLIN, 0}, pollfd{end_, POLLIN, 0}};
  while (::poll(both.data(), both.size(), -1) < 0) continue;
  signalfd_siginfo what{};
  if ((both[1].revents & POLLIN) == 0 &&
      ::read(came, &what, sizeof what) == static_cast<ssize_t>(sizeof what)) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    const int number = static_cast<int>(what.ssi_signo);
    ::signal(number, SIG_DFL);
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::raise(number);
  }
  ::close(came);
}

PassingFolder::~PassingFolder() {
  if (watch_.joinable()) {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t told = ::write(end_, &one, sizeof one);
    watch_.join();
  }
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
  if (lock_ >= 0) ::close(lock_);
  if (end_ >= 0) ::close(end_);
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace foyer::shell
