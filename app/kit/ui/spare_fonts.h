// Fonts for the characters that the usual ones have not, each mapped when the first such character
// is drawn, and not before.
//
// In their order: Arabic with Uyghur, Hebrew, Armenian and Georgian (fonts-dejavu-core); the
// ideographs of Unicode's newer blocks, which people bear (fonts-babelstone-han); pictures that
// people put into names (fonts-symbola); every other script there is, plainly (fonts-unifont).
// Scripts that build their syllables from parts (Devanagari, Tibetan) are drawn letter beside
// letter: readable, not beautiful. One that is not installed is passed over. Threads: any.
#pragma once

#include <filesystem>
#include <mutex>
#include <span>
#include <vector>

#include "kit/ui/type.h"

namespace foyer::ui {

class MappedFile;

class SpareFonts {
 public:
  struct Spare {
    std::filesystem::path file;
    bool for_bold_only = false;
  };
  explicit SpareFonts(std::vector<Spare> spares = installed());
  ~SpareFonts();
  // Where Debian puts them.
  static std::vector<Spare> installed();

  std::size_t count() const { return spares_.size(); }
  bool serves(std::size_t which, Face face) const {
    return face != Face::icon && (face == Face::bold || !spares_[which].for_bold_only);
  }
  // Empty: it is not there.
  std::span<const std::uint8_t> bytes(std::size_t which);
  void give_back();

 private:
  struct Mapped;
  std::vector<Spare> spares_;
  std::mutex opening_;
  std::vector<Mapped> mapped_;
};

}  // namespace foyer::ui
