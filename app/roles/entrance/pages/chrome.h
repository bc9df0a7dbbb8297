// What is in the same place on every screen: the dealer's name, the steps, the language, start
// over, call a person; the question; and the row of buttons at the foot. UI thread.
#pragma once

#include <optional>
#include <string_view>

#include "roles/entrance/pages/view.h"
#include "roles/entrance/pages/words.h"

namespace foyer::screens {

using MaybeIntent = std::optional<flow::Intent>;

struct Page {
  ui::Rect body;       // what is left between the question and the foot
  MaybeIntent intent;  // of the top row
};

// A light page with its question; `hint` may be empty.
Page begin_page(const View& view, ui::Frame& frame, std::string_view title, std::string_view hint);

// The row at the top alone, within `box`; `dark` on the stage.
// `bare`: the chips alone, where there is no room for the name and the steps. The chip of the
// access modes is the last one on every screen, so its place is the same everywhere.
MaybeIntent top_row(const View& view, ui::Frame& frame, const ui::Rect& box, bool dark,
                    bool bare = false);
// The row where nothing can be written: the other language and the access modes alone.
MaybeIntent trouble_row(const View& view, ui::Frame& frame, const ui::Rect& box);
ui::Rect top_box(const ui::Frame& frame);
// What a low reach leaves above the controls, as a dark stage with the dealer's name; empty where
// the whole glass is in reach. Returns the box below the name.
ui::Rect stage_above(const View& view, ui::Frame& frame);
// The dealer's name (or logo), at the left of the box, with the branch if it is wanted and fits.
// Returns the width that it took.
float brand(const View& view, ui::Frame& frame, const ui::Rect& box, bool dark,
            bool with_branch = false);
float margin(const ui::Frame& frame);
// Where "back" stands on every screen that has it.
ui::Rect back_box(const ui::Frame& frame);

struct Foot {
  bool back = true;
  std::optional<Phrase> skip;
  std::optional<Phrase> next;
  bool next_ready = true;  // drawn quietly and does nothing until something is chosen
};
enum class FootTap : std::uint8_t { none, back, skip, next };
// Takes the row from the bottom of `body` and draws it.
FootTap foot(ui::Frame& frame, ui::Rect& body, const Foot& what);

}  // namespace foyer::screens
