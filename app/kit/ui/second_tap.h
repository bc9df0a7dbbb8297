// Whether a touch still belongs to the page before.
//
// Who taps twice to be sure means one tap: the second must not act on what the first one brought.
// It is not a timer that tells: what changed does. A touch that landed before the new page was on
// the glass can mean nothing on it, wherever it lands. One that lands soon after a tap, in its
// place, is its second half if that tap changed what lies there: another page, or a target that has
// gone or moved away. Where nothing changed (a key, a counter), quick taps are as many as there
// are. px and ms; values; UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kit/ui/paint.h"

namespace foyer::ui {

class SecondTap {
 public:
  // What is drawn from now on is this page. True: it is another one than before.
  bool on_page(std::string_view page);
  // The frame that was drawn is on the glass.
  void presented(std::int64_t now_ms);

  void tapped(std::string_view id, ImVec2 at, std::int64_t ms);
  // A target of this frame.
  void sees(std::string_view id, const Rect& box) {
    if (id == id_ && box.contains(at_)) seen_ = true;
  }
  void end_frame();

  bool landed_before_the_page(std::int64_t landed_ms) const { return landed_ms < shown_ms_; }
  bool is_one(ImVec2 landed_at, std::int64_t landed_ms, float px_per_mm) const;
  ImVec2 tapped_at() const { return at_; }

 private:
  std::string page_, id_;
  ImVec2 at_{-1, -1};
  std::int64_t tapped_ms_ = -1, shown_ms_ = -1;
  bool begun_ = false, awaited_ = false;  // a page; its first frame on the glass
  bool page_changed_ = false, gone_ = false, seen_ = false;
};

}  // namespace foyer::ui
