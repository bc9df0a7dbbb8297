// What a guest agrees to, in full, as a sheet; it scrolls where it is longer than the glass. UI
// thread.
#pragma once

#include "roles/entrance/pages/chrome.h"
#include "roles/entrance/pages/view.h"

namespace foyer::screens {

MaybeIntent draw_consent(const View& view, Drafts& drafts, ui::Frame& frame);

}  // namespace foyer::screens
