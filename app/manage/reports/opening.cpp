#include "manage/reports/opening.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "house/guest.h"
#include "house/targets.h"
#include "showroom/obeyed.h"
#include "showroom/visit.h"
#include "steps/delivery/facts.h"

namespace foyer::reports {
namespace {

using domain::Fact;

// What had been said of a visit.
struct Before {
  std::string person;  // it was linked to; empty: to nobody
  bool closed = false;
  std::string outcome, grade;
  const Fact* closing = nullptr;  // the last one
  bool gone = false;              // erased or locked
  bool cancelled = false;         // its signed order
};

void take(Before& one, const Fact& fact) {
  if (const auto linked = fact.event.as<domain::GuestLinked>()) one.person = linked->person;
  if (const auto closed = fact.event.as<domain::VisitClosed>()) {
    one.closed = true;
    one.outcome = closed->outcome;
    one.grade = closed->grade;
    one.closing = &fact;
  }
  if (fact.event.as<domain::VisitReopened>()) one.closed = false;
  if (const auto settled = fact.event.as<domain::ContestSettled>();
      settled && settled->about == domain::about::kClosing)
    one.outcome = settled->value.empty() ? std::string() : settled->value.front();
  if (domain::forgets(fact.event)) one.gone = true;
  if (fact.event.as<domain::OrderSigned>()) one.cancelled = false;
  if (fact.event.as<domain::OrderCancelled>()) one.cancelled = true;
}

bool decides(const Before& one) {
  return one.outcome == "following" || one.outcome == "ordered" || one.outcome == "lost";
}

}  // namespace

int OpeningStock::all_customers() const {
  return std::accumulate(customers.begin(), customers.end(), 0,
                         [](int sum, const auto& one) { return sum + one.second; });
}

OpeningStock opening_of(std::vector<Fact> facts, std::string_view month, const TimeZone& zone) {
  const std::string first = domain::first_day(month);
  std::erase_if(facts, [&](const Fact& fact) {
    return zone.day(fact.at.unix_ms()) >= first || !domain::may_say(fact);
  });
  std::ranges::sort(facts, domain::folds_before);
  std::map<Id, Before> visits;
  std::set<std::string> left;  // with their buyers, by visit
  for (const Fact& fact : facts) {
    if (const auto gone = fact.event.as<domain::Delivered>())
      left.insert(gone->visit);
    else
      take(visits[fact.visit], fact);
  }
  OpeningStock stock;
  std::map<std::string, const Before*> people;
  for (const auto& [id, one] : visits) {
    if (!one.closed) continue;
    if (one.outcome == "ordered" && !one.cancelled && !left.contains(id.hex())) ++stock.orders;
    if (!decides(one) || one.gone) continue;
    const Before*& last = people[one.person.empty() ? id.hex() : one.person];
    if (last == nullptr || domain::folds_before(*last->closing, *one.closing)) last = &one;
  }
  for (const auto& [person, last] : people)
    if (last->outcome == "following") ++stock.customers[last->grade];
  return stock;
}

}  // namespace foyer::reports
