// What is counted of offers, each figure declared once, as those of drives are (drive_figures.h):
// what it means, how it is counted of the devices' papers, and how a database is asked for it of a
// row of `offer`. `offer_day` and the day's page are made of this table. All are of visits for
// buying. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "manage/reports/offer_columns.h"

namespace foyer::reports {

// In the order of the view's columns.
enum class OfferFigure : std::uint8_t {
  made,
  asked,
  answered,
  approved,
  refused,
  approved_rate,
  answer_s,
  mean_answer_s,
  accepted,
  decided,
  accepted_rate,
  concession_fen,
  mean_concession_fen,
  guide_fen,
  concession_rate,
  contested,
};
constexpr std::size_t kOfferFigures = static_cast<std::size_t>(OfferFigure::contested) + 1;

struct OfferFigureRow {
  OfferFigure figure = OfferFigure::made;
  std::string_view name{};  // the column of the view
  std::string_view zh{}, en{};
  std::int64_t (*of)(const OfferAsked&) = {};  // what a paper adds; none: it is part ÷ whole
  std::string_view sql{};                      // the same, of a row of `offer`
  OfferFigure part = OfferFigure::made, whole = OfferFigure::made;
};
std::span<const OfferFigureRow> offer_figure_rows();
const OfferFigureRow& row_of(OfferFigure figure);

class OfferCounts {
 public:
  void add(const OfferAsked& offer);
  std::int64_t of(OfferFigure figure) const { return sums_[static_cast<std::size_t>(figure)]; }
  // Of a part of a whole; none: of nothing.
  std::optional<double> rate(OfferFigure figure) const;

 private:
  std::array<std::int64_t, kOfferFigures> sums_{};
};

// Of the visits that arrived on this day.
OfferCounts offer_counts(const domain::House& house, const domain::Content& content,
                         std::string_view day, std::int64_t now_ms);

}  // namespace foyer::reports
