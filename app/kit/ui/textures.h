// Where pictures that the drawing commands refer to are kept.
//
// `shell` keeps them in OpenGL; the golden-picture tests keep them in memory. A texture is either
// colour (straight alpha) or coverage only (drawn white, tinted by the vertex colour). Textures are
// made and changed on the UI thread only.
#pragma once

#include <cstdint>
#include <span>

#include "kit/ui/imgui.h"

namespace foyer::ui {

enum class PixelFormat : std::uint8_t { rgba8, alpha8 };

class TextureStore {
 public:
  virtual ~TextureStore() = default;
  // `pixels` holds width * height * (4 or 1) bytes, rows from the top; empty: all zero.
  virtual ImTextureID create(int width, int height, PixelFormat format,
                             std::span<const std::uint8_t> pixels) = 0;
  // The same with undefined pixels, to be updated before it is drawn.
  virtual ImTextureID reserve(int width, int height, PixelFormat format) {
    return create(width, height, format, {});
  }
  virtual void update(ImTextureID texture, int x, int y, int width, int height,
                      std::span<const std::uint8_t> pixels) = 0;
  virtual void destroy(ImTextureID texture) = 0;
  // The texture will only ever be drawn texel for pixel: it needs no filter, which a software
  // renderer pays for in every pixel.
  virtual void never_scaled(ImTextureID) {}
};

}  // namespace foyer::ui
