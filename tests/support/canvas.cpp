// Textures in memory, and a Dear ImGui without a window.
#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdio>
#include <cstdlib>

#include "support/rasteriser.h"

namespace foyer::test {
namespace {

std::size_t number_of(ImTextureID texture) { return std::bit_cast<std::uintptr_t>(texture); }

}  // namespace

ImTextureID MemoryTextures::create(int width, int height, ui::PixelFormat format,
                                   std::span<const std::uint8_t> pixels) {
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                           (format == ui::PixelFormat::rgba8 ? 4 : 1);
  assert(pixels.empty() || pixels.size() == size);
  auto texture = std::make_unique<Texture>(Texture{width, height, format, {}});
  texture->pixels.assign(pixels.begin(), pixels.end());
  texture->pixels.resize(size);
  textures_.push_back(std::move(texture));
  return std::bit_cast<ImTextureID>(std::uintptr_t{textures_.size()});
}

void MemoryTextures::update(ImTextureID id, int x, int y, int width, int height,
                            std::span<const std::uint8_t> pixels) {
  Texture& texture = const_cast<Texture&>(at(id));
  const std::size_t bytes = texture.format == ui::PixelFormat::rgba8 ? 4 : 1;
  const std::size_t stride = static_cast<std::size_t>(width) * bytes;
  if (x < 0 || y < 0 || x + width > texture.width || y + height > texture.height ||
      pixels.size() != stride * static_cast<std::size_t>(height)) {
    std::fputs("a texture was updated outside of itself\n", stderr);
    std::abort();
  }
  for (int row = 0; row < height; ++row) {
    const std::size_t to =
        (static_cast<std::size_t>(y + row) * static_cast<std::size_t>(texture.width) +
         static_cast<std::size_t>(x)) *
        bytes;
    std::copy_n(
        pixels.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(row) * stride),
        stride, texture.pixels.begin() + static_cast<std::ptrdiff_t>(to));
  }
  ++updates_;
}

void MemoryTextures::destroy(ImTextureID texture) {
  at(texture);
  textures_[number_of(texture) - 1].reset();
}

const Texture& MemoryTextures::at(ImTextureID texture) const {
  const std::size_t number = number_of(texture);
  if (number == 0 || number > textures_.size() || !textures_[number - 1]) {
    std::fprintf(stderr, "there is no texture %zu\n", number);
    std::abort();
  }
  return *textures_[number - 1];
}

std::size_t MemoryTextures::count() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(textures_, [](const auto& texture) { return texture != nullptr; }));
}

std::size_t MemoryTextures::bytes() const {
  std::size_t total = 0;
  for (const auto& texture : textures_) total += texture ? texture->pixels.size() : 0;
  return total;
}

Canvas::Canvas(int width, int height) : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->AddFontDefault();
  unsigned char* pixels = nullptr;
  int atlas_width = 0, atlas_height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &atlas_width, &atlas_height);
  const auto size = static_cast<std::size_t>(atlas_width) * static_cast<std::size_t>(atlas_height);
  io.Fonts->SetTexID(
      textures_.create(atlas_width, atlas_height, ui::PixelFormat::alpha8, {pixels, size}));
}

Canvas::~Canvas() { ImGui::DestroyContext(context_); }

ImDrawList& Canvas::begin(float seconds) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().DeltaTime = seconds;
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

const ImDrawData& Canvas::end() {
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace foyer::test
