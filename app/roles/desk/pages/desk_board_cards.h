// The cards on the desk's board: a guest who waits or is with a consultant, and who is expected.
// UI thread.
#pragma once

#include <string_view>

#include "roles/desk/pages/desk_parts.h"

namespace foyer::screens::desk {

// A guest and the column that they stand in.
struct BoardGuestView {
  const flow::BoardGuest* guest = nullptr;
  bool with = false;
};

void guest_card(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
                const BoardGuestView& guest, DeskTaps& taps);
void expected_card(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
                   const flow::Expected& expected, DeskTaps& taps);
// Where no card has room: the next one who is expected, and how many more.
void expected_chip(Frame& frame, Rect& head, const flow::Board& board, DeskTaps& taps);

}  // namespace foyer::screens::desk
