// A dealer's pictures on the screen: asked for by name, drawn when they are there.
//
// `shell` keeps them in textures within a budget and decodes them on its worker; the tests decode
// them on the spot. Until a picture has come, and for one that never will, the screen draws what
// stands for it. UI thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/frame.h"

namespace foyer::ui {

class Pictures {
 public:
  enum class State : std::uint8_t {
    coming,   // asked for; a frame follows when it is there
    ready,    // `texture` holds the part of it that fills the place
    missing,  // not in assets, or broken
  };
  struct Shown {
    State state = State::coming;
    ImTextureID texture{};
    float aspect = 1;  // width to height of the whole picture
  };
  virtual ~Pictures() = default;
  // The picture `name` (a file in assets) for a place of this size, px.
  virtual Shown ask(std::string_view name, int width, int height) = 0;
  // It will probably be asked for next.
  virtual void soon(std::string_view name, int width, int height) = 0;
};

struct PictureDrawn {
  float shown = 0;  // 0: not there; 1: it covers the whole box; between: it is appearing
  Rect whole;       // where all of the picture would be, what is cut off included: for hot-spots
};

// How much of it is there now, 0 to 1, without drawing it: at 1, what stands for it need not be
// drawn below.
float picture_shown(Frame& frame, std::string_view name, const Rect& box);
// Fills `box` with the picture if it is there; it appears over what
// stands for it.
PictureDrawn picture(Frame& frame, std::string_view name, const Rect& box, float radius = 0,
                     ImDrawFlags corners = ImDrawFlags_RoundCornersNone);
// Asks for it ahead, in the size that the box will want.
void picture_soon(Frame& frame, std::string_view name, const Rect& box);

}  // namespace foyer::ui
