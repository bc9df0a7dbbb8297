// Which screen follows which, and which facts a tap makes. Pure: time, ids and the ticket are
// handed in, nothing is written.
//
// The caller writes `Step::events` to the log, durably, and only then shows `Step::model`; if the
// write fails it shows `trouble(model)` instead and nothing has happened. An intent that makes no
// sense on this screen (a late second touch) changes nothing and makes no event.
// `Step::model.visit` is already folded over the new events: fold(log) == model.visit.
// Threads: any; values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/hlc.h"
#include "base/id.h"
#include "domain/content.h"
#include "domain/event.h"
#include "flow/intent.h"
#include "flow/model.h"

namespace foyer::flow {

struct Context {
  const domain::Content& content;
  Hlc at;               // stamp of every event that this intent makes
  Id origin;            // this log, and the next free sequence number: for folding the new events
  std::int64_t next_seq = 1;
  Id fresh_visit;       // id for a visit that this intent may open
  std::string ticket;   // and its ticket
  std::string actor;    // "entrance"
};

struct Step {
  Model model;
  Id visit;                            // the visit that the events belong to
  std::vector<domain::Event> events;   // in order; often none
};

Step update(const Model& model, const Intent& intent, const Context& context);

// The log could not be written: a page that asks the guest to talk to a person.
Model trouble(const Model& model);
// Everything of this guest wiped: the attract screen in the dealer's first language.
Model attract();

}  // namespace foyer::flow
