// What the views of sales and service must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/expected.h"
#include "manage/reports/service_views.h"

namespace foyer::tests {

inline Table signals_of(const Expected& all) {
  Table table;
  for (const auto& [name, one] : all.house().signals) {
    if (!was_said(one.by)) continue;
    const SignalTold& told = one.told;
    const bool answered = was_said(one.answered);
    table.push_back({shown(name), all.zone().day(one.by.at.unix_ms()), shown(told.kind),
                     shown(told.visit), shown(told.giver), shown(one.by.actor), shown(told.taker),
                     shown(told.due), shown(one.outcome),
                     answered ? shown(one.answered.actor) : kNull,
                     answered ? time_of(one.answered.at) : kNull,
                     one.led.order.empty() ? kNull : shown(one.led.day)});
  }
  return table;
}

inline Table shared_actions_of(const Expected& all) {
  Table table;
  for (const auto& [key, one] : all.house().shared_actions) {
    if (!one.stands()) continue;
    const bool done = was_said(one.done);
    table.push_back({shown(key.first), shown(key.second), shown(one.said.owner),
                     shown(one.said.due), shown(one.by.actor), time_of(one.by.at),
                     done ? shown(one.done.actor) : kNull, done ? time_of(one.done.at) : kNull});
  }
  return table;
}

}  // namespace foyer::tests
