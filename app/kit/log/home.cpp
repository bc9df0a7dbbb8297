#include "kit/log/home.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "kit/base/private_files.h"

namespace foyer::log {
namespace {

namespace fs = std::filesystem;

std::string why() { return std::strerror(errno); }

class File {
 public:
  File(const fs::path& path, int flags, mode_t mode = 0)
      : file_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (file_ >= 0) ::close(file_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  bool is_open() const { return file_ >= 0; }
  int get() const { return file_; }

 private:
  int file_;
};

bool write_all(int file, const std::uint8_t* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = ::write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
  return true;
}

Result<DeviceKey> read_key(const fs::path& path, int file) {
  DeviceKey key;
  std::uint8_t beyond = 0;
  const ssize_t got = ::read(file, key.bytes().data(), key.bytes().size());
  if (got < 0) return fail("The key " + path.string() + " cannot be read: " + why() + ".");
  if (got != static_cast<ssize_t>(key.bytes().size()) || ::read(file, &beyond, 1) != 0) {
    return fail("The key " + path.string() +
                " does not hold exactly 32 bytes; put back the file that belongs to this log.");
  }
  return key;
}

// Empty: nothing had to be done.
Result<std::string> close_key(const fs::path& path, int file, bool read_only) {
  struct stat status {};
  if (::fstat(file, &status) != 0) {
    return fail("The key " + path.string() + " cannot be looked at: " + why() + ".");
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return std::string();
  if (read_only)
    return "The key " + path.string() + " can be read by others; its mode should be 0600.";
  if (::fchmod(file, S_IRUSR | S_IWUSR) != 0) {
    return fail("The key " + path.string() + " can be read by others and its mode cannot be " +
                "changed to 0600: " + why() + ".");
  }
  return "The key " + path.string() + " could be read by others; its mode is 0600 now.";
}

}  // namespace

Result<void> make_folder(const Home& home) {
  const Result<bool> made = make_private_folder(home.folder);
  if (made) return {};
  std::error_code problem;
  if (fs::exists(home.folder, problem)) {
    return fail(home.folder.string() +
                " is not a folder; --home wants a folder to keep the log in.");
  }
  return fail("The folder " + home.folder.string() + " cannot be made: " + made.error().what +
              "; name one that this user may write with --home.");
}

Result<void> refuse_half(const Home& home) {
  const auto size_of = [](const fs::path& file) -> std::uintmax_t {
    std::error_code problem;
    const std::uintmax_t size = fs::file_size(file, problem);
    return problem ? 0 : size;
  };
  if (size_of(home.log()) > 0) return {};
  std::error_code problem;
  const std::string state = fs::exists(home.log(), problem) ? " is empty" : " is missing";
  if (size_of(home.wal()) > 0) {
    return fail("The visit log " + home.log().string() + state + ", but " + home.wal().string() +
                " holds facts that belong to it; put back the foyer.db that lay beside it, or move "
                "that file away.");
  }
  if (fs::exists(home.key(), problem) && !fs::exists(home.unfinished(), problem)) {
    return fail("The visit log " + home.log().string() + state + ", but its key " +
                home.key().string() +
                " is there; put the log back. To begin a new one, move the key away as well.");
  }
  return {};
}

Result<bool> make_log_file(const Home& home) {
  const Result<bool> made = make_private_file(home.log());
  if (!made) {
    return fail("The visit log " + home.log().string() + " cannot be made: " + made.error().what +
                "; the folder must be writable for this user and the disk not full.");
  }
  if (!*made && close_to_others(home.log()) == Closed::cannot) {
    return fail("The visit log " + home.log().string() +
                " is open to others and its mode cannot be changed to 0600: " + why() + ".");
  }
  return *made;
}

Result<Lock> Lock::take(const Home& home) {
  const auto in_use = [](const fs::path& what) {
    return fail("The visit log cannot be opened: another Foyer is using it (it holds " +
                what.string() + "); close that one first or name another --home.");
  };
  const int file = ::open(home.lock().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) {
    return fail("The lock " + home.lock().string() + " cannot be made: " + why() +
                "; the folder must be writable for this user.");
  }
  Lock lock(file, ::open(home.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return in_use(home.lock());
    return fail("The lock " + home.lock().string() + " cannot be taken: " + why() + ".");
  }
  // Some file systems of a network lock no folder: there the file has to do.
  if (::flock(lock.folder_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return in_use(home.folder);
  return lock;
}

Lock::Lock(Lock&& other) noexcept
    : file_(std::exchange(other.file_, -1)), folder_(std::exchange(other.folder_, -1)) {}

Lock::~Lock() {
  if (folder_ >= 0) ::close(folder_);
  if (file_ >= 0) ::close(file_);
}

Result<std::optional<FoundKey>> find_key(const Home& home, bool read_only) {
  if (const char* credentials = std::getenv("CREDENTIALS_DIRECTORY")) {
    const fs::path path = fs::path(credentials) / "foyer.key";
    const File file(path, O_RDONLY);
    if (file.is_open()) {
      Result<DeviceKey> key = read_key(path, file.get());
      if (!key) return fail(key.error().what);
      return FoundKey{*key, {}};
    }
    if (errno != ENOENT)
      return fail("The key " + path.string() + " cannot be opened: " + why() + ".");
  }
  const File file(home.key(), O_RDONLY);
  if (!file.is_open()) {
    if (errno == ENOENT) return std::optional<FoundKey>();
    return fail("The key " + home.key().string() + " cannot be opened: " + why() + ".");
  }
  Result<std::string> remark = close_key(home.key(), file.get(), read_only);
  if (!remark) return fail(remark.error().what);
  Result<DeviceKey> key = read_key(home.key(), file.get());
  if (!key) return fail(key.error().what);
  return FoundKey{*key, *remark};
}

Result<DeviceKey> make_key(const Home& home) {
  const DeviceKey key = DeviceKey::random();
  fs::path unfinished = home.key();
  unfinished += ".new";
  bool done = false;
  {
    ::unlink(unfinished.c_str());
    const File file(unfinished, O_CREAT | O_EXCL | O_WRONLY, S_IRUSR | S_IWUSR);
    done = file.is_open() && write_all(file.get(), key.bytes().data(), key.bytes().size()) &&
           ::fsync(file.get()) == 0 && ::rename(unfinished.c_str(), home.key().c_str()) == 0 &&
           sync_folder(home.folder);
  }
  if (done) return key;
  const std::string reason = why();
  ::unlink(unfinished.c_str());
  return fail("The key " + home.key().string() + " cannot be written: " + reason +
              "; the folder must be writable for this user and the disk not full.");
}

}  // namespace foyer::log
