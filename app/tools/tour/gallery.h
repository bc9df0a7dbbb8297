// `foyer tour --all`: every screen and every sheet, in both languages, as every guest may ask for
// them and on glasses of several sizes, drawn by OpenGL from values (app/tools/scenes) and kept as
// pictures, with a contact sheet for each size and language. Nothing is typed, touched or written
// down: what a visit does is shown by the tour itself. UI thread.
#pragma once

#include <filesystem>
#include <ostream>
#include <utility>
#include <vector>

namespace foyer::shell {

struct GalleryOptions {
  std::filesystem::path pack;
  std::vector<std::pair<int, int>> sizes;  // px; empty: the five that the tests use
  std::filesystem::path out;
};

// Writes SIZE/LANGUAGE/MODE/NN-SCENE.jpg and contact-SIZE-LANGUAGE.png below `out`: rows are
// scenes, columns are modes. Returns the program's exit code.
int gallery(const GalleryOptions& options, std::ostream& out);

}  // namespace foyer::shell
