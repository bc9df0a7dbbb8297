// A dealer's pictures on the screen: asked for by name, drawn when they are there.
//
// `shell` keeps them in textures within a budget and decodes them on its worker; the tests decode
// them on the spot. Until a picture has come, and for one that never will, the screen draws what
// stands for it. UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kit/ui/frame.h"

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
  struct Mark {
    State state = State::coming;
    ImTextureID texture{};
    int width = 0, height = 0;  // texels
    // Its single colour, 0xRRGGBB, the texture being white; else whether it stands out from light
    // and from dark grounds.
    std::optional<std::uint32_t> only = {};
    bool on_light = true, on_dark = true;
  };
  virtual ~Pictures() = default;
  // The picture `name` (a file in assets) for a place of this size, px.
  virtual Shown ask(std::string_view name, int width, int height) = 0;
  // It will probably be asked for next.
  virtual void soon(std::string_view name, int width, int height) = 0;
  // A logo: all of it, with what is clear around it, in at most this size. It is kept for good.
  virtual Mark mark(std::string_view name, int width, int height) = 0;
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
// A logo at the left of `box`, as high as it where there is the width, on a `ground` of about this
// colour: in its own colours, or in the palette's ink or on a plate where these cannot be seen.
// The width that it takes, px; 0: it is not there, and `coming` says whether it will be.
struct MarkDrawn {
  float width = 0;
  bool coming = false;
};
MarkDrawn mark(Frame& frame, std::string_view name, const Rect& box, ImU32 ground);
// Asks for it ahead, in the size that the box will want.
void picture_soon(Frame& frame, std::string_view name, const Rect& box);

}  // namespace foyer::ui
