#include "kit/ui/pointer.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

// A wet finger is lost for less than kSameTouch_ms; one that taps twice on purpose is away for
// kTwoTaps_ms at least.
constexpr std::int64_t kSameTouch_ms = 40, kTwoTaps_ms = 60;
constexpr float kSamePlace = .45f;  // of the slop: some 3 mm
constexpr float kSlop_mm = 7;
constexpr std::int64_t kLongPress_ms = 500;
constexpr float kPalm_mm = 32;  // no finger is as long on the glass
constexpr float kEdge_mm = 8;
constexpr std::int64_t kPalmAtEdge_ms = 1500, kPalmAnywhere_ms = 8000;
constexpr std::int64_t kRests_ms = 700, kStands_ms = 1500;  // then another finger leads
constexpr std::int64_t kOverlap_ms = 1000;                  // of two thumbs that type
constexpr std::int64_t kOnePress_ms = 60;  // two fingers on one key that land together
constexpr std::size_t kFingersMax = 32;

// The finger that is on a target and would tap it; none: nullptr.
template <class Contacts>
auto holder_in(Contacts& contacts, std::string_view id, const Rect& box) {
  const auto found = std::ranges::find_if(contacts, [&](const Contact& one) {
    return one.down && !one.dead && !one.dragging && one.holder == id && box.contains(one.at);
  });
  return found == contacts.end() ? nullptr : &*found;
}

}  // namespace

void Pointer::push(const Event& event) {
  // A finger that moves while nothing draws: its latest places are enough.
  constexpr std::size_t kWaitingMax = 512;
  const bool merges = event.kind == Event::Kind::move && events_.size() >= kWaitingMax &&
                      events_.back().kind == Event::Kind::move &&
                      events_.back().finger == event.finger;
  if (merges)
    events_.back() = event;
  else
    events_.push_back(event);
}

void Pointer::begin_frame(float slop_px, ImVec2 glass) {
  slop_px_ = slop_px;
  glass_ = glass;
  landed_ = left_ = released_ = false;
  std::erase_if(contacts_, [](const Contact& one) { return one.left; });
  for (Contact& one : contacts_) {
    one.fresh = one.seen = false;
    one.trail.clear();
  }
  lead_.fresh = lead_.left = false;
  lead_.velocity = {0, 0};
  lead_.trail.clear();
  while (!events_.empty() && take(events_.front())) events_.pop_front();
  for (const Contact& one : contacts_) {
    if (one.touch != lead_.touch) continue;
    lead_ = one;
    if (one.dead) lead_.down = lead_.left = lead_.dragging = false;
  }
}

bool Pointer::take(const Event& event) {
  using Kind = Event::Kind;
  Contact* contact = find(event.finger);
  if (event.kind == Kind::down) {
    if (contact != nullptr) return true;  // a panel that says it twice
    if (landed_ || released_) return false;
    if (contacts_.size() < kFingersMax) land(event);
    return true;
  }
  if (contact == nullptr) return true;
  if (event.kind == Kind::move) {
    if (!contact->dead) contact->travel(event.at, event.ms, slop_px_);
    if (event.size_px > kPalm_mm * slop_px_ / kSlop_mm) contact->die();
    return true;
  }
  if (!contact->dead && (released_ || contact->fresh)) return false;
  leave(*contact, event);
  return true;
}

Contact* Pointer::find(std::uint32_t finger) {
  const auto found = std::ranges::find_if(
      contacts_, [&](const Contact& one) { return one.finger == finger && !one.left; });
  return found == contacts_.end() ? nullptr : &*found;
}

// A contact that comes back while a drag is lost goes on as a drag, and taps nothing.
void Pointer::land(const Event& event) {
  const Leaving* before = same_touch(event);
  Contact& contact = contacts_.emplace_back();
  contact.land(event.finger, event.at, event.ms, before != nullptr && before->dragging);
  contact.touch = ++touches_;
  if (contact.dragging) contact.axis = before->axis;
  contact.swallowed = before != nullptr && !before->dragging;
  contact.dead = contact.swallowed || second_.landed_before_the_page(event.ms) ||
                 event.size_px > kPalm_mm * slop_px_ / kSlop_mm;
  if (contact.dead) return;
  landed_ = true;
  if (takes_the_lead(contact)) lead_ = contact;
}

bool Pointer::takes_the_lead(const Contact& contact) const {
  if (!lead_.down) return true;
  if (lead_.axis != Axis::none) return lead_.stands(contact.landed_ms, kStands_ms);
  return lead_.rests(contact.landed_ms, kRests_ms) || is_palm(lead_, contact.landed_ms);
}

void Pointer::leave(Contact& contact, const Event& event) {
  const bool counts = !contact.dead && event.kind == Event::Kind::up;
  if (contact.dead || event.kind == Event::Kind::lost) {
    contact.die();
    contact.left = true;
    contact.down = false;
  } else {
    contact.leave(event.at, event.ms, slop_px_);
    released_ = true;
    left_ = !is_palm(contact, event.ms);
  }
  if (!counts && !contact.swallowed) return;
  leavings_[leaving_count_++ % leavings_.size()] = {
      event.at, event.ms, event.earliest_ms < 0 ? event.ms : event.earliest_ms, contact.dragging,
      contact.axis};
}

