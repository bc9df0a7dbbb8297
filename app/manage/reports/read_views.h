// The read views of a dealer's database, as SQL for either kind of store. VIEWS.md explains each
// column, its formula and where the formula comes from.
//
// Written once for both: the two databases differ in how they say a time, a list and a number of
// JSON, and a view that is put together twice drifts apart. Threads: values.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "kit/base/time_zone.h"
#include "kit/fact/store_rules.h"

namespace foyer::reports {

using Sql = facts::Dialect;

// Raised with every change of a read view; an older program leaves newer views alone.
constexpr int kViews = 31;

// Views without anything about a person: what a report reads. As SQL writes them.
inline constexpr std::array kReportViews{"visit",
                                         "answer",
                                         "card_judgement",
                                         "consultant_day",
                                         "source_day",
                                         "funnel_day",
                                         "open_visit",
                                         "drive",
                                         "drive_rating",
                                         "drive_day",
                                         "refusal_day",
                                         "car_day",
                                         "trade_in",
                                         "offer",
                                         "offer_line",
                                         "concession",
                                         "offer_day",
                                         "\"order\"",
                                         "call",
                                         "call_day",
                                         "lead",
                                         "lead_day",
                                         "delivery",
                                         "delivery_day",
                                         "instruction",
                                         "task",
                                         "task_day",
                                         "house_month",
                                         "consultant_month",
                                         "source_month",
                                         "target",
                                         "achievement",
                                         "roll_call",
                                         "stock",
                                         "standard_round",
                                         "score",
                                         "meeting",
                                         "meeting_promise",
                                         "meeting_action",
                                         "opening_month",
                                         "opening_orders",
                                         "service_signal",
                                         "shared_action"};
// Views that name people; views of the facts themselves, and of those that are set aside; and what
// other views are made of, which nobody reads.
inline constexpr std::array kRegisterViews{"walk_in_register", "drive_register"};
constexpr std::array<const char*, 2> kFactViews{"known", "set_aside"};
inline constexpr std::array kInnerViews{
    "counted",           "told",           "opening",         "opening_day",   "drive_row",
    "drive_slot",        "ahead_slot",     "drive_out",       "drive_due",     "drive_due_as",
    "car_use",           "drive_counted",  "drive_subject",   "drive_whole",   "trade_in_offer",
    "trade_in_decision", "offer_row",      "offer_standing",  "offer_counted", "order_fit",
    "order_row",         "order_standing", "task_row",        "target_word",   "roll_word",
    "roll_person",       "score_word",     "meeting_begun",   "promise_word",  "action_word",
    "month_begin",       "word_before",    "closing_before",  "signal_word",   "signal_said",
    "shared_word",       "shared_seen",    "instruction_word"};

// Drops and makes every view anew, and the index by which a day is found. Can be run again.
// `meta.not_buying` says which purposes are counted apart; it is made if it is missing, and kept if
// it is there. `meta.time_zone` says whose days are counted: the zone is handed in, and noted,
// since its offsets stand in the views and in the index themselves.
std::string read_views(Sql sql, const TimeZone& zone);

// The zone of a store by what its meta says: by name, or as it was kept before zones had names, as
// one offset in minutes. Neither: the showroom is one of the many in China. None: a name that this
// program does not know.
std::optional<TimeZone> zone_of_store(const std::string& time_zone,
                                      const std::string& utc_offset_min);

}  // namespace foyer::reports
