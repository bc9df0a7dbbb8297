// The columns of an order: what its register, its files and a dealer's reports say of the terms
// that a guest was given, whether they signed, what was paid, and how it ended.
//
// Declared once, as those of an offer are (offer_columns.h): from these rows come the view `order`
// of both databases, the register of orders in CSV and XLSX, and the table of VIEWS.md. Nothing of
// it names or describes a guest but the form's own column of names. Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manage/reports/columns.h"
#include "manage/reports/order_sql.h"
#include "manage/reports/register.h"

namespace foyer::reports {

// No car and no deposit comes to more: of a larger sum no share is worked out. Fen.
inline constexpr domain::Fen kSumMost_fen = 100'000'000'000;

// Whose column is asked for.
struct OrderAsked {
  Asked of;  // its visit; `number`: of the order in its days, from 1
  const domain::OrderFile& file;

  const domain::OrderMade& made() const { return file.made; }
  // What was ordered; nullptr: a fold takes no such order.
  const domain::OfferFile* offer() const { return of.visit.offer(file.made.offer); }
};

struct OnOrderForm {
  int place = 0;  // from 1; 0: it is not on the form
  std::string_view zh{}, en{};
  // Its cell, from `value`; none: as its kind is written.
  std::string (*shown)(const OrderAsked&, const Value&) = nullptr;
};

struct OrderColumn {
  OnOrderForm form{};
  std::string_view name{};  // in the view; empty: the form alone has it
  Kind kind = Kind::text;
  Value (*value)(const OrderAsked&) = nullptr;
  std::string (*sql)(const OrderSql&) = nullptr;  // asked of `v` and `d`
  std::string_view means{};                       // for VIEWS.md
};
// In the order of the view; what a later version added stands behind.
std::span<const OrderColumn> order_columns();
// Those of the form, in its order.
std::vector<const OrderColumn*> order_form_columns();
std::string_view heading_of(const OrderColumn& column, Lang lang);

// One line an order of the visits that arrived on these days.
std::vector<std::vector<std::string>> order_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang);

}  // namespace foyer::reports
