// Pages of coverage that glyphs are packed into: 1024 x 1024 px each, shelves from the top, one
// pixel of nothing around every glyph so that no neighbour bleeds in when one is scaled. Pages are
// added as they fill and given back all at once.
//
// Threads: the UI thread (it makes and changes textures).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kit/ui/textures.h"

namespace foyer::ui {

class GlyphPages {
 public:
  static constexpr int kSide = 1024;               // px
  static constexpr int kGlyphSideMax = kSide - 2;  // px

  struct Place {
    std::uint16_t page, x, y;
  };

  explicit GlyphPages(TextureStore& textures) : textures_(textures) {}
  ~GlyphPages() { clear(); }
  GlyphPages(const GlyphPages&) = delete;
  GlyphPages& operator=(const GlyphPages&) = delete;

  // `coverage` holds width * height bytes; neither side is larger than kGlyphSideMax.
  Place add(int width, int height, std::span<const std::uint8_t> coverage);
  ImTextureID texture(std::uint16_t page) const { return pages_[page].texture; }
  std::size_t bytes() const { return pages_.size() * kSide * kSide; }
  // Gives every page back; what was drawn with them in an unfinished frame is lost.
  void clear();

 private:
  struct Shelf {
    int top, height, filled;
  };
  struct Page {
    ImTextureID texture;
    int filled = 1;  // rows, with the border
    std::vector<Shelf> shelves;
  };

  std::optional<Place> find_place(int width, int height);

  TextureStore& textures_;
  std::vector<Page> pages_;
};

}  // namespace foyer::ui
