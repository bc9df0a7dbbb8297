#include <algorithm>
#include <string>

#include "kit/ui/keyboard.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/phone_draft.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using input::KeyAction;
using ui::Frame;
using ui::Rect;

void press(const input::Key& key, input::TextBuffer& phone) {
  if (key.action == KeyAction::text) phone.insert(key.text);
  if (key.action == KeyAction::erase) phone.erase_before();
  if (key.action == KeyAction::clear) phone.clear();
}

// Where the number belongs; opens the list of countries.
void country_button(const View& view, Drafts& drafts, Frame& frame, const Rect& box,
                    const std::string& code) {
  const bool can = view.writers.phones || !drafts.countries.empty();
  const bool tapped = can && frame.tap("country", box, true);
  ui::surface(frame, box);
  if (frame.held("country", box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f),
                             frame.px(frame.theme.size.radius_card));
  Rect inner = box.inset(frame.px(20));
  if (can)
    ui::draw_icon(frame, take_right(inner, frame.px(40)), "chevron-down", 40, frame.palette.ink2);
  frame.write(
      inner, code,
      {.dp = 44, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  if (!tapped) return;
  if (drafts.countries.empty())
    drafts.countries = view.writers.phones->countries(view.content.showroom.country);
  drafts.country_scroll = {};
  drafts.choosing_country = true;
}

// What is agreed to in full; and, where the pack lets it, the way to give a plate instead. Both
// narrower by the same part where they want more room than there is.
MaybeIntent links(const View& view, Frame& frame, Rect line) {
  MaybeIntent intent;
  const auto read = words::kConsentRead.in(frame.lang), plate = words::kPlateInstead.in(frame.lang);
  const bool either = flow::takes_plate(view.model, view.content);
  const float gap = frame.px(16), one = ui::chip_width(frame, read, true);
  const float other = either ? ui::chip_width(frame, plate, true) : 0;
  const float part = std::min(1.f, (line.width() - gap) / (one + other));
  if (ui::chip(frame, "consent", take_left(line, one * part), read, false, false, "shield-check"))
    intent = flow::ShowConsent{};
  line.min.x += gap;
  if (either && ui::chip(frame, "plate", take_left(line, other * part), plate, false, false, "car"))
    intent = flow::UsePlate{};
  return intent;
}

// The field, what may be gently said about the number, and what the guest agrees to.
MaybeIntent field_and_consent(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  MaybeIntent intent;
  const input::PhoneReading& reading = phone_reading(view, drafts);
  // Whoever types a country's code themselves needs no other.
  const std::string& typed = drafts.phone.text();
  const bool coded = typed.starts_with("+") || typed.starts_with("00");
  Rect field = take_top(box, frame.px(128));
  country_button(view, drafts, frame, take_left(field, frame.room(196, 44)),
                 coded ? "+" : "+" + std::to_string(phone_calling_code(view, drafts)));
  field.min.x += frame.px(16);
  ui::text_field(frame, "phone", field, drafts.phone,
                 {.placeholder = words::kPhonePlaceholder.in(frame.lang),
                  .preedit = {},
                  .shown = reading.shown,
                  .prefix = {}});
  box.min.y += frame.px(16);
  const Rect hint = take_top(box, frame.room(44, 26));
  if (reading.hint == input::PhoneHint::unusual)
    frame.write(hint, words::kPhoneHint.in(frame.lang),
                {.dp = 26, .colour = frame.palette.warn, .middle = true});
  box.min.y += frame.px(16);

  const domain::Consent& consent = view.content.contact_consent;
  const Frame::Setting setting{.dp = 28, .colour = frame.palette.ink2, .leading = 1.12f};
  const float height = std::min(frame.height(frame.say(consent.summary), setting, box.width()),
                                box.height() - frame.px(100));
  frame.write(take_top(box, height), frame.say(consent.summary), setting);
  box.min.y += frame.px(24);
  Rect line = take_top(box, frame.px(frame.theme.size.chip));
  if (MaybeIntent asked = links(view, frame, line)) intent = asked;
  if (intent) drafts.country_scroll = {};
  return intent;
}

}  // namespace

MaybeIntent draw_phone(const View& view, Drafts& drafts, Frame& frame) {
  // Who was here before or is booked is known by their number, at the desk.
  const domain::Purpose* purpose = view.content.purpose(view.model.visit.purpose);
  const bool again = purpose != nullptr && purpose->buying && purpose->returning;
  Page page = begin_page(view, frame,
                         (again ? words::kPhoneTitleAgain : words::kPhoneTitle).in(frame.lang), {});
  MaybeIntent intent = page.intent;
  const FootTap tapped = foot(
      frame, page.body,
      {.skip = words::kNoPhone, .next = words::kAgreeNext, .next_ready = !drafts.phone.is_empty()});
  Rect left = page.body;
  // The field, the hint, two lines of what is agreed to and its chip stand above the pad.
  const float second = flow::takes_plate(view.model, view.content) ? 16 + 72 : 0;
  const float above = frame.px(128 + 16 + 16 + 24 + 72 + 32 + second) + frame.room(44 + 90, 28);
  Rect pad = frame.portrait() ? take_bottom(left, std::min(frame.px(780), left.height() - above))
                              : take_right(left, frame.px(720));
  if (!frame.portrait())
    left.max.x -= frame.px(72);
  else
    left.max.y -= frame.px(32);
  if (MaybeIntent asked = field_and_consent(view, drafts, frame, left)) intent = asked;
  if (const auto key = ui::keyboard(frame, pad, input::layout(input::Keyboard::phone), false, {}))
    press(*key, drafts.phone);

  switch (tapped) {
    case FootTap::back:
      return flow::Back{};
    case FootTap::skip:
      return flow::RefusePhone{};
    case FootTap::next:
      return flow::GivePhone{phone_as_kept(view, drafts)};
    case FootTap::none:
      break;
  }
  return intent;
}

}  // namespace foyer::screens
