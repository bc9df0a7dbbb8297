// Everything that a screen needs to draw one frame, and what it leaves behind: the targets.
//
// A Frame lives for one frame. Widgets draw through it and ask it whether they were tapped; it
// keeps the name and box of every target, which is what the tour touches and the tests measure.
// While `live` is off (a sheet lies above) nothing can be tapped and no target is kept.
// UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "ui/paint.h"
#include "ui/pointer.h"
#include "ui/theme.h"
#include "ui/type.h"

namespace foyer::ui {

// Values on their way to a target: selection, growth, the change of screens. Kept between frames.
class Motion {
 public:
  // The value of `id` now, on its way to `target`; a new id starts at `from`. Ease-out.
  float value(std::string_view id, float target, float from, std::int64_t now_ms, int duration_ms);
  bool moving(std::int64_t now_ms) const;
  void clear() { tracks_.clear(); }

 private:
  struct Track {
    float from = 0, to = 0;
    std::int64_t start_ms = 0;
    int duration_ms = 0;
  };
  std::unordered_map<std::string, Track> tracks_;
};

struct Target {
  std::string id;
  Rect box;
  bool primary = false;  // one of those that carry the visit
};

struct TextBox {  // a text that was drawn, for the tests that look for clipping
  std::string text;
  Rect box;                     // where it had to stay
  float width = 0, height = 0;  // what it took
  Rect drawn;                   // and where
};

struct Tools {  // what outlives a frame
  Typesetter& type;
  Paint& paint;
  Pointer& pointer;
  Motion& motion;
};

class Frame {
 public:
  Frame(ImDrawList& list, const Tools& tools, const Theme& theme, Lang lang, Rect screen,
        std::int64_t now_ms);

  ImDrawList& list;
  Typesetter& type;
  Paint& paint;
  const Theme& theme;
  const Palette& palette;
  const Lang lang;
  const Rect screen;  // px
  const std::int64_t now_ms;

  bool portrait() const { return screen.height() > screen.width(); }
  float px(float dp) const { return theme.px(dp); }
  const std::string& say(const Text& text) const { return text.in(lang); }

  // --- touch ---
  bool tap(std::string_view id, const Rect& box, bool primary = false);
  bool held(std::string_view id, const Rect& box) const;
  // The target was tapped, or acts again because it is kept pressed.
  bool tap_or_repeat(std::string_view id, const Rect& box);
  const Pointer& pointer() const { return tools_.pointer; }
  void set_live(bool live) { live_ = live; }
  bool live() const { return live_; }

  // --- motion --- the value now; asks for another frame while it moves
  float ease(std::string_view id, float target, float from);
  bool moving() const { return moving_; }
  void keep_moving() { moving_ = true; }

  // --- text --- `dp`: type size. Each returns the height that it took, px.
  enum class Align : std::uint8_t { left, centre, right };
  struct Setting {
    float dp = 32;
    ImU32 colour = 0;
    Face face = Face::regular;
    Align align = Align::left;
    float min_dp = 0;      // may shrink to this to fit its box; 0: 60 % of dp
    float leading = 1.0f;  // multiplies the line height
    bool middle = false;   // centred vertically in the box
  };
  float write(const Rect& box, std::string_view text, const Setting& setting);
  // The height that `write` would take, and the width of one line.
  float height(std::string_view text, const Setting& setting, float max_width_px);
  float width(std::string_view text, const Setting& setting);

  // --- what this frame leaves ---
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<TextBox>& texts() const { return texts_; }

 private:
  Tools tools_;
  bool live_ = true;
  bool moving_ = false;
  std::vector<Target> targets_;
  std::vector<TextBox> texts_;
};

// --- cutting boxes ---
Rect take_top(Rect& from, float height);
Rect take_bottom(Rect& from, float height);
Rect take_left(Rect& from, float width);
Rect take_right(Rect& from, float width);
// The i-th of `count` equal parts with `gap` between them.
Rect column(const Rect& box, int i, int count, float gap);
Rect row(const Rect& box, int i, int count, float gap);
// The i-th cell of a grid that is filled row by row.
Rect cell(const Rect& box, int i, int columns, int rows, float gap);

}  // namespace foyer::ui
