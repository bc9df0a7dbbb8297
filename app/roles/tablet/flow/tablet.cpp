#include "roles/tablet/flow/tablet.h"

#include <algorithm>
#include <array>

#include "roles/tablet/flow/tablet_turn.h"

namespace foyer::flow::tablet {
namespace {

constexpr std::size_t kComparedMax = 3;

void take(Turn& turn, const domain::Visit& visit) {
  open_guest(turn, visit);
  turn.say(domain::VisitTaken{turn.context.who, visit.handover.consultant});
  if (visit.stage.empty()) turn.say(domain::StageReached{"needs"});
  const Context& context = turn.context;
  if (auto booked = drive::taken_over(context.house, visit, context.zone(), context.who))
    turn.say(std::move(*booked));
}

// Mine opens; what is on its way to me is taken up with it; for anyone else's it asks.
void ask_or_open(Turn& turn, const domain::Visit& visit) {
  if (is_mine(visit, turn.context.who)) {
    const bool on_the_way = is_present(visit) && visit.state == domain::VisitState::assigned;
    return on_the_way ? take(turn, visit) : open_guest(turn, visit);
  }
  if (!is_present(visit)) return;
  turn.model.asked = visit.id;
  turn.model.sheet = Sheet::take;
}

std::string ticket_in(std::string_view text) {
  std::string ticket;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') ticket += static_cast<char>(c - 'a' + 'A');
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) ticket += c;
  }
  return ticket;
}

// The newest guest in the house with this ticket; what was scanned may say more than the ticket.
const domain::Visit* find(const Context& context, const std::string& text) {
  const domain::Visit* found = nullptr;
  const std::string scanned = ticket_in(text);
  for (const auto& [id, visit] : context.house.visits) {
    const bool named = !visit.ticket.empty() && (scanned == ticket_in(visit.ticket) ||
                                                 text.find(id.short_hex()) != std::string::npos);
    if (named && is_present(visit) && (!found || found->arrived_at < visit.arrived_at))
      found = &visit;
  }
  return found;
}

void on_sheet(Turn& turn, const Intent& intent) {
  if (std::holds_alternative<CloseSheet>(intent) || std::holds_alternative<Back>(intent)) {
    turn.model.sheet = Sheet::none;
    return;
  }
  if (turn.model.sheet == Sheet::coverage && std::holds_alternative<TurnTo>(intent)) {
    turn.model.sheet = Sheet::none;
    if (const domain::Visit* visit = turn.visit()) on_walk(turn, *visit, intent);
    return;
  }
  if (turn.model.sheet == Sheet::at_home) return on_at_home(turn, intent);
  if (turn.model.sheet == Sheet::instruction) return on_instruction_sheet(turn, intent);
  const domain::Visit* asked = turn.context.house.visit(turn.model.asked);
  if (turn.model.sheet != Sheet::take || !std::holds_alternative<TakeGuest>(intent)) return;
  turn.model.sheet = Sheet::none;
  if (asked && is_present(*asked)) take(turn, *asked);
}

bool is_for_the_guests_hands(const Intent& intent) {
  return std::holds_alternative<TurnCard>(intent) || std::holds_alternative<TurnTo>(intent) ||
         std::holds_alternative<GoPosition>(intent) || std::holds_alternative<Judge>(intent) ||
         std::holds_alternative<ComeBack>(intent) || std::holds_alternative<Present>(intent);
}

bool can_be_shown(Page page) {
  return page == Page::walk || page == Page::compare || page == Page::summary;
}

void back(Turn& turn) {
  turn.model.undo.reset();
  switch (turn.model.page) {
    case Page::guests:
      return;
    case Page::guest:
    case Page::care:
    case Page::today:
    case Page::faults:
      turn.model = Model{};
      return;
    case Page::roll_call:
    case Page::standards:
    case Page::meetings:
    case Page::still_open:
    case Page::answer:
    case Page::person:
      return leave(turn);
    case Page::text:
    case Page::objections:
    case Page::compare:
      if (turn.model.visit.is_nil() && turn.model.about != TextAbout::care)
        return turn.go(Page::guests);
      return turn.go(turn.model.from);
    case Page::delivery:
      return turn.model.visit.is_nil() ? leave(turn) : turn.go(turn.model.from);
    case Page::years:
      return turn.go(Page::card);
    case Page::order:
      turn.model.quote = offer::open(turn.model.visit, turn.context.of_offer());
      return turn.go(Page::offer);
    default:
      return turn.go(Page::guest);
  }
}

