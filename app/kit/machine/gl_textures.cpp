#include "kit/machine/gl_textures.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <array>
#include <vector>

namespace foyer::shell {
namespace {

unsigned int name_of(ImTextureID texture) {
  return static_cast<unsigned int>(reinterpret_cast<std::uintptr_t>(texture));
}

GLenum pixel_format(ui::PixelFormat format) {
  return format == ui::PixelFormat::rgba8 ? GL_RGBA : GL_RED;
}

}  // namespace

GlTextures::~GlTextures() {
  for (const auto& [name, format] : formats_) glDeleteTextures(1, &name);
}

ImTextureID GlTextures::create(int width, int height, ui::PixelFormat format,
                               std::span<const std::uint8_t> pixels) {
  if (!pixels.empty()) return make(width, height, format, pixels.data());
  const std::size_t bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                            (format == ui::PixelFormat::rgba8 ? 4 : 1);
  const std::vector<std::uint8_t> zeros(bytes);
  return make(width, height, format, zeros.data());
}

ImTextureID GlTextures::reserve(int width, int height, ui::PixelFormat format) {
  return make(width, height, format, nullptr);
}

ImTextureID GlTextures::make(int width, int height, ui::PixelFormat format,
                             const std::uint8_t* pixels) {
  unsigned int name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  if (format == ui::PixelFormat::alpha8) {
    const std::array<GLint, 4> white_with_coverage{GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_coverage.data());
  }
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, format == ui::PixelFormat::rgba8 ? GL_RGBA8 : GL_R8, width, height,
               0, pixel_format(format), GL_UNSIGNED_BYTE, pixels);
  formats_.emplace(name, format);
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name));
}

void GlTextures::update(ImTextureID texture, int x, int y, int width, int height,
                        std::span<const std::uint8_t> pixels) {
  const auto found = formats_.find(name_of(texture));
  if (found == formats_.end()) return;
  glBindTexture(GL_TEXTURE_2D, found->first);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, pixel_format(found->second),
                  GL_UNSIGNED_BYTE, pixels.data());
}

void GlTextures::never_scaled(ImTextureID texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

void GlTextures::destroy(ImTextureID texture) {
  const unsigned int name = name_of(texture);
  if (formats_.erase(name) > 0) glDeleteTextures(1, &name);
}

}  // namespace foyer::shell
