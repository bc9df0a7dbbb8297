#include <string>

#include "screens/screens.h"
#include "ui/keyboard.h"
#include "ui/widgets.h"

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

const input::PhoneReading& reading_of(const View& view, Drafts& drafts) {
  const bool fresh = drafts.phone_read == drafts.phone.text();
  if (view.writers.phones && !fresh) {
    drafts.phone_reading =
        view.writers.phones->read(drafts.phone.text(), view.content.showroom.country);
    drafts.phone_read = drafts.phone.text();
  }
  return drafts.phone_reading;
}

// The field, what may be gently said about the number, and what the guest agrees to.
MaybeIntent field_and_consent(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  MaybeIntent intent;
  const input::PhoneReading& reading = reading_of(view, drafts);
  // The dealer's country, unless the guest types another one's code.
  const std::string& typed = drafts.phone.text();
  const bool abroad = typed.starts_with("+") || typed.starts_with("00");
  const std::string prefix = abroad ? "" : "+" + std::to_string(view.content.showroom.calling_code);
  ui::text_field(frame, "phone", take_top(box, frame.px(128)), drafts.phone,
                 {.placeholder = words::kPhonePlaceholder.in(frame.lang),
                  .preedit = {},
                  .shown = reading.shown,
                  .prefix = prefix});
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
  const auto read = words::kConsentRead.in(frame.lang);
  Rect line = take_top(box, frame.px(frame.theme.size.chip));
  if (ui::chip(frame, "consent",
               take_left(line, std::min(line.width(), ui::chip_width(frame, read, true))), read,
               false, false, "shield-check"))
    intent = flow::ShowConsent{};
  return intent;
}

}  // namespace

MaybeIntent draw_phone(const View& view, Drafts& drafts, Frame& frame) {
  Page page = begin_page(view, frame, words::kPhoneTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  const FootTap tapped = foot(
      frame, page.body,
      {.skip = words::kNoPhone, .next = words::kAgreeNext, .next_ready = !drafts.phone.is_empty()});
  Rect left = page.body;
  // The field, the hint, two lines of what is agreed to and its chip stand above the pad.
  const float above = frame.px(128 + 16 + 16 + 24 + 72 + 32) + frame.room(44 + 90, 28);
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
    case FootTap::next: {
      if (!view.writers.phones) return flow::GivePhone{drafts.phone.text()};
      return flow::GivePhone{reading_of(view, drafts).e164.value_or(drafts.phone.text())};
    }
    case FootTap::none:
      break;
  }
  return intent;
}

}  // namespace foyer::screens
