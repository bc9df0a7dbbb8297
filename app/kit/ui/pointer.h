// One finger, from the window's events to "this was tapped".
//
// A press belongs to the target under it from the frame in which the finger lands; the action
// happens on release inside the same target; a press that travels is a drag and taps nothing.
// Events are queued and a frame sees at most one change of contact, so that a tap that begins and
// ends between two frames still presses and releases. A wet finger that loses the glass for a
// moment touches once: what lands again within 40 ms and in the same place belongs to the touch
// before. Who taps twice on purpose takes 60 ms or more, and is never taken for a wet finger, not
// even where a busy machine collects both taps at once.
// Lengths are px, times ms of the window's clock. UI thread.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/imgui.h"
#include "kit/ui/paint.h"

namespace foyer::ui {

class Pointer {
 public:
  struct Event {
    enum class Kind : std::uint8_t { down, move, up } kind = Kind::move;
    ImVec2 at;
    std::int64_t ms = 0;
    // Where events are collected late, it may have happened as early as this; -1: it came at `ms`.
    std::int64_t earliest_ms = -1;
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

  // Which way the finger set out, known before it is a drag: a scroll area may follow it from here
  // and still let the target below be tapped. `along`: up or down.
  enum class Axis : std::uint8_t { none, across, along };
  Axis axis() const { return axis_; }
  // How far the finger is from where it set out on its axis: 0 there, so that nothing jumps.
  ImVec2 pulled() const { return axis_ == Axis::none ? ImVec2{0, 0} : at_ - set_out_at_; }
  // px a second over the last tenth of a second before the finger left; 0 if it rested.
  ImVec2 velocity() const { return velocity_; }

  // True in the frame in which the target was tapped. Called once a frame for each target.
  bool tap(std::string_view id, const Rect& box);
  // The finger is on this target and would tap it.
  bool holds(std::string_view id, const Rect& box) const;
  // True when a target that is kept pressed acts again (delete): after 450 ms, then every 70 ms.
  // A press that has repeated does not tap on release.
  bool repeats(std::string_view id, const Rect& box, std::int64_t now_ms);
  // True once when a target has been pressed for half a second without the finger setting out.
  // Such a press does not tap on release.
  bool pressed_long(std::string_view id, const Rect& box, std::int64_t now_ms);
  // When the press at hand becomes a long one; 0: it does not any more.
  std::int64_t long_press_ms() const;
  // Nothing is pressed any more: the screen has changed under the finger.
  void cancel();

 private:
  struct Place {
    ImVec2 at;
    std::int64_t ms = 0;
  };
  void land(const Event& event, bool again);
  void travel(const Event& event, float slop_px);
  void leave(const Event& event);
  bool is_the_same_touch(const Event& event, float slop_px) const;
  void note_leaving(const Event& event);
  void remember(const Event& event);

  std::deque<Event> events_;
  bool down_ = false, landed_ = false, released_ = false, dragging_ = false, seen_ = false;
  bool swallowing_ = false;  // the second contact of a wet finger
  ImVec2 at_{-1, -1}, landed_at_{-1, -1}, set_out_at_{-1, -1}, velocity_{0, 0};
  Axis axis_ = Axis::none;
  std::vector<ImVec2> trail_;
  std::string holder_;
  std::int64_t landed_ms_ = 0;
  Place left_{{-1, -1}, -1};  // where and when the finger last left
  std::int64_t left_earliest_ms_ = -1;
  std::array<Place, 16> places_{};  // the latest of this contact, a ring
  std::size_t place_count_ = 0;
  int repeats_ = 0;
  bool long_told_ = false;
};

}  // namespace foyer::ui
