// Pieces of the board of a month and of its sheets: its words for a standing.
// Inside `roles/desk/pages`. UI thread.
#pragma once

#include <string>

#include "manage/today/pages/month_parts.h"
#include "roles/desk/pages/desk_sheets.h"

namespace foyer::screens::desk {

inline constexpr float kBoardRow_dp = 84;  // of its table

using month::target_bar;
using month::tone_ink;
// "71.7 %, 1.7 pts ahead", or why there is nothing to say.
std::string lead_text(const targets::Standing& one, Lang lang);
// "17 to go, 1.9 a day · about 159 first visits"
std::string rest_text(const targets::Standing& one, bool with_visits, Lang lang);
// As the pack calls it, else in a word of Foyer's.
std::string figure_name(const DeskView& view, reports::Counted figure, Lang lang);
// The cars in stock by model and age, and as of which list.
void stock_table(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box);
// What was open when the month began, and the rates that need it, each with what it is made of.
void opening_table(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box);

}  // namespace foyer::screens::desk
