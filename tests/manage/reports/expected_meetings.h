// What the views of meetings must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/expected_leads.h"
#include "manage/reports/meeting_views.h"
#include "manage/reports/tally.h"
#include "steps/delivery/hand_over.h"

namespace foyer::tests {

inline Table meetings_of(const Expected& all) {
  Table table;
  for (const auto& [id, meeting] : all.house().meetings)
    if (was_said(meeting.began))
      table.push_back(
          row_of_subject(reports::meeting_columns(), reports::AskedMeeting{meeting, all.zone()}));
  return table;
}

// What a day and a consultant have come to, counted here once more.
inline int happened(const Expected& all, const std::string& day, const std::string& staff,
                    const std::string& figure) {
  int count = 0;
  if (figure == kDeliveries) {
    for (const auto& [id, one] : all.house().deliveries)
      count += is_told(one) && state_of(one) == DeliveryState::delivered &&
                       one.opened.consultant == staff && all.zone().day(one.done.at_ms) == day
                   ? 1
                   : 0;
    return count;
  }
  reports::Counts counts;
  for (const auto& [id, visit] : all.house().visits)
    if (visit.arrived_at != Stamp{} && visit.handover.consultant == staff &&
        all.zone().day(visit.arrived_at.unix_ms()) == day)
      counts.add(visit, all.is_for_buying(visit));
  const auto counted = reports::Counted::named(figure);
  return counted ? counts.of(*counted->of_visits()) : 0;
}

inline Table promises_of(const Expected& all) {
  Table table;
  for (const auto& [id, meeting] : all.house().meetings) {
    if (!was_said(meeting.began)) continue;
    for (const auto& [key, promise] : meeting.promises) {
      if (!promise.count) continue;
      const auto& [staff, figure] = key;
      const std::string& day = meeting.as_begun.day;
      table.push_back({id.hex(), shown(day), shown(staff), shown(figure),
                       std::to_string(*promise.count), shown(promise.by.actor),
                       time_of(promise.by.at), std::to_string(happened(all, day, staff, figure))});
    }
  }
  return table;
}

inline Table actions_of(const Expected& all) {
  Table table;
  for (const auto& [id, meeting] : all.house().meetings) {
    if (!was_said(meeting.began)) continue;
    for (const auto& [name, one] : meeting.actions) {
      if (!one.stands()) continue;
      const bool done = was_said(one.done);
      table.push_back({id.hex(), shown(meeting.as_begun.day), shown(name), shown(one.said.problem),
                       shown(one.said.measure), shown(one.said.owner), shown(one.said.due),
                       shown(one.by.actor), time_of(one.by.at),
                       done ? shown(one.done.actor) : kNull, done ? time_of(one.done.at) : kNull});
    }
  }
  return table;
}

}  // namespace foyer::tests
