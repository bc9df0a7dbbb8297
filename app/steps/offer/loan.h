// A loan in equal instalments (等额本息), to the fen.
//
// Every month interest on what is still owed is rounded half up, as the lender's own plan has it;
// the last instalment takes what rounding left over. Beside every rate and fee stands what they
// come to a year, so that a "fee of 3.5 %" can be compared with a rate. Threads: values.
#pragma once

#include <optional>

#include "house/prices.h"

namespace foyer::domain {

struct LoanAsked {
  Fen principal = 0;
  int months = 0;
  int rate_bp = 0;      // a year, on what is still owed
  int flat_fee_bp = 0;  // a year, on the whole principal, spread over the instalments
  Fen fee = 0;          // once, on the first day
};

struct Loan {
  Fen principal = 0;
  int months = 0;
  Fen monthly = 0;  // months - 1 times
  Fen last = 0;
  Fen fee = 0;        // on the first day
  int annual_bp = 0;  // what all of it comes to a year

  Fen paid_back() const { return monthly * (months - 1) + last; }
  Fen cost() const { return paid_back() - principal; }  // of the instalments
  friend bool operator==(const Loan&, const Loan&) = default;
};

// None: nothing is lent, or for no time.
std::optional<Loan> loan_of(const LoanAsked& asked);

}  // namespace foyer::domain
