// Pieces of the wall's pages: its colours, and lengths that are parts of the glass. Inside
// `roles/wall/pages`. UI thread.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>

#include "roles/entrance/pages/words.h"
#include "roles/wall/pages/wall.h"

namespace foyer::screens::wall {

using ui::Frame;
using ui::Rect;

inline constexpr ImU32 kGround = ui::rgb(0x05070B), kPanel = ui::rgb(0x111823),
                       kTrack = ui::rgb(0x2A313C);
inline constexpr ImU32 kInk = ui::rgb(0xFFFFFF), kInk2 = ui::rgb(0xB8C4D8),
                       kLine = ui::rgb(0x262E3A);
inline constexpr ImU32 kBlue = ui::rgb(0x6B8FF5), kGood = ui::rgb(0x4CC58A),
                       kAmber = ui::rgb(0xF2A55F);
inline constexpr ImU32 kRed = ui::rgb(0xFF7A6B);

// The first %s of the phrase is the first value, and so on (wall_board.cpp).
std::string put(const Phrase& phrase, Lang lang, std::initializer_list<std::string> values);

inline ImU32 ink_of(targets::Tone tone) {
  switch (tone) {
    case targets::Tone::good:
      return kGood;
    case targets::Tone::amber:
      return kAmber;
    case targets::Tone::red:
      return kRed;
    case targets::Tone::none:
      break;
  }
  return kBlue;
}

// Lengths in thousandths of the shorter side.
class Wall {
 public:
  explicit Wall(Frame& frame)
      : frame_(frame), unit_(std::min(frame.screen.width(), frame.screen.height()) / 1'000) {}
  float px(float thousandths) const { return thousandths * unit_; }
  // Nothing becomes smaller than what can be read from five metres.
  void write(const Rect& box, std::string_view text, float size, ImU32 colour,
             Frame::Align align = Frame::Align::left, ui::Face face = ui::Face::regular) {
    frame_.write(box, text, setting(size, colour, align, face));
  }
  float width(std::string_view text, float size, ui::Face face = ui::Face::regular) {
    return frame_.width(text, setting(size, kInk, Frame::Align::left, face));
  }
  // The larger of the two sizes in which it fits.
  float fitting(std::string_view text, float width_px, float size) {
    return width(text, size) <= width_px ? size : kWallSmall;
  }
  void panel(const Rect& box) { frame_.list.AddRectFilled(box.min, box.max, kPanel, px(30)); }
  Frame& frame() { return frame_; }

 private:
  Frame::Setting setting(float size, ImU32 colour, Frame::Align align, ui::Face face) const {
    const float dp = unit_ / frame_.theme.px_per_dp;
    return {.dp = size * dp,
            .colour = colour,
            .face = face,
            .align = align,
            .min_dp = std::min(size, kWallSmall) * dp,
            .middle = true};
  }
  Frame& frame_;
  float unit_;
};

void draw_deliveries(const WallPage& page, Wall& wall, const Rect& box);
void draw_stock(const WallPage& page, Wall& wall, const Rect& box);
// What the meeting of the day said, and what came of it (wall_meeting.cpp).
void draw_promises(const WallPage& page, Wall& wall, const Rect& box);
void draw_actions(const WallPage& page, Wall& wall, const Rect& box);

}  // namespace foyer::screens::wall
