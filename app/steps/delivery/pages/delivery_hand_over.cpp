// The hand-over on the consultant's tablet: the car with its gates and small things, how far the
// list is, and what can be done next.
#include <algorithm>

#include "kit/base/calendar.h"
#include "roles/entrance/pages/car_shape.h"
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

using domain::DeliveryState;
using flow::delivery::GoTo;
using flow::delivery::Stage;

std::string clock_of(const DeliveryView& view, std::int64_t ms) {
  return view.context.zone().clock(ms);
}

// The minutes that the items which are still to be seen are given.
int minutes_left(const DeliveryView& view, const domain::Delivery& one) {
  int left = 0;
  for (const domain::HandOverItem& item : view.rules().items)
    if (domain::ticked_ms(one, item.id) == 0) left += item.minutes;
  return left;
}

// The car, what keeps it here, and the ceremony's small things.
void car_side(const DeliveryView& view, Frame& frame, const Rect& box, const domain::Delivery& one,
              DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  ui::surface(frame, box);
  Rect inner = box;
  const auto& small = view.rules().small;
  constexpr int kBeside = 3;
  const int small_rows = (static_cast<int>(small.size()) + kBeside - 1) / kBeside;
  const float small_high = frame.px(74), gap = frame.px(10);
  const float of_small =
      small.empty() ? 0 : (small_high + gap) * static_cast<float>(small_rows) + frame.px(50);
  // The car's picture gives way before a gate becomes too low for a finger.
  const int columns = frame.portrait() ? 3 : 2;
  const float of_gates = gates_need(view, frame, columns) + frame.px(40);
  const Rect stage =
      take_top(inner, std::clamp(box.height() - of_small - of_gates, frame.px(90), frame.px(150)));
  frame.paint.stage(frame.list, stage, frame.px(frame.theme.size.radius_card),
                    ImDrawFlags_RoundCornersTop);
  Rect text = stage.inset(frame.px(24));
  if (const auto* vehicle = view.context.content.vehicle(one.opened.vehicle)) {
    Rect drawn = take_right(text, text.width() * .42f);
    const float high = drawn.width() * .36f;
    drawn.min.y = drawn.centre().y - std::min(high, drawn.height()) / 2;
    drawn.max.y = drawn.min.y + std::min(high, drawn.height());
    frame.paint.car(frame.list, drawn, car_shape(vehicle->profile));
  }
  constexpr std::size_t kTail = 6;
  frame.write(take_top(text, text.height() * .55f),
              staff::vehicle_name(view.context.content, one.opened.vehicle, lang),
              {.dp = 36, .colour = p.stage_ink, .face = ui::Face::bold, .middle = true});
  frame.write(text,
              joined({one.opened.looks.in(lang),
                      one.vin.size() < kTail
                          ? std::string(words::kNoCar.in(lang))
                          : said(words::kTail, lang, {one.vin.substr(one.vin.size() - kTail)})}),
              {.dp = 24, .colour = p.stage_ink2, .middle = true});
  Rect body = inner.inset(frame.px(20));
  if (!small.empty()) {
    Rect foot = take_bottom(body, of_small - frame.px(10));
    frame.write(take_top(foot, frame.px(44)), words::kSmallThings.in(lang),
                {.dp = 25, .colour = p.ink2, .middle = true});
    for (int i = 0; i < static_cast<int>(small.size()); ++i) {
      const domain::Choice& thing = small[static_cast<std::size_t>(i)];
      if (staff::pick(frame, "small." + thing.id, cell(foot, i, kBeside, small_rows, gap),
                      thing.text.in(lang), domain::ticked_ms(one, thing.id) > 0))
        taps.intent = flow::delivery::ToggleSmall{thing.id};
    }
    body.max.y -= frame.px(10);
  }
  gates(view, frame, body, columns, true, taps);
}

