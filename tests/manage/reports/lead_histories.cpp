// What is said of calls and leads, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kCalled_ms = 1'700'000'000'000, kCallMinute_ms = 60'000;

// The same for a call and for a lead.
template <class Told>
void tell_from_where(Dice& dice, Told& told) {
  told.phone = dice.pick({"+8613800138000", ""});
  told.name = dice.pick({"王\"小", ""});
  told.source = dice.pick({"hotline", "car-site", ""});
  told.medium = dice.pick({"web", ""});
  told.campaign = dice.pick({"winter", ""});
  told.vehicle = dice.pick({"e5", "s7", ""});
  told.budget = dice.pick({"to20", ""});
  told.timing = dice.pick({"month", ""});
}

}  // namespace

domain::Event phoned(Dice& dice) {
  using namespace domain;
  if (dice.roll(12) == 0) return forgotten(dice);
  if (dice.roll(4) == 0) return MessageSent{"code"};
  CallLogged call;
  call.direction = dice.pick({"in", "in", "out"});
  call.call_kind = dice.pick({"enquiry", "enquiry", "service", ""});
  call.missed = dice.roll(4) == 0;
  call.from_ms = kCalled_ms + dice.roll(40) * 60 * kCallMinute_ms;
  call.until_ms = call.from_ms + dice.roll(5) * kCallMinute_ms;
  call.number_left = dice.often();
  tell_from_where(dice, call);
  call.asked = dice.some({"drive", "price"});
  call.appointment = dice.pick({"000000000000000000000000000000aa", ""});
  call.no_appointment = dice.pick({"far", ""});
  call.items = dice.some({"greeting", "heard"});
  call.promises = dice.some({"quote", "call-back"});
  call.repeated = dice.often();
  call.transferred_to = dice.pick({"0000000a", ""});
  call.lead = dice.pick({"000000000000000000000000000000bb", ""});
  return call;
}

domain::Event led(Dice& dice) {
  using namespace domain;
  const auto staff = [&] { return dice.pick({"0000000a", "0000000b", ""}); };
  const auto other = [&] { return dice.pick({"", "000000000000000000000000000000cc"}); };
  switch (dice.roll(12)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      LeadReceived received;
      received.by = dice.pick({"call", "desk", "file"});
      received.call = other();
      received.came_ms = dice.roll(3) == 0 ? 0 : kCalled_ms + dice.roll(40) * 60 * kCallMinute_ms;
      tell_from_where(dice, received);
      received.duplicate_of = dice.roll(5) == 0 ? other() : "";
      received.earlier = other();
      return received;
    }
    case 4:
      return LeadJoined{dice.roll(3) == 0 ? other() : ""};
    case 5:
    case 6:
      return LeadAllotted{staff(), staff(), "chosen"};
    case 7:
      return LeadConfirmed{staff()};
    case 8:
      return LeadContacted{dice.pick({"spoke", "off"}), dice.roll(3) == 0, staff()};
    case 9:
      return dice.often() ? Event(LeadVisited{other(), dice.pick({"number", "code"})})
                          : forgotten(dice);
    case 10:
      return LeadNotInterested{dice.pick({"no-plan", ""})};
    default:
      return dice.roll(3) == 0 ? Event(LeadCarded{other()}) : Event(LeadConfirmed{staff()});
  }
}

}  // namespace foyer::tests
