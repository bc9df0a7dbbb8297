// What a screen is given: the model, the dealer's content, and the little that comes from outside.
// And its draft: what is half typed or half chosen and not yet an intent. UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "house/content.h"
#include "kit/input/phone.h"
#include "kit/input/text_buffer.h"
#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "kit/ui/swipe.h"
#include "kit/ui/writing.h"
#include "kit/ui/zoom.h"
#include "roles/entrance/flow/intent.h"
#include "roles/entrance/flow/model.h"

namespace foyer::screens {

// Ways of writing that are ready; none: not loaded yet, or not there.
struct Writers {
  ui::Engines engines;
  input::PhoneRules* phones = nullptr;
};

// The consultants on duty, as far as this device knows.
struct OnDuty {
  int free = 0, busy = 0;
  std::optional<int> wait_min;  // until the next one is free, about
  bool assigned = false;        // one has been sent to this guest
  bool all_busy() const { return free == 0 && busy > 0; }
  friend bool operator==(const OnDuty&, const OnDuty&) = default;
};

struct View {
  const flow::Model& model;
  const domain::Content& content;
  std::string clock;          // "14:32"
  int idle_seconds_left = 0;  // while the idle warning stands
  Writers writers;
  std::optional<OnDuty> consultants = {};  // none: not known
  bool offline = false;                    // the desk cannot see now what is done here
};

struct Drafts {
  ui::Writing name{input::Field::name};
  input::TextBuffer phone{24};
  ui::Writing plate{input::Field::plate};
  // How the number reads, and of which text: the rules are too dear to be asked every frame.
  input::PhoneReading phone_reading;
  std::optional<std::string> phone_read;
  std::string phone_region;               // chosen by the guest, "DE"; empty: the dealer's country
  bool choosing_country = false;          // the list lies above the screen
  std::vector<input::Country> countries;  // which it shows, once it was asked for
  ui::Scroll country_scroll;
  std::string honorific;
  ui::Swipe card_swipe;
  ui::Zoom zoom;  // of the card's picture
  Id visit;       // whose they are
};

// Drafts of another visit are forgotten, and what the visit already says is taken up.
void follow(Drafts& drafts, const flow::Model& model);

// How every screen of this dealer looks; and how one does for this guest, at this time of the day.
ui::Look look_of(const domain::Showroom& showroom);
ui::Look look_of(const flow::Model& model, const domain::Showroom& showroom, bool evening);

// The whole picture: the screen and whatever lies on it.
std::optional<flow::Intent> draw(const View& view, Drafts& drafts, ui::Frame& frame);

}  // namespace foyer::screens