void item_row(const DeliveryView& view, Frame& frame, Rect box, const domain::Delivery& one,
              const domain::HandOverItem& item, bool next) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const std::int64_t at = domain::ticked_ms(one, item.id);
  if (next) {
    frame.list.AddRectFilled(box.min, box.max, p.chosen, frame.px(20));
    frame.list.AddRect(box.min, box.max, p.accent_ink, frame.px(20), 0, frame.line(3));
  } else {
    frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  }
  Rect inner{{box.min.x + frame.px(16), box.min.y}, {box.max.x - frame.px(16), box.max.y}};
  mark(frame, take_left(inner, frame.px(44)), at > 0);
  inner.min.x += frame.px(20);
  const int minutes = at > 0 ? domain::minutes_of(one, item.id, view.rules()) : item.minutes;
  const std::string right = staff::minutes_text(minutes, lang);
  const Frame::Setting small{
      .dp = 25, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(inner, frame.px(130)), right, small);
  const auto told = one.items.find(item.id);
  const std::string by =
      at > 0 && told != one.items.end()
          ? joined({view.context.house.name_of(told->second.told.by), clock_of(view, at)})
      : item.adviser ? std::string(words::kAdviserRow.in(lang))
                     : std::string();
  frame.write(take_right(inner, std::min(frame.width(by, small) + 2, inner.width() * .45f)), by,
              small);
  inner.max.x -= frame.px(16);
  frame.write(inner, item.text.in(lang),
              {.dp = 30,
               .colour = at > 0 ? p.ink2 : p.ink,
               .face = next ? ui::Face::bold : ui::Face::regular,
               .middle = true});
}

const domain::HandOverItem* next_item(const DeliveryView& view, const domain::Delivery& one) {
  for (const domain::HandOverItem& item : view.rules().items)
    if (domain::ticked_ms(one, item.id) == 0) return &item;
  return nullptr;
}

