// The repository's own text, as the style tests look at it.
//
// Threads: values, read once. A file that cannot be read is an empty one.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::tidy {

struct SourceFile {
  std::string path;  // relative to the repository: "app/kit/log/visit_log.h"
  std::string text;

  bool is_header() const { return path.ends_with(".h"); }
  bool is_code() const { return is_header() || path.ends_with(".cpp"); }
  bool is_in(std::string_view folder) const { return path.starts_with(folder); }
  std::vector<std::string> lines() const;
};

// Every file of ours that is text: app, tests, data, cmake and the top level; no build folder.
std::vector<SourceFile> text_files(const std::filesystem::path& repository);

// The same text with every comment and the inside of every literal replaced by blanks, so that
// braces and words in them do not count. Line breaks stay. Knows // and /* */, "…", '…' and
// R"…(…)…"; not line continuations in comments, nor digit separators in odd places.
std::string without_comments_and_literals(std::string_view text);

// What a folder of app/ may include, itself and transitively, as the foyer_folder rows say.
std::map<std::string, std::set<std::string>> allowed_folders(std::string_view cmake);

}  // namespace foyer::tidy
