#include "steps/offer/loan.h"

#include <cmath>

#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMonthly = kWhole_bp * 12;  // what basis points a year are divided by

// What is owed at the end if every month `instalment` is paid: the last one.
Fen last_of(Fen principal, std::int64_t rate_bp, int months, Fen instalment) {
  Fen owed = principal;
  for (int month = 1; month < months; ++month)
    owed += half_up(owed * rate_bp, kMonthly) - instalment;
  return owed + half_up(owed * rate_bp, kMonthly);
}

Fen instalment_of(Fen principal, std::int64_t rate_bp, int months) {
  if (rate_bp == 0) return half_up(principal, months);
  const long double rate = static_cast<long double>(rate_bp) / kMonthly;
  const long double grown = std::pow(1 + rate, static_cast<long double>(months));
  return std::llround(static_cast<long double>(principal) * rate * grown / (grown - 1));
}

// The share a year that makes the instalments worth what was really handed out, by halving.
int annual_bp_of(const Loan& loan) {
  const auto got = static_cast<long double>(loan.principal - loan.fee);
  if (got <= 0 || loan.paid_back() <= loan.principal - loan.fee) return 0;
  constexpr int kHalvings = 100;
  long double low = 0, high = 10;  // a month
  for (int i = 0; i < kHalvings; ++i) {
    const long double rate = (low + high) / 2;
    long double worth = 0;
    long double fades = 1;
    for (int month = 1; month <= loan.months; ++month) {
      fades /= 1 + rate;
      worth += fades * static_cast<long double>(month < loan.months ? loan.monthly : loan.last);
    }
    (worth > got ? low : high) = rate;
  }
  return static_cast<int>(std::lround(low * kMonthly));
}

}  // namespace

std::optional<Loan> loan_of(const LoanAsked& asked) {
  if (asked.principal <= 0 || asked.months <= 0) return std::nullopt;
  Loan loan{asked.principal, asked.months, 0, 0, asked.fee, 0};
  loan.monthly = instalment_of(asked.principal, asked.rate_bp, asked.months);
  loan.last = last_of(asked.principal, asked.rate_bp, asked.months, loan.monthly);
  // Of a few fen over many months, rounding up would ask for more than there is.
  while (loan.last < 0 && loan.monthly > 0)
    loan.last = last_of(asked.principal, asked.rate_bp, asked.months, --loan.monthly);
  const Fen flat = half_up(asked.principal * asked.flat_fee_bp * asked.months, kMonthly);
  const Fen flat_monthly = flat / asked.months;
  loan.monthly += flat_monthly;
  loan.last += flat - flat_monthly * (asked.months - 1);
  loan.annual_bp = annual_bp_of(loan);
  return loan;
}

}  // namespace foyer::domain
