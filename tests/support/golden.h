// Golden pictures: what everything looks like, held to the pixel without keeping every pixel.
//
// A picture is called <folder>/<name>. tests/golden/<folder>.txt keeps a line each, sorted: its
// name, its size and the hash of all of its pixels, which has to match.
// tests/golden/<folder>/<name>.jpg is the same at a quarter of its size: what the eye compares, and
// what says where a changed one differs. The whole picture that a failing test got is written to
// tests/got/ in the build folder. One that is missing fails.
//
// Goldens are changed on purpose only, with FOYER_UPDATE_GOLDENS=1 in the environment; those that
// still match are not touched. With FOYER_PICTURES=FOLDER every one that is drawn is also written
// there, whole. Any number of test programs may do so at once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/picture.h"

namespace foyer::test {

// Where they are kept, and where those that do not match are written.
class Goldens {
 public:
  Goldens(std::filesystem::path kept, std::filesystem::path got);

  // Whether `picture` is the golden one of this name.
  bool holds(std::string_view name, const Picture& picture) const;
  // What is wrong, in a sentence, and the whole picture written; nothing if it holds.
  std::optional<std::string> complaint(std::string_view name, const Picture& picture) const;
  // From now on `picture` is the golden one. False: it cannot be written.
  bool take(std::string_view name, const Picture& picture) const;
  // From now on there is none of this name.
  bool forget(std::string_view name) const;
  // All in this folder, sorted: "entrance/welcome-zh-landscape".
  std::vector<std::string> names(std::string_view folder) const;

 private:
  std::filesystem::path kept_, got_;
};

// Fails the running test unless `picture` is the golden one.
void expect_golden(std::string_view name, const Picture& picture);

// Fails the running test if this folder keeps any that is not among `names`: nobody draws it.
void expect_no_other_goldens(std::string_view folder, const std::vector<std::string>& names);

}  // namespace foyer::test
