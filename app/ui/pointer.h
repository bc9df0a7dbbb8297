// One finger, from the window's events to "this was tapped".
//
// A press belongs to the target under it from the frame in which the finger lands; the action
// happens on release inside the same target; a press that travels is a drag and taps nothing.
// Events are queued and a frame sees at most one change of contact, so that a tap that begins and
// ends between two frames still presses and releases. UI thread.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ui/imgui.h"
#include "ui/paint.h"

namespace foyer::ui {

class Pointer {
 public:
  struct Event {
    enum class Kind : std::uint8_t { down, move, up } kind = Kind::move;
    ImVec2 at;
    std::int64_t ms = 0;
  };
  void push(const Event& event);

  // Takes the next events into this frame. `slop_px`: how far a press may travel and still tap.
  void begin_frame(float slop_px);
  // Forgets a press whose target was not drawn this frame.
  void end_frame();
  bool more_waiting() const { return !events_.empty(); }

  bool down() const { return down_; }
  bool landed() const { return landed_; }      // the finger came down in this frame
  bool released() const { return released_; }  // it left in this frame
  bool dragging() const { return dragging_; }
  ImVec2 at() const { return at_; }
  ImVec2 landed_at() const { return landed_at_; }
  // Every place that this frame's contact went through, in order: for handwriting.
  const std::vector<ImVec2>& trail() const { return trail_; }

  // True in the frame in which the target was tapped. Called once a frame for each target.
  bool tap(std::string_view id, const Rect& box);
  // The finger is on this target and would tap it.
  bool holds(std::string_view id, const Rect& box) const;
  // True when a target that is kept pressed acts again (delete): after 450 ms, then every 70 ms.
  // A press that has repeated does not tap on release.
  bool repeats(std::string_view id, const Rect& box, std::int64_t now_ms);
  // Nothing is pressed any more: the screen has changed under the finger.
  void cancel();

 private:
  std::deque<Event> events_;
  bool down_ = false, landed_ = false, released_ = false, dragging_ = false, seen_ = false;
  ImVec2 at_{-1, -1}, landed_at_{-1, -1};
  std::vector<ImVec2> trail_;
  std::string holder_;
  std::int64_t landed_ms_ = 0;
  int repeats_ = 0;
};

}  // namespace foyer::ui
