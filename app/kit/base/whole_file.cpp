#include "kit/base/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "kit/base/private_files.h"

namespace foyer {

WholeFile::WholeFile(const std::filesystem::path& file) : file_(file) {
  if (find_place() && !open_unfinished()) say_why();
}

WholeFile::~WholeFile() {
  if (stream_ != nullptr) std::fclose(stream_);
  if (!in_place_ && !unfinished_.empty()) ::unlink(unfinished_.c_str());
}

bool WholeFile::say_why() {
  if (why_.empty()) why_ = std::strerror(errno);
  return false;
}

// To the end of links that lead somewhere; false: there is something that nothing can be put into.
bool WholeFile::find_place() {
  poured_ = is_standard_output(file_);
  if (poured_) return true;
  std::error_code none;
  auto status = std::filesystem::status(file_, none);
  poured_ = std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status) ||
            std::filesystem::is_block_file(status);
  // What a shell calls /dev/fd/63 leads to a pipe that has no name.
  if (poured_) return true;
  if (std::filesystem::is_symlink(file_, none)) {
    const auto end = std::filesystem::weakly_canonical(file_, none);
    if (none || std::filesystem::is_symlink(end, none)) {
      why_ = "it is a link that leads nowhere";
      return false;
    }
    file_ = end;
    status = std::filesystem::status(file_, none);
  }
  if (std::filesystem::is_directory(status)) why_ = "it is a folder";
  if (std::filesystem::is_socket(status)) why_ = "it is a socket";
  return why_.empty();
}

bool WholeFile::open_unfinished() {
  int opened = -1;
  if (poured_) {  // nothing can be put beside a device
    std::error_code none;
    std::string pattern = (std::filesystem::temp_directory_path(none) / "foyer-XXXXXX").string();
    opened = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (opened >= 0) unfinished_ = pattern;
  } else {
    unfinished_ = file_;
    unfinished_ += ".unfinished";
    ::unlink(unfinished_.c_str());
    opened =
        ::open(unfinished_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  }
  if (opened >= 0) stream_ = ::fdopen(opened, "wb");
  return stream_ != nullptr;
}

bool WholeFile::write(std::string_view bytes) {
  if (stream_ == nullptr) return false;
  return std::fwrite(bytes.data(), 1, bytes.size(), stream_) == bytes.size() || say_why();
}

// All of what is whole now, into what is there; it is opened only as what it is.
bool WholeFile::pour() {
  const int from = ::open(unfinished_.c_str(), O_RDONLY | O_CLOEXEC);
  const int to = is_standard_output(file_) ? ::dup(STDOUT_FILENO)
                                           : ::open(file_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  bool good = from >= 0 && to >= 0;
  std::array<char, 65536> block{};
  while (good) {
    const ssize_t got = ::read(from, block.data(), block.size());
    if (got <= 0) {
      good = got == 0;
      break;
    }
    for (ssize_t done = 0; good && done < got;) {
      const ssize_t put = ::write(to, block.data() + done, static_cast<std::size_t>(got - done));
      good = put > 0 || (put < 0 && errno == EINTR);
      if (put > 0) done += put;
    }
  }
  if (!good) say_why();
  if (from >= 0) ::close(from);
  if (to >= 0 && ::close(to) != 0) good = say_why();
  return good;
}

bool WholeFile::put_in_place() {
  if (stream_ == nullptr) return false;
  if (std::fflush(stream_) != 0) return say_why();
  if (poured_) {
    const bool done = pour();
    ::unlink(unfinished_.c_str());
    in_place_ = done;
    return done;
  }
  if (::fsync(::fileno(stream_)) != 0) return say_why();
  if (::rename(unfinished_.c_str(), file_.c_str()) != 0) return say_why();
  in_place_ = true;
  return sync_folder(file_.has_parent_path() ? file_.parent_path() : ".") || say_why();
}

}  // namespace foyer
