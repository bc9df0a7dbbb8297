// A folder that nobody keeps: in the system's place for such, its owner's alone, and gone, with all
// that is in it, when this goes, or when the program is told to end (Ctrl+C, SIGTERM, a terminal
// that is closed).
//
// What a kill -9 leaves is taken away by whoever makes the next one for the same purpose; so
// nothing may be in it that harms before that: a log that passes keeps its key in memory
// (log::Options). While one exists, a thread of its own waits for those signals; the thread that
// makes it, and those that are begun behind it, do not get them. Threads: make it before others are
// begun. Errors: where none can be made, `path` is empty.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <filesystem>
#include <string_view>
#include <thread>

namespace foyer::shell {

class PassingFolder {
 public:
  // "tour": what its name tells of it.
  explicit PassingFolder(std::string_view purpose);
  ~PassingFolder();
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  void watch();

  std::filesystem::path folder_;  // locked, so that another program sees that it is in use
  std::filesystem::path path_;    // in it: what is kept there may lock its own
  int lock_ = -1, end_ = -1;
  sigset_t before_{};
  std::thread watch_;
};

}  // namespace foyer::shell
