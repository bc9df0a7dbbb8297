// Pieces of the pages of standards. Inside `manage/standards/pages`. UI thread.
#pragma once

#include <optional>
#include <string>

#include "manage/standards/pages/standards_page.h"
#include "manage/standards/pages/words_standards.h"

namespace foyer::screens::standards_page {

using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;
using Touched = std::optional<standards::Intent>;

// `beside`: of a step, which guest.
Touched draw_area(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::StandardArea& area, const Id& beside = {});
// Every area with its last round and what is due; a touch opens one.
void draw_due(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body);
// Steps of a visit: beside whom, and what each consultant came to.
Touched draw_steps(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body);
// "14:05", of another day "11-20 14:05".
std::string moment_text(const StandardsView& view, std::int64_t at_ms);
// What the last round came to, when and by whom; nullptr: there was none.
std::string last_text(const StandardsView& view, const domain::StandardRound* last, Lang lang);
// Whether a round is due, since when, or when the next one is; and in which colour.
struct DueText {
  std::string text;
  ImU32 colour = 0;
};
DueText due_text(const StandardsView& view, const Frame& frame, const standards::AreaDue& one);
std::string points_text(std::optional<int> bp);
// The pictures of the fault that the draft names.
Touched draw_fault_pictures(const StandardsView& view, StandardsDraft& draft, Frame& frame,
                            Rect body);
Touched draw_faults(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body);
Touched draw_card(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::Scorecard& card);

}  // namespace foyer::screens::standards_page
