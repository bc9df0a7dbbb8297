// Pieces of the page of care. Inside `steps/care/pages`. UI thread.
#pragma once

#include <string>
#include <string_view>

#include "roles/host/pages/staff_parts.h"
#include "steps/care/pages/care.h"
#include "steps/care/pages/words.h"

namespace foyer::screens::care {

using namespace staff;
using ui::Frame;
using ui::Rect;

// "11月25日" of "2026-11-25".
std::string short_day(std::string_view day, Lang lang);
// The guest's name, or that there is none.
std::string who_text(const CareView& view, const domain::CareTask& task, Lang lang);
std::string_view anchor_text(domain::CareAnchor anchor, Lang lang);

// The right part: the task on the page.
void draw_task(const CareView& view, Frame& frame, Rect box, const domain::CareTask& task,
               CareTaps& taps);
// What came before it and what comes after, as stations of one line.
void draw_stations(const CareView& view, Frame& frame, const Rect& box,
                   const domain::CareTask& task);

}  // namespace foyer::screens::care
