#include "kit/base/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace foyer {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

bool is_folder(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// "a/b/" is "a/b".
fs::path without_slash(const fs::path& path) {
  return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

fs::path above(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

Result<bool> make_private_folder(const fs::path& given) {
  const fs::path folder = without_slash(given);
  if (is_folder(folder)) return false;
  std::vector<fs::path> missing;  // the lowest first
  for (fs::path one = folder; !is_folder(one) && one != above(one); one = above(one))
    missing.push_back(one);
  while (!missing.empty()) {
    const bool itself = missing.size() == 1;
    const fs::path one = missing.back();
    missing.pop_back();
    if (::mkdir(one.c_str(), itself ? S_IRWXU : S_IRWXU | kOthers) != 0 &&
        (errno != EEXIST || !is_folder(one)))
      return fail(std::strerror(errno));
    sync_folder(above(one));  // where it may not be read it cannot be synced either
  }
  return true;
}

Result<bool> make_private_file(const fs::path& file) {
  const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0 && errno == EEXIST) return false;
  if (made < 0) return fail(std::strerror(errno));
  ::close(made);
  sync_folder(above(file));
  return true;
}

Closed close_to_others(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || (status.st_mode & kOthers) == 0) return Closed::already;
  return ::chmod(file.c_str(), status.st_mode & S_IRWXU) == 0 ? Closed::now : Closed::cannot;
}

bool sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return false;
  const bool synced = ::fsync(opened) == 0;
  const int why = errno;
  ::close(opened);
  errno = why;
  return synced;
}

}  // namespace foyer
