#include "screens/desk_sheets.h"
#include "screens/words_staff.h"

namespace foyer::screens::desk {
void ledger_rows(const DeskView&, DeskDraft&, Frame&, Rect, std::span<const domain::Visit* const>,
                 DeskTaps&) {}
void draw_person(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_colleague(const DeskView&, Frame&, DeskTaps&) {}
void draw_appointment(const DeskView&, Frame&, DeskTaps&) {}
void draw_walk_in(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_search(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_people(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_ledger(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_appointments(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
void draw_day(const DeskView&, DeskDraft&, Frame&, DeskTaps&) {}
}  // namespace foyer::screens::desk
