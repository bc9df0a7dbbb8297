#include "support/golden.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>
#ifdef __SSE__
#include <xmmintrin.h>
#endif

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

std::string hash_of(const void* bytes, std::size_t count, std::size_t length) {
  unsigned char hash[16];
  crypto_generichash(hash, sizeof hash, static_cast<const unsigned char*>(bytes), count, nullptr,
                     0);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (std::size_t i = 0; i < length; ++i) {
    digits += kDigits[hash[i] >> 4];
    digits += kDigits[hash[i] & 15];
  }
  return digits;
}

// What a line says of a picture.
struct Known {
  std::string size, hash;
  std::string processor;  // empty: of one that nobody asked for its kind
};
Known known_of(const Picture& picture) {
  return {std::to_string(picture.width) + "x" + std::to_string(picture.height),
          hash_of(picture.rgb.data(), picture.rgb.size(), 16),
          {}};
}
Known read_known(const std::string& text) {
  Known known;
  std::istringstream(text) >> known.size >> known.hash >> known.processor;
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

std::string processor_kind() {
#ifdef __SSE__
  // Over two octaves, as many as have digits of their own.
  std::vector<float> roots;
  for (int i = 0; i < 8192; ++i)
    roots.push_back(_mm_cvtss_f32(_mm_rsqrt_ss(_mm_set_ss(1 + static_cast<float>(i) * 3 / 8192))));
  return hash_of(roots.data(), roots.size() * sizeof(float), 4);
#else
  return "exact";
#endif
}

Goldens::Goldens(fs::path kept, fs::path got, std::string processor)
    : kept_(std::move(kept)), got_(std::move(got)), processor_(std::move(processor)) {}

bool Goldens::looks_alike(std::string_view name, const Picture& picture) const {
  const std::optional<Picture> kept = picture_of(read_whole(kept_ / (std::string(name) + ".jpg")));
  const std::optional<Picture> now = picture_of(small_of(picture));
  return kept && now && kept->width == now->width && kept->height == now->height &&
         difference(*kept, *now).largest <= kShades_max;
}

bool Goldens::holds(std::string_view name, const Picture& picture) const {
  const Index index = read_index(kept_ / (folder_of(name) + ".txt"));
  const auto line = index.find(last_of(name));
  if (line == index.end() || !fs::exists(kept_ / (std::string(name) + ".jpg"))) return false;
  const Known known = read_known(line->second), now = known_of(picture);
  if (known.size != now.size || known.hash == now.hash) return known.size == now.size;
  return known.processor != processor_ && looks_alike(name, picture);
}

bool Goldens::holds_here(std::string_view name, const Picture& picture) const {
  const Index index = read_index(kept_ / (folder_of(name) + ".txt"));
  const auto line = index.find(last_of(name));
  return holds(name, picture) && read_known(line->second).hash == known_of(picture).hash &&
         read_known(line->second).processor == processor_;
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
  const Known known = read_known(line->second), now = known_of(picture);
  if (known.size != now.size)
    return title + " is " + now.size + ", its golden picture " + known.size + drawn;
  return title + " differs from its golden picture " + small.string() + ": " +
         told_difference(read_whole(small), small_of(picture)) + drawn;
}

bool Goldens::take(std::string_view name, const Picture& picture) const {
  const Turn turn(got_);
  const fs::path file = kept_ / (folder_of(name) + ".txt");
  Index index = read_index(file);
  std::string& line = index[last_of(name)];
  // Of another processor's picture only the line is another one.
  const bool only_edges =
      line != "twice" && read_known(line).processor != processor_ && looks_alike(name, picture);
  if (!only_edges && !write_whole(kept_ / (std::string(name) + ".jpg"), small_of(picture)))
    return false;
  const Known now = known_of(picture);
  line = now.size + " " + now.hash + " " + processor_;
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
  if (are_taken_anew()) {
    EXPECT_TRUE(goldens().holds_here(name, picture) || goldens().take(name, picture))
        << name << " cannot be written";
  } else if (!goldens().holds(name, picture)) {
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
