// Textures in OpenGL. UI thread, with the window's context current.
#pragma once

#include <unordered_map>

#include "kit/ui/textures.h"

namespace foyer::shell {

class GlTextures final : public ui::TextureStore {
 public:
  ~GlTextures() override;
  ImTextureID create(int width, int height, ui::PixelFormat format,
                     std::span<const std::uint8_t> pixels) override;
  ImTextureID reserve(int width, int height, ui::PixelFormat format) override;
  void update(ImTextureID texture, int x, int y, int width, int height,
              std::span<const std::uint8_t> pixels) override;
  void destroy(ImTextureID texture) override;
  void never_scaled(ImTextureID texture) override;

 private:
  ImTextureID make(int width, int height, ui::PixelFormat format, const std::uint8_t* pixels);
  std::unordered_map<unsigned int, ui::PixelFormat> formats_;
};

}  // namespace foyer::shell
