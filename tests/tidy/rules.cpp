#include "tidy/rules.h"

#include <algorithm>
#include <regex>
#include <string_view>

namespace foyer::tidy {
namespace {

std::string complaint(const SourceFile& file, int line, const std::string& what) {
  return file.path + ":" + std::to_string(line) + ": " + what;
}

int line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

struct Include {
  std::string path;
  int line;
};

std::vector<Include> quoted_includes(const SourceFile& file) {
  static const std::regex include("\\s*#\\s*include\\s*\"([^\"]*)\".*");
  std::vector<Include> all;
  int number = 0;
  for (const std::string& line : file.lines()) {
    ++number;
    std::smatch found;
    if (std::regex_match(line, found, include)) all.push_back({found[1].str(), number});
  }
  return all;
}

// Every match of `pattern` in `text`, which has the file's lines.
Complaints matches(const SourceFile& file, const std::string& text, const std::regex& pattern,
                   const std::string& what) {
  Complaints complaints;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
    complaints.push_back(
        complaint(file, line_at(text, static_cast<std::size_t>(at->position())), what));
  return complaints;
}

// What stands before an opening brace, since the last ; { or }.
std::string_view head_of(std::string_view code, std::size_t brace) {
  const std::size_t before =
      brace == 0 ? std::string_view::npos : code.find_last_of(";{}", brace - 1);
  const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
  std::string_view head = code.substr(from, brace - from);
  head.remove_prefix(std::min(head.find_first_not_of(" \n\t"), head.size()));
  return head;
}

bool opens_function(std::string_view head) {
  static const std::regex type(
      "^(template\\s*<[^{]*>\\s*)?(class|struct|enum|union|namespace)\\b.*");
  const std::string text(head.substr(0, head.find('\n')));
  if (std::regex_match(text, type) || head.find('(') == std::string_view::npos) return false;
  // "constexpr Row kRows[] = {" and "to_array<Row>({" are tables.
  const std::size_t last = head.find_last_not_of(" \n\t");
  const bool is_balanced =
      std::count(head.begin(), head.end(), '(') == std::count(head.begin(), head.end(), ')');
  return is_balanced && last != std::string_view::npos && head[last] != '=';
}

std::size_t characters(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// The strings of "{…, …}" behind a phrase's name, with literals that follow each other joined.
std::vector<std::string> strings_of(const std::string& initialiser) {
  std::vector<std::string> strings(1);
  bool inside = false;
  for (std::size_t i = 0; i < initialiser.size(); ++i) {
    const char c = initialiser[i];
    if (c == '"')
      inside = !inside;
    else if (inside && c == '\\' && i + 1 < initialiser.size())
      strings.back() += initialiser[++i];
    else if (inside)
      strings.back() += c;
    else if (c == ',')
      strings.emplace_back();
  }
  return strings;
}

}  // namespace

Complaints climbing_includes(const SourceFile& file) {
  Complaints complaints;
  for (const Include& include : quoted_includes(file))
    if (include.path.find("..") != std::string::npos)
      complaints.push_back(complaint(file, include.line, "an include climbs: " + include.path));
  return complaints;
}

std::string room_of(std::string_view path, const Folders& rows) {
  std::string room;
  for (const auto& [row, allowed] : rows)
    if (path.starts_with(row + "/") && row.size() > room.size()) room = row;
  return room;
}

Complaints forbidden_includes(const SourceFile& file, const Folders& allowed) {
  Complaints complaints;
  static const std::regex in_folder("app/(.+)/[^/]+");
  std::smatch found;
  if (!std::regex_match(file.path, found, in_folder)) return complaints;
  const std::string room = room_of(file.path.substr(4), allowed);
  if (room.empty()) return {complaint(file, 1, "app/CMakeLists.txt has no row " + found[1].str())};
  for (const Include& include : quoted_includes(file))
    if (!allowed.at(room).contains(room_of(include.path, allowed)))
      complaints.push_back(complaint(file, include.line, room + " may not see " + include.path));
  return complaints;
}

// Facts, rules and flow are worked out of what they are given and nothing else.
Complaints impure_code(const SourceFile& file) {
  static const std::regex pure(
      "app/(kit/fact|house|showroom|steps/[^/]+|manage/(turns|register)|roles/[^/]+/(flow|door))/"
      "[^/]+");
  if (!std::regex_match(file.path, pure)) return {};
  static const std::regex impure(
      "system_clock|steady_clock|\\b(fopen|getenv|localtime_r?|mktime|rand|random_device)\\b|"
      "#include <(fstream|iostream|filesystem|thread|mutex|random|ctime|spdlog/[^>]*)>|"
      "#include \"kit/(ui|machine|log|store|sync|pack|input)/");
  return matches(file, file.text, impure, "facts, rules and flow know no clock, I/O or UI");
}

// A kind of fact that stands in no list would be passed over by every fold.
Complaints unlisted_kinds(const SourceFile& file) {
  static const std::regex kind("struct (\\w+)[^{;]*\\{\\s*static constexpr std::string_view kKind");
  static const std::regex list("Kinds<([^>]*)>");
  std::string listed;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), list), end; at != end; ++at)
    listed += (*at)[1].str() + ",";
  Complaints complaints;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), kind), end; at != end; ++at) {
    const std::regex name("\\b" + (*at)[1].str() + "\\b");
    if (!std::regex_search(listed, name))
      complaints.push_back(complaint(file, 1, (*at)[1].str() + " stands in no list of kinds"));
  }
  return complaints;
}

