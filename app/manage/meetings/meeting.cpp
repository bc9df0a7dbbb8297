#include "manage/meetings/meeting.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "kit/base/digest.h"
#include "manage/register/day.h"

namespace foyer::meetings {
namespace {

using domain::Event;
using domain::Meeting;
using domain::MeetingKind;
using domain::was_said;
using Writes = std::vector<domain::Write>;

constexpr std::int64_t kSoon_ms = 30LL * 60'000;  // a meeting is opened before its time

// Nullptr: the pack has no such one, or today's is signed.
const MeetingKind* kind_at_hand(const Context& context, const std::string& kind) {
  const Meeting* meeting = context.at_hand(kind);
  if (meeting != nullptr && was_said(meeting->signed_)) return nullptr;
  return domain::find_by_id(context.rules().kinds, kind);
}

// About today's meeting of this kind, which begins with it where nobody has begun it.
Writes about(const Context& context, const std::string& kind, std::vector<Event> events) {
  if (events.empty()) return {};
  const std::string today = context.today();
  if (context.at_hand(kind) == nullptr)
    events.insert(events.begin(), domain::MeetingBegan{today, kind});
  return {{domain::meeting_of(today, kind), std::move(events)}};
}

bool works_here(const Context& context, const std::string& staff) {
  const domain::Staff* one = context.house.who(staff);
  return one != nullptr && !one->removed;
}

const domain::MeetingPresence* said_of(const Meeting* meeting, const std::string& staff) {
  if (meeting == nullptr) return nullptr;
  const auto found = meeting->present.find(staff);
  return found == meeting->present.end() || found->second.state.empty() ? nullptr : &found->second;
}

const domain::MeetingActionState* action_of(const Context& context, const Id& id,
                                            const std::string& action) {
  const auto meeting = context.house.meetings.find(id);
  if (meeting == context.house.meetings.end()) return nullptr;
  const auto found = meeting->second.actions.find(action);
  return found != meeting->second.actions.end() && found->second.stands() ? &found->second
                                                                          : nullptr;
}

Writes on(const Context& context, const TickPoint& touch) {
  const MeetingKind* kind = kind_at_hand(context, touch.kind);
  if (kind == nullptr || domain::find_by_id(kind->points, touch.point) == nullptr) return {};
  const Meeting* meeting = context.at_hand(touch.kind);
  const bool stands = meeting != nullptr && meeting->points.contains(touch.point) &&
                      meeting->points.at(touch.point);
  if (stands == touch.done) return {};
  return about(context, touch.kind, {domain::MeetingPointDone{touch.point, touch.done}});
}

Writes on(const Context& context, const Present& touch) {
  if (kind_at_hand(context, touch.kind) == nullptr || !works_here(context, touch.staff)) return {};
  if (touch.state != domain::kIsHere && touch.state != domain::kIsAbsent) return {};
  const bool known =
      touch.why.empty() || domain::find_by_id(context.rules().absences, touch.why) != nullptr;
  if (!known) return {};
  const auto* stands = said_of(context.at_hand(touch.kind), touch.staff);
  if (stands != nullptr && stands->state == touch.state && stands->why == touch.why)
    return about(context, touch.kind, {domain::MeetingPresent{touch.staff, {}, {}}});
  return about(
      context, touch.kind,
      {domain::MeetingPresent{touch.staff, touch.state,
                              touch.state == domain::kIsAbsent ? touch.why : std::string()}});
}

Writes on(const Context& context, const AllPresent& touch) {
  if (kind_at_hand(context, touch.kind) == nullptr) return {};
  std::vector<Event> events;
  for (const Attendee& one : attendees(context, context.at_hand(touch.kind)))
    if (one.state.empty() && one.staff->duty != domain::Duty::out)
      events.push_back(domain::MeetingPresent{one.staff->id, std::string(domain::kIsHere), {}});
  return about(context, touch.kind, std::move(events));
}

Writes on(const Context& context, const MakePromise& touch) {
  const auto& figures = context.rules().promises;
  const MeetingKind* kind = kind_at_hand(context, touch.kind);
  if (kind == nullptr || !kind->has("promises") || !works_here(context, touch.staff)) return {};
  if (std::ranges::count(figures, touch.figure, &domain::Measure::figure) == 0) return {};
  if (touch.count && (*touch.count < 0 || *touch.count > kPromiseMax)) return {};
  const Meeting* meeting = context.at_hand(touch.kind);
  std::optional<int> stands;
  if (meeting != nullptr)
    if (const auto found = meeting->promises.find({touch.staff, touch.figure});
        found != meeting->promises.end())
      stands = found->second.count;
  if (stands == touch.count) return {};
  return about(context, touch.kind,
               {domain::MeetingPromised{touch.staff, touch.figure, touch.count}});
}

Writes on(const Context& context, const Agree& touch) {
  const domain::MeetingRules& rules = context.rules();
  const bool known = kind_at_hand(context, touch.kind) != nullptr &&
                     domain::find_by_id(rules.problems, touch.problem) != nullptr &&
                     domain::find_by_id(rules.measures, touch.measure) != nullptr &&
                     works_here(context, touch.owner);
  if (!known || !is_day(touch.due) || touch.due < context.today()) return {};
  const std::string name = fresh_name({"action", context.who, std::to_string(context.now_ms),
                                       touch.problem, touch.measure, touch.owner});
  return about(context, touch.kind,
               {domain::MeetingAction{name.substr(0, 8), touch.problem, touch.measure, touch.owner,
                                      touch.due}});
}

Writes on(const Context& context, const TakeBack& touch) {
  const auto* action = action_of(context, touch.meeting, touch.action);
  if (action == nullptr || was_said(context.house.meetings.at(touch.meeting).signed_)) return {};
  domain::MeetingAction taken = action->said;
  taken.measure.clear();
  return {{touch.meeting, {taken}}};
}

Writes on(const Context& context, const CheckAction& touch) {
  const auto* action = action_of(context, touch.meeting, touch.action);
  if (action == nullptr || was_said(action->done) == touch.done) return {};
  return {{touch.meeting, {domain::MeetingChecked{touch.action, touch.done}}}};
}

Writes on(const Context& context, const SignMeeting& touch) {
  const MeetingKind* kind = kind_at_hand(context, touch.kind);
  if (kind == nullptr || !can_sign(context, *kind)) return {};
  return about(context, touch.kind, {standing(context, *kind)});
}

}  // namespace

std::string due_now(const Context& context) {
  const TimeZone& zone = context.content.showroom.time_zone;
  const std::string soon = zone.day(context.now_ms + kSoon_ms) == context.today()
                               ? zone.clock(context.now_ms + kSoon_ms)
                               : "24:00";
  std::string due;
  for (const MeetingKind& kind : context.rules().kinds)
    if (due.empty() || kind.at <= soon) due = kind.id;
  return due;
}

std::vector<Attendee> attendees(const Context& context, const Meeting* meeting) {
  std::vector<Attendee> all;
  for (const auto& [id, one] : context.house.staff) {
    const auto* said = said_of(meeting, id);
    if (one.removed && said == nullptr) continue;
    all.push_back({&one, said == nullptr ? std::string() : said->state,
                   said == nullptr ? std::string() : said->why});
  }
  std::ranges::sort(all, {},
                    [](const Attendee& one) { return std::pair(one.staff->name, one.staff->id); });
  return all;
}

std::vector<Action> actions(const domain::House& house, const domain::Content& content,
                            std::int64_t now_ms) {
  const std::string today = content.showroom.time_zone.day(now_ms);
  std::vector<Action> all;
  for (const auto& [id, meeting] : house.meetings) {
    if (!was_said(meeting.began)) continue;
    for (const auto& [name, state] : meeting.actions) {
      const bool of_today = meeting.as_begun.day == today ||
                            (was_said(state.done) &&
                             content.showroom.time_zone.day(state.done.at.unix_ms()) == today);
      if (state.stands() && (!was_said(state.done) || of_today)) all.push_back({&meeting, &state});
    }
  }
  std::ranges::sort(all, {}, [](const Action& one) {
    return std::tuple(one.is_done(), one.state->said.due, one.meeting->id, one.id());
  });
  return all;
}

bool is_late(const Action& action, std::string_view today) {
  return !action.is_done() && action.state->said.due < today;
}

std::string expected_day(const Context& context, const MeetingKind& kind) {
  return kind.has("promises") ? context.today() : day_after(context.today(), 1);
}

std::vector<Coming> coming_on(const domain::House& house, std::string_view day,
                              const TimeZone& zone) {
  std::vector<Coming> all;
  for (const auto& [id, one] : house.appointments)
    if (one.made.day == day && !one.cancelled && !one.erased)
      all.push_back({one.made.time, &one, nullptr, one.made.consultant});
  for (const domain::Leaving& one : domain::leaving_on(house, day, zone))
    if (!one.delivery->erased)
      all.push_back({one.time, nullptr, one.delivery, one.delivery->opened.consultant});
  std::ranges::sort(all, {}, [](const Coming& one) {
    return std::tuple(one.time, one.delivery != nullptr,
                      one.delivery != nullptr ? one.delivery->id : one.appointment->id);
  });
  return all;
}

domain::MeetingSigned standing(const Context& context, const MeetingKind& kind) {
  const Meeting* meeting = context.at_hand(kind.id);
  domain::MeetingSigned all;
  all.points = static_cast<int>(kind.points.size());
  if (meeting == nullptr) return all;
  for (const auto& [staff, one] : meeting->present) {
    all.here += one.state == domain::kIsHere ? 1 : 0;
    all.absent += one.state == domain::kIsAbsent ? 1 : 0;
  }
  for (const domain::MeetingPoint& point : kind.points) {
    const auto found = meeting->points.find(point.id);
    all.points_done += found != meeting->points.end() && found->second ? 1 : 0;
  }
  return all;
}

bool can_sign(const Context& context, const MeetingKind& kind) {
  return standing(context, kind).here > 0;
}

Writes update(const Intent& intent, const Context& context) {
  return std::visit([&](const auto& one) { return on(context, one); }, intent);
}

}  // namespace foyer::meetings
