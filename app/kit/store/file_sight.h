// What can be seen of a file without opening it: which one a name leads to, and whether it was
// written since. Private to this folder. Threads: values.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace foyer::sync {

struct FileSight {
  dev_t device = 0;
  ino_t file = 0;
  off_t bytes = 0;
  std::int64_t changed_s = 0, changed_ns = 0;
  friend bool operator==(const FileSight&, const FileSight&) = default;
};

// None: the file is not there.
inline std::optional<FileSight> sight_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileSight{status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                   status.st_mtim.tv_nsec};
}

// Both are there, and are one, whatever was written to it meanwhile.
inline bool is_same_file(const std::optional<FileSight>& a, const std::optional<FileSight>& b) {
  return a && b && a->device == b->device && a->file == b->file;
}

}  // namespace foyer::sync
