// What the guest holds: the list, ticked row by row in their own language, then the photograph and
// the signature.
#include <algorithm>

#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/car_shape.h"
#include "roles/host/pages/guest_side.h"
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

using flow::delivery::GoTo;
using flow::delivery::Stage;

Rect begin_for_guest(const DeliveryView& view, Frame& frame, const domain::Delivery& one,
                     DeliveryTaps& taps) {
  const staff::GuestSide side = staff::guest_side(frame);
  if (side.to_staff) taps.intent = flow::delivery::ToStaff{};
  if (side.language) taps.language = side.language;
  Rect stage = side.stage;
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const auto* vehicle = view.context.content.vehicle(one.opened.vehicle);
  const float title = frame.px(76);
  frame.write(take_top(stage, title), words::kYourCar.in(lang),
              {.dp = 30, .colour = p.stage_ink2, .middle = true});
  if (vehicle != nullptr && frame.portrait()) {
    staff::stage_car(frame, take_left(stage, stage.width() * .42f), *vehicle);
    stage.min.x += frame.px(28);
  } else if (vehicle != nullptr) {
    const Rect drawn = take_top(stage, std::min(stage.width() * .36f, stage.height() * .3f));
    frame.paint.car(frame.list, drawn, car_shape(vehicle->profile));
    stage.min.y += frame.px(28);
  }
  staff::fact_lines(frame, stage,
                    {{std::string(words::kModelRow.in(lang)),
                      staff::vehicle_name(view.context.content, one.opened.vehicle, lang)},
                     {std::string(words::kLooksRow.in(lang)), one.opened.looks.in(lang)},
                     {std::string(words::kVinRow.in(lang)), one.vin},
                     {std::string(words::kConsultantRow.in(lang)),
                      view.context.house.name_of(one.opened.consultant)}},
                    true);
  return side.body;
}

void title(Frame& frame, Rect& body, const std::string& text, std::string_view hint) {
  const Frame::Setting large{.dp = 46, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, large, body.width()), frame.px(130))),
              text, large);
  body.min.y += frame.px(6);
  if (!hint.empty())
    frame.write(take_top(body, frame.px(42)), hint, {.dp = 27, .colour = frame.palette.ink2});
  body.min.y += frame.px(16);
}

// An item with what exactly it is; the whole row is the target.
bool item_row(Frame& frame, const Rect& box, const domain::HandOverItem& item, bool on) {
  const ui::Palette& p = frame.palette;
  const std::string id = "item." + item.id;
  const bool tapped = frame.tap(id, box, true);
  ui::key_box(frame, box, frame.held(id, box) ? p.press : on ? p.chosen : p.surface, frame.px(22));
  Rect inner{{box.min.x + frame.px(24), box.min.y + frame.px(10)},
             {box.max.x - frame.px(24), box.max.y - frame.px(10)}};
  mark(frame, take_left(inner, frame.px(52)), on);
  inner.min.x += frame.px(24);
  const Frame::Setting small{
      .dp = 24, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  const std::string beside =
      item.adviser ? std::string(words::kAdviserRow.in(frame.lang)) : std::string();
  Rect head = take_top(inner, inner.height() * (item.hint.in(frame.lang).empty() ? 1.f : .54f));
  frame.write(take_right(head, std::min(frame.width(beside, small) + 2, head.width() * .4f)),
              beside, small);
  frame.write(head, item.text.in(frame.lang),
              {.dp = 31, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, item.hint.in(frame.lang), {.dp = 24, .colour = p.ink2, .middle = true});
  return tapped;
}

}  // namespace

void draw_list(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  const Lang lang = frame.lang;
  Rect body = begin_for_guest(view, frame, *one, taps);
  title(frame, body,
        addressed(words::kGuestTitle, words::kGuestTitleAlone,
                  called(*one, view.context.content, lang), lang),
        words::kGuestHint.in(lang));
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const auto& items = view.rules().items;
  const float gap = frame.px(10), least = frame.px(104);
  const auto count = static_cast<float>(std::max<std::size_t>(1, items.size()));
  const float high = std::clamp((body.height() + gap) / count - gap, least, frame.px(124));
  Rect content = ui::begin_scroll(frame, body, draft.items, (high + gap) * count - gap);
  for (const domain::HandOverItem& item : items) {
    const Rect row = take_top(content, high);
    content.min.y += gap;
    if (ui::seen_in(body, row) && item_row(frame, row, item, domain::ticked_ms(*one, item.id) > 0))
      taps.intent = flow::delivery::ToggleItem{item.id};
  }
  ui::end_scroll(frame, draft.items);
  const int left = static_cast<int>(items.size()) - domain::ticked(*one, view.rules());
  const std::string text = left == 0 ? std::string(words::kAllSeen.in(lang))
                                     : said(words::kStillLeft, lang, {std::to_string(left)});
  if (ui::button(frame, "to-sign", foot, text,
                 left == 0 ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      left == 0)
    taps.intent = GoTo{Stage::sign};
}

void draw_sign(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  const Lang lang = frame.lang;
  const domain::DeliveryRules& rules = view.rules();
  Rect body = begin_for_guest(view, frame, *one, taps);
  title(frame, body,
        addressed(words::kSignTitle, words::kSignTitleAlone,
                  called(*one, view.context.content, lang), lang),
        words::kPhotoRow.in(lang));
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const float high = frame.px(104), gap = frame.px(10);
  const domain::DeliveryPhoto& photo = one->photo;
  if (staff::tick_row(frame, "photo.keep", take_top(body, high), frame.say(rules.photo_keep),
                      photo.keep))
    taps.intent = flow::delivery::PhotoWord{!photo.keep, photo.publish};
  body.min.y += gap;
  if (staff::tick_row(frame, "photo.publish", take_top(body, high), frame.say(rules.photo_publish),
                      photo.publish))
    taps.intent = flow::delivery::PhotoWord{photo.keep || !photo.publish, !photo.publish};
  body.min.y += frame.px(18);
  staff::signing_sheet(frame, body, draft.signing, view.context.house.name_of(view.context.who));
  const Rect again = take_left(foot, foot.width() * .28f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "list", again, words::kBackToList.in(lang), ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::list};
  if (staff::sign_button(frame, foot, draft.signing, flow::delivery::all_ticked(*one, rules)))
    taps.intent = flow::delivery::Sign{domain::to_texts(domain::thinned(draft.signing.strokes))};
}

}  // namespace foyer::screens::delivery
