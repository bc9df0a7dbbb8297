// The pages of the house itself, each with rules of its own: roll call, standards and what is mine
// to mend, meetings; and a manager's: the house today, the morning sheet and what waits for their
// word.
#include "roles/tablet/flow/tablet_turn.h"

namespace foyer::flow::tablet {
namespace {

bool manages(const Context& context) {
  const domain::Staff* me = context.house.who(context.who);
  return me != nullptr && me->is_manager();
}

bool is_of_today(Page page) { return page == Page::today || page == Page::still_open; }

void open_from_here(Turn& turn, Page page) {
  turn.model.from = turn.model.page;
  turn.go(page);
}

// What one of these pages writes: by its own rules, on that page alone.
template <class Touch, class At>
void on_page(Turn& turn, Page page, const Touch& touch,
             std::vector<domain::Write> (*update)(const Touch&, const At&)) {
  if (turn.model.page != page) return;
  const Context& context = turn.context;
  for (domain::Write& write :
       update(touch, {context.house, context.content, context.who, context.now_ms}))
    turn.writes.push_back(std::move(write));
}

// Whose it is to mend says so and photographs it; everything else is of the round.
bool is_of_mending(const standards::Intent& intent) {
  return std::holds_alternative<standards::Mend>(intent) ||
         std::holds_alternative<standards::KeepPicture>(intent) ||
         std::holds_alternative<standards::DropPicture>(intent);
}

void on_standards(Turn& turn, const standards::Intent& intent) {
  const bool may = turn.model.page == Page::standards ||
                   (turn.model.page == Page::faults && is_of_mending(intent));
  if (may) turn.writes = standards::update(intent, turn.context.of_standards());
}

// Where each touch of a manager leads on a tablet.
struct Leads {
  Turn& turn;

  void operator()(const today::OpenFigure&) const {}  // the register is at the desk
  void operator()(const today::OpenKind& open) const {
    if (turn.model.page != Page::today) return;
    open_from_here(turn, Page::still_open);
    turn.model.open_kind = open.kind;
  }
  void operator()(const today::OpenThing& open) const {
    if (!is_of_today(turn.model.page) || !can_open(open, turn.context)) return;
    switch (open.subject) {
      case today::Subject::visit:
      case today::Subject::instruction:
        return open_visit(*turn.context.house.visit(open.id));
      case today::Subject::delivery:
        return on_delivery(turn, OpenDelivery{open.id});
      case today::Subject::fault:
        open_from_here(turn, Page::standards);
        turn.model.at_faults = true;
        return;
      case today::Subject::round:
        return open_from_here(turn, Page::standards);
      case today::Subject::action:
        return open_from_here(turn, Page::meetings);
      case today::Subject::appointment:
      case today::Subject::service:
      case today::Subject::car:
        return;
    }
  }
  void operator()(const today::OpenAnswer& open) const {
    const domain::Visit* visit = turn.context.house.visit(open.visit);
    if (is_of_today(turn.model.page) && visit != nullptr &&
        today::waits_for(*visit, turn.context.of_today()))
      open_about(Page::answer, *visit);
  }
  void operator()(const today::OpenMeetings& open) const {
    if (is_of_today(turn.model.page) && can_open(open, turn.context))
      open_from_here(turn, Page::meetings);
  }
  void operator()(const today::AnswerOffer& said) const { write(said); }
  void operator()(const today::AnswerLoss& said) const { write(said); }

 private:
  void open_about(Page page, const domain::Visit& visit) const {
    open_from_here(turn, page);
    turn.model.asked = visit.id;
  }
  void open_visit(const domain::Visit& visit) const {
    if (today::waits_for(visit, turn.context.of_today())) return open_about(Page::answer, visit);
    if (is_mine(visit, turn.context.who)) return open_guest(turn, visit);
    open_about(Page::person, visit);
  }
  template <class Said>
  void write(const Said& said) const {
    if (turn.model.page != Page::today && turn.model.page != Page::answer) return;
    turn.writes = today::update(said, turn.context.of_today());
    if (!turn.writes.empty() && turn.model.page == Page::answer) leave(turn);
  }
};

struct CanOpen {
  const Context& context;

  bool operator()(const today::OpenFigure&) const { return false; }
  bool operator()(const today::OpenThing& open) const {
    switch (open.subject) {
      case today::Subject::visit:
      case today::Subject::instruction:
        return context.house.visit(open.id) != nullptr;
      case today::Subject::delivery: {
        const domain::Delivery* one = context.house.delivery(open.id);
        return one != nullptr && domain::is_told(*one);
      }
      case today::Subject::fault:
      case today::Subject::round:
        return context.content.standards.kept();
      case today::Subject::action:
        return context.content.meetings.kept();
      case today::Subject::appointment:
      case today::Subject::service:
      case today::Subject::car:
        return false;
    }
    return false;
  }
  bool operator()(const today::OpenMeetings&) const { return context.content.meetings.kept(); }
  bool operator()(const today::OpenKind&) const { return true; }
  bool operator()(const today::OpenAnswer&) const { return true; }
  bool operator()(const today::AnswerOffer&) const { return true; }
  bool operator()(const today::AnswerLoss&) const { return true; }
};

}  // namespace

const Id& guest_of(const Model& model) {
  const bool of_asked = model.page == Page::answer || model.page == Page::person;
  return of_asked ? model.asked : model.visit;
}

bool can_open(const today::Touch& touch, const Context& context) {
  return std::visit(CanOpen{context}, touch);
}

void leave(Turn& turn) {
  const Page to = turn.model.from;
  const morning::OpenKind kind = turn.model.open_kind;
  turn.model = Model{};
  if (!is_of_today(to)) return;
  turn.go(to);
  turn.model.open_kind = kind;
  if (to == Page::still_open) turn.model.from = Page::today;
}

void on_house(Turn& turn, const Intent& intent) {
  const Page page = turn.model.page;
  const bool from_list = page == Page::guests;
  if (std::holds_alternative<OpenRollCall>(intent)) {
    if (from_list || page == Page::today) open_from_here(turn, Page::roll_call);
  } else if (const auto* called = std::get_if<RollTouch>(&intent)) {
    on_page(turn, Page::roll_call, called->intent, rollcall::update);
  } else if (std::holds_alternative<OpenStandards>(intent)) {
    if (from_list) open_from_here(turn, Page::standards);
  } else if (std::holds_alternative<OpenFaults>(intent)) {
    if (from_list && turn.content().standards.kept()) open_from_here(turn, Page::faults);
  } else if (const auto* answered = std::get_if<StandardsTouch>(&intent)) {
    on_standards(turn, answered->intent);
  } else if (std::holds_alternative<OpenMeetings>(intent)) {
    if (from_list) open_from_here(turn, Page::meetings);
  } else if (const auto* met = std::get_if<MeetingsTouch>(&intent)) {
    on_page(turn, Page::meetings, met->intent, meetings::update);
  } else if (std::holds_alternative<OpenToday>(intent)) {
    if (from_list && manages(turn.context)) open_from_here(turn, Page::today);
  } else if (const auto* touched = std::get_if<TodayTouch>(&intent)) {
    if (manages(turn.context)) std::visit(Leads{turn}, touched->touch);
  }
}

}  // namespace foyer::flow::tablet
