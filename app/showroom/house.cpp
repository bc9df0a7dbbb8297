#include "showroom/house.h"

#include "showroom/house_folds.h"
#include "showroom/obeyed.h"

namespace foyer::domain {

House::House() = default;
House::House(const House&) = default;
House::House(House&&) noexcept = default;
House& House::operator=(const House&) = default;
House& House::operator=(House&&) noexcept = default;
House::~House() = default;

const facts::Folds<House>& house_folds() {
  static const facts::Folds<House> all = [] {
    facts::Folds<House> table;
    table.add(StaffKinds());
    table.add(SignedDayKinds());
    table.add(AppointmentKinds());
    table.add(CarKinds());
    table.add(CallKinds());
    table.add(LeadKinds());
    table.add(DeliveryKinds());
    table.add(StockKinds());
    table.add(TargetKinds());
    table.add(RollCallKinds());
    table.add(StandardKinds());
    table.add(MeetingKinds());
    table.add(SharedKinds());
    return table;
  }();
  return all;
}

const Visit* House::visit(const Id& id) const {
  const auto found = visits.find(id);
  return found == visits.end() ? nullptr : &found->second;
}

int House::all_unread() const {
  int all = 0;
  for (const auto& [subject, count] : unread) all += count;
  return all;
}

void forget_kept(House& house, const Id& visit) {
  if (const Visit* found = house.visit(visit)) house.forget_kept(visit, found->appointment);
}

void apply(House& house, const Fact& fact) {
  if (!is_obeyed(house, fact)) {
    if (!fact.visit.is_nil()) pass_over(house.visits[fact.visit], fact);
    return;
  }
  if (house_folds()(house, fact) || house.take_picture(fact) || house.take_delivery_picture(fact))
    return;
  // Two kinds concern an appointment, a lead, a call or a delivery as well as a visit.
  if (forgets(fact.event) && (house.erase(fact.visit) || house.erase_lead_or_call(fact.visit) ||
                              house.erase_delivery(fact.visit)))
    return;
  if (const auto kept = fact.event.as<AppointmentKept>()) {
    const Visit* before = house.visit(fact.visit);
    house.keep(fact.visit, before == nullptr ? std::string() : before->appointment, *kept);
  }
  bool may_be_unread = true;
  if (!fact.visit.is_nil()) {
    Visit& visit = house.visits[fact.visit];
    const int before = visit.unknown;
    apply(visit, fact);
    may_be_unread = visit.unknown != before;
  }
  if (may_be_unread && !can_read(fact.event)) ++house.unread[fact.visit];
}

}  // namespace foyer::domain
