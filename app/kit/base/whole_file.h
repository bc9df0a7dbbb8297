// A file that is there whole or not at all: written beside its place, synced, and renamed into it.
//
// For everything that a person takes away (exports), mode 0600 because it may be personal. Nothing
// is left of it unless `put_in_place` came to its end. Threads: one at a time. Errors: false, and
// `why` says what the system said; the caller says which file and what would be right.
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

 private:
  bool say_why();
  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  std::FILE* stream_ = nullptr;
  bool in_place_ = false;
  std::string why_;
};

}  // namespace foyer
