// The phrases by which a database is asked for an order (order_columns.h). Inside `reports`.
//
// In every phrase `d` is a row of `order_row`: the terms of an order, and `v` the visit, as in
// view_sql.h. What the devices' fold does not obey is in no row: terms of somebody who had not
// checked in by then, or of an offer that was not accepted, and every word on an order before its
// terms. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

class OrderSql {
 public:
  explicit OrderSql(const ViewSql& views) : w(views) {}

  const ViewSql& w;

  // The views that the others are made of, behind those of offers.
  std::string rows() const;
  // What was said first of these, and last; NULL: nothing was.
  std::string signing(const std::string& says) const;
  std::string payment(const std::string& says) const;
  std::string cancelling(const std::string& says) const;
  std::string state() const;
  std::string contested() const;
  // What the offer says that was ordered, of its body.
  std::string of_offer(const char* key) const;
  std::string share_bp() const;  // of the car's price; NULL: a sum is out of reason

 private:
  std::string signed_before(const std::string& row, const std::string& until) const;  // conditions
  std::string cancelled(const std::string& row) const;
};

}  // namespace foyer::reports
