// The fingers on the glass, from the window's events to "this was tapped".
//
// A press belongs to the target under it from the frame in which the finger lands; the action
// happens on release inside the same target; a press that travels is a drag and taps nothing.
// Every finger presses for itself. Two on one target are one press. On the keys of a keyboard the
// next finger's landing types what the one before still holds, so that letters come in the order
// in which thumbs land, however they overlap.
// One finger leads: what scrolls, turns, draws and selects follows it alone, and what it draws no
// other finger presses. What rests on the glass does not lead: a palm (large, or long and unmoving
// at the edge) presses nothing, and everything else works around it.
// Events are queued and a frame sees at most one landing and one release, so that a tap that begins
// and ends between two frames still presses and releases. A wet finger that loses the glass for a
// moment touches once: what lands again within 40 ms and in the same place belongs to the touch
// before. Who taps twice on purpose takes 60 ms or more, and is never taken for a wet finger, not
// even where a busy machine collects both taps at once. What belongs to the page before acts on no
// page after it (second_tap.h).
// Lengths are px, times ms of the window's clock. UI thread.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/contact.h"
#include "kit/ui/imgui.h"
#include "kit/ui/paint.h"
#include "kit/ui/second_tap.h"

namespace foyer::ui {

class Pointer {
 public:
  struct Event {
    // lost: it is no finger, or not there any more; nothing of it counts.
    enum class Kind : std::uint8_t { down, move, up, lost } kind = Kind::move;
    ImVec2 at;
    std::int64_t ms = 0;
    // Where events are collected late, it may have happened as early as this; -1: it came at `ms`.
    std::int64_t earliest_ms = -1;
    std::uint32_t finger = 0;  // its identity while it is down; 0: the mouse
    float size_px = 0;         // of what lies on the glass, its longer axis; 0: nobody knows
  };
  void push(const Event& event);

  // Takes the next events into this frame. `slop_px`: how far a press may travel and still tap, 7
  // mm. `glass`: its size; none: it has no edges.
  void begin_frame(float slop_px, ImVec2 glass = {0, 0});
  // Which page is drawn: asked before any target of it is. Where it has changed, what lies on the
  // glass belongs to the page before.
  void on_page(std::string_view page);
  // Forgets a press whose target was not drawn this frame.
  void end_frame();
  // The frame is on the glass.
  void presented(std::int64_t now_ms) { second_.presented(now_ms); }
  bool more_waiting() const { return !events_.empty(); }

  // --- the finger that leads ---
  bool down() const { return lead_.down; }
  bool landed() const { return lead_.fresh; }   // it came down in this frame
  bool released() const { return lead_.left; }  // it left in this frame
  bool dragging() const { return lead_.dragging; }
  ImVec2 at() const { return lead_.at; }
  ImVec2 landed_at() const { return lead_.landed_at; }
  // Every place that it went through in this frame, in order: for handwriting.
  const std::vector<ImVec2>& trail() const { return lead_.trail; }
  // Which way it set out, known before it is a drag: a scroll area may follow it from here and
  // still let the target below be tapped. `along`: up or down.
  using Axis = ui::Axis;
  Axis axis() const { return lead_.axis; }
  ImVec2 pulled() const { return lead_.pulled(); }
  // px a second before it left; 0 if it rested.
  ImVec2 velocity() const { return lead_.velocity; }
  // Another number for every touch: what follows a finger knows by it that another one leads.
  std::uint64_t touch() const { return lead_.touch; }

  // --- any finger ---
  bool anyone_landed() const { return landed_; }
  // One that was no palm and belonged to this page left in this frame.
  bool anyone_left() const { return left_; }
  // All that lie on the glass, and those that left in this frame: for what takes two.
  std::span<const Contact> contacts() const { return contacts_; }
  // Touches that are over, and how many of them acted on nothing, since they were the end of the
  // one before, a wet finger's, or landed on the page before: who meant them touches again.
  struct Heard {
    std::uint64_t touches = 0, passed_over = 0;
    friend bool operator==(const Heard&, const Heard&) = default;
  };
  const Heard& heard() const { return heard_; }
  // Where the last target was tapped.
  ImVec2 tapped_at() const { return second_.tapped_at(); }

  // How a target takes a press: when the finger leaves, or as a key of a keyboard.
  enum class Press : std::uint8_t { target, key };
  // True in the frame in which the target was tapped. Called once a frame for each target.
  bool tap(std::string_view id, const Rect& box, Press press = Press::target);
  // A finger is on this target and would tap it.
  bool holds(std::string_view id, const Rect& box) const;
  // True when a target that is kept pressed acts again (delete): after 450 ms, then every 70 ms.
  // A press that has repeated does not tap on release.
  bool repeats(std::string_view id, const Rect& box, std::int64_t now_ms);
  // True once when a target has been pressed for half a second without the finger setting out.
  // Such a press does not tap on release.
  bool pressed_long(std::string_view id, const Rect& box, std::int64_t now_ms);
  // When the press of this target becomes a long one; 0: it does not any more.
  std::int64_t long_press_ms(std::string_view id) const;
  // Nothing is pressed any more: the screen has changed under the fingers.
  void cancel();
  // What the leading finger draws: nothing that others do in it counts.
  void keep_others_off(const Rect& box);

 private:
  struct Leaving {
    ImVec2 at;
    std::int64_t ms = -1, earliest_ms = -1;
    bool dragging = false;
    Axis axis = Axis::none;
  };
  Contact* find(std::uint32_t finger);
  bool take(const Event& event);  // false: it is for the next frame
  void land(const Event& event);
  void leave(Contact& contact, const Event& event);
  bool takes_the_lead(const Contact& contact) const;
  const Leaving* same_touch(const Event& event) const;
  bool is_palm(const Contact& contact, std::int64_t now_ms) const;
  void press(Contact& contact, std::string_view id);
  bool types_at_next_landing(const Contact& contact, const Rect& key) const;

  std::deque<Event> events_;
  std::vector<Contact> contacts_;
  Contact lead_;  // as it is now; where nobody leads, as the last one was
  bool landed_ = false, left_ = false, released_ = false;
  std::array<Leaving, 4> leavings_{};
  std::size_t leaving_count_ = 0;
  std::uint64_t touches_ = 0;
  Heard heard_;
  SecondTap second_;
  float slop_px_ = 1;
  ImVec2 glass_{0, 0};
};

}  // namespace foyer::ui
