// The light-line car: a dark car in profile whose upper edge is a line of light.
//
// Geometry is made once for each shape and size and kept for the last few; a frame copies it into
// the draw list. UI thread.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "kit/ui/paint.h"
#include "kit/ui/paint_atlas.h"
#include "kit/ui/textures.h"

namespace foyer::ui {

class CarPainter {
 public:
  CarPainter(TextureStore& textures, const PaintAtlas& atlas);
  ~CarPainter();
  CarPainter(const CarPainter&) = delete;
  CarPainter& operator=(const CarPainter&) = delete;

  // As Paint::car. While `reveal` grows the body comes up behind the line.
  void draw(ImDrawList& list, const Rect& box, const CarShape& shape, float light, float reveal);
  // How often geometry had to be made.
  std::size_t made() const { return made_; }

 private:
  struct Model;  // one shape at one size
  struct Glow;   // one shape
  Model& model_for(const CarShape& shape, float scale);
  ImTextureID glow_for(const CarShape& shape, const Model& model);

  TextureStore& textures_;
  const PaintAtlas& atlas_;
  std::vector<std::unique_ptr<Model>> models_;  // most recently made last
  std::vector<Glow> glows_;
  std::size_t made_ = 0;
};

}  // namespace foyer::ui
