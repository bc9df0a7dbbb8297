// The phrases by which a database is asked for an offer (offer_columns.h). Inside `reports`.
//
// In every phrase `d` is a row of `offer_row`: the fact by which the paper was made, and `v` the
// visit, as in view_sql.h. What is said of a paper before it was made counts for nothing, as in the
// devices' fold. Threads: values.
#pragma once

#include <string>

#include "manage/reports/view_sql.h"

namespace foyer::reports {

class OfferSql {
 public:
  explicit OfferSql(const ViewSql& views) : w(views) {}

  const ViewSql& w;

  // The views that the others are made of.
  std::string rows() const;
  // The last word of this kind on the paper; NULL: none.
  std::string standing(const std::string& kind, const std::string& says) const;
  std::string asked(const std::string& says) const { return standing("offer.asked", says); }
  std::string shown(const std::string& says) const { return standing("offer.shown", says); }
  std::string accepted(const std::string& says) const { return standing("offer.accepted", says); }
  // The answer that holds: the strictest to the last question, and of those the first.
  std::string answered(const std::string& says) const;
  // `now`: milliseconds; empty: as of no time, when nothing has run out yet.
  std::string state(const std::string& now_ms) const;
  std::string contested() const;
  std::string granted_by() const;
  std::string answer_s() const;

  // Fen; never NULL, where it is not said otherwise.
  std::string sum_of(const std::string& of_a_line) const;
  std::string amount_on(const char* key = "amount") const;  // of a line that counts; else 0
  std::string part() const { return w.said_by_element("d", "part"); }
  std::string worth() const { return "coalesce(" + w.fen_by_element("d", "worth") + ", 0)"; }
  std::string of_parts(const char* parts) const;  // "'guide', 'option'"
  std::string given_as(const char* as) const;     // "cash" and the like
  std::string concession() const;
  std::string total() const { return sum_of(amount_on()); }
  std::string later_total() const;  // NULL: there is no boundary
  std::string today() const;
  std::string of_loan(const std::string& says) const;  // NULL: no loan
  // Of an element: as what it is given away ("cash", …), NULL: it is not; and what it is worth.
  std::string element_given_as() const;
  std::string element_worth() const;

 private:
  std::string withdrawn(const std::string& row) const;  // conditions
  std::string followed(const std::string& row) const;
  std::string granted() const;
};

// Of `v`: what the newest paper that stands says; NULL: none does.
std::string of_newest_offer(const std::string& says);

}  // namespace foyer::reports
