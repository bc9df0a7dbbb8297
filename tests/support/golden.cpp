#include "support/golden.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace foyer::test {
namespace {

namespace fs = std::filesystem;

constexpr int kSmaller = 4;  // times, each way
constexpr int kQuality = 75;

using Index = std::map<std::string, std::string, std::less<>>;  // what is known by name

std::string folder_of(std::string_view name) { return std::string(name.substr(0, name.find('/'))); }
std::string last_of(std::string_view name) { return std::string(name.substr(name.find('/') + 1)); }

std::string known_of(const Picture& picture) {
  unsigned char hash[16];
  crypto_generichash(hash, sizeof hash, picture.rgb.data(), picture.rgb.size(), nullptr, 0);
  std::string known = std::to_string(picture.width) + "x" + std::to_string(picture.height) + " ";
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (const unsigned char byte : hash) {
    known += kDigits[byte >> 4];
    known += kDigits[byte & 15];
  }
  return known;
}

// A name that stands there twice (two changes were merged) is known as neither.
Index read_index(const fs::path& file) {
  Index index;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) continue;
    const auto [entry, fresh] = index.try_emplace(line.substr(0, blank), line.substr(blank + 1));
    if (!fresh) entry->second = "twice";
  }
  return index;
}

bool write_whole(const fs::path& file, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const fs::path fresh = file.string() + ".new";
  std::ofstream out(fresh, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) return false;
  fs::rename(fresh, file, error);
  return !error;
}

std::string read_whole(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool write_index(const fs::path& file, const Index& index) {
  std::string text;
  for (const auto& [name, known] : index) text += name + " " + known + "\n";
  return write_whole(file, text);
}

// Test programs that run at once change a folder's list one after the other.
class Turn {
 public:
  explicit Turn(const fs::path& folder) {
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    file_ = open((folder / ".turn").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644);
    if (file_ >= 0) flock(file_, LOCK_EX);
  }
  ~Turn() {
    if (file_ >= 0) close(file_);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  int file_;
};

std::string small_of(const Picture& picture) {
  return jpeg_of(shrunk(picture, kSmaller), kQuality);
}

// Where the small pictures differ, in pixels of the whole ones. Both went the same way through the
// encoder, which works on blocks: what did not change is equal, byte by byte.
std::string told_difference(const std::string& kept, const std::string& got) {
  const std::optional<Picture> before = picture_of(kept), after = picture_of(got);
  if (!before || !after) return "its small picture cannot be read";
  const Difference found = difference(*before, *after);
  if (found.pixels == 0) return "by less than its small picture shows";
  const auto at = [](int x, int y) {
    return "(" + std::to_string(x * kSmaller) + ", " + std::to_string(y * kSmaller) + ")";
  };
  const std::size_t all = before->rgb.size() / 3;
  return "within " + at(found.left, found.top) + " to " + at(found.right, found.bottom) + ", in " +
         std::to_string((found.pixels * 1000 + all - 1) / all) +
         " of 1000 pixels of the small one, by " + std::to_string(found.largest) +
         " of 255 at most";
}

const char* asked_for(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr || *value == '\0' ? nullptr : value;
}

bool are_taken_anew() {
  const char* update = asked_for("FOYER_UPDATE_GOLDENS");
  return update != nullptr && std::string_view(update) == "1";
}

Goldens goldens() { return {fs::path(FOYER_SOURCE_DIR) / "tests" / "golden", FOYER_GOT_DIR}; }

}  // namespace

Goldens::Goldens(fs::path kept, fs::path got) : kept_(std::move(kept)), got_(std::move(got)) {}

bool Goldens::holds(std::string_view name, const Picture& picture) const {
  const Index index = read_index(kept_ / (folder_of(name) + ".txt"));
  const auto line = index.find(last_of(name));
  return line != index.end() && line->second == known_of(picture) &&
         fs::exists(kept_ / (std::string(name) + ".jpg"));
}

std::optional<std::string> Goldens::complaint(std::string_view name, const Picture& picture) const {
  if (holds(name, picture)) return std::nullopt;
  const fs::path got = got_ / (std::string(name) + ".png");
  const std::string drawn = write_png(got, picture) ? "; what was drawn: " + got.string()
                                                    : "; " + got.string() + " cannot be written";
  const fs::path small = kept_ / (std::string(name) + ".jpg");
  const std::string title(name);
  const Index index = read_index(kept_ / (folder_of(name) + ".txt"));
  const auto line = index.find(last_of(name));
  if (line == index.end()) return "There is no golden picture " + title + drawn;
  if (line->second == "twice") return title + " has two golden pictures" + drawn;
  if (!fs::exists(small)) return title + " has no small picture " + small.string() + drawn;
  const std::string size = line->second.substr(0, line->second.find(' '));
  const std::string now = known_of(picture);
  if (!now.starts_with(size + " "))
    return title + " is " + now.substr(0, now.find(' ')) + ", its golden picture " + size + drawn;
  return title + " differs from its golden picture " + small.string() + ": " +
         told_difference(read_whole(small), small_of(picture)) + drawn;
}

bool Goldens::take(std::string_view name, const Picture& picture) const {
  const Turn turn(got_);
  const fs::path file = kept_ / (folder_of(name) + ".txt");
  const fs::path small = kept_ / (std::string(name) + ".jpg");
  const std::string bytes = small_of(picture);
  if (read_whole(small) != bytes && !write_whole(small, bytes)) return false;
  Index index = read_index(file);
  index[last_of(name)] = known_of(picture);
  return write_index(file, index);
}

bool Goldens::forget(std::string_view name) const {
  const Turn turn(got_);
  const fs::path file = kept_ / (folder_of(name) + ".txt");
  std::error_code error;
  fs::remove(kept_ / (std::string(name) + ".jpg"), error);
  Index index = read_index(file);
  index.erase(last_of(name));
  return write_index(file, index);
}

std::vector<std::string> Goldens::names(std::string_view folder) const {
  std::vector<std::string> all;
  for (const auto& [name, known] : read_index(kept_ / (std::string(folder) + ".txt")))
    all.push_back(std::string(folder) + "/" + name);
  // A small picture without a line is kept by nobody either.
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(kept_ / folder, none))
    all.push_back(std::string(folder) + "/" + entry.path().stem().string());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void expect_golden(std::string_view name, const Picture& picture) {
  if (const char* folder = asked_for("FOYER_PICTURES"); folder != nullptr) {
    EXPECT_TRUE(write_png(fs::path(folder) / (std::string(name) + ".png"), picture));
  }
  if (goldens().holds(name, picture)) return;
  if (are_taken_anew()) {
    EXPECT_TRUE(goldens().take(name, picture)) << name << " cannot be written";
  } else {
    ADD_FAILURE() << goldens().complaint(name, picture).value_or("");
  }
}

void expect_no_other_goldens(std::string_view folder, const std::vector<std::string>& names) {
  for (const std::string& kept : goldens().names(folder)) {
    if (std::ranges::find(names, kept) != names.end()) continue;
    if (are_taken_anew()) {
      EXPECT_TRUE(goldens().forget(kept)) << kept << " cannot be removed";
      continue;
    }
    ADD_FAILURE() << "nothing draws the golden picture " << kept << " any more";
  }
}

}  // namespace foyer::test
