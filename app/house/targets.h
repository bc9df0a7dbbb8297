// Targets: what a month should come to. The dealer's own part (which figures have targets, which
// days are worked, from when on the board is amber) is read from the pack's targets.toml; the
// targets themselves are facts of a manager, `target.set`. A dealer without that file keeps none.
//
// A month is "2026-11", a day "2026-11-21". Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "house/choice.h"
#include "house/facts.h"

namespace foyer::domain {

// Which days the house works. A day that is both off and made up for is worked.
struct WorkCalendar {
  std::array<bool, 7> weekdays_off{};  // from Monday on
  std::set<std::string> days_off;      // holidays of the house
  std::set<std::string> made_up;       // worked all the same: for a holiday's bridge
  bool works_on(std::string_view day) const;
  // Of all days from one to the other, both included.
  int working_days(std::string_view from, std::string_view to) const;
  friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;
};

// A measure and a promise that is no figure of visits: cars that left with their buyers, of the
// view delivery_day.
inline constexpr std::string_view kDeliveries = "deliveries";

// A figure that may have targets; `figure` is its column in the views of a month, or kDeliveries.
struct Measure {
  std::string figure;
  Text text;
};

struct TargetRules {
  WorkCalendar calendar;
  std::vector<Measure> measures;  // in the order of the board; the first leads
  // Behind the time by no more than so many points of a hundred: amber, by more: red.
  int amber_points = 10;
  bool kept() const { return !measures.empty(); }
};

// Whether the text is a month of the calendar.
bool is_month(std::string_view text);
std::string month_of(std::string_view day);
std::string first_day(std::string_view month);
std::string last_day(std::string_view month);
std::string month_after(std::string_view month, int months = 1);

struct Targets;

// target.set: what a month should come to: for the house, for a consultant, or for those who came
// by a source. Said again for the same one: the last word holds. About no subject.
struct TargetSet {
  static constexpr std::string_view kKind = "target.set";
  static constexpr int kVersion = 1;
  std::string month;
  std::string measure;        // "orders": the figure's column in the views
  std::string level;          // "house" | "consultant" | "source"
  std::string whose;          // staff id or the pack's source; empty: the house
  std::optional<int> target;  // none: it is taken back
  void fields(Fields& f) {
    f("month", month);
    f("measure", measure);
    f("level", level);
    f("whose", whose);
    f("target", target);
  }
  void fold(const Fact& fact, Targets& all) const;
  friend bool operator==(const TargetSet&, const TargetSet&) = default;
};

struct StandingTarget {
  TargetSet set;
  std::string by;  // staff id
  Stamp at;
  friend bool operator==(const StandingTarget&, const StandingTarget&) = default;
};

struct Targets {
  using Key = std::tuple<std::string, std::string, std::string, std::string>;
  std::map<Key, StandingTarget> targets;  // by month, measure, level, whose
  // None: nobody set it, or it was taken back.
  std::optional<int> target(std::string_view month, std::string_view measure,
                            std::string_view level = "house", std::string_view whose = {}) const;
  friend bool operator==(const Targets&, const Targets&) = default;
};

using TargetKinds = Kinds<TargetSet>;

}  // namespace foyer::domain
