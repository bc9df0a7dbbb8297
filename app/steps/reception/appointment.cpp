#include "steps/reception/appointment.h"

namespace foyer::domain {
namespace {

Appointment& with_id(Appointments& all, const Id& id) {
  Appointment& one = all.appointments[id];
  one.id = id;
  return one;
}

}  // namespace

void AppointmentMade::fold(const Fact& fact, Appointments& appointments) const {
  Appointment& one = with_id(appointments, fact.visit);
  const bool again = one.made_at != Stamp{};
  const bool unseen =
      again && !instead_of.empty() && instead_of != one.made.slot() && slot() != one.made.slot();
  one.rival = unseen ? std::optional(one.made) : std::nullopt;
  if (again) one.cancelled = false;
  if (again && (one.made.day != day || one.made.time != time)) ++one.moved;
  one.made = *this;
  one.made_at = fact.at;
  one.made_by = fact.actor;
}

void AppointmentCancelled::fold(const Fact& fact, Appointments& appointments) const {
  Appointment& one = with_id(appointments, fact.visit);
  one.cancelled = true;
  one.rival.reset();
}

void AppointmentKept::fold(const Fact&, Reception& reception) const {
  reception.appointment = appointment;
  reception.appointment_told = true;
}

void Appointments::keep(const Id& visit, const std::string& before, const AppointmentKept& kept) {
  forget_kept(visit, before);
  if (const auto id = Id::from_hex(kept.appointment)) with_id(*this, *id).kept_by.insert(visit);
}

void Appointments::forget_kept(const Id& visit, const std::string& appointment) {
  const auto id = Id::from_hex(appointment);
  const auto kept = id ? appointments.find(*id) : appointments.end();
  if (kept != appointments.end()) kept->second.kept_by.erase(visit);
}

bool Appointments::erase(const Id& id) {
  const auto found = appointments.find(id);
  if (found == appointments.end()) return false;
  found->second.erased = true;
  found->second.made.name.clear();
  found->second.made.phone.clear();
  found->second.made.place.clear();
  found->second.rival.reset();
  return true;
}

}  // namespace foyer::domain
