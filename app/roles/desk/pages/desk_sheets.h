// Pieces of the desk's sheets. Inside `screens`. UI thread.
#pragma once

#include <span>

#include "roles/desk/pages/desk_parts.h"

namespace foyer::screens::desk {

struct Sheet {
  Rect box, body;
};
// A sheet with its title, a line below it (may be empty) and a way to close it.
Sheet open_sheet(Frame& frame, float width_dp, float height_dp, std::string_view text,
                 std::string_view below, DeskTaps& taps);
// A button over the whole width, taken from the bottom of the body.
bool choice_button(Frame& frame, std::string_view id, Rect& body, std::string_view text,
                   ui::ButtonKind kind);
// "next", "with a guest, 12 min", "back at 15:00".
std::string duty_text(const flow::BoardConsultant& one, Lang lang);
// Why each of these guests went to whom they went: as many as fit, with chips for the rest.
void ledger_rows(const DeskView& view, DeskDraft& draft, Frame& frame, Rect body,
                 std::span<const domain::Visit* const> visits, DeskTaps& taps);

// An offer that waits for this manager's word, with what speaks for it; one touch answers it.
void approval(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
              DeskTaps& taps);
// "Asks: 11,000 off", where it is this manager's to answer; else empty.
std::string asks_text(const DeskView& view, const domain::Visit& visit, Lang lang);

// Who gives this guest up and why; where it is this manager's to answer, with two buttons.
void loss_question(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                   DeskTaps& taps);

// From which lead this guest seems to come; one touch credits it.
void lead_question(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                   DeskTaps& taps);

// The last visit of this guest before that one, as far as their record is at hand.
const domain::Visit* visit_before(const DeskView& view, const domain::Visit& visit);
// Told to be a first visit, under a number that was here before.
bool is_first_twice(const DeskView& view, const domain::Visit& visit);
// "2026-11-15 · 李敏".
std::string last_time(const DeskView& view, const domain::Visit& visit);

}  // namespace foyer::screens::desk
