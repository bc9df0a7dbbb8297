// What the program is showing, as a value: the screen, the visit so far, and what is on top.
//
// A Model is made only by `update` (update.h). Half-typed text is not here but in the screen's
// draft; what the guest has confirmed is in `visit`, and `visit` is exactly the fold of this
// visit's facts. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/text.h"
#include "showroom/visit.h"
#include "steps/needs/recommend.h"
#include "steps/reception/booking_code.h"

namespace foyer::flow {

enum class Screen : std::uint8_t {
  attract,  // nobody is there; the first touch only wakes it
  welcome,  // what brings you here
  name,
  phone,
  party,  // how many
  use,
  budget,
  timing,
  priorities,
  models,   // three cars that fit
  cards,    // feature, meaning, benefit, question
  thanks,   // ticket, and who will come
  extra,    // the optional questions, while waiting
  plate,    // instead of the number: a car that comes for service
  trouble,  // something is wrong with the machine: please talk to a person
};
std::string_view name(Screen screen);  // "attract", as it is recorded and as goldens are called

// What lies over the screen.
enum class Sheet : std::uint8_t {
  none,
  idle_warning,
  start_over,
  person_called,
  consent_text,
  booking,  // a code was held before the scanner: is it theirs?
  access,   // large text, high contrast, low reach, reduced motion
};

// How this guest wants to see and reach the screen. It makes no fact and is forgotten with the
// guest.
struct Access {
  bool large_text = false;
  bool high_contrast = false;
  bool low_reach = false;
  bool reduced_motion = false;
  bool any() const { return large_text || high_contrast || low_reach || reduced_motion; }
  friend bool operator==(const Access&, const Access&) = default;
};

struct Model {
  Screen screen = Screen::attract;
  Sheet sheet = Sheet::none;
  Lang lang = Lang::zh;
  Access access;
  domain::Visit visit;
  domain::BookingCode booking;                // that Sheet::booking asks about
  std::vector<std::string> ranked;            // priorities as tapped, not yet confirmed
  std::vector<std::string> chosen_options;    // of an optional question with several answers
  std::vector<domain::Recommendation> shown;  // on the models screen and after
  std::vector<std::string> deck;              // card ids of the chosen car, in order
  std::size_t card = 0;                       // index into deck
  int card_step = 0;                          // 0 feature .. 3 question
  std::size_t question = 0;                   // which optional question
  std::int64_t last_touch_ms = 0;             // wall time; for the idle rule
  friend bool operator==(const Model&, const Model&) = default;
};

// What the screens after this one would show as progress: 0-based step and count; count 0: none.
struct Progress {
  int step = 0;
  int count = 0;
};
Progress progress(const Model& model, const domain::Content& content);

// Whether the purpose says that this is the first visit: "no" where it says that they were here or
// are booked, "yes" where they chose another beside that one, else unanswered.
std::optional<bool> preset_first_visit(const Model& model, const domain::Content& content);

// Who comes to see cars for the first time is asked; whoever was here, is booked, or comes for
// something else leaves a number (or a name) and has the ticket at once.
bool is_new(const Model& model, const domain::Content& content);

// Whether the number plate does instead of the number.
bool takes_plate(const Model& model, const domain::Content& content);

// The questions of a buyer were passed over, and can be answered while waiting.
bool may_tell_needs(const Model& model, const domain::Content& content);

// The first optional question that this guest has neither answered nor skipped: what StartExtra
// on the thank-you begins with, once the needs are told. None: nothing is left, or the guest did
// not come to buy.
std::optional<std::size_t> next_extra_question(const Model& model, const domain::Content& content);

}  // namespace foyer::flow
