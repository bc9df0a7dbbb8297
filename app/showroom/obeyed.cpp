#include "showroom/obeyed.h"

#include <algorithm>
#include <array>

#include "house/device_roles.h"
#include "house/rights.h"
#include "kit/fact/erasure.h"
#include "showroom/all_kinds.h"

namespace foyer::domain {
namespace {

static_assert(are_all_in_rights([] {
                std::array<std::string_view, kKnownKinds.size()> names;
                std::ranges::transform(kKnownKinds, names.begin(), &KnownKind::kind);
                return names;
              }()),
              "Say in rights.h who may say each kind, and nothing about kinds that are not there.");
// A log knows of signatures this much alone.
static_assert(may_say(facts::kSignedByGuest, facts::kErasingKind) == facts::may_erase("entrance"));

bool is_manager(const House& house, std::string_view staff) {
  const Staff* who = house.who(staff);
  return who != nullptr && who->is_manager();
}

bool was_manager(const House& house, const Fact& fact) {
  const Staff* who = house.who(fact.actor);
  return who != nullptr && who->was_manager_at(fact.at);
}

// Two devices may have begun the house, neither knowing of the other: what a device says at its
// first start, when nobody has signed in there yet, adds whoever is not there and takes from
// nobody. (The dealer's database knows which device it is; to a fold, this is the device's word.)
bool is_first_start(const House& house, const Fact& fact) {
  if (!is_role(fact.actor) || audience_of(fact.actor) != Audience::staff) return false;
  if (const auto added = fact.event.as<StaffAdded>()) return house.who(added->staff) == nullptr;
  const auto pin = fact.event.as<PinSet>();
  const Staff* whose = pin ? house.who(pin->staff) : nullptr;
  return whose != nullptr && !whose->has_pin();
}

}  // namespace

bool may_say(const Fact& fact) { return may_say(fact.actor, fact.event.kind); }

bool is_obeyed(const House& house, const Fact& fact) {
  const Right* right = right_of(fact.event.kind);
  if (right == nullptr) return true;
  if (!may_say(fact)) return false;
  if (right->hand == Hand::anybody || !house.has_manager()) return true;
  if (!fact.visit.is_nil()) return was_manager(house, fact);
  if (is_manager(house, fact.actor) || is_first_start(house, fact)) return true;
  if (right->hand != Hand::own) return false;
  const auto pin = fact.event.as<PinSet>();
  return pin && pin->staff == fact.actor;
}

}  // namespace foyer::domain
