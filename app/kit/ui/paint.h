// The pieces of Foyer's look that are more than a rectangle: soft shadows, glows, the dark stage,
// the light-line car, the radar and the QR code. Each draws into an ImDrawList; what is soft is
// drawn with small baked textures (nine-slice or a profile strip), never by stacking translucent
// shapes. All lengths are px. UI thread.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/imgui.h"
#include "kit/ui/textures.h"
#include "kit/ui/type.h"

namespace foyer::ui {

struct Rect {
  ImVec2 min, max;
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(ImVec2 p) const {
    return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y;
  }
  Rect inset(float by) const { return {{min.x + by, min.y + by}, {max.x - by, max.y - by}}; }
};

// The light-line car's shape; the same numbers as the pack's profile, in a box of 1000 x 360.
struct CarShape {
  float length = 940, height = 250;
  float hood = .30f, windscreen = .42f, roof = .66f, rear = .88f;
  float roof_drop = 8, deck = 70, clearance = 34, wheel_radius = 62;
  float front_axle = .205f, rear_axle = .785f;
};

class Paint {
 public:
  explicit Paint(TextureStore& textures);
  ~Paint();

  // Frames are cleared to black: a stage that is the first thing in its list then needs no black of
  // its own, which would be a second pass over every pixel of the screen.
  void frames_begin_black();
  // The stage is black, without its light (high contrast).
  void stage_is_plain(bool plain);
  // A soft shadow below a rounded box (CSS: 0 offset_y blur colour).
  void shadow(ImDrawList& list, const Rect& box, float radius, float offset_y, float blur,
              ImU32 colour);
  // The dark stage: a radial light low in the middle, fading to near black; dithered so that it
  // does not band. It is drawn on whole pixels. With rounded corners it is a small window onto the
  // stage: the light is wider than the box.
  void stage(ImDrawList& list, const Rect& box, float corner_radius = 0,
             ImDrawFlags corners = ImDrawFlags_RoundCornersNone);
  // A soft round light.
  void glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
  // The car within `box` (kept in proportion, standing on its ground line). `light` in 0..1 is
  // where along the upper line an extra light stands (below 0: none); `reveal` in 0..1 is how much
  // of the line is drawn, from the nose; the body comes up behind it, the head lamps first and the
  // tail lamps last. All of it, its glow and its light on the floor included, stays within `box`.
  // A shape that could not be a car is drawn as the nearest one that could.
  void car(ImDrawList& list, const Rect& box, const CarShape& shape, float light = -1,
           float reveal = 1);
  // Values 0..1 clockwise from the top; `grown` in 0..1 scales them (for motion).
  void radar(ImDrawList& list, ImVec2 centre, float radius, std::span<const float> values,
             ImU32 accent, ImU32 grid, float grown = 1);
  // Modules are drawn black on a white box with the quiet zone; returns false if too long.
  bool qr(ImDrawList& list, const Rect& box, std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace foyer::ui
