// A file that is there whole or not at all: written beside its place, synced, and renamed into it.
//
// For everything that a person takes away (exports), mode 0600 because it may be personal. Nothing
// is left of it unless `put_in_place` came to its end. Only a plain file is ever replaced: into a
// device or a FIFO the bytes are written once they are whole, a link stays and what it leads to is
// replaced, anything else (a folder, a socket) is refused; "-" is the standard output, as
// /dev/stdout is. Threads: one at a time. Errors: false, and `why` says what the system said; the
// caller says which file and what would be right.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace foyer {

class WholeFile {
 public:
  explicit WholeFile(const std::filesystem::path& file);
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  bool write(std::string_view bytes);
  bool put_in_place();
  // The unfinished file, for a library that writes it itself; only before the first `write`.
  const std::filesystem::path& unfinished() const { return unfinished_; }
  const std::string& why() const { return why_; }

  // Whether what is written there goes to the standard output, so that nothing else may.
  static bool is_standard_output(const std::filesystem::path& file) {
    return file == "-" || file == "/dev/stdout" || file == "/dev/fd/1";
  }

 private:
  bool say_why();
  bool find_place();
  bool open_unfinished();
  bool pour();
  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  std::FILE* stream_ = nullptr;
  bool poured_ = false;  // into something that is no plain file
  bool in_place_ = false;
  std::string why_;
};

}  // namespace foyer
