// The board 看板: what a month has come to, beside what it should come to.
//
// The figures are those of `reports::Counts`, over the visits of the month; so each of them is in
// the views `house_month`, `consultant_month` or `source_month` too, under its own name. Beside
// them stand the cars that left in the month, of `delivery_day`; of a source there is no such
// figure. What is worked out of them here (achievement, lead, what is needed a day) is in no view
// and needs the working calendar. Shares are basis points of a whole (10,000), counts a day are
// tenths.
//
//   achievement   = actual ÷ target
//   time          = working days gone ÷ working days of the month; today is one that has gone
//   lead          = achievement − time
//   needed a day  = rest ÷ working days after today
//   needed visits = rest ÷ (actual ÷ first visits), rounded up
//
// A target of 0 or none has no achievement, and nothing lags behind it. A consultant's time begins
// with the day on which they came to the house. Pure. Threads: values; pointers into `house` hold
// until it changes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "manage/reports/opening.h"
#include "manage/reports/tally.h"
#include "showroom/house.h"

namespace foyer::targets {

// How far a month is, in working days.
struct Progress {
  int days = 0;  // of the month, or from the day on which somebody came
  int gone = 0;  // of those, today included
  int left() const { return days - gone; }
  int time_bp() const;
  friend bool operator==(const Progress&, const Progress&) = default;
};
Progress progress_of(const domain::WorkCalendar& calendar, std::string_view month,
                     std::string_view today, std::string_view from = {});

enum class Tone : std::uint8_t { none, good, amber, red };

// A figure beside its target.
struct Standing {
  int actual = 0;
  std::optional<int> target;
  std::optional<int> achieved_bp;   // none: there is no target, or one of 0
  std::optional<int> lead_bp;       // behind: below 0
  int rest = 0;                     // to the target
  std::optional<int> a_day_tenths;  // none: nothing is left, or no day is
  std::optional<int> visits;        // first visits that the rest needs; none: no rate to go by
  Tone tone = Tone::none;
  friend bool operator==(const Standing&, const Standing&) = default;
};
Standing standing_of(int actual, std::optional<int> target, const Progress& progress,
                     int amber_points, std::optional<int> first_visits = {});

// A measure of the pack with what it counts.
struct MeasureLine {
  const domain::Measure* measure = nullptr;
  reports::Counted counted = reports::Figure::visits;
  Standing standing;
};

// A consultant, or a source by which guests came.
struct BoardRow {
  std::string id;     // staff id or the pack's source
  std::string name;   // of a source in the language of whoever asks
  std::string came;   // the day on which a consultant came, if it was in this month
  bool gone = false;  // has left the house
  reports::Tally tally;
  std::vector<MeasureLine> lines;
};

struct Board {
  std::string month, today;
  Progress progress;
  bool over = false;       // the month has passed
  std::string known_from;  // the first day of which every visit is known; empty: all of them are
  reports::Tally tally;    // of the house
  std::vector<MeasureLine> house;
  std::vector<BoardRow> consultants;  // whose lead measure is furthest, first
  std::vector<BoardRow> sources;      // who brought most first visits, first
  int lost = 0;                       // visits for buying that ended with a loss
  // What was open when the month began; none: this device does not know.
  std::optional<reports::OpeningStock> opening;
  // Targets of the consultants of the lead measure, together; none: nobody has one.
  std::optional<int> shared_out;
  bool has_targets() const;
};

// `known_from`: the first day of which this house has every visit.
Board board(const domain::House& house, const domain::Content& content, std::string_view month,
            std::int64_t now_ms, std::string_view known_from, Lang lang);

// Whose figure it is.
struct Whose {
  std::string level = "house";  // "house" | "consultant" | "source"
  std::string id;
  friend bool operator==(const Whose&, const Whose&) = default;
};
// Behind a figure of a month: the visits that add to it, the latest first. Of a rate: to its part.
std::vector<const domain::Visit*> behind(const domain::House& house, const domain::Content& content,
                                         std::string_view month, reports::Figure figure,
                                         const Whose& whose);
// And behind its deliveries.
std::vector<const domain::Delivery*> delivered_behind(const domain::House& house,
                                                      const domain::Content& content,
                                                      std::string_view month, const Whose& whose);
// Rates that need what was open when the month began: in part of it, in part of what came since.
//
//   conversion     = orders ÷ (cards + open customers on the 1st)
//   delivered rate = deliveries ÷ (orders + open orders on the 1st)
//   loss rate      = lost ÷ (cards + open customers on the 1st)
//
// The course's own sheet prints a loss rate over (lost + open on the 1st): whatever is divided by
// stands beside the figure.
enum class OpeningRate : std::uint8_t { conversion, delivered, lost };
inline constexpr std::array kOpeningRates{OpeningRate::conversion, OpeningRate::delivered,
                                          OpeningRate::lost};
struct RateOfOpening {
  int part = 0;
  int came = 0, open = 0;         // what it is of: since the month began, and then
  std::optional<int> bp() const;  // none: nothing to divide by
};
// Of a board that knows what was open.
RateOfOpening rate_of(const Board& board, OpeningRate rate);

// The first day of which a device that keeps so many days has every visit.
std::string known_from(const domain::Showroom& showroom, int days, std::int64_t now_ms);

// "71.7", "8.0" of basis points; "1.9", "2" of tenths.
std::string percent_text(int bp);
std::string tenths_text(int tenths);

}  // namespace foyer::targets
