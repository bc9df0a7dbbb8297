// Pieces that the pages of an offer share, and the pages themselves. Inside `steps/offer/pages`.
// UI thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/host/pages/staff_parts.h"
#include "steps/offer/money_text.h"
#include "steps/offer/offer_rows.h"
#include "steps/offer/pages/offer.h"
#include "steps/offer/pages/words.h"

namespace foyer::screens::offer {

using domain::fen_text;
using domain::line_name;
using domain::percent_text;
using domain::short_fen_text;
using staff::end_chip;
using staff::joined;
using staff::pick;
using staff::said;
using ui::Frame;
using ui::Rect;

// "11月20日" / "20 November", of "2027-11-20".
std::string short_day(std::string_view day, Lang lang);
std::string trouble_text(const domain::Troubled& one, const domain::Prices& prices, Lang lang);

// Choices that stand side by side are set in one size: the largest in which each has one line, or
// else a small one.
float size_for(Frame& frame, float width, const std::vector<std::string>& texts);
bool pick_of(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
             float dp);

// A row of two texts, the right one at the end; `strong`: both bold.
void pair_row(Frame& frame, const Rect& box, std::string_view left, std::string_view right,
              bool strong, ImU32 colour = 0);
// The car with its name and looks; below them which version this is, if that stands nowhere else.
void car_card(const OfferView& view, const domain::OfferMade& paper, std::string_view version,
              Frame& frame, const Rect& box);
// All lines of a paper as steps from its list price to its total, each with who gets the money; the
// optional ones as switches.
struct Waterfall {
  domain::OfferLines lines;
  bool after = false;
  bool live = true;  // the switches can be touched
};
std::optional<flow::offer::Intent> draw_waterfall(const Waterfall& what, OfferDraft& draft,
                                                  Frame& frame, const Rect& box);

void draw_make(const OfferView& view, OfferDraft& draft, Frame& frame, OfferTaps& taps);
void draw_guest(const OfferView& view, OfferDraft& draft, Frame& frame, OfferTaps& taps);
void draw_compare(const OfferView& view, Frame& frame, OfferTaps& taps);
void draw_code(const OfferView& view, Frame& frame, OfferTaps& taps);
// The top of a page in the guest's hands: its title, the other language, the way back to the
// consultant; returns what is left for the rest of the title's line.
Rect guest_head(const OfferView& view, Frame& frame, std::string_view title, OfferTaps& taps);
// Of the consultant's page: the car and its extras; what is given away and how it is paid; what the
// guest will see and how it stands.
void make_car(const OfferView& view, OfferDraft& draft, Frame& frame, Rect box, OfferTaps& taps);
void make_money(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps);
void make_preview(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps);

}  // namespace foyer::screens::offer
