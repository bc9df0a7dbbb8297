#include "house/meetings.h"

#include <algorithm>

#include "kit/base/digest.h"

namespace foyer::domain {
namespace {

// Nullptr: it is signed, and changes no more.
Meeting* meeting_to_change(const Fact& fact, Meetings& all) {
  Meeting& one = all.meeting_with(fact.visit);
  return was_said(one.signed_) ? nullptr : &one;
}

}  // namespace

bool MeetingKind::has(std::string_view shows) const {
  return std::ranges::count(points, shows, &MeetingPoint::shows) > 0;
}

Id meeting_of(std::string_view day, std::string_view kind) {
  return id_made_of({"meeting", day, kind});
}

Meeting& Meetings::meeting_with(const Id& id) {
  Meeting& one = meetings[id];
  one.id = id;
  return one;
}

const Meeting* Meetings::meeting_on(std::string_view day, std::string_view kind) const {
  const auto found = meetings.find(meeting_of(day, kind));
  return found != meetings.end() && was_said(found->second.began) ? &found->second : nullptr;
}

void MeetingBegan::fold(const Fact& fact, Meetings& all) const {
  Meeting* one = meeting_to_change(fact, all);
  if (one == nullptr || was_said(one->began)) return;
  one->began = said_by(fact);
  one->as_begun = *this;
}

void MeetingPointDone::fold(const Fact& fact, Meetings& all) const {
  if (Meeting* one = meeting_to_change(fact, all)) one->points[point] = done;
}

void MeetingPresent::fold(const Fact& fact, Meetings& all) const {
  if (Meeting* one = meeting_to_change(fact, all))
    one->present[staff] = {state, why, said_by(fact)};
}

void MeetingPromised::fold(const Fact& fact, Meetings& all) const {
  if (Meeting* one = meeting_to_change(fact, all))
    one->promises[{staff, figure}] = {count, said_by(fact)};
}

void MeetingAction::fold(const Fact& fact, Meetings& all) const {
  Meeting* one = meeting_to_change(fact, all);
  if (one == nullptr) return;
  MeetingActionState& state = one->actions[action];
  state.said = *this;
  state.by = said_by(fact);
}

void MeetingChecked::fold(const Fact& fact, Meetings& all) const {
  all.meeting_with(fact.visit).actions[action].done = done ? said_by(fact) : Said{};
}

void MeetingSigned::fold(const Fact& fact, Meetings& all) const {
  Meeting* one = meeting_to_change(fact, all);
  if (one == nullptr) return;
  one->as_signed = *this;
  one->signed_ = said_by(fact);
}

}  // namespace foyer::domain
