// The pages of an order, and what they share. Inside `steps/offer/pages`. UI thread.
#pragma once

#include <string>

#include "roles/host/pages/number_pad.h"
#include "steps/offer/money_text.h"
#include "steps/offer/pages/order.h"
#include "steps/offer/pages/words.h"

namespace foyer::screens::order {

using staff::joined;
using staff::pick;
using staff::said;
using staff::section;
using ui::Frame;
using ui::Rect;
namespace words = foyer::screens::offer::words;

// A page of staff: the ground, a way back, a title; returns the body.
Rect begin(const OrderView& view, Frame& frame, std::string_view title, OrderTaps& taps);
// What was agreed, each a line.
void elements(const OrderView& view, Frame& frame, Rect& box, bool dark);
// The deposit's name, sum and what follows from it.
std::string meaning_of(const domain::OrderMade& terms, Lang lang);
std::string trouble_text(const OrderView& view, domain::OrderTrouble trouble, Lang lang);
// A figure that is typed, with ten digits below it.
void type_sum(const OrderView& view, Frame& frame, Rect& box, std::string_view name,
              OrderTaps& taps);

void draw_terms(const OrderView& view, Frame& frame, OrderTaps& taps);
void draw_sign(const OrderView& view, OrderDraft& draft, Frame& frame, OrderTaps& taps);
void draw_text(const OrderView& view, OrderDraft& draft, Frame& frame, OrderTaps& taps);
void draw_paper(const OrderView& view, Frame& frame, OrderTaps& taps);
void draw_cancel(const OrderView& view, Frame& frame, OrderTaps& taps);

}  // namespace foyer::screens::order
