// Draws what Dear ImGui wants drawn without a GPU, so that a screen can be compared with a picture
// byte for byte on any machine and with any compiler: integer arithmetic throughout, pixel centres,
// the top-left rule, bilinear textures with 8-bit weights clamped at their edges, and the blending
// of ImGui's OpenGL back end (straight alpha).
//
// `MemoryTextures` keeps what the shell keeps in OpenGL. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "kit/ui/imgui.h"
#include "kit/ui/textures.h"
#include "support/picture.h"

namespace foyer::test {

struct Texture {
  int width = 0, height = 0;
  ui::PixelFormat format = ui::PixelFormat::rgba8;
  std::vector<std::uint8_t> pixels;
};

class MemoryTextures : public ui::TextureStore {
 public:
  ImTextureID create(int width, int height, ui::PixelFormat format,
                     std::span<const std::uint8_t> pixels) override;
  void update(ImTextureID texture, int x, int y, int width, int height,
              std::span<const std::uint8_t> pixels) override;
  void destroy(ImTextureID texture) override;

  const Texture& at(ImTextureID texture) const;  // stops the program if there is no such texture
  std::size_t count() const;                     // textures that are not destroyed
  std::size_t bytes() const;
  std::uint64_t updates() const { return updates_; }

 private:
  std::vector<std::unique_ptr<Texture>> textures_;
  std::uint64_t updates_ = 0;
};

// What `data` shows on a picture that begins as `background` (an IM_COL32 colour), in the size of
// the display that it was drawn for.
Picture rasterised(const ImDrawData& data, const MemoryTextures& textures, ImU32 background);

// A Dear ImGui of its own without a window, for drawing a frame at a time:
//   Canvas canvas(1920, 1080);
//   Picture picture = canvas.picture([&](ImDrawList& list) { ... });
class Canvas {
 public:
  Canvas(int width, int height);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  MemoryTextures& textures() { return textures_; }
  ImDrawList& begin(float seconds = 1.f / 60);  // NewFrame, and the list behind everything
  const ImDrawData& end();                      // Render
  template <class Draw>
  Picture picture(Draw&& draw, ImU32 background = IM_COL32_WHITE) {
    draw(begin());
    return rasterised(end(), textures_, background);
  }

 private:
  MemoryTextures textures_;
  ImGuiContext* context_;
};

}  // namespace foyer::test
