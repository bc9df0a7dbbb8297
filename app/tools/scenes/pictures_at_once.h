// The pack's pictures, decoded on the spot: whoever asks for one waits for it. For pictures of
// screens that nobody touches meanwhile (the tour's, the tests'); a device decodes on its worker.
//
// A picture that cannot be read is missing, as on a device. One thread, the one that draws.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kit/ui/pictures.h"
#include "kit/ui/textures.h"

namespace foyer::scenes {

class PicturesAtOnce final : public ui::Pictures {
 public:
  // `textures` has to outlive it.
  PicturesAtOnce(std::filesystem::path assets, ui::TextureStore& textures);
  ~PicturesAtOnce() override;
  PicturesAtOnce(const PicturesAtOnce&) = delete;
  PicturesAtOnce& operator=(const PicturesAtOnce&) = delete;

  Shown ask(std::string_view name, int width, int height) override;
  void soon(std::string_view, int, int) override {}
  Mark mark(std::string_view name, int width, int height) override;
  // Gives all of them back: the next ones have another size.
  void forget();

 private:
  std::filesystem::path assets_;
  ui::TextureStore& textures_;
  std::map<std::string, Shown> kept_;  // by name and size
  std::map<std::string, Mark> marks_;
};

}  // namespace foyer::scenes
