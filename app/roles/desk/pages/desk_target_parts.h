// Pieces of the board of a month and of its sheets: its words for a standing, its colours, its bar.
// Inside `roles/desk/pages`. UI thread.
#pragma once

#include <string>

#include "roles/desk/pages/desk_sheets.h"

namespace foyer::screens::desk {

inline constexpr float kBoardRow_dp = 84;  // of its table

ImU32 tone_ink(const Frame& frame, targets::Tone tone);
// "71.7 %, 1.7 pts ahead", or why there is nothing to say.
std::string lead_text(const targets::Standing& one, Lang lang);
// "17 to go, 1.9 a day · about 159 first visits"
std::string rest_text(const targets::Standing& one, bool with_visits, Lang lang);
// How much of the target is there, with a mark where the time is.
void target_bar(Frame& frame, const Rect& box, const targets::Standing& one, int time_bp);
// As the pack calls it, else in a word of Foyer's.
std::string figure_name(const DeskView& view, reports::Counted figure, Lang lang);
// As of when the figures are known, and from which day on.
std::string known_text(const DeskView& view, Lang lang);
bool is_known_whole(const DeskView& view);
// The cars in stock by model and age, and as of which list.
void stock_table(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box);

}  // namespace foyer::screens::desk
