#include "showroom/visit.h"

#include "showroom/house_folds.h"
#include "showroom/obeyed.h"

namespace foyer::domain {
namespace {

// One row a part.
const facts::Folds<Visit>& folds() {
  static const facts::Folds<Visit> all = [] {
    facts::Folds<Visit> table;
    table.add(VisitKinds());
    table.add(GuestKinds());
    table.add(PictureKinds());
    table.add(ReceptionKinds());
    table.add(AppointmentVisitKinds());
    table.add(NeedsKinds());
    table.add(PresentationKinds());
    table.add(DriveKinds());
    table.add(OfferKinds());
    table.add(TradeInKinds());
    table.add(OfferPaperKinds());
    table.add(AgreementKinds());
    table.add(CareKinds());
    table.add(InstructionKinds());
    table.add(TaskKinds());
    return table;
  }();
  return all;
}

// What a person decided holds in the part that it is about.
void settle(Visit& visit, const Fact& fact, const ContestSettled& said) {
  static_cast<Guest&>(visit).settle(fact, said);
  static_cast<Reception&>(visit).settle(said, visit);
  static_cast<NeedsAnalysis&>(visit).settle(fact, said);
  static_cast<TradeIn&>(visit).settle(said);
  static_cast<Closing&>(visit).settle(said);
}

// A part that does not say what it forgets does not compile.
template <class... Parts>
void forget_guest(Parts&... parts) {
  (parts.forget_guest(), ...);
}

void forget(Visit& visit) {
  forget_guest<Guest, Pictures, Reception, NeedsAnalysis, Presentation, Drives, Objections, Offers,
               Agreement, TradeIn, Closing, Instructions, CareTasks>(
      visit, visit, visit, visit, visit, visit, visit, visit, visit, visit, visit, visit, visit);
}

// Nothing changes but what an erasure takes: whatever else a later version says with it, logs and
// stores have taken the guest's words out by its kind, and no screen shows them any longer.
void count_unread(Visit& visit, const Fact& fact) {
  ++visit.unknown;
  if (!forgets(fact.event)) return;
  GuestErased().fold(fact, visit, visit);
  forget(visit);
}

}  // namespace

Visit::Visit() = default;
Visit::Visit(const Visit&) = default;
Visit::Visit(Visit&&) noexcept = default;
Visit& Visit::operator=(const Visit&) = default;
Visit& Visit::operator=(Visit&&) noexcept = default;
Visit::~Visit() = default;

void apply(Visit& visit, const Fact& fact) {
  if (fact.visit.is_nil()) return;
  if (visit.id.is_nil()) visit.id = fact.visit;
  if (visit.id != fact.visit) return;
  if (!may_say(fact)) return pass_over(visit, fact);
  if (!folds()(visit, fact)) {
    // What is said about the house, or an appointment, says nothing about a visit.
    if (house_folds().reads(fact.event))
      visit.last_at = fact.at;
    else
      count_unread(visit, fact);
    return;
  }
  visit.last_at = fact.at;
  if (const auto settled = fact.event.as<ContestSettled>()) settle(visit, fact, *settled);
  if (forgets(fact.event)) forget(visit);
}

void pass_over(Visit& visit, const Fact& fact) {
  if (visit.id.is_nil()) visit.id = fact.visit;
  if (visit.id == fact.visit) ++visit.unknown;
}

bool can_read(const Event& event) { return folds().reads(event) || house_folds().reads(event); }

bool is_known_kind(std::string_view kind) {
  return folds().knows(kind) || house_folds().knows(kind);
}

bool is_visit(const Visit& visit) { return visit.state != VisitState::none; }

bool is_inside(const Visit& visit) {
  const bool checked_in = visit.state == VisitState::waiting ||
                          visit.state == VisitState::assigned || visit.state == VisitState::taken;
  return checked_in && !visit.left_ms;
}

bool is_in_the_building(const Visit& visit) {
  return is_inside(visit) && !visit.on_the_road() && !visit.at_home;
}

bool is_present(const Visit& visit) { return is_inside(visit) && !visit.closed; }

}  // namespace foyer::domain
