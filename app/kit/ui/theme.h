// Foyer's visual language as values: colours, type scale, spacing, radii, motion.
//
// Lengths are given in dp: 1 dp = 0.248 mm, a pixel of the 21.5-inch full-HD panel that the design
// was drawn on; in the hand, 0.135 mm. A Theme turns them into this screen's pixels, so that a
// target has the same size under the finger on every device. UI thread; values.
#pragma once

#include <cstdint>

#include "kit/ui/imgui.h"

namespace foyer::ui {

constexpr float kDp_mm = 0.248f;
// What a finger needs: the targets that carry the visit, and all others.
constexpr float kPrimaryTarget_mm = 20;
constexpr float kTarget_mm = 12;

// A tablet that is carried is two thirds as far from the eye as a panel that stands, and the hand
// that holds it steadies the finger: app/decisions/in-the-hand.md.
constexpr float kHeldDp_mm = 0.135f;
constexpr float kHeldPrimaryTarget_mm = 14;
constexpr float kHeldTarget_mm = 9.6f;

// A panel of glass: how large its pixels are, whether it is held in the hand, and how large a dp
// is.
struct Panel {
  float mm_per_px = kDp_mm;
  bool in_hand = false;
  float mm_per_dp = kDp_mm;

  // A panel of so many pixels. `mm_per_px` 0: nobody said how large they are, and 21.5 inches
  // across are assumed, or 10.1 of what is carried. `carried`: the device of one who walks with it;
  // what is 15 inches across or more stands nevertheless. On less glass than the pages need
  // everything is drawn smaller, targets too.
  static Panel of(int width, int height, float mm_per_px, bool carried);
  // Of the size that everything should have, the part that there is room for: 1, or less.
  float scale() const { return mm_per_dp / (in_hand ? kHeldDp_mm : kDp_mm); }
};

constexpr ImU32 rgb(std::uint32_t hex, float alpha = 1) {
  return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255,
                  static_cast<int>(alpha * 255 + .5f));
}
ImU32 with_alpha(ImU32 colour, float alpha);   // alpha multiplies what is there
ImU32 mix(ImU32 a, ImU32 b, float towards_b);  // component-wise

// What a screen should look like, apart from its size: the dealer's colour, the time of the day,
// and what this guest has asked for.
struct Look {
  std::uint32_t accent = 0x1849D6;  // 0xRRGGBB; at least 4.5 to 1 against white
  bool evening = false;
  bool large_text = false;
  bool high_contrast = false;  // goes before the evening
  bool low_reach = false;
  bool reduced_motion = false;
};

struct Palette {
  ImU32 ground = rgb(0xF3F4F6);
  ImU32 surface = rgb(0xFFFFFF);
  ImU32 chosen = rgb(0xF5F8FF);  // surface of something selected
  ImU32 keyboard = rgb(0xE7EAEF);
  ImU32 key_quiet = rgb(0xCFD5DE);
  ImU32 ink = rgb(0x11151C);
  ImU32 ink2 = rgb(0x5B6573);
  ImU32 line = rgb(0xDDE1E7);
  ImU32 track = rgb(0xD3D8E0);
  ImU32 accent = rgb(0x1849D6);
  ImU32 on_accent = rgb(0xFFFFFF);
  ImU32 accent_ink = rgb(0x1849D6);  // text, signs and lines in the dealer's colour
  ImU32 good = rgb(0x0B7A4B);
  ImU32 warn = rgb(0xB45309);
  ImU32 shadow = rgb(0x11151C, .08f);
  ImU32 key_shadow = rgb(0x11151C, .12f);
  ImU32 press = rgb(0x11151C);        // a pressed thing turns a little towards this
  ImU32 scrim = rgb(0x05070B, .62f);  // over what lies below a sheet
  // On the dark stage:
  ImU32 stage_ink = rgb(0xFFFFFF);
  ImU32 stage_ink2 = rgb(0xB8C4D8);
  ImU32 stage_ink3 = rgb(0x8895AB);
  ImU32 stage_line = rgb(0xFFFFFF, .24f);
  ImU32 stage_fill = rgb(0xFFFFFF, .08f);
  ImU32 on_stage_ink = rgb(0x11151C);  // text on something filled with `stage_ink`
  bool plain_stage = false;            // black, without its light

  static Palette daylight(std::uint32_t accent);
  static Palette evening(std::uint32_t accent);
  static Palette high_contrast(std::uint32_t accent);
};

struct Sizes {        // dp
  float margin = 72;  // at the sides
  float edge = 48;    // above the first row and below the last
  float gap = 28;
  float button = 112;
  float chip = 72;
  float radius_card = 32;
  float radius_button = 28;
  float radius_key = 18;
};

struct Scale {  // type, dp
  float display = 96;
  float h1 = 64;
  float h2 = 48;
  float h3 = 38;
  float body = 32;
  float small = 28;
  float tiny = 24;
};

struct Theme {
  Palette palette;
  Sizes size;
  Scale type;
  Panel panel;
  float px_per_dp = 1;
  bool reduced_motion = false;
  bool large_text = false;
  bool low_reach = false;
  float line_scale = 1;  // lines that bound things are this much thicker
  int motion_ms = 200;

  float px(float dp) const { return dp * px_per_dp; }
  float px_of_mm(float mm) const { return mm / panel.mm_per_px; }
  // The least width and height of a target.
  float target_mm(bool primary) const;
  // The size that type of `dp` is set in. Large text lifts the small sizes most: everything has
  // capitals of at least 0.7 degrees at 60 cm, 7.3 mm (Noto Sans's are 0.733 em high).
  float type_dp(float dp) const;
  static Theme for_screen(const Panel& panel, const Look& look = {});
};

}  // namespace foyer::ui
