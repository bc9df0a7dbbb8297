// The device's camera, as a folder that the settings name and the camera's own program puts its
// files into. While a picture is waited for, the newest file that was not there before is read on
// the worker, made small (kit/pack/small_picture.h) and removed from the folder; what was made lies
// in memory alone until somebody says that it is good. UI thread, but for `bytes_of`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "kit/machine/worker.h"

namespace foyer::shell {

class Camera {
 public:
  struct Shot {
    std::string picture;  // digest of its bytes in hexadecimal digits; empty: nothing yet
    int width = 0, height = 0;
    bool unreadable = false;  // the last file was no picture
    std::shared_ptr<const std::string> bytes = {};
  };
  // `folder` empty: there is no camera. `came`: a picture is there that was not.
  Camera(std::filesystem::path folder, Worker& worker, std::function<void()> came);
  ~Camera();

  bool is_there() const { return !folder_.empty(); }
  // What lies in the folder now does not count; what came before is forgotten.
  void begin();
  void end();  // nothing is waited for, and nothing kept
  bool waits() const { return waits_; }
  // Looks for a file, on the worker, where one is waited for; as often as the caller likes.
  void look();
  const Shot& shot() const { return shot_; }
  // Any thread. Nullptr: this is not what the camera made last.
  std::shared_ptr<const std::string> bytes_of(std::string_view picture) const;

 private:
  struct Watched;  // what the worker knows of the folder
  const std::filesystem::path folder_;
  Worker& worker_;
  const std::function<void()> came_;
  std::shared_ptr<Watched> watched_;
  bool waits_ = false, looking_ = false;
  std::int64_t epoch_ = 0;  // `begin` and `end` begin another one
  mutable std::mutex mutex_;
  Shot shot_;  // changed under the mutex, by the UI thread
};

}  // namespace foyer::shell
