// Who may say what: for every kind of fact, which devices may, and whose hand it takes.
//
// One table. From it are made the rights of a PostgreSQL dealer's database, role by role, the
// rules of an embedded one, what the log takes for an erasure, and what a fold obeys. The device is
// the store's to know: only there has it logged in. What travels with a fact, hashed, is who signed
// it: an entrance signs as "entrance" (PostgreSQL lets its login sign as nobody else), staff with
// their id, and a device at which nobody has signed in yet with its role. A kind that is not in the
// table does not compile; one of a newer program is kept, forwarded and not obeyed. Threads:
// values.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "kit/fact/signed_by.h"

namespace foyer::domain {

// Bits. The dealer is whoever owns the database, with the commands `foyer dealer …`.
enum Speaker : std::uint8_t {
  kEntrance = 1,
  kDesk = 2,
  kTablet = 4,
  kDealer = 8,
};
inline constexpr std::uint8_t kStaffDevices = kDesk | kTablet;
inline constexpr std::uint8_t kEveryDevice = kEntrance | kStaffDevices;

// Whose hand a fact takes, whatever the device.
enum class Hand : std::uint8_t {
  anybody,
  // A manager's; in a house that has no manager yet, whoever begins it.
  manager,
  // The one's whom it is about, or a manager's.
  own,
};

struct Right {
  std::string_view kind;
  std::uint8_t devices = 0;
  Hand hand = Hand::anybody;
  // Devices that may say it too while the house has no staff: its first start.
  std::uint8_t first_start = 0;
};

inline constexpr std::array kRights{
    // What a guest says.
    Right{"visit.opened", kEveryDevice},
    Right{"guest.language", kEveryDevice},
    Right{"guest.named", kEveryDevice},
    Right{"consent.given", kEveryDevice},
    Right{"picture.taken", kStaffDevices},
    Right{"picture.dropped", kStaffDevices},
    Right{"consent.refused", kEveryDevice},
    Right{"guest.contact", kEveryDevice},
    Right{"party.told", kEveryDevice},
    Right{"needs.answered", kEveryDevice},
    Right{"models.recommended", kEveryDevice},
    Right{"model.chosen", kEveryDevice},
    Right{"card.presented", kEveryDevice},
    Right{"card.judged", kEveryDevice},
    Right{"person.called", kEveryDevice},
    Right{"visit.checked_in", kEveryDevice},
    Right{"visit.abandoned", kEveryDevice},
    Right{"appointment.kept", kEveryDevice},
    Right{"guest.car", kEveryDevice},
    // What staff do with a visit.
    Right{"visit.at_home", kStaffDevices},
    Right{"guest.described", kStaffDevices},
    Right{"consultant.requested", kStaffDevices},
    Right{"guest.corrected", kStaffDevices},
    Right{"needs.corrected", kStaffDevices},
    Right{"guest.linked", kStaffDevices},
    Right{"visit.assigned", kStaffDevices},
    Right{"visit.taken", kStaffDevices},
    Right{"visit.returned", kStaffDevices},
    Right{"stage.reached", kStaffDevices},
    Right{"card.withdrawn", kStaffDevices},
    Right{"drive.wished", kStaffDevices},
    Right{"drive.booked", kStaffDevices},
    Right{"drive.cancelled", kStaffDevices},
    Right{"drive.declined", kStaffDevices},
    Right{"drive.licence", kStaffDevices},
    Right{"drive.briefed", kStaffDevices},
    Right{"drive.signed", kStaffDevices},
    Right{"drive.started", kStaffDevices},
    Right{"drive.ended", kStaffDevices},
    Right{"drive.felt", kStaffDevices},
    Right{"note.written", kStaffDevices},
    Right{"objection.raised", kStaffDevices},
    Right{"trade_in.wished", kStaffDevices},
    Right{"trade_in.inspected", kStaffDevices},
    Right{"trade_in.offered", kStaffDevices},
    Right{"trade_in.accepted", kStaffDevices},
    Right{"trade_in.refused", kStaffDevices},
    Right{"offer.made", kStaffDevices},
    Right{"offer.asked", kStaffDevices},
    Right{"offer.answered", kStaffDevices, Hand::manager},
    Right{"offer.shown", kStaffDevices},
    Right{"offer.accepted", kStaffDevices},
    Right{"offer.withdrawn", kStaffDevices},
    Right{"order.made", kStaffDevices},
    Right{"order.signed", kStaffDevices},
    Right{"order.paid", kStaffDevices},
    Right{"order.cancelled", kStaffDevices},
    Right{"loss.asked", kStaffDevices},
    Right{"loss.answered", kStaffDevices, Hand::manager},
    Right{"instruction.given", kStaffDevices, Hand::manager},
    Right{"instruction.answered", kStaffDevices},
    Right{"task.tried", kStaffDevices},
    Right{"task.done", kStaffDevices},
    Right{"task.moved", kStaffDevices},
    Right{"task.handed", kStaffDevices},
    Right{"task.dropped", kStaffDevices},
    Right{"next_step.agreed", kStaffDevices},
    Right{"visit.left", kStaffDevices},
    Right{"visit.closed", kStaffDevices},
    Right{"visit.reopened", kStaffDevices},
    Right{"contest.settled", kStaffDevices},
    Right{"guest.erased", kDesk | kDealer},
    Right{"guest.locked", kDesk | kDealer},
    // What staff do with the house.
    Right{"staff.added", kDesk, Hand::manager, kTablet},
    Right{"staff.removed", kDesk, Hand::manager},
    Right{"staff.pin", kDesk, Hand::own, kTablet},
    Right{"staff.clocked_in", kStaffDevices},
    Right{"staff.clocked_out", kStaffDevices},
    Right{"staff.paused", kStaffDevices},
    Right{"appointment.made", kStaffDevices},
    Right{"appointment.cancelled", kStaffDevices},
    Right{"call.logged", kStaffDevices},
    Right{"call.message", kStaffDevices},
    Right{"lead.received", kStaffDevices},
    Right{"lead.joined", kStaffDevices},
    Right{"lead.allotted", kStaffDevices},
    Right{"lead.confirmed", kStaffDevices},
    Right{"lead.contacted", kStaffDevices},
    Right{"lead.carded", kStaffDevices},
    Right{"lead.visited", kStaffDevices},
    Right{"lead.not_interested", kStaffDevices},
    Right{"delivery.opened", kStaffDevices},
    Right{"delivery.car", kStaffDevices},
    Right{"delivery.gate", kStaffDevices},
    Right{"delivery.planned", kStaffDevices},
    Right{"delivery.stopped", kStaffDevices},
    Right{"delivery.began", kStaffDevices},
    Right{"delivery.item", kStaffDevices},
    Right{"delivery.photo", kStaffDevices},
    Right{"delivery.signed", kStaffDevices},
    Right{"delivery.service", kStaffDevices},
    Right{"delivery.passed", kStaffDevices},
    Right{"delivery.answered", kStaffDevices},
    Right{"delivery.done", kStaffDevices},
    Right{"stock.listed", kDesk},
    Right{"stock.left", kStaffDevices},
    Right{"stock.counted", kDesk},
    Right{"car.away", kStaffDevices},
    Right{"car.back", kStaffDevices},
    Right{"register.closed", kDesk},
    Right{"report.signed", kDesk, Hand::manager},
    Right{"target.set", kStaffDevices, Hand::manager},
    Right{"roll.called", kStaffDevices},
    Right{"roll.ticked", kStaffDevices},
    Right{"roll.ended", kStaffDevices},
    Right{"standard.observed", kStaffDevices},
    Right{"standard.answered", kStaffDevices},
    Right{"standard.fault", kStaffDevices},
    Right{"standard.mended", kStaffDevices},
    Right{"standard.checked", kStaffDevices},
    Right{"standard.signed", kStaffDevices},
    Right{"score.given", kStaffDevices, Hand::manager},
    Right{"meeting.began", kStaffDevices},
    Right{"meeting.point", kStaffDevices},
    Right{"meeting.present", kStaffDevices},
    Right{"meeting.promised", kStaffDevices},
    Right{"meeting.action", kStaffDevices},
    Right{"meeting.checked", kStaffDevices},
    Right{"meeting.signed", kStaffDevices},
    Right{"service.told", kStaffDevices},
    Right{"service.answered", kStaffDevices},
    Right{"service.led", kStaffDevices},
    Right{"shared.planned", kStaffDevices, Hand::manager},
    Right{"shared.checked", kStaffDevices},
};

// In the order of their names: every fact that is folded is looked up here.
inline constexpr auto kRightsByKind = [] {
  auto sorted = kRights;
  std::ranges::sort(sorted, {}, &Right::kind);
  return sorted;
}();

// The end: a kind that this program does not know.
constexpr auto find_right(std::string_view kind) {
  const auto found = std::ranges::lower_bound(kRightsByKind, kind, {}, &Right::kind);
  return found != kRightsByKind.end() && found->kind == kind ? found : kRightsByKind.end();
}
// Nullptr: such a kind.
constexpr const Right* right_of(std::string_view kind) {
  const auto found = find_right(kind);
  return found != kRightsByKind.end() ? &*found : nullptr;
}

// Whether whoever signed a fact may have said this kind at all. Staff may have signed at any device
// of theirs. Kinds that are not known pass: nothing obeys them.
constexpr bool may_say(std::string_view actor, std::string_view kind) {
  const auto right = find_right(kind);  // no pointer: sanitised, GCC 12 compares none in a constant
  if (right == kRightsByKind.end()) return true;
  const std::uint8_t as = actor == facts::kSignedByGuest    ? std::uint8_t{kEntrance}
                          : actor == facts::kSignedByDealer ? std::uint8_t{kDealer}
                                                            : kStaffDevices;
  return ((right->devices | right->first_start) & as) != 0;
}

// For the one place that lists all kinds: each is in the table, and nothing else is.
template <std::size_t N>
constexpr bool are_all_in_rights(const std::array<std::string_view, N>& kinds) {
  return N == kRights.size() && std::ranges::all_of(kinds, [](std::string_view kind) {
           return std::ranges::count(kRights, kind, &Right::kind) == 1;
         });
}

}  // namespace foyer::domain
