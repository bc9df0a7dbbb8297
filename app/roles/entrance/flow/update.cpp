#include "roles/entrance/flow/update.h"

#include <algorithm>

#include "roles/entrance/flow/turn.h"

namespace foyer::flow {
namespace {

using domain::VisitState;

template <class T>
bool is(const Intent& intent) {
  return std::holds_alternative<T>(intent);
}

// Any moment, any screen: what was answered stays answered, what is on top stays on top.
void choose_language(Turn& turn, Lang lang) {
  if (turn.model.lang == lang) return;
  turn.model.lang = lang;
  // On the trouble page nothing can be written, and before a visit there is nothing to write.
  if (turn.model.visit.state != VisitState::none && turn.model.screen != Screen::trouble)
    turn.say(domain::LanguageChosen{std::string(code(lang))});
}

void call_person(Turn& turn) {
  if (turn.model.visit.state != VisitState::none && turn.model.screen != Screen::trouble)
    turn.say(domain::PersonCalled{std::string(name(turn.model.screen))});
  turn.model.sheet = Sheet::person_called;
}

void open_access(Turn& turn, const OpenAccess& open) {
  if (open.large_text) turn.model.access.large_text = true;
  turn.model.sheet = Sheet::access;
}

void on_screen(Turn& turn, const Intent& intent) {
  switch (turn.model.screen) {
    case Screen::attract:
      return;
    case Screen::welcome:
      return on_welcome(turn, intent);
    case Screen::name:
      return on_name(turn, intent);
    case Screen::phone:
      return on_phone(turn, intent);
    case Screen::plate:
      return on_plate(turn, intent);
    case Screen::party:
      return on_party(turn, intent);
    case Screen::use:
      return on_use(turn, intent);
    case Screen::budget:
      return on_budget(turn, intent);
    case Screen::timing:
      return on_timing(turn, intent);
    case Screen::priorities:
      return on_priorities(turn, intent);
    case Screen::models:
      return on_models(turn, intent);
    case Screen::cards:
      return on_cards(turn, intent);
    case Screen::thanks:
      return on_thanks(turn, intent);
    case Screen::extra:
      return on_extra(turn, intent);
    case Screen::trouble:
      return;
  }
}

void on_attract(Turn& turn, const Intent& intent) {
  if (!is<Wake>(intent)) return;
  const Lang of_device = turn.model.lang;
  turn.model = attract();
  turn.model.lang = of_device;
  turn.go(Screen::welcome);
  turn.model.last_touch_ms = turn.context.now_ms;
}

void on_touch(Turn& turn, const Intent& intent) {
  turn.model.last_touch_ms = turn.context.now_ms;
  // A touch on the warning says "I am still here", wherever it lands.
  const bool warned = turn.model.sheet == Sheet::idle_warning;
  if (warned) turn.model.sheet = Sheet::none;
  if (const auto* chosen = std::get_if<ChooseLanguage>(&intent))
    choose_language(turn, chosen->lang);
  else if (warned)
    return;
  else if (turn.model.sheet != Sheet::none)
    on_sheet(turn, intent);
  else if (is<StartOver>(intent))
    turn.model.sheet = Sheet::start_over;
  else if (is<CallPerson>(intent))
    call_person(turn);
  else if (const auto* open = std::get_if<OpenAccess>(&intent))
    open_access(turn, *open);
  else
    on_screen(turn, intent);
}

}  // namespace

void on_sheet(Turn& turn, const Intent& intent) {
  if (is<ConfirmStartOver>(intent) && turn.model.sheet == Sheet::start_over)
    turn.leave("start_over");
  else if (const auto* touched = std::get_if<ToggleAccess>(&intent);
           touched && turn.model.sheet == Sheet::access)
    turn.model.access.*touched->mode = !(turn.model.access.*touched->mode);
  else if (is<ConfirmAppointment>(intent) && turn.model.sheet == Sheet::booking)
    confirm_appointment(turn);
  else if (is<CloseSheet>(intent))
    turn.model.sheet = Sheet::none;
}

void Turn::say(domain::Event event) {
  const auto seq = context.next_seq + static_cast<std::int64_t>(events.size());
  domain::apply(model.visit,
                domain::Fact{{context.origin, seq}, visit, context.at, context.actor, event});
  events.push_back(std::move(event));
}

void Turn::answer(const std::string& question, std::vector<std::string> options) {
  say(domain::NeedsAnswered{question, std::move(options), std::nullopt, std::nullopt});
}

void toggle(std::vector<std::string>& chosen, const std::string& id, std::size_t most) {
  if (const auto found = std::ranges::find(chosen, id); found != chosen.end())
    chosen.erase(found);
  else if (chosen.size() < most)
    chosen.push_back(id);
}

void Turn::check_in() {
  if (visit_is_open()) say(domain::VisitCheckedIn{});
  go(Screen::thanks);
}

void Turn::leave(std::string_view reason) {
  // On the trouble page nothing can be written: the visit stays open, and the desk sees it.
  if (visit_is_open() && model.screen != Screen::trouble)
    say(domain::VisitAbandoned{std::string(reason), std::string(name(model.screen))});
  model = attract();
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{model, context, model.visit.id, {}};
  if (is<Tick>(intent))
    on_tick(turn);
  else if (const auto* shown = std::get_if<ShowAppointment>(&intent))
    show_appointment(turn, *shown);
  else if (model.screen == Screen::attract)
    on_attract(turn, intent);
  else
    on_touch(turn, intent);
  return {std::move(turn.model), turn.visit, std::move(turn.events)};
}

Model trouble(const Model& model) {
  Model page = model;
  page.screen = Screen::trouble;
  page.sheet = Sheet::none;
  return page;
}

Model attract() { return {}; }

}  // namespace foyer::flow
