// Pieces that the pages of a car in exchange share, and the pages themselves. Inside
// `steps/offer/pages`. UI thread.
#pragma once

#include <string>
#include <string_view>

#include "kit/ui/widgets.h"
#include "roles/host/pages/car_from_above.h"
#include "roles/host/pages/number_pad.h"
#include "steps/offer/pages/trade_in_page.h"
#include "steps/offer/pages/trade_in_words.h"

namespace foyer::screens::trade_in {

using staff::joined;
using staff::pick;
using staff::said;
using ui::Frame;
using ui::Rect;
namespace words = foyer::screens::trade_in_words;

// A page of staff; returns the body, with the row of buttons at its foot in `foot`.
Rect begin(const TradeInView& view, Frame& frame, std::string_view title, Rect& foot,
           TradeInTaps& taps);
std::string fen_in_words(std::int64_t fen, Lang lang);
// The guest's car as they call it, and its plate.
std::string car_in_words(const TradeInView& view);
// Marks of the pack's words, for the drawn car.
std::vector<staff::MarkedPanel> marks_of(const TradeInView& view,
                                         const std::vector<domain::TradeInInspected::Mark>& marks,
                                         Lang lang);
// Choices of which one is chosen, `columns` a row; the id that was touched, or empty.
std::string choices(Frame& frame, Rect& box, std::string_view id,
                    const std::vector<domain::Choice>& all, std::string_view chosen, int columns);
// Why not, each a row; the id that was touched, or empty.
std::string reasons(const TradeInView& view, Frame& frame, Rect body);
std::optional<flow::trade_in::Intent> pressed(Frame& frame, const Rect& pad);

void draw_car_data(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_look(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_offer(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_decline(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_standing(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_show(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_refuse(const TradeInView& view, Frame& frame, TradeInTaps& taps);
void draw_thanks(const TradeInView& view, Frame& frame, TradeInTaps& taps);

}  // namespace foyer::screens::trade_in
