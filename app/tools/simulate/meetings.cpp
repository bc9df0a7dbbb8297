#include "tools/simulate/meetings.h"

#include <utility>

#include "kit/base/calendar.h"
#include "manage/meetings/meeting.h"
#include "tools/simulate/bargain.h"

namespace foyer::simulate {
namespace {

constexpr std::int64_t kNoon_ms = 12 * 60 * kMinute_ms;

}  // namespace

// One of them, touch by touch.
class Meetings::AtHand {
 public:
  AtHand(Meetings& all, const domain::MeetingKind& kind, std::int64_t begins_ms)
      : all_(all), kind_(kind), now_ms_(begins_ms) {}

  void hold() {
    all_come();
    for (const domain::MeetingPoint& point : kind_.points) {
      if (point.shows == "promises") promise();
      if (point.shows == "actions") talk_of_actions();
      if (all_.dice_.percent(95)) touch(meetings::TickPoint{kind_.id, point.id, true});
    }
    if (all_.dice_.percent(96)) touch(meetings::SignMeeting{kind_.id});
  }
  std::vector<Said> take() { return std::move(said_); }

 private:
  void touch(const meetings::Intent& intent) {
    now_ms_ += all_.dice_.between(2, 40) * 1'000;
    for (domain::Write& write :
         meetings::update(intent, {all_.house_, all_.content_, kManager, now_ms_})) {
      for (const domain::Event& event : write.events)
        domain::apply(all_.house_,
                      {{Id{}, ++all_.facts_}, write.visit, Hlc::at_ms(now_ms_), kManager, event});
      said_.push_back({now_ms_, std::move(write)});
    }
  }
  void all_come() {
    const auto& reasons = all_.content_.meetings.absences;
    for (const auto& [id, one] : all_.house_.staff) {
      const bool absent = id != kManager && !reasons.empty() && all_.dice_.percent(12);
      touch(meetings::Present{kind_.id, id,
                              std::string(absent ? domain::kIsAbsent : domain::kIsHere),
                              absent ? all_.dice_.of(reasons).id : std::string()});
    }
  }
  void promise() {
    for (const auto& [id, one] : all_.house_.staff) {
      if (one.role != domain::Role::consultant) continue;
      for (const domain::Measure& figure : all_.content_.meetings.promises)
        if (all_.dice_.percent(45))
          touch(meetings::MakePromise{kind_.id, id, figure.figure,
                                      static_cast<int>(all_.dice_.between(1, 2))});
    }
  }
  void talk_of_actions() {
    const domain::MeetingRules& rules = all_.content_.meetings;
    const std::string today = all_.content_.showroom.time_zone.day(now_ms_);
    std::vector<meetings::CheckAction> done;
    for (const meetings::Action& one : meetings::actions(all_.house_, all_.content_, now_ms_))
      if (!one.is_done() && one.state->said.due <= today && all_.dice_.percent(70))
        done.push_back({one.meeting->id, one.id(), true});
    for (const meetings::CheckAction& one : done) touch(one);
    if (!all_.dice_.percent(40) || rules.problems.empty() || rules.measures.empty()) return;
    auto owner = all_.house_.staff.begin();
    std::advance(owner, static_cast<std::ptrdiff_t>(all_.dice_.below(all_.house_.staff.size())));
    touch(meetings::Agree{kind_.id, all_.dice_.of(rules.problems).id,
                          all_.dice_.of(rules.measures).id, owner->first,
                          day_after(today, rules.due_days)});
  }

  Meetings& all_;
  const domain::MeetingKind& kind_;
  std::int64_t now_ms_;
  std::vector<Said> said_;
};

void Meetings::hire(const std::vector<domain::Event>& roster) {
  for (const domain::Event& event : roster)
    domain::apply(house_, {{Id{}, ++facts_}, Id{}, Hlc::at_ms(facts_), "desk", event});
}

std::vector<Meetings::Said> Meetings::of_day(std::int64_t midnight_ms, bool before_noon) {
  std::vector<Said> all;
  for (const domain::MeetingKind& kind : content_.meetings.kinds) {
    const std::int64_t at_ms = std::int64_t{minute_of_day(kind.at).value_or(0)} * kMinute_ms;
    if ((at_ms < kNoon_ms) != before_noon) continue;
    AtHand one(*this, kind, midnight_ms + at_ms);
    one.hold();
    for (Said& said : one.take()) all.push_back(std::move(said));
  }
  return all;
}

}  // namespace foyer::simulate
