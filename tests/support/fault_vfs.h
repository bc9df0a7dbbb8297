// A disk that misbehaves on demand: a SQLite VFS over the real one that counts every write, sync
// and truncation, and at a chosen step is full, reports an error, tears a write, or takes the
// process with it. Needed because SQLite syncs with fdatasync inside its VFS, below which nothing
// here can be made to fail.
//
// `power_cut` gives back each file as it was at its last sync before it kills the process: what
// was written but not synced is lost, as it is when the plug is pulled.
// Threads: one. Register it, name it in Options::vfs, close the log before it goes.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace foyer::support {

enum class Trouble : std::uint8_t { none, full, torn_then_full, io_error, kill, power_cut };

class FaultVfs {
 public:
  explicit FaultVfs(const char* name) : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    vfs_.pNext = nullptr;
    vfs_.zName = name;
    vfs_.pAppData = this;
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.xOpen = open;
    // The real VFS keeps its own state behind pAppData, so it must be called with itself.
    vfs_.xDelete = [](sqlite3_vfs* v, const char* path, int sync) {
      return of(v)->real_->xDelete(of(v)->real_, path, sync);
    };
    vfs_.xAccess = [](sqlite3_vfs* v, const char* path, int flags, int* result) {
      return of(v)->real_->xAccess(of(v)->real_, path, flags, result);
    };
    vfs_.xFullPathname = [](sqlite3_vfs* v, const char* path, int room, char* out) {
      return of(v)->real_->xFullPathname(of(v)->real_, path, room, out);
    };
    sqlite3_vfs_register(&vfs_, 0);
  }
  ~FaultVfs() { sqlite3_vfs_unregister(&vfs_); }
  FaultVfs(const FaultVfs&) = delete;
  FaultVfs& operator=(const FaultVfs&) = delete;

  // At the `step`th operation from now on (1: the next). `lasting`: at all that follow as well.
  void plan(Trouble trouble, std::int64_t step, bool lasting = false) {
    trouble_ = trouble;
    step_ = step;
    lasting_ = lasting;
    done_ = 0;
    struck_ = false;
  }
  void heal() { plan(Trouble::none, 0); }
  bool struck() const { return struck_; }  // since the last plan
  std::int64_t steps() const { return done_; }

 private:
  struct File {
    sqlite3_file base;
    FaultVfs* vfs;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static FaultVfs* of(sqlite3_vfs* vfs) { return static_cast<FaultVfs*>(vfs->pAppData); }
  static File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

  static int open(sqlite3_vfs* v, const char* path, sqlite3_file* file, int flags, int* out) {
    FaultVfs* self = of(v);
    File* mine = of(file);
    mine->base.pMethods = nullptr;
    const int result = self->real_->xOpen(self->real_, path, mine->real(), flags, out);
    if (result != SQLITE_OK) return result;
    mine->vfs = self;
    mine->path = new std::string(path == nullptr ? "" : path);
    mine->base.pMethods = &methods();
    if (path != nullptr && !self->synced_.contains(path)) self->synced_[path] = contents(path);
    return SQLITE_OK;
  }

  // True if the disk is to fail at this step; does not return from a kill.
  bool strikes() {
    ++done_;
    if (trouble_ == Trouble::none || done_ < step_ || (done_ > step_ && !lasting_)) return false;
    struck_ = true;
    if (trouble_ == Trouble::power_cut) {
      for (const auto& [path, bytes] : synced_) give_back(path, bytes);
    }
    if (trouble_ == Trouble::kill || trouble_ == Trouble::power_cut) ::raise(SIGKILL);
    return true;
  }

  static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    File* mine = of(file);
    FaultVfs& vfs = *mine->vfs;
    const auto whole = [&](int part) {
      return mine->real()->pMethods->xWrite(mine->real(), bytes, part, at);
    };
    // A process that is killed in a write may leave half of it.
    if (vfs.trouble_ == Trouble::kill && vfs.done_ + 1 == vfs.step_ && count > 1) whole(count / 2);
    if (!vfs.strikes()) return whole(count);
    if (vfs.trouble_ == Trouble::torn_then_full && count > 1) whole(count / 2);
    return vfs.trouble_ == Trouble::io_error ? SQLITE_IOERR_WRITE : SQLITE_FULL;
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    File* mine = of(file);
    // A full disk lets a file shrink.
    const bool struck = mine->vfs->strikes();
    if (struck && mine->vfs->trouble_ == Trouble::io_error) return SQLITE_IOERR_TRUNCATE;
    return mine->real()->pMethods->xTruncate(mine->real(), size);
  }
  static int sync(sqlite3_file* file, int flags) {
    File* mine = of(file);
    if (mine->vfs->strikes()) return SQLITE_IOERR_FSYNC;
    const int result = mine->real()->pMethods->xSync(mine->real(), flags);
    // Only a power cut needs to know; reading every file at every sync is slow.
    if (mine->vfs->trouble_ == Trouble::power_cut) {
      mine->vfs->synced_[*mine->path] = contents(*mine->path);
    }
    return result;
  }

  static const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods kMethods = [] {
      sqlite3_io_methods m{};
      m.iVersion = 2;  // no memory mapping: every write must come through here
      m.xClose = [](sqlite3_file* f) {
        delete of(f)->path;
        return of(f)->real()->pMethods->xClose(of(f)->real());
      };
      m.xRead = [](sqlite3_file* f, void* bytes, int count, sqlite3_int64 at) {
        return of(f)->real()->pMethods->xRead(of(f)->real(), bytes, count, at);
      };
      m.xWrite = write;
      m.xTruncate = truncate;
      m.xSync = sync;
      m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
        return of(f)->real()->pMethods->xFileSize(of(f)->real(), size);
      };
      m.xLock = [](sqlite3_file* f, int lock) {
        return of(f)->real()->pMethods->xLock(of(f)->real(), lock);
      };
      m.xUnlock = [](sqlite3_file* f, int lock) {
        return of(f)->real()->pMethods->xUnlock(of(f)->real(), lock);
      };
      m.xCheckReservedLock = [](sqlite3_file* f, int* result) {
        return of(f)->real()->pMethods->xCheckReservedLock(of(f)->real(), result);
      };
      m.xFileControl = [](sqlite3_file* f, int op, void* argument) {
        return of(f)->real()->pMethods->xFileControl(of(f)->real(), op, argument);
      };
      m.xSectorSize = [](sqlite3_file* f) {
        return of(f)->real()->pMethods->xSectorSize(of(f)->real());
      };
      m.xDeviceCharacteristics = [](sqlite3_file* f) {
        return of(f)->real()->pMethods->xDeviceCharacteristics(of(f)->real());
      };
      m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return of(f)->real()->pMethods->xShmMap(of(f)->real(), page, size, extend, out);
      };
      m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
        return of(f)->real()->pMethods->xShmLock(of(f)->real(), offset, n, flags);
      };
      m.xShmBarrier = [](sqlite3_file* f) { of(f)->real()->pMethods->xShmBarrier(of(f)->real()); };
      m.xShmUnmap = [](sqlite3_file* f, int remove) {
        return of(f)->real()->pMethods->xShmUnmap(of(f)->real(), remove);
      };
      return m;
    }();
    return kMethods;
  }

  static std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }
  static void give_back(const std::string& path, const std::string& bytes) {
    // Not made anew: a file that was deleted stays deleted.
    const int file = ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (file < 0) return;
    if (::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) ::abort();
    ::close(file);
  }

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  Trouble trouble_ = Trouble::none;
  std::int64_t step_ = 0;
  bool lasting_ = false;
  std::int64_t done_ = 0;
  bool struck_ = false;
  std::map<std::string, std::string> synced_;  // path -> bytes at its last sync
};

}  // namespace foyer::support
