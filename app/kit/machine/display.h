// The window with everything that draws into it: ImGui's context and renderer, type, paint, the
// finger and the motion. One `draw` is one frame. UI thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "kit/base/result.h"
#include "kit/machine/gl_textures.h"
#include "kit/machine/window.h"
#include "kit/ui/frame.h"

namespace foyer::shell {

struct Picture {  // rows from the top, RGB
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;
};

class Display {
 public:
  // `mm_per_px`, `carried`: see ui::Panel::of.
  static Result<std::unique_ptr<Display>> open(const WindowOptions& window, float mm_per_px,
                                               bool carried);
  ~Display();

  Window& window() { return *window_; }
  ui::Typesetter& type() { return *type_; }
  ui::TextureStore& textures() { return *textures_; }
  // Where frames take their pictures from; none until then. Has to outlive the last frame.
  void show_pictures(ui::Pictures* pictures) { pictures_ = pictures; }
  ui::Pointer& pointer() { return pointer_; }
  ui::Motion& motion() { return motion_; }
  const ui::Theme& theme() const { return theme_; }

  // Draws and presents one frame. Returns true if something is still moving.
  bool draw(Lang lang, const std::function<void(ui::Frame&)>& content, const ui::Look& look = {});
  // One frame of any size that nobody sees: beside the window, at rest.
  Picture picture(int width, int height, Lang lang, const std::function<void(ui::Frame&)>& content,
                  const ui::Look& look);
  // What the last frame left.
  const std::vector<ui::Target>& targets() const { return targets_; }
  // Empty unless they are kept: it is much to copy in every frame.
  const std::vector<ui::TextBox>& texts() const { return texts_; }
  void keep_texts() { keeps_texts_ = true; }
  // When the last frame asked to be drawn again, as steady_ms counts; -1: it did not.
  std::int64_t again_at_ms() const { return again_at_ms_; }
  bool wants_again() const;
  double again_in_s() const;  // the same from now on, at least a millisecond; endless: it did not
  // The next frame's pixels are kept for `take_picture`.
  void keep_next() { keep_next_ = true; }
  Picture take_picture() { return std::move(picture_); }
  // Processor time that the last frame's UI work took: from its begin to the finished draw data,
  // in ns, rasterising and presenting aside.
  std::int64_t ui_work_ns() const { return ui_work_ns_; }

 private:
  Display() = default;
  std::unique_ptr<Window> window_;
  std::unique_ptr<GlTextures> textures_;
  std::unique_ptr<ui::Typesetter> type_;
  std::unique_ptr<ui::Paint> paint_;
  ui::Pointer pointer_;
  ui::Motion motion_;
  ui::Theme theme_;
  float mm_per_px_ = 0;
  bool carried_ = false;
  std::vector<ui::Target> targets_;
  std::vector<ui::TextBox> texts_;
  bool keeps_texts_ = false;
  ui::Pictures* pictures_ = nullptr;
  std::int64_t again_at_ms_ = -1;
  bool keep_next_ = false;
  Picture picture_;
  std::int64_t ui_work_ns_ = 0;
};

// Milliseconds that only run forward.
std::int64_t steady_ms();

}  // namespace foyer::shell
