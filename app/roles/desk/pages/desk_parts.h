// Pieces that the desk's pages and sheets share. Inside `roles/desk/pages`. UI thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "roles/desk/pages/desk.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens::desk {

using namespace staff;
using ui::Frame;
using ui::Rect;

// "14:32", in the showroom's time; empty for none.
std::string clock_text(const DeskView& view, std::int64_t ms);
// A page other than the board: its title, and a way back. Returns the body.
Rect begin(const DeskView& view, Frame& frame, std::string_view title, DeskTaps& taps);

// The day of the model with the one before and the one after, as far back as this device knows
// whole days, at the left end of `line`; the day that was touched.
std::optional<std::string> day_chips(const DeskView& view, Frame& frame, Rect& line);

// Whether an appointment was kept, and how well; empty: it is expected.
std::string kept_text(const DeskView& view, const domain::Appointment& one, Lang lang);
// Its model of car, and its test car.
// Where a drive at home is, or that nobody asked; empty: it is none.
std::string place_text(const domain::AppointmentMade& made, Lang lang);
std::string booked_car(const DeskView& view, const domain::AppointmentMade& made, Lang lang);
// The car and the time that are chosen for somebody who is asked for now; whether they can be had.
bool chosen_drive(const DeskView& view, Frame& frame, Rect body);
domain::AppointmentMade with_chosen_drive(const DeskView& view, domain::AppointmentMade made);

// Each page and each sheet: what was touched on it.
#define DESK_PAGE(id) DeskTaps draw_##id(const DeskView& view, DeskDraft& draft, Frame& frame);
#define DESK_SHEET(id) DESK_PAGE(id)
#include "roles/desk/flow/desk_pages.def"

}  // namespace foyer::screens::desk
