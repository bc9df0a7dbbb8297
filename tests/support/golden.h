// Golden pictures: what everything looks like, held to the pixel without keeping every pixel.
//
// A picture is called <folder>/<name>. tests/golden/<folder>.txt keeps a line each, sorted: its
// name, its size, the hash of all of its pixels, which has to match, and the kind of processor that
// it was drawn on. Dear ImGui takes the width of its soft edges from an instruction (rsqrtss) whose
// last digits differ from maker to maker, so on another kind of processor the edges are another
// shade here and there: there the small picture decides, of which no colour may be further off than
// `kShades_max`, about the double of what was seen (13 of 255, once 27).
// tests/golden/<folder>/<name>.jpg is the same at a quarter of its size: what the eye compares, and
// what says where a changed one differs. The whole picture that a failing test got is written to
// tests/got/ in the build folder. One that is missing fails.
//
// Goldens are changed on purpose only, with FOYER_UPDATE_GOLDENS=1 in the environment; then all
// lines are of the processor at hand, and small pictures that still match are not touched. With
// FOYER_PICTURES=FOLDER every one that is drawn is also written there, whole. Any number of test
// programs may do so at once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/picture.h"

namespace foyer::test {

inline constexpr int kShades_max = 48;  // of 255

// Of this one: eight hexadecimal digits, the same wherever its edges are the same.
std::string processor_kind();

// Where they are kept, and where those that do not match are written.
class Goldens {
 public:
  Goldens(std::filesystem::path kept, std::filesystem::path got,
          std::string processor = processor_kind());

  // Whether `picture` is the golden one of this name.
  bool holds(std::string_view name, const Picture& picture) const;
  // Whether it is so to the pixel, and its line is of this kind of processor.
  bool holds_here(std::string_view name, const Picture& picture) const;
  // What is wrong, in a sentence, and the whole picture written; nothing if it holds.
  std::optional<std::string> complaint(std::string_view name, const Picture& picture) const;
  // From now on `picture` is the golden one. False: it cannot be written.
  bool take(std::string_view name, const Picture& picture) const;
  // From now on there is none of this name.
  bool forget(std::string_view name) const;
  // All in this folder, sorted: "entrance/welcome-zh-landscape".
  std::vector<std::string> names(std::string_view folder) const;

 private:
  // Whether the small picture that is kept is as this one's, but for the shades of edges.
  bool looks_alike(std::string_view name, const Picture& picture) const;

  std::filesystem::path kept_, got_;
  std::string processor_;
};

// Fails the running test unless `picture` is the golden one.
void expect_golden(std::string_view name, const Picture& picture);

// Fails the running test if this folder keeps any that is not among `names`: nobody draws it.
void expect_no_other_goldens(std::string_view folder, const std::vector<std::string>& names);

}  // namespace foyer::test
