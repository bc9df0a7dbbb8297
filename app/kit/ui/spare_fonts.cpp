#include "kit/ui/spare_fonts.h"

#include <utility>

#include "kit/ui/type_font.h"

namespace foyer::ui {

struct SpareFonts::Mapped {
  bool asked = false;
  MappedFile file;
};

std::vector<SpareFonts::Spare> SpareFonts::installed() {
  const std::filesystem::path fonts = "/usr/share/fonts";
  return {{fonts / "truetype/dejavu/DejaVuSans-Bold.ttf", true},
          {fonts / "truetype/dejavu/DejaVuSans.ttf", false},
          {fonts / "truetype/babelstone/BabelStoneHan.ttf", false},
          {fonts / "truetype/ancient-scripts/Symbola_hint.ttf", false},
          {fonts / "opentype/unifont/unifont.otf", false},
          {fonts / "opentype/unifont/unifont_upper.otf", false}};
}

SpareFonts::SpareFonts(std::vector<Spare> spares)
    : spares_(std::move(spares)), mapped_(spares_.size()) {}

SpareFonts::~SpareFonts() = default;

std::span<const std::uint8_t> SpareFonts::bytes(std::size_t which) {
  const std::lock_guard lock(opening_);
  Mapped& one = mapped_[which];
  if (!std::exchange(one.asked, true))
    if (auto file = MappedFile::open(spares_[which].file)) one.file = std::move(*file);
  return one.file.bytes();
}

void SpareFonts::give_back() {
  const std::lock_guard lock(opening_);
  for (const Mapped& one : mapped_) one.file.give_back();
}

}  // namespace foyer::ui
