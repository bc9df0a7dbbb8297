#include "roles/host/program/camera.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "kit/log/picture.h"
#include "kit/pack/small_picture.h"

namespace foyer::shell {

namespace fs = std::filesystem;

namespace {

// When it was changed, and its size: whoever writes a file over begins another picture.
using Look = std::tuple<std::int64_t, std::int64_t, off_t>;

std::optional<Look> look_at_file(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0)
    return std::nullopt;
  return Look{status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size};
}

using Files = std::map<std::string, Look>;

// No link is followed, and nothing below: the folder is the camera's, and somebody else's.
Files files_in(const fs::path& folder) {
  Files files;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end;
       at.increment(problem))
    if (const auto look = look_at_file(at->path())) files[at->path().filename()] = *look;
  return files;
}

std::optional<std::string> bytes_in(const fs::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (handle < 0) return std::nullopt;
  struct stat status {};
  std::string bytes;
  if (::fstat(handle, &status) == 0 && S_ISREG(status.st_mode))
    bytes.resize(std::min<std::size_t>(static_cast<std::size_t>(status.st_size),
                                       content::kCameraFileMax_bytes + 1));
  std::size_t size = 0;
  for (ssize_t got = 1; got > 0 && size < bytes.size(); size += static_cast<std::size_t>(got)) {
    got = ::read(handle, bytes.data() + size, bytes.size() - size);
    if (got < 0) got = 0;
  }
  ::close(handle);
  bytes.resize(size);
  return bytes;
}

}  // namespace

struct Camera::Watched {
  Files before;      // what does not count
  std::string name;  // the newest that is new, and how it was when it was seen last
  Look seen{};

  // A new file that nobody writes to any more: it is as it was at the last look.
  std::optional<std::string> whole_one(const fs::path& folder) {
    const Files now = files_in(folder);
    std::string newest;
    Look when{};
    for (const auto& [file, look] : now) {
      const auto was = before.find(file);
      if (was != before.end() && was->second == look) continue;
      if (newest.empty() || look > when) std::tie(newest, when) = std::tie(file, look);
    }
    const bool settled = !newest.empty() && newest == name && when == seen;
    name = newest;
    seen = when;
    return settled ? std::optional(newest) : std::nullopt;
  }
};

Camera::Camera(fs::path folder, Worker& worker, std::function<void()> came)
    : folder_(std::move(folder)), worker_(worker), came_(std::move(came)) {}

Camera::~Camera() = default;

void Camera::begin() {
  end();
  waits_ = is_there();
  watched_ = std::make_shared<Watched>();
  // At once, not on the worker: what is photographed the moment after counts.
  if (waits_) watched_->before = files_in(folder_);
  look();
}

void Camera::end() {
  ++epoch_;
  waits_ = looking_ = false;
  const std::lock_guard guard(mutex_);
  shot_ = {};
}

void Camera::look() {
  if (!waits_ || looking_ || !shot_.picture.empty()) return;
  looking_ = true;
  auto made = std::make_shared<std::optional<Shot>>();
  worker_.post(
      [made, watched = watched_, folder = folder_] {
        const auto file = watched->whole_one(folder);
        if (!file) return;
        Shot& shot = made->emplace();
        const auto bytes = bytes_in(folder / *file);
        // It may be a licence: whatever comes of it, it does not stay in the folder.
        std::error_code ignored;
        fs::remove(folder / *file, ignored);
        auto small = content::small_picture(bytes ? std::string_view(*bytes) : "");
        shot.unreadable = !small.has_value();
        if (!small) return;
        shot.picture = log::hex_of(log::digest_of(small->jpeg));
        shot.width = small->width;
        shot.height = small->height;
        shot.bytes = std::make_shared<const std::string>(std::move(small->jpeg));
      },
      [this, made, epoch = epoch_] {
        if (epoch != epoch_) return;
        looking_ = false;
        if (!*made) return;
        {
          const std::lock_guard guard(mutex_);
          shot_ = **made;
        }
        came_();
      });
}

std::shared_ptr<const std::string> Camera::bytes_of(std::string_view picture) const {
  const std::lock_guard guard(mutex_);
  return shot_.picture == picture ? shot_.bytes : nullptr;
}

}  // namespace foyer::shell
