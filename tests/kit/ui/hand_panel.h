// A panel of sixty frames a second that traces of hands are played to: each event comes in the
// frame in which it would have come. traces/*.txt say what they are. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "kit/ui/desk.h"
#include "support/rasteriser.h"

namespace foyer::ui::keyed {

inline std::vector<Pointer::Event> trace(const std::string& name) {
  std::ifstream file(std::string(FOYER_SOURCE_DIR) + "/tests/kit/ui/traces/" + name + ".txt");
  EXPECT_TRUE(file.good()) << name;
  std::vector<Pointer::Event> events;
  using Kind = Pointer::Event::Kind;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::int64_t ms = 0;
    std::string kind;
    ImVec2 at;
    words >> ms >> kind >> at.x >> at.y;
    Pointer::Event event{kind == "down" ? Kind::down
                         : kind == "up" ? Kind::up
                                        : Kind::move,
                         at, ms};
    for (std::string word; words >> word;) {
      if (word.starts_with("finger="))
        event.finger = static_cast<std::uint32_t>(std::stoul(word.substr(7)));
      else if (word.starts_with("size="))
        event.size_px = std::stof(word.substr(5));
      else
        event.earliest_ms = std::stoll(word);  // only where it was collected late
    }
    events.push_back(event);
  }
  return events;
}

class Panel {
 public:
  using Draw = std::function<void(Frame&)>;
  explicit Panel(Draw draw, bool reduced_motion = false)
      : canvas_(1920, 1080), draw_(std::move(draw)) {
    auto type = Typesetter::open({}, canvas_.textures());
    if (!type) throw std::runtime_error(type.error().what);
    type_ = std::move(*type);
    paint_ = std::make_unique<Paint>(canvas_.textures());
    theme_ = Theme::for_screen(ui::Panel::of(1920, 1080, 0, false));
    theme_.reduced_motion = reduced_motion;
    frame();
  }

  void play(const std::string& name, int frame_ms = 16) {
    const std::int64_t begun = now_ms_;
    for (const Pointer::Event& event : trace(name)) {
      while (now_ms_ < begun + event.ms) {
        frame();
        now_ms_ += frame_ms;
      }
      Pointer::Event now = event;
      now.ms += begun;
      if (now.earliest_ms >= 0) now.earliest_ms += begun;
      pointer_.push(now);
    }
    for (int i = 0; i < 4 || pointer_.more_waiting(); ++i) {
      frame();
      now_ms_ += frame_ms;
    }
  }
  void push(const Pointer::Event& event) { pointer_.push(event); }
  std::int64_t now_ms() const { return now_ms_; }
  // Frames for so long.
  void pass(std::int64_t ms) {
    const std::int64_t end = now_ms_ + ms;
    while (now_ms_ < end) {
      frame();
      now_ms_ += std::min<std::int64_t>(16, end - now_ms_);
    }
    frame();
  }
  // Frames until nothing moves; at most ten seconds.
  int settle() {
    int count = 0;
    do {
      frame();
      now_ms_ += 16;
    } while (moving_ && ++count < 600);
    return count;
  }
  void frame() {
    pointer_.begin_frame(theme_.px_of_mm(7), {1920, 1080});
    Frame one(canvas_.begin(), {*type_, *paint_, pointer_, motion_}, theme_, Lang::en,
              {{0, 0}, {1920, 1080}}, now_ms_);
    draw_(one);
    pointer_.end_frame();
    pointer_.presented(now_ms_);
    canvas_.end();
    moving_ = one.moving() || pointer_.more_waiting();
    again_in_ms_ = one.again_in_ms();
    targets_ = one.targets();
  }
  bool moving() const { return moving_; }
  int again_in_ms() const { return again_in_ms_; }
  const std::vector<Target>& targets() const { return targets_; }
  const Pointer& pointer() const { return pointer_; }

 private:
  foyer::test::Canvas canvas_;
  Draw draw_;
  std::unique_ptr<Typesetter> type_;
  std::unique_ptr<Paint> paint_;
  Pointer pointer_;
  Motion motion_;
  Theme theme_;
  std::int64_t now_ms_ = 5000;
  bool moving_ = false;
  int again_in_ms_ = -1;
  std::vector<Target> targets_;
};

}  // namespace foyer::ui::keyed
