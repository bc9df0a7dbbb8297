// What is counted of visits, each figure declared once: what it means, in the words that the desk
// shows and VIEWS.md prints, how it is counted of the devices' visits, and how a database is asked
// for it. `consultant_day` and `source_day`, the desk's figures and its sheets are made of this
// table, so a figure cannot mean one thing here and another there.
//
// Counted are visits that began: the guest finished checking in, or staff have them. Who walked
// away at the entrance before, or still stands there, is in `funnel_day` alone. All figures but
// `other_visits` are of visits for buying. A visit at a guest's home is no arrival: of it there are
// its drives, its order and whether it is complete. Threads: values.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "house/content.h"
#include "showroom/visit.h"

namespace foyer::reports {

// In the order of the views' columns.
enum class Figure : std::uint8_t {
  visits,
  other_visits,
  first_visits,
  again_visits,
  untold_visits,
  filed,
  unfiled,
  filing_rate,
  test_drives,
  visits_driven,
  test_drive_rate,
  cards,
  card_rate,
  orders,
  order_rate,
  incomplete,
  invited,
  first_or_invited_drive_rate,
  driven_guest_rate,
  driven_orders,
  driven_order_rate
};
constexpr std::size_t kFigures = static_cast<std::size_t>(Figure::driven_order_rate) + 1;

struct FigureRow {
  Figure figure = Figure::visits;
  std::string_view name{};                            // the column of the views
  std::string_view zh{}, en{};                        // what it means
  int (*of)(const domain::Visit&, bool buying) = {};  // what a visit adds; none: it is a rate
  std::string_view sql{};                             // the same, of a row of `visit`
  Figure part = Figure::visits;                       // a rate: part ÷ the sum of these
  std::array<Figure, 2> whole{};                      // the same one twice: it alone
};
std::span<const FigureRow> figure_rows();
const FigureRow& row_of(Figure figure);

// Whether the purpose is to buy; what the pack does not know is taken for it.
bool is_buying(const domain::Visit& visit, const domain::Content& content);
// Whether the visit is in the register and in the figures.
bool is_counted(const domain::Visit& visit);
// The visit is over, it was for buying, and what its record should say is missing.
bool is_incomplete(const domain::Visit& visit, bool buying);

class Counts {
 public:
  void add(const domain::Visit& visit, bool buying);  // nothing, if it is not counted
  int of(Figure figure) const { return sums_[static_cast<std::size_t>(figure)]; }
  // Of a rate; none: over nothing.
  std::optional<double> rate(Figure figure) const;
  std::optional<int> percent(Figure figure) const;  // rounded half up
  int whole(Figure rate) const;                     // what a rate's part is of

 private:
  std::array<int, kFigures> sums_{};
};

}  // namespace foyer::reports
