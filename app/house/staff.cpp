#include "house/staff.h"

#include <algorithm>

namespace foyer::domain {
namespace {

Role role_of(std::string_view text) {
  if (text == "manager") return Role::manager;
  return text == "reception" ? Role::reception : Role::consultant;
}

void set_duty(Roster& roster, const std::string& id, Duty duty, const std::string& back_at,
              Stamp at) {
  Staff& staff = roster.staff[id];
  staff.id = id;
  staff.duty = duty;
  staff.back_at = back_at;
  staff.duty_since = at;
}

void note_term(Staff& one, const Stamp& at) {
  const bool is_noted = !one.as_manager.empty() && !one.as_manager.back().to;
  if (one.is_manager() && !is_noted) one.as_manager.push_back({at, std::nullopt});
  if (!one.is_manager() && is_noted) one.as_manager.back().to = at;
}

}  // namespace

void StaffAdded::fold(const Fact& fact, Roster& roster) const {
  Staff& one = roster.staff[staff];
  one.id = staff;
  one.name = name;
  one.role = role_of(role);
  one.removed = false;
  if (one.came == Stamp{}) one.came = fact.at;
  note_term(one, fact.at);
}

void StaffRemoved::fold(const Fact& fact, Roster& roster) const {
  set_duty(roster, staff, Duty::out, {}, fact.at);
  Staff& one = roster.staff[staff];
  one.removed = true;
  note_term(one, fact.at);
}

void PinSet::fold(const Fact& fact, Roster& roster) const {
  Staff& whose = roster.staff[staff];
  whose.id = staff;
  whose.pin_hash = hash;
  whose.kept_apart = hash.empty() ? fact.id : facts::FactId{};
}

void ClockedIn::fold(const Fact& fact, Roster& roster) const {
  set_duty(roster, staff, Duty::in, {}, fact.at);
}

void ClockedOut::fold(const Fact& fact, Roster& roster) const {
  set_duty(roster, staff, Duty::out, {}, fact.at);
}

void Paused::fold(const Fact& fact, Roster& roster) const {
  set_duty(roster, staff, Duty::paused, back_at, fact.at);
}

bool Staff::was_manager_at(const Stamp& at) const {
  return std::ranges::any_of(as_manager, [&](const ManagerTerm& term) {
    return term.from <= at && (!term.to || at < *term.to);
  });
}

const Staff* Roster::who(std::string_view staff_id) const {
  const auto found = staff.find(std::string(staff_id));
  return found == staff.end() ? nullptr : &found->second;
}

std::string Roster::name_of(std::string_view staff_id) const {
  const Staff* one = who(staff_id);
  return one != nullptr && !one->name.empty() ? one->name : std::string(staff_id);
}

bool Roster::has_manager() const {
  return std::ranges::any_of(
      staff, [](const auto& one) { return one.second.is_manager() && one.second.has_pin(); });
}

}  // namespace foyer::domain
