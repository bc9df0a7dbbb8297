#include "domain/house.h"

#include <algorithm>

namespace foyer::domain {
namespace {

Role role_of(std::string_view text) {
  if (text == "manager") return Role::manager;
  return text == "reception" ? Role::reception : Role::consultant;
}

void set_duty(House& house, const std::string& id, Duty duty, const std::string& back_at, Hlc at) {
  Staff& staff = house.staff[id];
  staff.id = id;
  staff.duty = duty;
  staff.back_at = back_at;
  staff.duty_since = at;
}

// One overload for each kind that is about the house; everything else is about a visit.
struct Fold {
  House& house;
  const Fact& fact;

  void operator()(const StaffAdded& e) const {
    Staff& staff = house.staff[e.staff];
    staff.id = e.staff;
    staff.name = e.name;
    staff.role = role_of(e.role);
    staff.removed = false;
  }
  void operator()(const StaffRemoved& e) const {
    set_duty(house, e.staff, Duty::out, {}, fact.at);
    house.staff[e.staff].removed = true;
  }
  void operator()(const PinSet& e) const {
    house.staff[e.staff].id = e.staff;
    house.staff[e.staff].pin_hash = e.hash;
  }
  void operator()(const ClockedIn& e) const { set_duty(house, e.staff, Duty::in, {}, fact.at); }
  void operator()(const ClockedOut& e) const { set_duty(house, e.staff, Duty::out, {}, fact.at); }
  void operator()(const Paused& e) const {
    set_duty(house, e.staff, Duty::paused, e.back_at, fact.at);
  }
  void operator()(const AppointmentMade& e) const {
    Appointment& one = appointment(fact.visit);
    one.made = e;
    one.made_at = fact.at;
  }
  void operator()(const AppointmentCancelled&) const { appointment(fact.visit).cancelled = true; }
  void operator()(const AppointmentKept& e) const {
    forget_kept(house, fact.visit);
    if (const auto id = Id::from_hex(e.appointment)) appointment(*id).kept_by.insert(fact.visit);
    of_visit();
  }
  void operator()(const RegisterClosed& e) const {
    // The first signature holds, in whichever order two desks' facts came in.
    const auto [found, fresh] = house.registers.try_emplace(e.day, SignedRegister{e, fact.at});
    if (!fresh && fact.at < found->second.at) found->second = {e, fact.at};
  }
  void operator()(const GuestErased&) const {
    const auto found = house.appointments.find(fact.visit);
    if (found != house.appointments.end()) {
      found->second.erased = true;
      found->second.made.name.clear();
      found->second.made.phone.clear();
    } else {
      of_visit();
    }
  }
  void operator()(const auto&) const { of_visit(); }

 private:
  void of_visit() const {
    if (!fact.visit.is_nil()) apply(house.visits[fact.visit], fact);
  }
  Appointment& appointment(const Id& id) const {
    Appointment& one = house.appointments[id];
    one.id = id;
    return one;
  }
};

}  // namespace

void forget_kept(House& house, const Id& visit) {
  const Visit* found = house.visit(visit);
  const auto id = found == nullptr ? std::nullopt : Id::from_hex(found->appointment);
  const auto kept = id ? house.appointments.find(*id) : house.appointments.end();
  if (kept != house.appointments.end()) kept->second.kept_by.erase(visit);
}

void apply(House& house, const Fact& fact) { std::visit(Fold{house, fact}, fact.event); }

const Visit* House::visit(const Id& id) const {
  const auto found = visits.find(id);
  return found == visits.end() ? nullptr : &found->second;
}

const Staff* House::who(std::string_view staff_id) const {
  const auto found = staff.find(std::string(staff_id));
  return found == staff.end() ? nullptr : &found->second;
}

std::string House::name_of(std::string_view staff_id) const {
  const Staff* one = who(staff_id);
  return one != nullptr && !one->name.empty() ? one->name : std::string(staff_id);
}

bool House::has_manager() const {
  return std::ranges::any_of(staff, [](const auto& one) {
    return one.second.role == Role::manager && !one.second.removed && !one.second.pin_hash.empty();
  });
}

}  // namespace foyer::domain
