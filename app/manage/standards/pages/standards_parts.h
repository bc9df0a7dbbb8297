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

Touched draw_area(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::Choice& area);
// The pictures of the fault that the draft names.
Touched draw_fault_pictures(const StandardsView& view, StandardsDraft& draft, Frame& frame,
                            Rect body);
Touched draw_faults(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body);
Touched draw_card(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::Scorecard& card);

}  // namespace foyer::screens::standards_page
