#include "kit/base/office_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <tuple>

#include "kit/base/office_text.h"
#include "kit/base/text.h"

namespace foyer {
namespace {

namespace fs = std::filesystem;

// The place of an ending in the order in which files are preferred; none: no ending of these.
std::optional<std::size_t> place_of(std::string_view ending) {
  constexpr std::array<std::string_view, 12> kEndings{
      ".csv",  ".csv.csv", ".csv.txt", ".txt", ".tsv",    ".xml", ".adf",  // read
      ".xlsx", ".xls",     ".et",      ".ods", ".numbers"};                // named
  const auto found = std::ranges::find(kEndings, ending);
  if (found == kEndings.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kEndings.begin());
}

// What lies there under that name, however it is written; empty: nothing.
std::string name_in(const fs::path& folder, std::string_view name) {
  std::error_code none;
  if (fs::exists(folder / name, none)) return std::string(name);
  const std::string stem = in_small_letters(std::string(name.substr(0, name.rfind('.'))));
  std::string best;
  std::size_t best_place = 0;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
    const std::string here = at->path().filename().string(), small = in_small_letters(here);
    if (!small.starts_with(stem)) continue;
    const auto place = place_of(std::string_view(small).substr(stem.size()));
    if (place && (best.empty() || std::tie(*place, here) < std::tie(best_place, best)))
      std::tie(best_place, best) = std::tuple(*place, here);
  }
  return best;
}

struct Stand {
  off_t size = 0;
  timespec written{};
  bool operator==(const Stand& other) const {
    return size == other.size && written.tv_sec == other.written.tv_sec &&
           written.tv_nsec == other.written.tv_nsec;
  }
};
std::optional<Stand> stand_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return std::nullopt;
  return Stand{status.st_size, status.st_mtim};
}

// Every byte of it, or why not.
std::string_view read_all(int file, std::string& bytes, const OfficeFileWatch& meanwhile) {
  std::array<char, 65536> block{};
  const auto before = stand_of(file);
  for (;;) {
    const ssize_t got = ::read(file, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return kFileIsClosed;
    if (got == 0) break;
    bytes.append(block.data(), static_cast<std::size_t>(got));
    if (bytes.size() > kOfficeFileBytes_max) return kFileIsTooLarge;
    if (meanwhile && bytes.size() == static_cast<std::size_t>(got)) meanwhile();
  }
  const bool as_it_was = before == stand_of(file);
  return as_it_was ? std::string_view() : kFileIsGrowing;
}

}  // namespace

std::optional<OfficeFile> office_file(const fs::path& folder, std::string_view name,
                                      const OfficeFileWatch& meanwhile) {
  OfficeFile found;
  found.name = name_in(folder, name);
  if (found.name.empty()) return std::nullopt;
  std::error_code none;
  const auto kind = fs::status(folder / found.name, none).type();
  const auto ending = fs::path(in_small_letters(found.name)).extension();
  if (kind == fs::file_type::not_found) return std::nullopt;  // a link that leads nowhere
  if (kind == fs::file_type::directory)
    found.trouble = kFileIsFolder;
  else if (kind != fs::file_type::regular)
    found.trouble = kFileIsNoText;
  else if (ending != ".csv" && ending != ".txt" && ending != ".tsv" && ending != ".xml" &&
           ending != ".adf")
    found.trouble = kFileIsWorkbook;
  if (!found.trouble.empty()) return found;
  const int file = ::open((folder / found.name).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  found.trouble = file < 0 ? kFileIsClosed : read_all(file, found.bytes, meanwhile);
  if (file >= 0) ::close(file);
  if (!found.trouble.empty()) found.bytes.clear();
  return found;
}

}  // namespace foyer
