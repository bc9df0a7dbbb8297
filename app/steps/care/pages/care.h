// A consultant's day of care on the glass: who is to be contacted, and one of them with what to
// say, the number to dial, and what came of it.
//
// `draw_care` takes a const view and the draft, draws from top to bottom, and returns what whoever
// stands there wants. UI thread.
#pragma once

#include <optional>
#include <string>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "steps/care/flow/care.h"

namespace foyer::screens {

struct CareView {
  const flow::care::Model& model;
  flow::care::Context context;
};

struct CareDraft {
  ui::Scroll list;
  std::string shown;  // which task the list was last scrolled to
};

struct CareTaps {
  std::optional<flow::care::Intent> intent;
  bool back = false;
  bool note = false;        // to be written on a page of its own
  std::optional<Id> guest;  // whose page is asked for
};
CareTaps draw_care(const CareView& view, CareDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
