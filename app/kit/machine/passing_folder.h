// A folder that nobody keeps: in the system's place for such, and gone, with all that is in it,
// when this goes. Threads: none of its own.
#pragma once

#include <filesystem>
#include <string_view>

namespace foyer::shell {

class PassingFolder {
 public:
  // "tour": what its name tells of it. Where none can be made, `path` is empty.
  explicit PassingFolder(std::string_view purpose);
  ~PassingFolder();
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace foyer::shell