Complaints long_file(const SourceFile& file) {
  const int lines = static_cast<int>(file.lines().size());
  if (lines <= kFileLines_max) return {};
  return {
      complaint(file, lines, "a file has at most " + std::to_string(kFileLines_max) + " lines")};
}

Complaints long_functions(const SourceFile& file) {
  Complaints complaints;
  const std::string code = without_comments_and_literals(file.text);
  int depth = 0, function_depth = -1, function_line = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '{') {
      if (function_depth < 0 && opens_function(head_of(code, at))) {
        function_depth = depth;
        function_line = line_at(code, at);
      }
      ++depth;
    } else if (code[at] == '}') {
      if (--depth != function_depth) continue;
      function_depth = -1;
      const int lines = line_at(code, at) - function_line + 1;
      if (lines > kFunctionLines_max)
        complaints.push_back(complaint(file, function_line,
                                       "this function has " + std::to_string(lines) + " lines of " +
                                           std::to_string(kFunctionLines_max)));
    }
  }
  return complaints;
}

Complaints long_lines(const SourceFile& file) {
  Complaints complaints;
  int number = 0;
  for (const std::string& line : file.lines()) {
    ++number;
    if (characters(line) > kColumns_max)
      complaints.push_back(
          complaint(file, number, std::to_string(characters(line)) + " columns of 100"));
  }
  return complaints;
}

Complaints headers_without_a_beginning(const SourceFile& file) {
  Complaints complaints;
  if (!file.is_header()) return complaints;
  if (!file.text.starts_with("// ")) complaints.push_back(complaint(file, 1, "say what this is"));
  if (file.text.find("\n#pragma once\n") == std::string::npos)
    complaints.push_back(complaint(file, 1, "#pragma once is missing"));
  return complaints;
}

Complaints raw_imgui(const SourceFile& file) {
  if (!file.is_in("app/") || file.is_in("app/kit/ui/") || file.is_in("app/kit/machine/")) return {};
  static const std::regex call("\\bImGui::");
  return matches(file, without_comments_and_literals(file.text), call,
                 "ImGui belongs to app/kit/ui");
}

Complaints started_shells(const SourceFile& file) {
  static const std::regex call("\\b(system|popen)\\s*\\(");
  return matches(file, without_comments_and_literals(file.text), call, "a shell is started");
}

Complaints compared_roles(const SourceFile& file) {
  static const std::regex compared("\\brole_?(\\(\\))?\\s*[!=]=\\s*\"(entrance|desk|consultant)\"");
  return matches(file, file.text, compared,
                 "ask the role's row (house/device_roles.h), not its name");
}

Complaints left_over_notes(const SourceFile& file) {
  static const std::regex note(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
  return matches(file, file.text, note, "a note was left over");
}

Complaints machine_paths(const SourceFile& file) {
  static const std::regex path(std::string("/(wo") + "rk|ro" + "ot)/");
  return matches(file, file.text, path, "a path of one machine");
}

std::vector<std::string> shared_phrases(const SourceFile& file) {
  std::vector<std::string> all;
  static const std::regex found(
      "\\nnamespace ([\\w:]+) \\{|\\ninline constexpr (?:\\w+::)*Phrase (k\\w+)\\b");
  std::string space;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), found), end; at != end; ++at)
    if ((*at)[1].matched)
      space += (space.empty() ? "" : "::") + (*at)[1].str();
    else
      all.push_back(space + "::" + (*at)[2].str());
  return all;
}

Complaints half_translated_phrases(const SourceFile& file) {
  Complaints complaints;
  static const std::regex phrase(
      "\\bPhrase\\s+(k\\w+)\\s*\\{((?:[^}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\}");
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), phrase), end; at != end; ++at) {
    const std::vector<std::string> strings = strings_of((*at)[2].str());
    const int line = line_at(file.text, static_cast<std::size_t>(at->position()));
    const auto marks = [](const std::string& text) {
      return std::count(text.begin(), text.end(), '%') + std::count(text.begin(), text.end(), '{');
    };
    if (strings.size() != 2 || strings[0].empty() || strings[1].empty())
      complaints.push_back(complaint(file, line, (*at)[1].str() + " needs both languages"));
    else if (marks(strings[0]) != marks(strings[1]))
      complaints.push_back(complaint(file, line, (*at)[1].str() + " fills in different things"));
  }
  return complaints;
}

}  // namespace foyer::tidy
