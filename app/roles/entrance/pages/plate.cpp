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

constexpr float kPlateField_dp = 128, kApart_dp = 24;

// What the guest agrees to, and where all of it can be read.
MaybeIntent consent(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  const std::string& summary = frame.say(view.content.contact_consent.summary);
  const Frame::Setting setting{.dp = 28, .colour = frame.palette.ink2, .leading = 1.12f};
  const float chip = frame.px(frame.theme.size.chip), gap = frame.px(kApart_dp);
  const float height =
      std::min(frame.height(summary, setting, box.width()), box.height() - chip - gap);
  frame.write(take_top(box, height), summary, setting);
  box.min.y += gap;
  const auto read = words::kConsentRead.in(frame.lang);
  Rect line = take_top(box, chip);
  const Rect place = take_left(line, std::min(line.width(), ui::chip_width(frame, read, true)));
  if (!ui::chip(frame, "consent", place, read, false, false, "shield-check")) return {};
  drafts.country_scroll = {};
  return flow::ShowConsent{};
}

}  // namespace

// As the number's page: the field and what is agreed to, and the keys beside or below them.
MaybeIntent draw_plate(const View& view, Drafts& drafts, Frame& frame) {
  Page page = begin_page(view, frame, words::kPlateTitle.in(frame.lang), {});
  MaybeIntent intent = page.intent;
  const FootTap tapped = foot(frame, page.body,
                              {.skip = words::kNoPhone,
                               .next = words::kAgreeNext,
                               .next_ready = !drafts.plate.text.is_empty()});
  Rect left = page.body;
  const float above = frame.px(kPlateField_dp + 3 * kApart_dp + 72) + frame.room(2 * 46, 28);
  const Rect keys = frame.portrait()
                        ? take_bottom(left, std::min(frame.px(780), left.height() - above))
                        : take_right(left, left.width() * .6f);
  if (frame.portrait())
    left.max.y -= frame.px(kApart_dp);
  else
    left.max.x -= frame.px(2 * kApart_dp);
  ui::text_field(frame, "plate.field", take_top(left, frame.px(kPlateField_dp)), drafts.plate.text,
                 {.placeholder = words::kPlatePlaceholder.in(frame.lang),
                  .preedit = {},
                  .shown = input::plate_as_shown(drafts.plate.text.text()),
                  .prefix = {}});
  left.min.y += frame.px(kApart_dp);
  if (MaybeIntent asked = consent(view, drafts, frame, left)) intent = asked;
  ui::writing_panel(frame, keys, drafts.plate, view.writers.engines, {});
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
