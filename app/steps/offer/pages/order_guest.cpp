// What the guest holds: the contract's key elements, what they tick and sign, the whole text.
#include <algorithm>

#include "roles/entrance/pages/address.h"
#include "roles/host/pages/guest_side.h"
#include "steps/offer/pages/order_parts.h"

namespace foyer::screens::order {
namespace {

// What follows from the deposit, where nobody can miss it.
void meaning(Frame& frame, const Rect& box, const std::string& text) {
  const ui::Palette& p = frame.palette;
  frame.list.AddRectFilled(box.min, box.max, p.stage_fill, frame.px(18));
  frame.write(box.inset(frame.px(20)), text, {.dp = 27, .colour = p.stage_ink});
}

Rect begin_for_guest(const OrderView& view, Frame& frame, OrderTaps& taps) {
  const staff::GuestSide side = staff::guest_side(frame);
  if (side.to_staff) taps.intent = flow::order::ToStaff{};
  if (side.language) taps.language = side.language;
  Rect stage = side.stage;
  const std::string text = meaning_of(flow::order::terms(view.model, view.context), frame.lang);
  if (frame.portrait()) {
    Rect left = take_left(stage, stage.width() * .36f);
    left.max.x -= frame.px(28);
    meaning(frame, left, text);
  } else {
    const Frame::Setting setting{.dp = 27};
    const float inset = frame.px(20);
    const float height = frame.height(text, setting, stage.width() - 2 * inset) + 2 * inset;
    meaning(frame, take_bottom(stage, height + frame.px(6)), text);
    stage.max.y -= frame.px(20);
  }
  elements(view, frame, stage, true);
  return side.body;
}

}  // namespace

void draw_sign(const OrderView& view, OrderDraft& draft, Frame& frame, OrderTaps& taps) {
  Rect body = begin_for_guest(view, frame, taps);
  staff::guest_title(
      frame, body,
      addressed(words::kBeforeYouSign, words::kBeforeYouSignAlone,
                form_of_address(view.visit(), view.context.content, frame.lang), frame.lang),
      body.height() < frame.px(900) ? std::string_view() : words::kReadAndTick.in(frame.lang));
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const auto& clauses = view.rules().clauses;
  const float gap = frame.px(10), paper_least = frame.px(230);
  const auto count = static_cast<float>(clauses.size());
  const float row = std::clamp((body.height() - paper_least) / count - gap,
                               frame.px(frame.theme.size.chip), frame.px(112));
  for (const domain::Choice& one : clauses) {
    const bool on = flow::order::is_ticked(view.model, one.id, view.context);
    if (staff::tick_row(frame, "clause." + one.id, take_top(body, row), frame.say(one.text), on))
      taps.intent = flow::order::ToggleClause{one.id};
    body.min.y += gap;
  }
  staff::signing_sheet(frame, body, draft.signing, view.context.house.name_of(view.context.who));
  const Rect whole = take_left(foot, foot.width() * .28f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "text", whole, words::kWholeText.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::order::ReadAll{true};
  if (staff::sign_button(frame, foot, draft.signing,
                         flow::order::all_ticked(view.model, view.context)))
    taps.intent = flow::order::Sign{domain::to_texts(domain::thinned(draft.signing.strokes))};
}

void draw_text(const OrderView& view, OrderDraft& draft, Frame& frame, OrderTaps& taps) {
  Rect body = begin_for_guest(view, frame, taps);
  const domain::Consent& contract = view.rules().contract;
  staff::guest_title(frame, body, frame.say(contract.title), {});
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const Frame::Setting setting{.dp = 29, .colour = frame.palette.ink, .leading = 1.25f};
  const std::string& text = frame.say(contract.body);
  const float height = frame.height(text, setting, body.width());
  const Rect content = ui::begin_scroll(frame, body, draft.text, height + frame.px(20));
  frame.write({content.min, {content.max.x, content.min.y + height + frame.px(20)}}, text, setting);
  ui::end_scroll(frame, draft.text);
  if (ui::button(frame, "read", foot, words::kReadIt.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = flow::order::ReadAll{false};
}

}  // namespace foyer::screens::order
