// The dark stage behind a car: a pool of light low in the middle that fades to near black.
//
// Eight bits are too few for so slow a fade: it would show as rings. So every pixel is dithered by
// less than one level while the gradient is still exact: the vertex colours carry the gradient four
// times too bright, a small noise texture takes off up to one level, and an opacity of a quarter
// over black brings both back in one rounding. The noise is drawn texel for pixel, in square tiles,
// in several strengths since one level is a larger part of a darker colour. UI thread.
#pragma once

#include "kit/ui/imgui.h"
#include "kit/ui/paint.h"
#include "kit/ui/paint_mesh.h"
#include "kit/ui/textures.h"

namespace foyer::ui {

class StagePainter {
 public:
  explicit StagePainter(TextureStore& textures) : textures_(textures) {}
  ~StagePainter();
  StagePainter(const StagePainter&) = delete;
  StagePainter& operator=(const StagePainter&) = delete;

  void frames_begin_black() { frames_begin_black_ = true; }
  void draw(ImDrawList& list, const Rect& box, float corner_radius, ImDrawFlags corners);

 private:
  struct Kept {  // a mesh is kept for each size in use
    float width = 0, height = 0, radius = 0;
    ImDrawFlags corners = 0;
    Mesh mesh;
  };
  const Mesh& mesh_for(float width, float height, float radius, ImDrawFlags corners);

  TextureStore& textures_;
  ImTextureID noise_{};
  bool noise_made_ = false;
  bool frames_begin_black_ = false;
  std::vector<Kept> kept_;
  std::size_t next_ = 0;
};

}  // namespace foyer::ui
