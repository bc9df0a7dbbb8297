// Everything that a screen needs to draw one frame, and what it leaves behind: the targets.
//
// A Frame lives for one frame. Widgets draw through it and ask it whether they were tapped; it
// keeps the name and box of every target, which is what the tour touches and the tests measure.
// While `live` is off (a sheet lies above) nothing can be tapped and no target is kept.
// UI thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kit/base/text.h"
#include "kit/ui/paint.h"
#include "kit/ui/pointer.h"
#include "kit/ui/theme.h"
#include "kit/ui/type.h"

namespace foyer::ui {

class Pictures;

// Values on their way to a target: selection, growth, the change of screens. Kept between frames.
class Motion {
 public:
  // The value of `id` now, on its way to `target`; a new id starts at `from`. Ease-out.
  float value(std::string_view id, float target, float from, std::int64_t now_ms, int duration_ms);
  bool moving(std::int64_t now_ms) const;
  void forget(std::string_view id) { tracks_.erase(std::string(id)); }
  void clear() {
    tracks_.clear();
    changes_.clear();
  }

  // When `id` last became what it is, and whether it became more (+1) or less (-1). What it is at
  // first has been so for ever.
  struct Change {
    int what = 0;
    std::int64_t since_ms = -1;  // -1: for ever
    int direction = 1;
  };
  // When `id` was first asked for.
  std::int64_t begun_ms(std::string_view id, std::int64_t now_ms) {
    return changes_.try_emplace(std::string(id), Change{0, now_ms, 1}).first->second.since_ms;
  }
  const Change& change(std::string_view id, int what, std::int64_t now_ms);

 private:
  struct Track {
    float from = 0, to = 0;
    std::int64_t start_ms = 0;
    int duration_ms = 0;
  };
  std::unordered_map<std::string, Track> tracks_;
  std::unordered_map<std::string, Change> changes_;
};

struct Target {
  std::string id;
  Rect box;
  bool primary = false;  // one of those that carry the visit
};

struct TextBox {  // a text that was drawn, for the tests that look for clipping and contrast
  std::string text;
  Rect box;                     // where it had to stay
  float width = 0, height = 0;  // what it took
  Rect drawn;                   // and where
  ImU32 ink = 0;
  bool bold = false;
  float asked_dp = 0, set_dp = 0;  // type size that was wanted, and used
  bool cut = false;                // there was more than the box holds: it ends in "…"
};

struct Sign {  // an icon that was drawn
  Rect drawn;
  ImU32 ink = 0;
};

struct Tools {  // what outlives a frame
  Typesetter& type;
  Paint& paint;
  Pointer& pointer;
  Motion& motion;
  // For tests: how every text is written instead (longer, in a language that there is not), and
  // whether texts and icons are left out, so that what lies below them can be looked at.
  std::function<std::string(std::string_view)> respelled = {};
  bool without_ink = false;
  Pictures* pictures = nullptr;
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
  // Where what can be touched has to be: all of the screen, or the part of a tall one that can be
  // reached from a wheelchair or by a child.
  const Rect reach;
  const std::int64_t now_ms;

  bool portrait() const { return screen.height() > screen.width(); }
  float px(float dp) const { return theme.px(dp); }
  // The height, px, of a box that has to hold a line of type of `type_dp`: `dp` at its usual size,
  // more where type is set larger.
  float room(float dp, float type_dp) const {
    return theme.px(dp * theme.type_dp(type_dp) / type_dp);
  }
  // The thickness of a line that bounds something, px.
  float line(float dp) const { return theme.px(dp * theme.line_scale); }
  const std::string& say(const Text& text) const { return text.in(lang); }

  // --- touch ---
  // Which page this is: said before anything of it is drawn. What was touched on another one does
  // nothing here.
  void page(std::string_view label) { tools_.pointer.on_page(label); }
  bool tap(std::string_view id, const Rect& box, bool primary = false);
  bool held(std::string_view id, const Rect& box) const;
  // A key of a keyboard: taken in the order in which fingers land, though they overlap.
  bool key(std::string_view id, const Rect& box);
  // Such a key, or it acts again because it is kept pressed.
  bool key_or_repeat(std::string_view id, const Rect& box);
  // True once when the target has been kept pressed for half a second; it is not tapped then. Asked
  // after `tap` of the same target.
  bool long_press(std::string_view id, const Rect& box);
  const Pointer& pointer() const { return tools_.pointer; }
  Motion& motion() { return tools_.motion; }
  Pictures* pictures() { return tools_.pictures; }  // nullptr: there are none
  void set_live(bool live) { live_ = live; }
  bool live() const { return live_; }
  // Whatever else the leading finger's hand does in what it draws does not count.
  void keep_others_off(const Rect& box) { tools_.pointer.keep_others_off(box); }
  // The fingers that are down tap nothing any more.
  void cancel_press() { tools_.pointer.cancel(); }
  // A window on what is drawn: nothing is seen, touched or noted outside of it. A target that it
  // leaves too little of for a finger is none until more of it is seen. They may be nested.
  void push_window(const Rect& box);
  void pop_window();

  // --- motion --- the value now; asks for another frame while it moves
  float ease(std::string_view id, float target, float from);
  bool moving() const { return moving_; }
  void keep_moving() { moving_ = true; }
  // Asks for a frame in `ms`, and for none before that: for what moves slowly or seldom.
  void draw_again_in(int ms);
  int again_in_ms() const { return again_in_ms_; }  // -1: nobody asked
  // What is drawn while `on` comes in with the last change of `what` of `id` (a screen, a card):
  // `bring_in` moves it by some of `by_px` and lets it appear. Its targets are there at once.
  void arriving(bool on);
  void bring_in(std::string_view id, int what, ImVec2 by_px);
  // Moves everything that has been drawn since the list held `from` vertices.
  void shift_since(int from, ImVec2 by_px, float opacity = 1);

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
  // What does not fit its box at the least size ends in "…" there: whoever wrote it, however much,
  // nothing is ever drawn outside of the box.
  float write(const Rect& box, std::string_view text, const Setting& setting);
  // The height that `write` would take, and the width of one line.
  float height(std::string_view text, const Setting& setting, float max_width_px);
  float width(std::string_view text, const Setting& setting);

  // --- what this frame leaves ---
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<TextBox>& texts() const { return texts_; }
  const std::vector<Sign>& signs() const { return signs_; }
  // An icon is about to be drawn; false: it is left out.
  bool note(const Sign& sign);

 private:
  bool press(std::string_view id, const Rect& box, bool primary, Pointer::Press as);
  Style style_of(const Setting& setting) const;
  // The lines of a text as far as a box holds them; nothing: it holds all of them.
  std::optional<std::vector<Line>> cut(const std::vector<Line>& lines, const Style& style,
                                       float step, const Rect& box);
  Line ended(std::string_view text, const Style& style, float max_width);
  Tools tools_;
  bool live_ = true;
  bool moving_ = false;
  int again_in_ms_ = -1;
  struct Part {  // of the list's vertices
    int from = 0, to = -1;
  };
  std::vector<Part> arriving_;
  std::vector<Rect> windows_;
  std::vector<Target> targets_;
  std::vector<TextBox> texts_;
  std::vector<Sign> signs_;
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
