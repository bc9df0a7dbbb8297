// The consultant's tablet on the glass.
//
// `draw_tablet` takes a const view and the draft, draws from top to bottom, and returns what the
// consultant (or, while presenting, the guest) wants. UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/content.h"
#include "domain/summary.h"
#include "flow/tablet.h"
#include "screens/view.h"
#include "ui/scroll.h"
#include "ui/swipe.h"

namespace foyer::screens {

struct TabletView {
  const flow::tablet::Model& model;
  const domain::House& house;
  const domain::Content& content;
  std::string who;    // staff id of who is signed in
  std::string clock;  // "14:32"
  std::int64_t now_ms = 0;
  int utc_offset_min = 0;
  std::string saved;  // the file of the summary that was made; empty: none yet
  Writers writers;

  flow::tablet::Context context() const { return {house, content, who, now_ms, utc_offset_min}; }
  const domain::Visit* visit() const { return house.visit(model.visit); }
  // What this guest takes home, in their own language.
  domain::GuestSummary summary() const;
};

struct TabletDraft {
  ui::Writing text{input::Field::free_text};
  int text_about = -1;  // what it is filled for, so that it is filled once
  ui::Scroll left, right;
  ui::Swipe swipe;
};

struct TabletTaps {
  std::optional<flow::tablet::Intent> intent;
  std::optional<Lang> language;
  bool lock = false;      // a change of hands
  bool save_pdf = false;  // the summary as a file
};
TabletTaps draw_tablet(const TabletView& view, TabletDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
