#include "tidy/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace foyer::tidy {
namespace {

namespace fs = std::filesystem;

void add(std::vector<SourceFile>& files, const fs::path& path, const fs::path& repository) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  // A picture or a model is not text.
  if (text.str().find('\0') == std::string::npos)
    files.push_back({fs::relative(path, repository).generic_string(), text.str()});
}

// Where the literal or comment that begins at `at` ends, or `at` if none begins there.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
  const auto behind = [&](std::string_view closing, std::size_t from) {
    const std::size_t end = text.find(closing, from);
    return end == std::string_view::npos ? text.size() : end + closing.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return behind("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::size_t open = std::min(text.find('(', at), text.size());
    return behind(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const char quote = text[at];
  const bool is_separator = quote == '\'' && at > 0 && std::isxdigit(text[at - 1]);  // 10'000
  if ((quote != '"' && quote != '\'') || is_separator) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != quote && text[end] != '\n')
    end += text[end] == '\\' ? 2u : 1u;
  return std::min(end + 1, text.size());
}

}  // namespace

std::vector<std::string> SourceFile::lines() const {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<SourceFile> text_files(const fs::path& repository) {
  std::vector<SourceFile> files;
  for (const char* folder : {"app", "tests", "data", "cmake", ".ci"}) {
    if (!fs::is_directory(repository / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(repository / folder))
      if (entry.is_regular_file()) add(files, entry.path(), repository);
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(repository))
    if (entry.is_regular_file()) add(files, entry.path(), repository);
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::string without_comments_and_literals(std::string_view text) {
  std::string code(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_blank(text, at);
    for (std::size_t i = at; i < end; ++i)
      if (code[i] != '\n') code[i] = ' ';
    at = std::max(end, at + 1);
  }
  return code;
}

std::map<std::string, std::set<std::string>> allowed_folders(std::string_view cmake) {
  std::map<std::string, std::set<std::string>> rows;
  const std::string text(cmake);
  const std::regex row("foyer_room\\(\\s*([\\w/]+)([^)]*)\\)");
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) {
    std::istringstream words((*at)[2].str());
    std::set<std::string>& named = rows[(*at)[1].str()];
    named.insert((*at)[1].str());
    for (std::string word; words >> word && word != "USES";)
      if (word != "MAY_INCLUDE") named.insert(word);
  }
  // A row's rooms bring their own along, until nothing is added any more.
  for (bool grown = true; grown;) {
    grown = false;
    for (auto& [folder, allowed] : rows) {
      const std::set<std::string> before = allowed;
      for (const std::string& other : before)
        if (const auto found = rows.find(other); found != rows.end())
          allowed.insert(found->second.begin(), found->second.end());
      grown = grown || allowed.size() > before.size();
    }
  }
  return rows;
}

}  // namespace foyer::tidy
