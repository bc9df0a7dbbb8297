// A device like /dev/null or /dev/full of a test's own: what is tested writes to it as whoever runs
// the tests, and a fault that puts a file in its place must not cost the machine its device.
//
// Threads: one. Errors: a user who may make no device gets the machine's, which they cannot
// replace; root in a place that bears no devices gets none.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace foyer::test {

class OwnDevice {
 public:
  static constexpr unsigned kNull = 3, kFull = 7;  // minor numbers of the memory devices

  explicit OwnDevice(unsigned minor) {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-device-XXXXXX").string();
    if (const char* made = ::mkdtemp(pattern.data())) folder_ = made;
    path_ = folder_ / "device";
    if (::mknod(path_.c_str(), S_IFCHR | S_IRUSR | S_IWUSR, makedev(1, minor)) == 0) {
      const int opened = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
      if (opened < 0) path_.clear();
      if (opened >= 0) ::close(opened);
    } else {
      path_ = ::geteuid() == 0 ? "" : minor == kNull ? "/dev/null" : "/dev/full";
    }
  }
  ~OwnDevice() {
    std::error_code none;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, none);
  }
  OwnDevice(const OwnDevice&) = delete;
  OwnDevice& operator=(const OwnDevice&) = delete;

  bool is_there() const { return !path_.empty(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path folder_, path_;
};

}  // namespace foyer::test
