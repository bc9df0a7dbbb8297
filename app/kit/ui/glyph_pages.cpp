#include "kit/ui/glyph_pages.h"

#include <algorithm>
#include <cassert>

namespace foyer::ui {

GlyphPages::Place GlyphPages::add(int width, int height, std::span<const std::uint8_t> coverage) {
  assert(width > 0 && width <= kGlyphSideMax && height > 0 && height <= kGlyphSideMax);
  std::optional<Place> place = find_place(width, height);
  if (!place) {
    pages_.push_back({textures_.create(kSide, kSide, PixelFormat::alpha8, {}), 1, {}});
    place = find_place(width, height);
  }
  textures_.update(pages_[place->page].texture, place->x, place->y, width, height, coverage);
  return *place;
}

// Shelf heights are rounded up, so that the glyphs of one size share few shelves; a shelf that is
// more than a third too high is left to higher glyphs. Only the last two pages are searched: the
// older ones are full.
std::optional<GlyphPages::Place> GlyphPages::find_place(int width, int height) {
  const std::size_t first = pages_.size() > 2 ? pages_.size() - 2 : 0;
  for (std::size_t i = first; i < pages_.size(); ++i) {
    Page& page = pages_[i];
    const auto place = [&](Shelf& shelf) {
      const Place at{static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(shelf.filled),
                     static_cast<std::uint16_t>(shelf.top)};
      shelf.filled += width + 1;
      return at;
    };
    for (Shelf& shelf : page.shelves)
      if (height <= shelf.height && shelf.height * 2 <= height * 3 &&
          shelf.filled + width + 1 <= kSide)
        return place(shelf);
    const int rounded = std::min((height + 3) / 4 * 4, kSide - page.filled - 1);
    if (rounded < height) continue;
    page.shelves.push_back({page.filled, rounded, 1});
    page.filled += rounded + 1;
    return place(page.shelves.back());
  }
  return std::nullopt;
}

void GlyphPages::clear() {
  for (const Page& page : pages_) textures_.destroy(page.texture);
  pages_.clear();
}

}  // namespace foyer::ui
