// One intent on the tablet being answered: the model as it becomes, and the writes it makes.
// Inside `flow` only. Threads: values.
#pragma once

#include <utility>

#include "roles/tablet/flow/tablet.h"

namespace foyer::flow::tablet {

struct Turn {
  Model model;
  const Context& context;
  std::vector<Write> writes;

  const domain::Content& content() const { return context.content; }
  const domain::Visit* visit() const { return context.house.visit(model.visit); }
  void say(domain::Event event) {
    if (writes.empty()) writes.push_back({model.visit, {}});
    writes.back().events.push_back(std::move(event));
  }
  void go(Page page) { model.page = page; }
};

// Each answers the intents of its pages, and leaves everything else as it is.
void on_guests(Turn& turn, const Intent& intent);
void on_guest(Turn& turn, const domain::Visit& visit, const Intent& intent);
void on_need(Turn& turn, const domain::Visit& visit, const Intent& intent);
void on_walk(Turn& turn, const domain::Visit& visit, const Intent& intent);
void on_closing(Turn& turn, const domain::Visit& visit, const Intent& intent);
void on_text(Turn& turn, const domain::Visit* visit, const Intent& intent);
void on_drive(Turn& turn, const Intent& intent);
void on_trade_in(Turn& turn, const Intent& intent);
void on_offer(Turn& turn, const Intent& intent);
void on_order(Turn& turn, const Intent& intent);
void on_delivery(Turn& turn, const Intent& intent);
void on_care(Turn& turn, const Intent& intent);
void on_instruction(Turn& turn, const Intent& intent);
void on_instruction_sheet(Turn& turn, const Intent& intent);
void answer_instruction(Turn& turn, const domain::Visit& visit, const std::string& sentence,
                        const std::string& text);
void on_at_home(Turn& turn, const Intent& intent);  // on the list, and on its sheet
void on_house(Turn& turn, const Intent& intent);    // roll call, standards, meetings, today

// A guest of mine, on their own page.
void open_guest(Turn& turn, const domain::Visit& visit);
// Back to the page of the house from which this one was opened, or to the list of guests.
void leave(Turn& turn);

// Opens the walk round a car at the card with this index.
void walk(Turn& turn, const domain::Visit& visit, const std::string& vehicle);

}  // namespace foyer::flow::tablet
