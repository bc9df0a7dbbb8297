// Which screen follows which, and which facts a tap makes. Pure: time, ids and the ticket are
// handed in, nothing is written.
//
// The caller writes `Step::events` to the log, durably, and only then shows `Step::model`; if the
// write fails it shows `trouble(model)` instead and nothing has happened. An intent that makes no
// sense on this screen (a late second touch) changes nothing and makes no event.
// `Step::model.visit` is already folded over the new events: fold(log) == model.visit.
//
// Language: chosen anywhere but on the attract screen, whose touch only wakes it.
// Start over: asks on a sheet, then the attract screen; an open visit becomes abandoned. On the
// thank-you `Continue` says "done" and goes to the attract screen without asking.
// Sheets: while one lies on top, only the language, CloseSheet and its own answer do anything.
// Idle (Tick): after Showroom::idle_warning_after_s without a touch the warning comes; any intent
// closes it; after another idle_grace_s (at least 20 s) an open visit is abandoned and everything
// is wiped. Where nothing can be lost there is no warning: the welcome before a visit and the
// trouble page wipe after the warning time, the thank-you after half of it.
// The trouble page makes no event at all, since none could be written.
// Threads: any; values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "house/content.h"
#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "roles/entrance/flow/intent.h"
#include "roles/entrance/flow/model.h"
#include "showroom/visit.h"

namespace foyer::flow {

struct Context {
  const domain::Content& content;
  Stamp at;   // stamp of every event that this intent makes
  Id origin;  // this log, and the next free sequence number: for folding the new events
  std::int64_t next_seq = 1;
  Id fresh_visit;           // id for a visit that this intent may open
  std::string ticket;       // and its ticket
  std::string actor;        // "entrance"
  std::int64_t now_ms = 0;  // time that only runs forward, for the idle rules: `at` may stand still
                            // for hours after the wall clock was set back
};

struct Step {
  Model model;
  Id visit;                           // the visit that the events belong to
  std::vector<domain::Event> events;  // in order; often none
};

Step update(const Model& model, const Intent& intent, const Context& context);

// The log could not be written: a page that asks the guest to talk to a person.
Model trouble(const Model& model);
// Everything of this guest wiped: the attract screen in the dealer's first language.
Model attract();

}  // namespace foyer::flow