void compare(Turn& turn, const std::string& vehicle) {
  auto& compared = turn.model.compared;
  if (std::erase(compared, vehicle) > 0) return;
  if (compared.size() < kComparedMax && turn.content().vehicle(vehicle))
    compared.push_back(vehicle);
}

void answer_inside(Turn& turn, const Intent& intent) {
  on_house(turn, intent);
  if (std::holds_alternative<GoGuests>(intent)) {
    turn.model = Model{};
  } else if (std::holds_alternative<Back>(intent)) {
    back(turn);
  } else if (const auto* present = std::get_if<Present>(&intent)) {
    turn.model.presenting = present->on && can_be_shown(turn.model.page);
    turn.model.undo.reset();
  } else if (const auto* toggled = std::get_if<ToggleCompared>(&intent)) {
    if (turn.model.page == Page::compare) compare(turn, toggled->vehicle);
  } else if (const domain::Visit* visit = turn.visit(); !visit) {
    on_guests(turn, intent);
    on_text(turn, nullptr, intent);
    on_delivery(turn, intent);
    on_care(turn, intent);
    on_at_home(turn, intent);
    on_instruction(turn, intent);
  } else {
    on_guests(turn, intent);
    on_instruction(turn, intent);
    on_guest(turn, *visit, intent);
    on_need(turn, *visit, intent);
    on_walk(turn, *visit, intent);
    on_closing(turn, *visit, intent);
    on_text(turn, visit, intent);
    on_drive(turn, intent);
    on_trade_in(turn, intent);
    on_offer(turn, intent);
    on_order(turn, intent);
    on_delivery(turn, intent);
  }
}

// In the hands of the guest only the step's own touches do anything.
bool is_kept_out(const Model& model, const Intent& intent) {
  if (model.page == Page::drive && drive::is_in_the_guests_hands(model.test_drive.stage))
    return !std::holds_alternative<DriveTouch>(intent);
  if (model.page == Page::trade_in && trade_in::is_in_the_guests_hands(model.used_car.stage))
    return !std::holds_alternative<TradeInTouch>(intent);
  if (model.page == Page::delivery && delivery::is_in_the_guests_hands(model.hand_over.stage))
    return !std::holds_alternative<DeliveryTouch>(intent);
  if (model.page == Page::order && order::is_in_the_guests_hands(model.contract.stage))
    return !std::holds_alternative<OrderTouch>(intent);
  return model.page == Page::offer && offer::is_in_the_guests_hands(model.quote.stage) &&
         !std::holds_alternative<OfferTouch>(intent);
}

}  // namespace

std::string_view name(const Model& model) {
  if (model.page == Page::trade_in) return trade_in::name(model.used_car.stage);
  if (model.page == Page::offer) return offer::name(model.quote.stage);
  if (model.page == Page::order) return order::name(model.contract.stage);
  if (model.page == Page::delivery) return delivery::name(model.hand_over.stage);
  return model.page == Page::drive ? drive::name(model.test_drive.stage) : name(model.page);
}

void open_guest(Turn& turn, const domain::Visit& visit) {
  turn.model = Model{};
  turn.model.visit = visit.id;
  turn.go(Page::guest);
}

void on_drive(Turn& turn, const Intent& intent) {
  if (const auto* open = std::get_if<OpenDrive>(&intent)) {
    const bool from_here = turn.model.page == Page::guest || turn.model.page == Page::drive;
    if (!from_here || !turn.content().test_drives.offered()) return;
    turn.model.test_drive = drive::open(turn.model.visit, open->vehicle, turn.context.of_drive());
    return turn.go(Page::drive);
  }
  const auto* touch = std::get_if<DriveTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::drive) return;
  drive::Step step = drive::update(turn.model.test_drive, touch->intent, turn.context.of_drive());
  turn.model.test_drive = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

void on_trade_in(Turn& turn, const Intent& intent) {
  if (std::holds_alternative<OpenTradeIn>(intent)) {
    if (turn.model.page != Page::guest || !turn.content().trade_ins.offered()) return;
    turn.model.used_car = trade_in::open(turn.model.visit, turn.context.of_trade_in());
    return turn.go(Page::trade_in);
  }
  const auto* touch = std::get_if<TradeInTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::trade_in) return;
  trade_in::Step step =
      trade_in::update(turn.model.used_car, touch->intent, turn.context.of_trade_in());
  turn.model.used_car = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

