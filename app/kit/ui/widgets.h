// Foyer's own widgets. Each draws itself in a box and says whether it was tapped; none keeps
// state. `id` names the target: what the tour touches and what a press belongs to. UI thread.
#pragma once

#include <span>
#include <string_view>

#include "kit/ui/frame.h"

namespace foyer::ui {

enum class ButtonKind : std::uint8_t {
  primary,      // the one obvious next step
  waiting,      // the next step, while something is still to be chosen
  quiet,        // white with a line
  stage,        // on the dark stage
  stage_plain,  // white on the dark stage
};

bool button(Frame& frame, std::string_view id, const Rect& box, std::string_view label,
            ButtonKind kind, std::string_view icon_name = {}, float label_dp = 0);
// The size that its label fits in, so that buttons which stand together can share the least; 0 as
// `label_dp` above is the usual one.
float button_label_dp(Frame& frame, const Rect& box, std::string_view label, bool with_icon);
// A small rounded target; `on` when it is the chosen one. `dark`: it lies on the stage.
bool chip(Frame& frame, std::string_view id, const Rect& box, std::string_view label, bool on,
          bool dark = false, std::string_view icon_name = {});
float chip_width(Frame& frame, std::string_view label, bool with_icon);

// A white card that can be tapped, with a title and a line below it.
bool tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
          std::string_view hint, bool chosen, std::string_view icon_name = {});
// The same with a rank in its corner (0: none).
bool rank_tile(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
               std::string_view hint, int rank);

// A white rounded surface with its shadow.
void surface(Frame& frame, const Rect& box, bool chosen = false);
// Segments: `done` of `count` filled.
void progress(Frame& frame, const Rect& box, int done, int count, bool dark = false);
// A bar of 0..1.
void meter(Frame& frame, std::string_view id, const Rect& box, float value);
// The guest's profile: values 0..1 with a name at each corner; names in `strong` are bold.
void radar(Frame& frame, const Rect& box, std::span<const float> values,
           std::span<const std::string_view> names, std::span<const bool> strong);
// Dims what is below, and returns the sheet's box of the given size (dp) in the middle.
Rect sheet(Frame& frame, float width_dp, float height_dp);
// A key: filled, with a line around it where the ground is no darker than the key.
void key_box(Frame& frame, const Rect& box, ImU32 fill, float radius);
// A switch that is on or off, with its name and what it does; the whole row is the target.
bool switch_row(Frame& frame, std::string_view id, const Rect& box, std::string_view title,
                std::string_view hint, bool on, std::string_view icon_name);
// A round target with an icon alone; `on` when what it opens is in use.
bool round_chip(Frame& frame, std::string_view id, const Rect& box, bool on, bool dark,
                std::string_view icon_name);
// An icon centred in a box.
void draw_icon(Frame& frame, const Rect& box, std::string_view name, float dp, ImU32 colour);

}  // namespace foyer::ui
