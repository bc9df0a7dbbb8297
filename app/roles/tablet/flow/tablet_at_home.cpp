// A drive at the guest's home: the consultant says on the tablet that it begins there. Nobody came
// to the showroom, so what begins is a visit that says so.
#include "kit/base/digest.h"
#include "roles/tablet/flow/tablet_turn.h"

namespace foyer::flow::tablet {
namespace {

const domain::Appointment* booked_at_home(const domain::House& house, const Id& id) {
  const auto found = house.appointments.find(id);
  if (found == house.appointments.end()) return nullptr;
  const domain::Appointment& one = found->second;
  const bool open = one.made.at_home && !one.cancelled && !one.erased && one.kept_by.empty();
  return open ? &one : nullptr;
}

// One name for one appointment on one day, so that two devices that both begin it have one visit.
Id visit_of(const domain::Appointment& one, const Context& context) {
  return Id::from_hex(fresh_name({"at home", one.id.hex(), context.today()})).value_or(Id{});
}

void begin(Turn& turn, const domain::Appointment& one) {
  const Context& context = turn.context;
  const domain::AppointmentMade& made = one.made;
  turn.model = Model{};
  turn.model.visit = visit_of(one, context);
  turn.go(Page::guest);
  turn.say(domain::VisitOpened{made.purpose, {}, std::string(code(context.lang))});
  turn.say(domain::VisitAtHome{});
  turn.say(domain::GuestNamed{made.name.empty() ? std::nullopt : std::optional(made.name), {}});
  turn.say(domain::AppointmentKept{one.id.hex()});
  turn.say(domain::VisitCheckedIn{});
  turn.say(domain::VisitTaken{context.who, {}});
  turn.say(domain::StageReached{"drive"});
  domain::Visit visit;
  visit.id = turn.model.visit;
  visit.at_home = true;
  visit.appointment = one.id.hex();
  if (auto booked = drive::taken_over(context.house, visit, context.zone(), context.who))
    turn.say(std::move(*booked));
}

}  // namespace

const domain::Appointment* asked_at_home(const Model& model, const domain::House& house) {
  return model.sheet == Sheet::at_home ? booked_at_home(house, model.asked) : nullptr;
}

void on_at_home(Turn& turn, const Intent& intent) {
  if (const auto* open = std::get_if<OpenAtHome>(&intent)) {
    if (turn.model.page != Page::guests || !booked_at_home(turn.context.house, open->appointment))
      return;
    turn.model.asked = open->appointment;
    turn.model.sheet = Sheet::at_home;
  } else if (std::holds_alternative<BeginAtHome>(intent)) {
    const domain::Appointment* one = asked_at_home(turn.model, turn.context.house);
    turn.model.sheet = Sheet::none;
    if (one != nullptr) begin(turn, *one);
  }
}

}  // namespace foyer::flow::tablet
