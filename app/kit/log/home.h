// What a device keeps, as files: the folder, the lock that one process holds, and the key.
//
// Files are made with mode 0600 and a new folder with 0700 (base/private_files.h); the folder of
// somebody who made it himself keeps its mode, since every file in it is closed already.
// Threads: used while the log opens, by one. Errors: Result; a sentence with the path.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kit/base/result.h"
#include "kit/log/sealed.h"

namespace foyer::log {

struct Home {
  std::filesystem::path folder;
  std::filesystem::path log() const { return folder / "foyer.db"; }
  std::filesystem::path wal() const { return folder / "foyer.db-wal"; }
  // Empty, and there only until the first start has made key and log: tells a first start that was
  // cut off from a home that has lost half of itself.
  std::filesystem::path unfinished() const { return folder / "foyer.unfinished"; }
  std::filesystem::path key() const { return folder / "foyer.key"; }
  std::filesystem::path lock() const { return folder / "foyer.lock"; }
};

Result<void> make_folder(const Home& home);

// Before anything is made or opened: a key whose log is gone, or a -wal file whose database is gone
// (SQLite would delete it, and the facts in it), is an Error. A home where nothing has begun, or
// where the first start was cut off, is not.
Result<void> refuse_half(const Home& home);

// Sees to it that the log's file is there, closed to others, before SQLite would make it open to
// them. Tells whether it had to be made. Never opens a file that exists: closing it again would
// let go of SQLite's own locks on it.
Result<bool> make_log_file(const Home& home);

// Held from `take` to the end of the object, by one process at a time; the kernel lets go of it
// when a process dies, however that happens. The file stays empty. The folder itself is locked,
// too: a lock file can be removed by somebody who tidies up, and then there would be two of them.
class Lock {
 public:
  static Result<Lock> take(const Home& home);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&&) = delete;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

 private:
  Lock(int file, int folder) : file_(file), folder_(folder) {}
  int file_, folder_;
};

struct FoundKey {
  DeviceKey key;
  std::string remark;  // empty, or what was put right
};

// The key of this device: systemd's credential foyer.key where the service has one, else the
// home's file. None: there is no key yet.
//
// A key file that others may read is closed to them and remarked upon, not refused: the harm, if
// any, is done, a restored backup is the usual reason, and an entrance that stays shut over it
// would only teach people to work round the check. It is refused where it cannot be closed.
Result<std::optional<FoundKey>> find_key(const Home& home, bool read_only);

// A new random key, durable when it returns.
Result<DeviceKey> make_key(const Home& home);

}  // namespace foyer::log
