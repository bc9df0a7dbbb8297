// The read views of a dealer's database, as SQL for either kind of store. VIEWS.md explains each
// column, its formula and where the formula comes from.
//
// Written once for both: the two databases differ in how they say a time, a list and a number of
// JSON, and a view that is put together twice drifts apart. Threads: values.
#pragma once

#include <array>
#include <string>

namespace foyer::reports {

enum class Sql { sqlite, postgres };

// Raised with every change of a read view; an older program leaves newer views alone.
constexpr int kViews = 3;

// Views without anything about a person: what a report reads.
constexpr std::array<const char*, 7> kReportViews{"visit",          "answer",     "card_judgement",
                                                  "consultant_day", "source_day", "funnel_day",
                                                  "open_visit"};

// Drops and makes every view anew, and the index by which a day is found. Can be run again.
// `meta.utc_offset_min` says when a day begins, `meta.not_buying` which purposes are counted
// apart; both are made if they are missing, and kept if they are there.
// The offset stands in the index itself, so it is handed in: minutes, east of Greenwich.
std::string read_views(Sql sql, int utc_offset_min);

constexpr int kUtcOffset_min = 8 * 60;  // unless the store's meta says otherwise

}  // namespace foyer::reports
