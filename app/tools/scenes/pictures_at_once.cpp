#include "tools/scenes/pictures_at_once.h"

#include <utility>

#include "content/logo.h"
#include "kit/pack/picture_pixels.h"

namespace foyer::scenes {
namespace {

std::string key_of(std::string_view name, int width, int height) {
  return std::string(name) + "@" + std::to_string(width) + "x" + std::to_string(height);
}

}  // namespace

PicturesAtOnce::PicturesAtOnce(std::filesystem::path assets, ui::TextureStore& textures)
    : assets_(std::move(assets)), textures_(textures) {}

PicturesAtOnce::~PicturesAtOnce() { forget(); }

ui::Pictures::Shown PicturesAtOnce::ask(std::string_view name, int width, int height) {
  const auto [found, fresh] = kept_.try_emplace(key_of(name, width, height), Shown{State::missing});
  if (!fresh) return found->second;
  const auto read = content::read_picture(assets_, std::string(name), width, height);
  if (read)
    found->second = {
        State::ready,
        textures_.create(read->width, read->height, ui::PixelFormat::rgba8, read->rgba),
        read->aspect};
  return found->second;
}

ui::Pictures::Mark PicturesAtOnce::mark(std::string_view name, int width, int height) {
  const auto [found, fresh] =
      marks_.try_emplace(key_of(name, width, height), Mark{.state = State::missing});
  if (!fresh) return found->second;
  if (const auto read = content::read_logo(assets_, std::string(name), width, height))
    found->second = {
        .state = State::ready,
        .texture = textures_.create(read->width, read->height, ui::PixelFormat::rgba8, read->rgba),
        .width = read->width,
        .height = read->height,
        .only = read->only,
        .on_light = read->on_light,
        .on_dark = read->on_dark};
  return found->second;
}

void PicturesAtOnce::forget() {
  for (const auto& [key, one] : marks_)
    if (one.state == State::ready) textures_.destroy(one.texture);
  marks_.clear();
  for (const auto& [key, one] : kept_)
    if (one.state == State::ready) textures_.destroy(one.texture);
  kept_.clear();
}

}  // namespace foyer::scenes
