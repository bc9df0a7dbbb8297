// A panel of any size without a window, with a finger: what is drawn on it stays on it, can be
// touched by the names of its targets, and can be looked at as a picture. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "support/rasteriser.h"

namespace foyer::ui::keyed {

// A 21.5-inch panel of 1920 x 1080, lying or standing.
inline float panel_mm_per_px() { return 21.5f * 25.4f / std::hypot(1920.f, 1080.f); }

class Desk {
 public:
  using Draw = std::function<void(Frame&)>;
  Desk(int width, int height, Lang lang, Draw draw)
      : canvas_(width, height), lang_(lang), draw_(std::move(draw)) {
    auto type = Typesetter::open({}, canvas_.textures());
    if (!type) throw std::runtime_error(type.error().what);
    type_ = std::move(*type);
    paint_ = std::make_unique<Paint>(canvas_.textures());
    theme_ = Theme::for_screen(ui::Panel::of(1920, 1080, 0, false));
    theme_.reduced_motion = true;
    whole_ = {{0, 0}, {static_cast<float>(width), static_cast<float>(height)}};
    frame();
  }

  void frame() {
    draw_on(canvas_.begin());
    canvas_.end();
  }
  foyer::test::Picture picture() {
    return canvas_.picture([&](ImDrawList& list) { draw_on(list); }, theme_.palette.keyboard);
  }

  void down(ImVec2 at) { finger(Pointer::Event::Kind::down, at); }
  void move(ImVec2 at) { finger(Pointer::Event::Kind::move, at); }
  void up(ImVec2 at) { finger(Pointer::Event::Kind::up, at); }
  void tap(ImVec2 at) {
    constexpr int kBetweenTaps_ms = 60;  // sooner, it would be one wet finger
    wait(kBetweenTaps_ms);
    down(at);
    up(at);
    frame();  // the effect is shown
  }
  void touch(const std::string& id) {
    ASSERT_TRUE(shows(id)) << id << " is not there";
    tap(box(id).centre());
  }
  // Keys of letters and of the apostrophe.
  void type(const std::string& letters) {
    for (const char letter : letters) touch("key." + std::string(1, letter));
  }
  void wait(int ms) { now_ms_ += ms; }

  bool shows(const std::string& id) const { return find(id) != targets_.end(); }
  Rect box(const std::string& id) const { return shows(id) ? find(id)->box : Rect{}; }
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<TextBox>& texts() const { return texts_; }
  const Rect& whole() const { return whole_; }
  const Theme& theme() const { return theme_; }

 private:
  std::vector<Target>::const_iterator find(const std::string& id) const {
    return std::find_if(targets_.begin(), targets_.end(),
                        [&](const Target& one) { return one.id == id; });
  }
  void finger(Pointer::Event::Kind kind, ImVec2 at) {
    pointer_.push({kind, at, now_ms_});
    frame();
  }
  void draw_on(ImDrawList& list) {
    pointer_.begin_frame(theme_.px(24));
    Frame frame(list, {*type_, *paint_, pointer_, motion_}, theme_, lang_, whole_, now_ms_);
    draw_(frame);
    pointer_.end_frame();
    targets_ = frame.targets();
    texts_ = frame.texts();
  }

  foyer::test::Canvas canvas_;
  Lang lang_;
  Draw draw_;
  std::unique_ptr<Typesetter> type_;
  std::unique_ptr<Paint> paint_;
  Pointer pointer_;
  Motion motion_;
  Theme theme_;
  Rect whole_;
  std::int64_t now_ms_ = 1000;
  std::vector<Target> targets_;
  std::vector<TextBox> texts_;
};

}  // namespace foyer::ui::keyed
