// The dealer's pictures in textures: decoded on the worker, handed to OpenGL a slice a frame, and
// given back when others are wanted more. UI thread, but for what runs on the worker.
//
// Nobody waits for a picture: the screen shows what stands for it until a frame in which it is
// whole. A picture that cannot be read is told to staff once and never asked for again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "kit/base/result.h"
#include "kit/machine/worker.h"
#include "kit/pack/picture_pixels.h"
#include "kit/ui/pictures.h"
#include "kit/ui/textures.h"

namespace foyer::shell {

class PictureStore final : public ui::Pictures {
 public:
  struct Surroundings {
    std::filesystem::path assets;
    std::function<void(const Error&)> tell_staff;
    std::function<void()> draw;  // something is there that was not
    // The bytes of a picture that is no file of the pack, by a name that begins with "@"; nullptr:
    // they are not here. On the worker.
    std::function<std::shared_ptr<const std::string>(const std::string& name)> bytes_of = {};
    std::function<void(const std::string& name)> not_here = {};  // UI thread
  };
  static constexpr std::size_t kBudget_bytes = 48u << 20;
  static constexpr std::size_t kSlice_bytes = 1u << 20;  // handed over in one frame

  PictureStore(Worker& worker, ui::TextureStore& textures, Surroundings surroundings,
               std::size_t budget_bytes = kBudget_bytes);
  ~PictureStore() override;

  Shown ask(std::string_view name, int width, int height) override;
  void soon(std::string_view name, int width, int height) override;
  Mark mark(std::string_view name, int width, int height) override;

  // Once a frame, before it is drawn: hands the next slice over. True if another one waits.
  bool hand_over();
  // Pictures are on their way: a frame will come that shows more.
  bool busy() const { return decoding_ > 0 || handing_over_ > 0; }
  // The last frame asked for a picture that had not come yet.
  bool missed() const { return missed_ == frame_; }
  // Those that were not here may have come.
  void look_again();
  // Gives everything back: the screens that show pictures are left.
  void forget();
  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    State state = State::coming;
    ImTextureID texture{};
    bool has_texture = false;
    content::PicturePixels pixels;  // until all of them are handed over
    int rows_over = 0;
    std::size_t bytes = 0;
    std::int64_t wanted = 0;  // the frame in which it was last asked for
  };
  Kept& keep(std::string_view name, int width, int height);
  void read_on_worker(const std::string& file, const std::string& key, int width, int height);
  void take(const std::string& key, std::int64_t epoch, Result<content::PicturePixels>& made);
  void make_room(std::size_t bytes);
  void drop(Kept& one);

  Worker& worker_;
  ui::TextureStore& textures_;
  Surroundings around_;
  const std::size_t budget_bytes_;
  std::map<std::string, Kept> kept_;   // by name and size
  std::map<std::string, Mark> marks_;  // the same; small, and never given back
  std::map<std::string, bool> bad_;    // by name: cannot be read
  std::size_t bytes_ = 0;
  std::int64_t frame_ = 0, epoch_ = 0;  // `forget` begins another epoch
  std::int64_t missed_ = -1;            // the last frame in which one was asked for in vain
  int decoding_ = 0, handing_over_ = 0;
};

}  // namespace foyer::shell
