#include "kit/base/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/private_files.h"

namespace foyer {

WholeFile::WholeFile(const std::filesystem::path& file) : file_(file), unfinished_(file) {
  unfinished_ += ".unfinished";
  ::unlink(unfinished_.c_str());
  const int opened =
      ::open(unfinished_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (opened >= 0) stream_ = ::fdopen(opened, "wb");
  if (stream_ == nullptr) say_why();
}

WholeFile::~WholeFile() {
  if (stream_ != nullptr) std::fclose(stream_);
  if (!in_place_) ::unlink(unfinished_.c_str());
}

bool WholeFile::say_why() {
  if (why_.empty()) why_ = std::strerror(errno);
  return false;
}

bool WholeFile::write(std::string_view bytes) {
  if (stream_ == nullptr) return false;
  return std::fwrite(bytes.data(), 1, bytes.size(), stream_) == bytes.size() || say_why();
}

bool WholeFile::put_in_place() {
  if (stream_ == nullptr) return false;
  if (std::fflush(stream_) != 0 || ::fsync(::fileno(stream_)) != 0) return say_why();
  if (::rename(unfinished_.c_str(), file_.c_str()) != 0) return say_why();
  in_place_ = true;
  return sync_folder(file_.has_parent_path() ? file_.parent_path() : ".") || say_why();
}

}  // namespace foyer
