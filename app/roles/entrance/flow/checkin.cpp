// Who is here: what brings you here, name, phone, party.
#include <algorithm>

#include "roles/entrance/flow/turn.h"

namespace foyer::flow {
namespace {

constexpr const char* kContact = "contact";

std::string trimmed(const std::string& typed) {
  const auto first = typed.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return typed.substr(first, typed.find_last_not_of(' ') - first + 1);
}

// They have their ticket, and add what they left out.
bool waits(const Turn& turn) { return turn.model.visit.state == domain::VisitState::waiting; }

bool is_new(const Turn& turn) { return is_new(turn.model, turn.content()); }

// Whoever is known or comes for something else has the ticket at once; what their purpose says
// about the first visit is told for them.
void be_received(Turn& turn) {
  const domain::Visit& visit = turn.model.visit;
  const domain::Purpose* purpose = turn.content().purpose(visit.purpose);
  const auto first_visit = preset_first_visit(turn.model, turn.content());
  const bool tells = purpose != nullptr && purpose->buying && first_visit && !visit.first_visit;
  if (tells) turn.say(domain::PartyTold{visit.party, first_visit, visit.source});
  turn.check_in();
}

// Who leaves no number is known by a name, if they like.
void refuse_phone(Turn& turn) {
  turn.say(domain::ConsentRefused{kContact, turn.content().contact_consent.version});
  if (is_new(turn)) return turn.go(Screen::party);
  if (turn.model.visit.name) return be_received(turn);
  turn.go(Screen::name);
}

void after_name(Turn& turn) {
  if (waits(turn)) return turn.go(Screen::thanks);
  if (is_new(turn)) return turn.go(Screen::phone);
  be_received(turn);
}

bool makes_sense(const Turn& turn, const TellParty& told) {
  const domain::Showroom& showroom = turn.content().showroom;
  if (told.party && (*told.party < 1 || *told.party > showroom.party_max)) return false;
  return told.source.empty() || offers(showroom.sources, told.source);
}

void tell_party(Turn& turn, const TellParty& told) {
  const auto first_visit =
      told.first_visit ? told.first_visit : preset_first_visit(turn.model, turn.content());
  // Who waits may have told it on the ticket's page, and is not asked here.
  const bool told_before = !turn.visit_is_open() && told.source.empty();
  const std::string& source = told_before ? turn.model.visit.source : told.source;
  turn.say(domain::PartyTold{told.party, first_visit, source});
  turn.go(Screen::use);
}

}  // namespace

void on_welcome(Turn& turn, const Intent& intent) {
  const auto* chosen = std::get_if<ChoosePurpose>(&intent);
  if (chosen == nullptr || turn.content().purpose(chosen->id) == nullptr) return;
  turn.come_for(chosen->id);
  turn.go(is_new(turn) ? Screen::name : Screen::phone);
}

void Turn::come_for(const std::string& purpose) {
  const std::string lang(code(model.lang));
  if (model.visit.state == domain::VisitState::none) {
    visit = context.fresh_visit;
    say(domain::VisitOpened{purpose, context.ticket, lang});
  } else if (model.visit.purpose != purpose) {
    // Came back to say something else: the same visit, the same ticket.
    say(domain::VisitOpened{purpose, model.visit.ticket, lang});
  }
}

// A code that is read by chance, a photo, a child that plays with the scanner: nothing is written
// before somebody says that it is theirs.
void show_appointment(Turn& turn, const ShowAppointment& shown) {
  const Id& id = shown.code.appointment;
  const bool over = turn.model.screen == Screen::trouble;
  if (over || id.is_nil() || turn.model.visit.appointment == id.hex()) return;
  turn.model.last_touch_ms = turn.context.now_ms;
  if (turn.model.screen == Screen::attract) turn.go(Screen::welcome);
  turn.model.booking = shown.code;
  turn.model.sheet = Sheet::booking;
}

namespace {

// What who is booked comes for: to see a car, and they were here or rang before.
const domain::Purpose* booked_purpose(const domain::Content& content) {
  const auto& purposes = content.showroom.purposes;
  const auto booked = [](const domain::Purpose& one) { return one.buying && one.returning; };
  auto purpose = std::ranges::find_if(purposes, booked);
  if (purpose == purposes.end()) purpose = std::ranges::find_if(purposes, &domain::Purpose::buying);
  return purpose == purposes.end() ? nullptr : &*purpose;
}

}  // namespace

// The code says who they are, so neither number nor name is asked for.
void confirm_appointment(Turn& turn) {
  turn.model.sheet = Sheet::none;
  const Screen screen = turn.model.screen;
  const bool asked_who =
      screen == Screen::welcome || screen == Screen::name || screen == Screen::phone;
  const bool checks_in = asked_who && turn.model.visit.state != domain::VisitState::waiting;
  if (checks_in) {
    const domain::Purpose* purpose = booked_purpose(turn.content());
    if (purpose == nullptr) return;
    turn.come_for(purpose->id);
  }
  turn.say(domain::AppointmentKept{turn.model.booking.appointment.hex()});
  if (checks_in) be_received(turn);
}

void on_name(Turn& turn, const Intent& intent) {
  if (const auto* given = std::get_if<GiveName>(&intent)) {
    const bool known =
        given->honorific.empty() || offers(turn.content().showroom.honorifics, given->honorific);
    if (!known) return;
    domain::GuestNamed named{std::nullopt, given->honorific};
    if (const std::string typed = trimmed(given->name.value_or("")); !typed.empty())
      named.name = typed;
    turn.say(std::move(named));
    after_name(turn);
  } else if (std::holds_alternative<Skip>(intent)) {
    if (!waits(turn)) turn.say(domain::GuestNamed{});
    after_name(turn);
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(waits(turn) ? Screen::thanks : is_new(turn) ? Screen::welcome : Screen::phone);
  }
}

namespace {

void consent(Turn& turn) {
  turn.say(domain::ConsentGiven{kContact, turn.content().contact_consent.version,
                                std::string(code(turn.model.lang))});
}

}  // namespace

void on_phone(Turn& turn, const Intent& intent) {
  if (const auto* given = std::get_if<GivePhone>(&intent)) {
    const std::string phone = trimmed(given->phone);
    if (phone.empty()) return;
    consent(turn);
    turn.say(domain::ContactGiven{phone});
    if (is_new(turn))
      turn.go(Screen::party);
    else
      be_received(turn);
  } else if (std::holds_alternative<RefusePhone>(intent) || std::holds_alternative<Skip>(intent)) {
    refuse_phone(turn);
  } else if (std::holds_alternative<UsePlate>(intent)) {
    if (takes_plate(turn.model, turn.content())) turn.go(Screen::plate);
  } else if (std::holds_alternative<ShowConsent>(intent)) {
    turn.model.sheet = Sheet::consent_text;
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(is_new(turn) ? Screen::name : Screen::welcome);
  }
}

void on_plate(Turn& turn, const Intent& intent) {
  if (const auto* given = std::get_if<GivePlate>(&intent)) {
    const std::string plate = trimmed(given->plate);
    if (plate.empty()) return;
    consent(turn);
    const domain::Visit& visit = turn.model.visit;
    turn.say(domain::PresentCarTold{visit.present_car, plate, visit.trade_in});
    be_received(turn);
  } else if (std::holds_alternative<Skip>(intent)) {
    refuse_phone(turn);
  } else if (std::holds_alternative<ShowConsent>(intent)) {
    turn.model.sheet = Sheet::consent_text;
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(Screen::phone);
  }
}

void on_party(Turn& turn, const Intent& intent) {
  if (const auto* told = std::get_if<TellParty>(&intent)) {
    if (makes_sense(turn, *told)) tell_party(turn, *told);
  } else if (std::holds_alternative<Skip>(intent)) {
    tell_party(turn, {});
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(turn.visit_is_open() ? Screen::phone : Screen::thanks);
  }
}

}  // namespace foyer::flow
