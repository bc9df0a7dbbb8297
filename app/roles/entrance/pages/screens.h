// One function a screen: takes a const view and its draft, draws from top to bottom, and returns
// what the guest wants. UI thread.
#pragma once

#include "roles/entrance/pages/chrome.h"
#include "roles/entrance/pages/view.h"

namespace foyer::screens {

MaybeIntent draw_attract(const View& view, ui::Frame& frame);
MaybeIntent draw_welcome(const View& view, ui::Frame& frame);
MaybeIntent draw_name(const View& view, Drafts& drafts, ui::Frame& frame);
MaybeIntent draw_phone(const View& view, Drafts& drafts, ui::Frame& frame);
MaybeIntent draw_plate(const View& view, Drafts& drafts, ui::Frame& frame);
MaybeIntent draw_party(const View& view, ui::Frame& frame);
MaybeIntent draw_use(const View& view, ui::Frame& frame);
MaybeIntent draw_budget(const View& view, ui::Frame& frame);
MaybeIntent draw_timing(const View& view, ui::Frame& frame);
MaybeIntent draw_priorities(const View& view, ui::Frame& frame);
MaybeIntent draw_models(const View& view, ui::Frame& frame);
MaybeIntent draw_cards(const View& view, Drafts& drafts, ui::Frame& frame);
MaybeIntent draw_thanks(const View& view, ui::Frame& frame);
MaybeIntent draw_extra(const View& view, ui::Frame& frame);
MaybeIntent draw_trouble(const View& view, ui::Frame& frame);
// Where a number belongs, above the phone's screen; what is chosen is a matter of the draft.
void draw_countries(const View& view, Drafts& drafts, ui::Frame& frame);
// What lies above the screen.
MaybeIntent draw_sheet(const View& view, ui::Frame& frame);

}  // namespace foyer::screens
