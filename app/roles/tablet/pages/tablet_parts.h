// Pieces that the tablet's pages share, and the pages themselves. Inside `screens`. UI thread.
#pragma once

#include <string>
#include <string_view>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/chrome.h"
#include "roles/host/pages/contest_words.h"
#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/words_staff.h"
#include "roles/tablet/pages/tablet.h"
#include "roles/tablet/pages/words_tablet.h"

namespace foyer::screens::tablet {

using staff::called;
using staff::end_chip;
using staff::heading;
using staff::joined;
using staff::pick;
using staff::said;
using ui::Frame;
using ui::Rect;

// The ground, a way back and a title; returns the body. `right`: what is left of the top row.
Rect begin(Frame& frame, std::string_view title, std::string_view hint, TabletTaps& taps,
           Rect* right = nullptr);
// The same for a page that is also shown to the guest, who sees neither way back nor title: a chip
// at the right of `right` turns it to the one or the other.
Rect begin_shown(const TabletView& view, Frame& frame, std::string_view title, TabletTaps& taps,
                 Rect& right);
// What was answered to a question, and its name, in words.
std::string answer_text(const domain::Content& content, const domain::Visit& visit,
                        const std::string& question, Lang lang);
std::string card_text(const domain::Content& content, const std::string& card, Lang lang);
// What this person raised on earlier visits and nobody has cleared, in words.
std::vector<std::string> open_before(const TabletView& view, Lang lang);
// "11月25日" of "2026-11-25".
std::string day_text(std::string_view day, Lang lang);

// "138 0013 8000" of the own country's, others as they are.
std::string phone_text(const domain::Content& content, const std::string& phone);

// The car from its side: the dealer's picture, or the drawn car where there is none.
void drawn_car(Frame& frame, const Rect& box, const domain::Vehicle& vehicle, float radius);
void side_view(Frame& frame, const Rect& box, const domain::Vehicle& vehicle, float radius);
// A heading with air above it.
void section(Frame& frame, Rect& box, std::string_view title);

// What the guest cares about as a figure, and what came of the walk round so far.
void draw_profile(const TabletView& view, Frame& frame, Rect box, const domain::Visit& visit);

// Each page and each sheet: what was touched on it.
#define TABLET_PAGE(id) \
  TabletTaps draw_##id(const TabletView& view, TabletDraft& draft, Frame& frame);
#define TABLET_SHEET(id) TABLET_PAGE(id)
#include "roles/tablet/flow/tablet_pages.def"

}  // namespace foyer::screens::tablet
