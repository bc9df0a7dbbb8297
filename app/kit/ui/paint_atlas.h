// One small texture with everything that is soft: shadow corners, a round light, and a white spot
// for what is plain. One texture means that a car or a card full of shadows is one draw command.
//
// Coverage only (tinted by the vertex colour), 256 x 128 texels, baked when it is made (about a
// third of a millisecond). UI thread.
#pragma once

#include "kit/ui/imgui.h"
#include "kit/ui/textures.h"

namespace foyer::ui {

struct TexRect {
  ImVec2 min, max;  // texture coordinates
};

// One corner of a blurred rounded box, seen from its top left. Along each axis `min..max` covers
// [-reach, radius + reach] around the sharp edge; `edge` is where the fade of a straight edge ends
// (at +reach), so that it can be stretched apart from the curve of the corner.
struct ShadowCorner {
  TexRect at;
  ImVec2 edge;
  float radius_to_reach;
};

class PaintAtlas {
 public:
  explicit PaintAtlas(TextureStore& textures);
  ~PaintAtlas();
  PaintAtlas(const PaintAtlas&) = delete;
  PaintAtlas& operator=(const PaintAtlas&) = delete;

  ImTextureID texture() const { return texture_; }
  ImVec2 white() const;
  TexRect round_light() const;
  // The baked corner that is nearest in shape.
  ShadowCorner corner(float radius, float reach) const;

 private:
  TextureStore& textures_;
  ImTextureID texture_;
};

}  // namespace foyer::ui
