// What the views of standards must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/expected_leads.h"
#include "manage/reports/standard_views.h"

namespace foyer::tests {

inline Table rounds_of(const Expected& all) {
  Table table;
  for (const auto& [id, round] : all.house().standard_rounds)
    if (domain::was_said(round.began))
      table.push_back(row_of_subject(reports::standard_round_columns(),
                                     reports::AskedRound{round, all.zone()}));
  return table;
}

inline Table scores_of(const Expected& all) {
  Table table;
  for (const auto& [key, score] : all.house().scores) {
    if (!score.points) continue;
    const auto& [card, module, round] = key;
    table.push_back({card, module, std::to_string(round), std::to_string(*score.points),
                     score.by.actor, time_of(score.by.at)});
  }
  return table;
}

}  // namespace foyer::tests
