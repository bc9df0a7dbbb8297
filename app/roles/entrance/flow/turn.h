// One intent being answered: the model as it becomes, and the events it makes. Inside `flow` only.
//
// Every event goes through `say`, which folds it at once with the stamp that the log will give it;
// that is why `Step::model.visit` and the fold of the log are the same. Threads: any; values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "roles/entrance/flow/update.h"

namespace foyer::flow {

struct Turn {
  Model model;
  const Context& context;
  Id visit;  // the visit that the events belong to; stays when the model is wiped
  std::vector<domain::Event> events;

  const domain::Content& content() const { return context.content; }
  bool visit_is_open() const { return model.visit.state == domain::VisitState::open; }
  void say(domain::Event event);
  // Of the questionnaire; no options: skipped.
  void answer(const std::string& question, std::vector<std::string> options);
  void go(Screen screen) { model.screen = screen; }
  // What the guest came for: opens a visit, or puts right what the open one is for.
  void come_for(const std::string& purpose);
  void check_in();                      // and the thank-you; a visit is checked in once
  void leave(std::string_view reason);  // the visit ends here if it is open; the model is wiped
};

// Whether the guest's answer to a question that offers `all` can be what was touched.
template <class T>
bool offers(const std::vector<T>& all, std::string_view id) {
  return domain::find_by_id(all, id) != nullptr;
}

// Touched again: no longer chosen. More than `most`: nothing happens, so that no choice is lost.
void toggle(std::vector<std::string>& chosen, const std::string& id, std::size_t most);

// Each answers the intents of its screens, and leaves everything else as it is.
void on_welcome(Turn& turn, const Intent& intent);
void on_name(Turn& turn, const Intent& intent);
void on_phone(Turn& turn, const Intent& intent);
void on_plate(Turn& turn, const Intent& intent);
void on_party(Turn& turn, const Intent& intent);
void on_use(Turn& turn, const Intent& intent);
void on_budget(Turn& turn, const Intent& intent);
void on_timing(Turn& turn, const Intent& intent);
void on_priorities(Turn& turn, const Intent& intent);
void on_models(Turn& turn, const Intent& intent);
void on_cards(Turn& turn, const Intent& intent);
void on_thanks(Turn& turn, const Intent& intent);
void on_extra(Turn& turn, const Intent& intent);
void on_sheet(Turn& turn, const Intent& intent);
void show_appointment(Turn& turn, const ShowAppointment& shown);
void confirm_appointment(Turn& turn);

// The idle rules (see update.h).
void on_tick(Turn& turn);

}  // namespace foyer::flow
