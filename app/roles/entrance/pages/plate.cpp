// The number plate instead of the number: whoever brings a car for service knows it by heart.
#include "kit/input/plate.h"

#include <algorithm>

#include "kit/ui/keyboard.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr float kField_dp = 128,
                kKeys_dp = 560;  // the keys' ground, with the foot that stands on it

// What the guest agrees to, and where all of it can be read.
MaybeIntent consent(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  MaybeIntent intent;
  const auto read = words::kConsentRead.in(frame.lang);
  const float chip = frame.px(frame.theme.size.chip);
  Rect link = take_right(box, std::min(box.width() / 2, ui::chip_width(frame, read, true)));
  link.max.y = std::min(link.max.y, link.min.y + chip);
  box.max.x -= frame.px(24);
  frame.write(box, frame.say(view.content.contact_consent.summary),
              {.dp = 28, .colour = frame.palette.ink2, .leading = 1.12f});
  if (ui::chip(frame, "consent", link, read, false, false, "shield-check")) {
    drafts.country_scroll = {};
    intent = flow::ShowConsent{};
  }
  return intent;
}

}  // namespace

MaybeIntent draw_plate(const View& view, Drafts& drafts, Frame& frame) {
  Page page = begin_page(view, frame, words::kPlateTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  page.body.min.y -= frame.px(16);
  const float words = frame.height(frame.say(view.content.contact_consent.summary),
                                   {.dp = 28, .leading = 1.12f}, page.body.width() * .6f);
  const float above = frame.px(kField_dp + 16) + std::max(words, frame.px(72)) + frame.px(16);
  const float top = page.body.max.y - std::min(page.body.height() - above,
                                               frame.px(frame.portrait() ? 860 : kKeys_dp));
  Rect upper = page.body;
  upper.max.y = top - frame.px(16);
  Rect field = take_top(upper, frame.px(kField_dp));
  if (!frame.portrait()) field.max.x = field.min.x + field.width() * .6f;
  ui::text_field(frame, "plate", field, drafts.plate.text,
                 {.placeholder = words::kPlatePlaceholder.in(frame.lang),
                  .preedit = {},
                  .shown = input::plate_as_shown(drafts.plate.text.text()),
                  .prefix = {}});
  upper.min.y += frame.px(16);
  if (MaybeIntent asked = consent(view, drafts, frame, upper)) intent = asked;
  frame.list.AddRectFilled({frame.screen.min.x, top}, frame.screen.max, frame.palette.keyboard);
  const FootTap tapped = foot(frame, page.body,
                              {.skip = words::kNoPhone,
                               .next = words::kAgreeNext,
                               .next_ready = !drafts.plate.text.is_empty()});
  const Rect panel{{page.body.min.x, top + frame.px(20)},
                   {page.body.max.x, page.body.max.y + frame.px(18)}};
  ui::writing_panel(frame, panel, drafts.plate, view.writers.engines, {});
  switch (tapped) {
    case FootTap::back:
      return flow::Back{};
    case FootTap::skip:
      return flow::Skip{};
    case FootTap::next:
      return flow::GivePlate{input::tidy_plate(drafts.plate.text.text())};
    case FootTap::none:
      break;
  }
  return intent;
}

}  // namespace foyer::screens
