// A whole pack, as small as the rules allow, in a temporary folder of its own.
//
// A test breaks it by changing a file's text and loads what is then on disk. The folder goes with
// the object. Threads: one test's own.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "content/pack.h"

namespace foyer::content {

class SmallPack {
 public:
  SmallPack();
  ~SmallPack();
  SmallPack(const SmallPack&) = delete;
  SmallPack& operator=(const SmallPack&) = delete;

  // Replaces the first `from`; the test fails if it is not there.
  void replace(const std::string& file, const std::string& from, const std::string& to);
  void set(const std::string& file, std::string bytes) { files_[file] = std::move(bytes); }
  void drop(const std::string& file) { files_.erase(file); }
  const std::map<std::string, std::string>& files() const { return files_; }
  // 1-based line of the first `text` in a file; 0 if it is not there.
  int line_of(const std::string& file, const std::string& text) const;

  // Writes every file and returns the pack's folder.
  const std::filesystem::path& write() const;
  Loaded load(Depth depth = Depth::full) const { return content::load(write(), depth); }

 private:
  std::filesystem::path above_;
  std::filesystem::path folder_;
  std::map<std::string, std::string> files_;
};

// A PNG whose header says this size; only a 1 x 1 one has all of its pixels.
std::string png_of(unsigned width, unsigned height);

}  // namespace foyer::content
