#include "roles/desk/flow/desk.h"

#include <algorithm>
#include <array>

#include "manage/register/day.h"
#include "manage/turns/turn.h"
#include "roles/desk/flow/board.h"
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {
namespace {

using domain::Visit;

void on(DeskAnswer& answer, const OpenPage& open) {
  const domain::Staff* me = answer.context.house.who(answer.context.who);
  const bool shows_month = open.page == DeskPage::targets || open.page == DeskPage::today;
  const bool of_a_day = open.page == DeskPage::audit || open.page == DeskPage::report;
  const bool managers = open.page == DeskPage::still_open || of_a_day || shows_month;
  if (open.page == DeskPage::instruct) return;  // of whom?
  if (managers && (me == nullptr || !me->is_manager())) return;
  const bool back = answer.model().page == DeskPage::instruct && !answer.model().day.empty();
  const std::string day = answer.model().day;
  answer.go(open.page);
  if (of_a_day) answer.model().day = back ? day : answer.context.today();
  if (shows_month) answer.model().board.month = domain::month_of(answer.context.today());
}
void on(DeskAnswer& answer, const OpenStillOpen& open) {
  on(answer, OpenPage{DeskPage::still_open});
  if (answer.model().page == DeskPage::still_open) answer.model().open_kind = open.kind;
}
void on(DeskAnswer& answer, const OpenMenu&) { answer.model().sheet = DeskSheet::menu; }
void on(DeskAnswer& answer, const OpenSync&) { answer.model().sheet = DeskSheet::sync; }
void on(DeskAnswer& answer, const OpenFigure& open) {
  answer.model().figure = open.figure;
  answer.model().sheet = DeskSheet::figure;
}
void on(DeskAnswer& answer, const OpenGuest& open) {
  if (answer.visit(open.visit) == nullptr) return;
  answer.model().guest = open.visit;
  answer.model().sheet = DeskSheet::guest;
}
void on(DeskAnswer& answer, const OpenConsultant& open) {
  answer.model().staff = open.staff;
  answer.model().sheet = DeskSheet::consultant;
}
void on(DeskAnswer& answer, const OpenColleague& open) {
  answer.model().staff = open.staff;
  answer.model().sheet = DeskSheet::colleague;
}
void on(DeskAnswer& answer, const OpenAppointment& open) {
  answer.model().appointment = open.appointment;
  answer.model().sheet = DeskSheet::appointment;
}
void on(DeskAnswer& answer, const OpenDay& open) {
  answer.go(DeskPage::day);
  answer.model().day = open.day;
}
void on(DeskAnswer& answer, const OpenAudit& open) {
  const DeskContext& context = answer.context;
  const bool known = is_day(open.day) && open.day <= context.today() &&
                     open.day >= domain::first_whole_day(context.content.showroom, context.now_ms);
  if (answer.model().page == DeskPage::audit && known) answer.model().day = open.day;
}
void on(DeskAnswer& answer, const CloseDeskSheet&) { answer.close(); }
void on(DeskAnswer& answer, const ChooseOther&) {
  if (answer.present(answer.model().guest)) answer.model().sheet = DeskSheet::hand_to;
}
void on(DeskAnswer& answer, const AskLeave&) {
  const Visit* guest = answer.visit(answer.model().guest);
  if (guest != nullptr && is_inside(*guest)) answer.model().sheet = DeskSheet::leave;
}

domain::VisitAssigned assignment(const domain::House& house, const Visit& visit,
                                 const std::string& staff) {
  const domain::Proposal proposal = domain::propose(house, visit);
  domain::VisitAssigned assigned;
  assigned.consultant = staff;
  assigned.instead_of = visit.handover.consultant;
  if (proposal.consultant == staff) {
    assigned.reason = proposal.reason;
    assigned.skipped = proposal.skipped;
  } else if (visit.requested == staff) {
    assigned.reason = "requested";
  } else {
    assigned.reason = "chosen";
    assigned.skipped = passed_over(house, visit, staff);
  }
  return assigned;
}

void on(DeskAnswer& answer, const HandTo& hand) {
  const Visit* visit = answer.present(hand.visit);
  const domain::Staff* staff = answer.context.house.who(hand.staff);
  if (visit == nullptr || staff == nullptr || staff->removed) return;
  if (visit->handover.consultant == hand.staff) return answer.close();
  const domain::VisitAssigned assigned = assignment(answer.context.house, *visit, hand.staff);
  const bool unexplained = std::ranges::any_of(
      assigned.skipped, [](const domain::Skip& one) { return one.reason.empty(); });
  answer.model().guest = hand.visit;
  answer.model().staff = hand.staff;
  if (unexplained) {
    answer.model().sheet = DeskSheet::skip;
    return;
  }
  answer.say(hand.visit, {assigned});
  answer.close();
}

void on(DeskAnswer& answer, const SkipBecause& skip) {
  const Visit* visit = answer.present(answer.model().guest);
  if (visit == nullptr || answer.model().sheet != DeskSheet::skip || skip.reason.empty()) return;
  domain::VisitAssigned assigned = assignment(answer.context.house, *visit, answer.model().staff);
  for (domain::Skip& one : assigned.skipped)
    if (one.reason.empty()) one.reason = skip.reason;
  answer.say(visit->id, {assigned});
  answer.close();
}

void on(DeskAnswer& answer, const TakeBack& back) {
  const Visit* visit = answer.present(back.visit);
  if (visit == nullptr || visit->handover.consultant.empty()) return;
  answer.say(back.visit, {domain::VisitReturned{"desk", visit->handover.consultant}});
  answer.close();
}

void on(DeskAnswer& answer, const GuestLeft& left) {
  const Visit* visit = answer.visit(left.visit);
  if (visit == nullptr || !is_visit(*visit) || visit->left_ms) return;
  const bool late =
      answer.context.zone().day(visit->arrived_at.unix_ms()) != answer.context.today();
  const std::int64_t at = std::max(left.at_ms, visit->arrived_at.unix_ms());
  std::vector<domain::Event> events{domain::VisitLeft{at, late}};
  // Who did not come to buy has no consultant to close the visit.
  const domain::Purpose* purpose = answer.context.content.purpose(visit->purpose);
  if (purpose != nullptr && !purpose->buying && !visit->closed) {
    domain::VisitClosed closed;
    closed.outcome = "other";
    events.push_back(std::move(closed));
  }
  answer.say(left.visit, std::move(events));
  answer.close();
}

std::vector<domain::Event> events_of(const WalkIn& guest, const DeskContext& context,
                                     const Id& appointment) {
  std::vector<domain::Event> events{
      domain::VisitOpened{guest.purpose, context.ticket, context.lang}};
  events.push_back(domain::GuestNamed{guest.name.empty() ? std::nullopt : std::optional(guest.name),
                                      guest.honorific});
  if (!guest.description.empty()) events.push_back(domain::GuestDescribed{guest.description});
  if (!guest.phone.empty()) {
    events.push_back(
        domain::ConsentGiven{"contact", context.content.contact_consent.version, context.lang});
    events.push_back(domain::ContactGiven{guest.phone});
  }
  if (guest.party || guest.first_visit || !guest.source.empty())
    events.push_back(domain::PartyTold{guest.party, guest.first_visit, guest.source});
  if (!guest.requested.empty()) events.push_back(domain::ConsultantRequested{guest.requested});
  if (!guest.car.empty() || !guest.plate.empty())
    events.push_back(domain::PresentCarTold{guest.car, guest.plate, false});
  if (!guest.person.empty()) events.push_back(domain::GuestLinked{guest.person});
  if (!appointment.is_nil()) events.push_back(domain::AppointmentKept{appointment.hex()});
  events.push_back(domain::VisitCheckedIn{});
  return events;
}

void on(DeskAnswer& answer, const RegisterWalkIn& walk_in) {
  if (answer.context.content.purpose(walk_in.guest.purpose) == nullptr) return;
  if (answer.context.fresh.empty()) return;
  answer.say(answer.context.fresh.front(),
             events_of(walk_in.guest, answer.context, answer.model().appointment));
  answer.go(DeskPage::board);
}

void on(DeskAnswer& answer, const ComesAsArranged&) {
  const Id appointment = answer.model().appointment;
  answer.go(DeskPage::walk_in);
  answer.model().appointment = appointment;
}

void on(DeskAnswer& answer, const Clock& clock) {
  const domain::Staff* staff = answer.context.house.who(clock.staff);
  if (staff == nullptr || staff->removed) return;
  if (staff->duty == clock.duty && clock.duty != domain::Duty::paused) return;
  switch (clock.duty) {
    case domain::Duty::in:
      answer.say({}, {domain::ClockedIn{clock.staff}});
      break;
    case domain::Duty::out:
      answer.say({}, {domain::ClockedOut{clock.staff}});
      break;
    case domain::Duty::paused:
      answer.say({}, {domain::Paused{clock.staff, clock.back_at}});
      break;
  }
  answer.close();
}

void on(DeskAnswer& answer, const RemoveColleague& remove) {
  const domain::Staff* me = answer.context.house.who(answer.context.who);
  const domain::Staff* staff = answer.context.house.who(remove.staff);
  // A manager cannot remove themselves: somebody has to be able to come in.
  const bool may = me != nullptr && me->is_manager() && remove.staff != answer.context.who &&
                   staff != nullptr && !staff->removed;
  if (may) answer.say({}, {domain::StaffRemoved{remove.staff}});
  answer.close();
}

void on(DeskAnswer& answer, const SignDay& sign) {
  const DeskContext& context = answer.context;
  if (context.house.registers.contains(sign.day)) return;
  if (sign.day < domain::first_whole_day(context.content.showroom, context.now_ms)) return;
  if (!still_open(context.house, sign.day, context.zone()).empty()) return;
  const auto visits = domain::visits_on(context.house, sign.day, context.zone());
  answer.say({}, {domain::RegisterClosed{sign.day, context.who, static_cast<int>(visits.size())}});
}

}  // namespace

void DeskAnswer::go(DeskPage page) {
  const std::string day = model().day;
  const bool of_today = model().page == DeskPage::today && page != DeskPage::board;
  const DeskPage from = model().page == page ? model().from
                        : of_today           ? DeskPage::today
                                             : DeskPage::board;
  model() = {};
  model().page = page;
  model().from = from;
  model().day = day;
  if (page == DeskPage::day && day.empty()) model().day = context.today();
  if (page != DeskPage::deliveries) return;
  const auto all = delivery::listed(context.house, context.now_ms, context.zone());
  if (!all.empty()) model().delivery.delivery = all.front()->id;
}

std::string_view name(DeskPage page) {
  static const std::array kNames{
#define DESK_PAGE(id) "desk-" + dashed(#id),
#include "roles/desk/flow/desk_pages.def"
  };
  return kNames[static_cast<std::size_t>(page)];
}

std::string_view name(DeskSheet sheet) {
  static const std::array kNames{
      std::string(),  // none
#define DESK_SHEET(id) dashed(#id),
#include "roles/desk/flow/desk_pages.def"
  };
  return kNames[static_cast<std::size_t>(sheet)];
}

std::string screen_name(const DeskModel& model) {
  std::string text(name(model.page));
  if (model.page == DeskPage::drives)
    text = "desk-" + std::string(drive::name(model.test_drive.stage));
  if (model.page == DeskPage::deliveries)
    text = "desk-" + std::string(delivery::name(model.delivery.stage));
  if (model.page == DeskPage::phone) text = "desk-" + std::string(phone::name(model.phone.part));
  if (model.sheet != DeskSheet::none) text += "." + std::string(name(model.sheet));
  return text;
}

std::size_t ids_for(const DeskIntent& intent) {
  if (std::holds_alternative<RegisterWalkIn>(intent)) return 1;
  if (const auto* make = std::get_if<MakeAppointments>(&intent)) return make->made.size();
  if (const auto* touch = std::get_if<PhoneTouch>(&intent)) return phone::ids_for(touch->intent);
  return 0;
}

DeskStep update(const DeskModel& model, const DeskIntent& intent, const DeskContext& context) {
  DeskAnswer answer{{model, {}}, context};
  std::visit([&](const auto& one) { on(answer, one); }, intent);
  return std::move(answer.step);
}

std::vector<domain::Skip> passed_over(const domain::House& house, const Visit& visit,
                                      const std::string& staff) {
  const domain::Proposal proposal = domain::propose(house, visit);
  std::vector<domain::Skip> passed = proposal.skipped;
  std::erase_if(passed, [&](const domain::Skip& one) { return one.staff == staff; });
  const auto pass = [&](const std::string& who) {
    const bool known =
        std::ranges::any_of(passed, [&](const domain::Skip& one) { return one.staff == who; });
    if (!known && who != staff && !who.empty()) passed.push_back({who, ""});
  };
  pass(proposal.consultant);
  for (const domain::Place& place : domain::turn(house)) {
    if (place.staff == staff) break;
    if (place.free) pass(place.staff);
  }
  return passed;
}

std::vector<const Visit*> still_open(const domain::House& house, std::string_view day,
                                     const TimeZone& zone) {
  std::vector<const Visit*> open = domain::visits_on(house, day, zone);
  std::erase_if(open, [](const Visit* visit) { return !is_inside(*visit); });
  return open;
}

}  // namespace foyer::flow