void on_offer(Turn& turn, const Intent& intent) {
  if (std::holds_alternative<OpenOffer>(intent)) {
    const bool from_here = turn.model.page == Page::guest || turn.model.page == Page::order;
    if (!from_here || !turn.content().prices.offered()) return;
    turn.model.quote = offer::open(turn.model.visit, turn.context.of_offer());
    return turn.go(Page::offer);
  }
  const auto* touch = std::get_if<OfferTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::offer) return;
  offer::Step step = offer::update(turn.model.quote, touch->intent, turn.context.of_offer());
  turn.model.quote = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

void on_order(Turn& turn, const Intent& intent) {
  if (std::holds_alternative<OpenOrder>(intent)) {
    const domain::Visit* visit = turn.visit();
    const bool from_here = turn.model.page == Page::guest || turn.model.page == Page::offer;
    if (!from_here || !order::can_open(*visit, turn.context.of_offer())) return;
    turn.model.contract = order::open(turn.model.visit, turn.context.of_offer());
    return turn.go(Page::order);
  }
  const auto* touch = std::get_if<OrderTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::order) return;
  order::Step step = order::update(turn.model.contract, touch->intent, turn.context.of_offer());
  turn.model.contract = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

// Of a guest who is here, or who has not checked in on the day of the delivery.
void on_delivery(Turn& turn, const Intent& intent) {
  if (const auto* open = std::get_if<OpenDelivery>(&intent)) {
    const Page page = turn.model.page;
    const bool from_here = page == Page::guest || page == Page::guests || page == Page::still_open;
    const domain::Delivery* one = turn.context.house.delivery(open->delivery);
    if (!from_here || one == nullptr || !domain::is_told(*one)) return;
    turn.model.hand_over = {};
    turn.model.hand_over.stage = delivery::Stage::overview;
    turn.model.hand_over.delivery = open->delivery;
    turn.model.from = turn.model.page;
    return turn.go(Page::delivery);
  }
  const auto* touch = std::get_if<DeliveryTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::delivery) return;
  delivery::Step step =
      delivery::update(turn.model.hand_over, touch->intent, turn.context.of_delivery());
  turn.model.hand_over = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

void on_care(Turn& turn, const Intent& intent) {
  if (std::holds_alternative<OpenCare>(intent)) {
    if (turn.model.page != Page::guests || !turn.content().care.kept()) return;
    turn.model.contact = {};
    return turn.go(Page::care);
  }
  const auto* touch = std::get_if<CareTouch>(&intent);
  if (touch == nullptr || turn.model.page != Page::care) return;
  care::Step step = care::update(turn.model.contact, touch->intent, turn.context.of_care());
  turn.model.contact = std::move(step.model);
  for (domain::Write& write : step.writes) turn.writes.push_back(std::move(write));
}

std::string_view name(Page page) {
  static const std::array kNames{
#define TABLET_PAGE(id) "tablet-" + dashed(#id),
#include "roles/tablet/flow/tablet_pages.def"
  };
  return kNames[static_cast<std::size_t>(page)];
}

void on_guests(Turn& turn, const Intent& intent) {
  const Page page = turn.model.page;
  if (page != Page::guests && page != Page::card && page != Page::care) return;
  const domain::Visit* visit = nullptr;
  if (const auto* open = std::get_if<OpenGuest>(&intent)) {
    visit = turn.context.house.visit(open->visit);
  } else if (const auto* ticket = std::get_if<FindTicket>(&intent)) {
    visit = find(turn.context, ticket->text);
    if (!visit) turn.model.sheet = Sheet::not_found;
  }
  if (visit) ask_or_open(turn, *visit);
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{model, context, {}};
  // A guest who was handed to somebody else, or erased from this device, is left alone.
  const domain::Visit* visit = turn.visit();
  if (!model.visit.is_nil() && (!visit || !is_mine(*visit, context.who))) {
    turn.model = Model{};
    return {turn.model, {}};
  }
  if (is_kept_out(model, intent)) return {model, {}};
  if (model.presenting && !is_for_the_guests_hands(intent)) return {model, {}};
  if (model.sheet != Sheet::none)
    on_sheet(turn, intent);
  else
    answer_inside(turn, intent);
  return {std::move(turn.model), std::move(turn.writes)};
}

bool is_mine(const domain::Visit& visit, std::string_view who) {
  return !who.empty() && visit.handover.consultant == who;
}

}  // namespace foyer::flow::tablet