void list_side(const DeliveryView& view, Frame& frame, const Rect& box,
               const domain::Delivery& one) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  ui::surface(frame, box);
  Rect body = box.inset(frame.px(30));
  Rect head = take_top(body, frame.px(60));
  const auto& items = view.rules().items;
  const int done = domain::ticked(one, view.rules()), count = static_cast<int>(items.size());
  std::string right = std::to_string(done) + " / " + std::to_string(count);
  if (domain::was_said(one.began) && !domain::was_said(one.signed_))
    right = joined({right, said(words::kExpectedEnd, lang,
                                {clock_of(view, view.context.now_ms +
                                                    minutes_left(view, one) * kOneMinute_ms)})});
  const Frame::Setting small{
      .dp = 27, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(head, frame.width(right, small) + 2), right, small);
  const std::string who = called(one, view.context.content, lang);
  frame.write(
      head,
      who.empty() ? std::string(words::kListAlone.in(lang)) : said(words::kListOf, lang, {who}),
      {.dp = 34, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  ui::progress(frame, take_top(body, frame.px(18)), done, count);
  body.min.y += frame.px(14);
  const domain::HandOverItem* next = next_item(view, one);
  const float high =
      std::min(body.height() / static_cast<float>(std::max(1, count)), frame.px(104));
  for (const domain::HandOverItem& item : items)
    item_row(view, frame, take_top(body, high), one, item, next == &item);
}

// Why the car stays, if it does.
std::string hindrance(const DeliveryView& view, const domain::Delivery& one, Lang lang) {
  if (one.vin.empty()) return std::string(words::kNoCarKeeps.in(lang));
  const auto shut = domain::shut_gates(one);
  std::string names;
  for (const std::string& gate : shut)
    names += (names.empty()      ? ""
              : lang == Lang::zh ? "、"
                                 : ", ") +
             gate_name(view.rules(), gate, lang);
  return names.empty() ? std::string() : said(words::kGatesKeep, lang, {names});
}

// Signed: the number is read off the car, and it leaves.
void leaving_side(const DeliveryView& view, Frame& frame, const Rect& box,
                  const domain::Delivery& one, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const std::string why = hindrance(view, one, lang);
  if (!why.empty()) {
    Rect rest = box;
    const Rect told = take_top(rest, frame.px(110));
    rest.min.y += frame.px(20);
    ui::surface(frame, told);
    frame.write(told.inset(frame.px(26)), why,
                {.dp = 30, .colour = p.warn, .face = ui::Face::bold, .middle = true});
    list_side(view, frame, rest, one);
    return;
  }
  ui::surface(frame, box);
  Rect body = box.inset(frame.px(20));
  staff::number_field(frame, "tail", take_top(body, frame.px(104)), words::kReadTail.in(lang),
                      view.model.tail, {}, true);
  frame.write(take_top(body, frame.px(44)),
              view.model.wrong_tail ? words::kTailWrong.in(lang) : std::string_view(),
              {.dp = 27, .colour = p.warn, .face = ui::Face::bold, .middle = true});
  const Rect pad = take_top(body, std::min(body.height(), frame.px(430)));
  if (const auto key = staff::digit_pad(frame, pad))
    taps.intent = flow::delivery::Digit{key->typed};
}

std::string photo_word(const domain::Delivery& one, Lang lang) {
  if (!domain::was_said(one.photo_by)) return {};
  const Phrase& word = one.photo.publish ? words::kPhotoShown
                       : one.photo.keep  ? words::kPhotoKept
                                         : words::kPhotoNo;
  return std::string(word.in(lang));
}

std::string hint_of(const DeliveryView& view, const domain::Delivery& one, Lang lang) {
  const std::string who = name_of(one, view.context.content, lang);
  if (!domain::was_said(one.began)) return joined({who, when_of(one, view.context.today(), lang)});
  const std::string in_all =
      staff::minutes_text(domain::minutes_in_all(one, view.context.now_ms), lang);
  if (domain::was_said(one.delivered))
    return joined({who, said(words::kGone, lang, {clock_of(view, one.done.at_ms), in_all}),
                   photo_word(one, lang)});
  return joined({who, said(words::kBeganAt, lang, {clock_of(view, one.began_ms), in_all}),
                 photo_word(one, lang)});
}

void next_step(const DeliveryView& view, Frame& frame, const Rect& box, const domain::Delivery& one,
               DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  if (!domain::was_said(one.signed_)) {
    const bool all = flow::delivery::all_ticked(one, view.rules());
    const std::string text =
        all ? std::string(words::kToSignIt.in(lang))
            : said(words::kToGuest, lang, {std::to_string(domain::ticked(one, view.rules()) + 1)});
    if (ui::button(frame, "to-guest", box, text, ui::ButtonKind::primary))
      taps.intent = flow::delivery::Begin{};
    return;
  }
  const bool typed = view.model.tail.size() == flow::delivery::kTailDigits;
  if (domain::is_under_way(one) &&
      ui::button(frame, "leave", box, words::kLeave.in(lang),
                 typed ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      typed)
    taps.intent = flow::delivery::Leave{};
}

}  // namespace

void draw_overview(const DeliveryView& view, DeliveryDraft&, Frame& frame, DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  const Lang lang = frame.lang;
  Rect body, line;
  taps.back =
      staff::page_head(frame, words::kHandOver.in(lang),
                       one == nullptr ? std::string() : hint_of(view, *one, lang), body, &line);
  if (one == nullptr) return;
  pictures_chip(view, *one, frame, line, taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const Rect service = take_left(foot, foot.width() * .3f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "service", service, words::kService.in(lang), ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::service};
  next_step(view, frame, foot, *one, taps);
  const float gap = frame.px(24);
  Rect left = frame.portrait() ? take_bottom(body, body.height() * .52f)
                               : take_left(body, body.width() * .42f);
  (frame.portrait() ? body.max.y : body.min.x) += frame.portrait() ? -gap : gap;
  car_side(view, frame, left, *one, taps);
  if (domain::was_said(one->signed_) && domain::is_under_way(*one))
    leaving_side(view, frame, body, *one, taps);
  else
    list_side(view, frame, body, *one);
}

}  // namespace foyer::screens::delivery

namespace foyer::screens {

DeliveryTaps draw_hand_over(const DeliveryView& view, DeliveryDraft& draft, ui::Frame& frame) {
  using flow::delivery::Stage;
  DeliveryTaps taps;
  switch (view.model.stage) {
    case Stage::list:
      delivery::draw_list(view, draft, frame, taps);
      break;
    case Stage::sign:
      delivery::draw_sign(view, draft, frame, taps);
      break;
    case Stage::service:
      delivery::draw_service(view, frame, taps);
      break;
    case Stage::pictures:
      delivery::draw_pictures(view, draft, frame, taps);
      break;
    default:
      delivery::draw_overview(view, draft, frame, taps);
  }
  return taps;
}

}  // namespace foyer::screens
