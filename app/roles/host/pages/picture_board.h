// Pictures of one thing, on a page of staff: all of them, one that fills the page, and the camera
// that is waited for. What is drawn is handed in, and so is what was touched; the page that has it
// decides what may be taken. UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/pictures.h"
#include "kit/ui/frame.h"

namespace foyer::screens::staff {

struct ShownPicture {
  Id subject;               // whose record it belongs to
  domain::PictureTaken of;  // and what was taken
  std::string label;
};

struct PictureBoard {
  std::vector<ShownPicture> pictures;
  std::string_view take;    // the word on the button; empty: none can be taken here
  std::string_view hint;    // beside it
  std::string_view none;    // where there is no picture yet
  bool taking = false;      // the camera is waited for
  domain::CameraShot shot;  // what it has made
  std::string_view in_view, is_it_good;
  std::string seen;   // which picture fills the page; empty: all of them are small
  bool asks = false;  // whether that one is to go
  const TimeZone& zone;
};

struct PictureTouch {
  enum class What : std::uint8_t {
    take,
    keep,
    again,
    none,
    see,       // `picture`; empty: back to all
    drop,      // asks whether it is meant
    not_drop,  // it is not
    really,    // it is
  };
  What what = What::none;
  std::string picture;
};

// What is seen of such a page between two touches, for a page that keeps it in its draft.
struct PictureDraft {
  bool taking = false;  // the camera is waited for
  int shot = 0;         // raised with each picture that is asked for
  std::string seen;     // which one fills the page; empty: all of them are small
  bool asks = false;    // whether that one is to go
};
// What a touch comes to that the page has to decide.
struct PictureWish {
  bool keep = false;  // what the camera made
  std::string drop;   // this one is to go; empty: none
  explicit operator bool() const { return keep || !drop.empty(); }
};
PictureWish obey(PictureDraft& draft, const PictureTouch& touch);

std::optional<PictureTouch> picture_board(ui::Frame& frame, ui::Rect body,
                                          const PictureBoard& board);
// What "back" means on that page; none: it leaves the page.
std::optional<PictureTouch> back_of(const PictureBoard& board);

}  // namespace foyer::screens::staff
