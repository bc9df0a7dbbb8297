// A visit as its facts tell it: what every step knows of it, in one value. One row a step.
//
// `apply` is the only thing that changes a Visit, and it knows nothing but the fact: replaying a
// log gives the same Visit as living through it (a test walks both at random). Facts must come in
// `folds_before` order. Threads: values.
#pragma once

#include "house/guest.h"
#include "house/pictures.h"
#include "house/visit.h"
#include "steps/care/facts.h"
#include "steps/care/instruction_facts.h"
#include "steps/care/task_facts.h"
#include "steps/drive/facts.h"
#include "steps/needs/facts.h"
#include "steps/offer/facts.h"
#include "steps/offer/offer_facts.h"
#include "steps/offer/order_facts.h"
#include "steps/offer/trade_in_facts.h"
#include "steps/presentation/facts.h"
#include "steps/reception/appointment.h"
#include "steps/reception/facts.h"

namespace foyer::domain {

struct Visit : VisitBasics,
               Guest,
               Pictures,
               Reception,
               NeedsAnalysis,
               Presentation,
               Drives,
               Objections,
               TradeIn,
               Offers,
               Agreement,
               Closing,
               Instructions,
               CareTasks {
  // In the .cpp: otherwise each file that holds one compiles what makes, copies and destroys it.
  Visit();
  Visit(const Visit&);
  Visit(Visit&&) noexcept;
  Visit& operator=(const Visit&);
  Visit& operator=(Visit&&) noexcept;
  ~Visit();

  friend bool operator==(const Visit&, const Visit&) = default;
};

void apply(Visit& visit, const Fact& fact);
// What this fact says is not obeyed: it is counted, and nothing changes.
void pass_over(Visit& visit, const Fact& fact);

// Whether the guest is in the house, or somebody of it at their home: checked in, and nobody has
// seen them leave.
bool is_inside(const Visit& visit);
// And is neither out on a test drive nor attended to at home: whoever has to be found when the
// house is cleared.
bool is_in_the_building(const Visit& visit);
// Is in the house, and is still attended to: a consultant may close the visit before the guest has
// left.
bool is_present(const Visit& visit);
// Whether it is a visit that has begun; an appointment that nobody has come to yet is none.
bool is_visit(const Visit& visit);

// Whether any step of this program knows this kind of fact.
bool is_known_kind(std::string_view kind);
// And this version of it, with all that it must have.
bool can_read(const Event& event);

}  // namespace foyer::domain