// A drag goes on while the finger is lost, so it may come back further away.
const Pointer::Leaving* Pointer::same_touch(const Event& event) const {
  for (const Leaving& one : leavings_) {
    const float near = one.dragging ? slop_px_ : slop_px_ * kSamePlace;
    if (one.ms >= 0 && event.ms >= one.ms && event.ms - one.ms <= kSameTouch_ms &&
        event.ms - one.earliest_ms < kTwoTaps_ms && distance(event.at, one.at) <= near)
      return &one;
  }
  return nullptr;
}

bool Pointer::is_palm(const Contact& contact, std::int64_t now_ms) const {
  if (contact.rests(now_ms, kPalmAnywhere_ms)) return true;
  if (glass_.x <= 0 || !contact.rests(now_ms, kPalmAtEdge_ms)) return false;
  const float edge = kEdge_mm * slop_px_ / kSlop_mm;
  const ImVec2 at = contact.landed_at;
  return at.x < edge || at.y < edge || at.x > glass_.x - edge || at.y > glass_.y - edge;
}

void Pointer::on_page(std::string_view page) {
  if (!second_.on_page(page)) return;
  for (Contact& one : contacts_) one.die();
  lead_.down = lead_.fresh = lead_.left = lead_.dragging = false;
  lead_.axis = Axis::none;
  lead_.trail.clear();
  left_ = false;
}

void Pointer::end_frame() {
  for (Contact& one : contacts_) {
    if (!one.seen || one.left) one.holder.clear();
    if (!one.left) continue;  // this frame is the last that it is in
    ++heard_.touches;
    if (one.dead) ++heard_.passed_over;
  }
  second_.end_frame();
}

void Pointer::press(Contact& contact, std::string_view id) {
  const bool taken = std::ranges::any_of(contacts_, [&](const Contact& other) {
    return other.touch != contact.touch && other.holder == id && !other.typed;
  });
  if (taken || second_.is_one(contact.landed_at, contact.landed_ms, slop_px_ / kSlop_mm)) {
    contact.die();
  } else {
    contact.holder = id;
  }
}

// What lies there for long is no thumb that types, and a finger that lands beside another one at
// once is the same press.
bool Pointer::types_at_next_landing(const Contact& contact, const Rect& key) const {
  return std::ranges::any_of(contacts_, [&](const Contact& next) {
    const std::int64_t after_ms = next.landed_ms - contact.landed_ms;
    const bool same_press = key.contains(next.landed_at) && after_ms < kOnePress_ms;
    return next.fresh && !next.dead && !same_press && after_ms <= kOverlap_ms;
  });
}

bool Pointer::tap(std::string_view id, const Rect& box, Press press_as) {
  second_.sees(id, box);
  const auto would = [&](const Contact& one) {
    return one.holder == id && !one.dead && !one.dragging && !one.typed && one.repeats == 0 &&
           !one.long_told && box.contains(one.at);
  };
  const Contact* done = nullptr;
  for (Contact& one : contacts_) {  // keys, before a second thumb takes the same one
    if (press_as != Press::key || one.fresh || !would(one)) continue;
    if (!types_at_next_landing(one, box)) continue;
    one.typed = one.seen = true;
    done = &one;
  }
  for (Contact& one : contacts_) {
    if (one.fresh && !one.dead && one.holder.empty() && box.contains(one.landed_at)) press(one, id);
    if (one.holder != id || one.dead) continue;
    one.seen = true;
    if (one.left && would(one) && !is_palm(one, one.left_ms)) done = &one;
  }
  if (done == nullptr) return false;
  second_.tapped(id, done->at, done->left ? done->left_ms : done->landed_ms);
  return true;
}

bool Pointer::holds(std::string_view id, const Rect& box) const {
  return holder_in(contacts_, id, box) != nullptr;
}

bool Pointer::repeats(std::string_view id, const Rect& box, std::int64_t now_ms) {
  constexpr std::int64_t kFirst_ms = 450, kNext_ms = 70;
  Contact* holder = holder_in(contacts_, id, box);
  if (holder == nullptr || holder->typed) return false;
  const std::int64_t held_ms = now_ms - holder->landed_ms;
  if (held_ms < kFirst_ms + holder->repeats * kNext_ms) return false;
  ++holder->repeats;
  return true;
}

bool Pointer::pressed_long(std::string_view id, const Rect& box, std::int64_t now_ms) {
  Contact* holder = holder_in(contacts_, id, box);
  const std::int64_t due_ms = long_press_ms(id);
  if (holder == nullptr || due_ms == 0 || now_ms < due_ms) return false;
  holder->long_told = true;
  return true;
}

std::int64_t Pointer::long_press_ms(std::string_view id) const {
  for (const Contact& one : contacts_)
    if (one.down && !one.dead && one.holder == id && !one.long_told && one.axis == Axis::none)
      return one.landed_ms + kLongPress_ms;
  return 0;
}

void Pointer::cancel() {
  for (Contact& one : contacts_) {
    one.holder.clear();
    one.dragging = one.down;
  }
  lead_.dragging = lead_.down;
}

void Pointer::keep_others_off(const Rect& box) {
  for (Contact& one : contacts_)
    if (one.touch != lead_.touch && box.contains(one.landed_at)) one.die();
}

}  // namespace foyer::ui
