// What becomes of it when a guest asks to be erased. There are three answers: erased; locked, since
// the law or the dealer's own proof needs what was signed, until a day; refused, since something is
// under way that cannot be finished without knowing them. Everything else of theirs goes at once.
//
// Decided by what was said about each record and when, so a device and a command decide alike from
// a log or from the dealer's database. How long is the pack's ([keep]). Pure. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "kit/base/time_zone.h"
#include "kit/fact/erasure.h"
#include "kit/fact/store_rules.h"

namespace foyer::domain {

enum class Erasing : std::uint8_t { erased, locked, refused };

// Why it is not erased now. The words are what `guest.locked` says.
enum class Because : std::uint8_t {
  nothing,
  contract,       // it was signed
  agreement,      // a car was driven under it
  contract_runs,  // signed, and the car not handed over yet
  car_is_out,     // they are on the road with a car of the house
};
std::string_view word(Because because);  // "contract"

struct ErasingAnswer {
  Id subject;
  Erasing what = Erasing::erased;
  Because because = Because::nothing;
  std::string until;  // locked: the last day, "2036-11-30"
  friend bool operator==(const ErasingAnswer&, const ErasingAnswer&) = default;
};

// The record of one guest: visits, and what belongs to them.
struct GuestRecord {
  std::vector<Id> subjects;
  std::vector<facts::LastSaid> said;         // of the kinds below
  std::vector<facts::Belonging> belongings;  // of `kBelongings`
};

// Kinds that a record has to be asked for.
std::vector<std::string_view> kinds_that_hold();

// The members of these that say which order or drive is meant.
inline constexpr std::array<std::string_view, 2> kAboutWhich = {"order", "drive"};

// What is a subject of its own and yet part of a visit's record.
inline constexpr std::array kBelongings = {
    facts::StoreBelonging{"delivery.opened", "visit", true},
    facts::StoreBelonging{"lead.carded", "visit"},
    facts::StoreBelonging{"lead.visited", "visit"},
};

// A contract that nobody cancelled and whose car nobody handed over counts as running for so long;
// after that it is taken to be done, whoever forgot to say so.
inline constexpr int kRunsAtMost_days = 365;

// One for each subject of the record, what belongs to them included, in the order of their ids.
std::vector<ErasingAnswer> answer_erasing(const GuestRecord& record, const Keep& keep,
                                          const TimeZone& zone, std::int64_t now_ms);

// What the pack holds for longer than everything else, as a store is told it.
std::vector<facts::StoreHold> holds_of(const Keep& keep);

// How many there are of each, and the last day of those that are locked.
struct ErasingSum {
  int erased = 0, locked = 0, refused = 0;
  Because locked_because = Because::nothing, refused_because = Because::nothing;
  std::string until;  // the latest
  friend bool operator==(const ErasingSum&, const ErasingSum&) = default;
};
ErasingSum sum_of(std::span<const ErasingAnswer> answers);

}  // namespace foyer::domain
