// The desk's board of deliveries: the list, and beside it the gates of the one that is chosen.
#include <algorithm>

#include "kit/base/calendar.h"
#include "roles/host/pages/staff_door.h"
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

using domain::DeliveryState;
using flow::delivery::GoTo;
using flow::delivery::Stage;

constexpr float kRow_dp = 108;

struct Tag {
  std::string text;
  ImU32 ink = 0;
};

Tag tag_of(const DeliveryView& view, const Frame& frame, const domain::Delivery& one) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  switch (domain::state_of(one)) {
    case DeliveryState::waits:
      return {std::string(words::kNoCar.in(lang)), p.warn};
    case DeliveryState::preparing: {
      const auto& all = view.rules().gates;
      const bool late = std::ranges::any_of(all, [&](const domain::DeliveryGateRule& gate) {
        return flow::delivery::is_overdue(one, gate, view.context.now_ms);
      });
      return {said(words::kShutOnes, lang, {std::to_string(domain::shut_gates(one).size())}),
              late ? p.warn : p.ink2};
    }
    case DeliveryState::ready:
      return {std::string(words::kReady.in(lang)), p.good};
    case DeliveryState::handing_over:
      return {std::string(words::kHandingOver.in(lang)), p.accent_ink};
    case DeliveryState::signed_:
      return {std::string(words::kSignedState.in(lang)), p.accent_ink};
    case DeliveryState::delivered:
      return {said(words::kDelivered, lang, {view.context.zone().clock(one.done.at_ms)}), p.good};
    case DeliveryState::stopped:
      break;
  }
  return {std::string(words::kStopped.in(lang)), p.ink2};
}

void list_row(const DeliveryView& view, Frame& frame, const Rect& box, const domain::Delivery& one,
              DeliveryTaps& taps) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const std::string id = "delivery." + one.id.short_hex();
  if (frame.tap(id, box)) taps.intent = flow::delivery::Open{one.id};
  const bool open = view.model.delivery == one.id;
  if (open || frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, open ? p.chosen : ui::with_alpha(p.press, .06f),
                             frame.px(20));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  Rect inner{{box.min.x + frame.px(10), box.min.y + frame.px(10)},
             {box.max.x - frame.px(10), box.max.y - frame.px(12)}};
  const Tag tag = tag_of(view, frame, one);
  Rect head = take_top(inner, inner.height() * .54f);
  const Frame::Setting right{.dp = 25,
                             .colour = tag.ink,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  frame.write(take_right(head, std::min(frame.width(tag.text, right) + 2, head.width() * .5f)),
              tag.text, right);
  head.max.x -= frame.px(14);
  frame.write(head, name_of(one, view.context.content, lang),
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  const bool dated = !one.plan.day.empty();
  const std::string when = when_of(one, view.context.today(), lang);
  const Frame::Setting below{.dp = 24, .colour = dated ? p.ink2 : p.warn, .middle = true};
  const std::string car = staff::vehicle_name(view.context.content, one.opened.vehicle, lang);
  const std::string promised =
      dated || one.opened.promised_to.empty()
          ? std::string()
          : said(words::kPromised, lang, {month_and_day(one.opened.promised_to)});
  frame.write(inner,
              joined({when, promised, car, view.context.house.name_of(one.opened.consultant)}),
              below);
}

void draw_rows(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, const Rect& box,
               DeliveryTaps& taps) {
  ui::surface(frame, box);
  const Rect inner = box.inset(frame.px(22));
  const auto all =
      flow::delivery::listed(view.context.house, view.context.now_ms, view.context.zone());
  if (all.empty()) {
    frame.write(inner, words::kNone.in(frame.lang),
                {.dp = 28, .colour = frame.palette.ink2, .leading = 1.2f});
    return;
  }
  const float row = frame.px(kRow_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.list, row * static_cast<float>(all.size()));
  for (const domain::Delivery* one : all)
    if (const Rect line = take_top(content, row); ui::seen_in(inner, line))
      list_row(view, frame, line, *one, taps);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

// Who it is, which car, and when and where.
void head(const DeliveryView& view, Frame& frame, Rect& box, const domain::Delivery& one) {
  const Lang lang = frame.lang;
  const Rect stage = take_top(box, frame.px(138));
  frame.paint.stage(frame.list, stage, frame.px(frame.theme.size.radius_card),
                    ImDrawFlags_RoundCornersTop);
  Rect inner = stage.inset(frame.px(24));
  inner.min.x += frame.px(10);
  inner.max.x -= frame.px(10);
  Rect when = take_right(inner, inner.width() * .4f);
  inner.max.x -= frame.px(20);
  const ui::Palette& p = frame.palette;
  frame.write(take_top(inner, inner.height() * .56f), name_of(one, view.context.content, lang),
              {.dp = 38, .colour = p.stage_ink, .face = ui::Face::bold, .middle = true});
  constexpr std::size_t kTail = 6;
  const std::string tail = one.vin.size() < kTail
                               ? std::string(words::kNoCar.in(lang))
                               : said(words::kTail, lang, {one.vin.substr(one.vin.size() - kTail)});
  frame.write(inner, joined({car_of(one, view.context.content, lang), tail}),
              {.dp = 25, .colour = p.stage_ink2, .middle = true});
  const auto* bay = domain::find_by_id(view.rules().bays, one.plan.bay);
  const Frame::Setting right{.dp = 32,
                             .colour = p.stage_ink,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  frame.write(take_top(when, when.height() * .56f), when_of(one, view.context.today(), lang),
              right);
  const std::string moved =
      one.plans > 1 ? said(words::kMoved, lang, {std::to_string(one.plans - 1)}) : std::string();
  const std::string promised =
      one.opened.promised_to.empty()
          ? std::string()
          : said(words::kPromised, lang, {month_and_day(one.opened.promised_to)});
  frame.write(
      when, bay == nullptr || one.plan.day.empty() ? promised : joined({bay->text.in(lang), moved}),
      {.dp = 25, .colour = p.stage_ink2, .align = Frame::Align::right, .middle = true});
}

// Whoever the gate may be with: the pack's word first, then everybody who works here.
void holders(const DeliveryView& view, Frame& frame, Rect& foot, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  constexpr std::size_t kMost = 8;
  std::vector<std::string> names, ids{""};
  const auto* rule = domain::find_by_id(view.rules().gates, view.model.gate);
  names.push_back(rule == nullptr ? std::string() : rule->holder.in(lang));
  for (const auto& [id, one] : view.context.house.staff)
    if (!one.removed && names.size() < kMost) {
      names.push_back(one.name);
      ids.push_back(id);
    }
  const std::string& held = domain::holder_of(*view.one(), view.model.gate);
  const int chosen = static_cast<int>(std::ranges::find(ids, held) - ids.begin());
  if (const auto i =
          choices(frame, foot,
                  said(words::kWhoHolds, lang, {gate_name(view.rules(), view.model.gate, lang)}),
                  "hold", names, chosen, 4))
    taps.intent = flow::delivery::Hold{ids[*i]};
}

void actions(Frame& frame, const Rect& foot, const domain::Delivery& one, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const float gap = frame.px(18);
  const bool dated = !one.plan.day.empty(), has_car = !one.vin.empty();
  if (!domain::was_said(one.began) && ui::button(frame, "stop", column(foot, 0, 3, gap),
                                                 words::kStopIt.in(lang), ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::stop};
  if (!domain::was_said(one.signed_) &&
      ui::button(frame, "car", column(foot, 1, 3, gap),
                 (has_car ? words::kOtherCar : words::kSetCar).in(lang),
                 has_car || !dated ? ui::ButtonKind::quiet : ui::ButtonKind::primary))
    taps.intent = GoTo{Stage::car};
  if (ui::button(frame, "plan", column(foot, 2, 3, gap),
                 (dated ? words::kMoveIt : words::kPlanIt).in(lang),
                 dated ? ui::ButtonKind::quiet : ui::ButtonKind::primary))
    taps.intent = GoTo{Stage::plan};
}

void draw_one(const DeliveryView& view, Frame& frame, Rect box, DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  head(view, frame, box, *one);
  Rect body = box.inset(frame.px(28));
  if (domain::is_under_way(*one)) {
    Rect foot = take_bottom(body, view.model.gate.empty() ? frame.px(frame.theme.size.button)
                                                          : frame.px(88 * 2 + 12 + 56));
    body.max.y -= frame.px(20);
    if (view.model.gate.empty())
      actions(frame, foot, *one, taps);
    else
      holders(view, frame, foot, taps);
  }
  gates(view, frame, body, frame.portrait() ? 1 : 2, false, taps);
}

// From the right: today's, those that could go, those without a date.
std::string sums(const DeliveryView& view, Lang lang) {
  int today = 0, ready = 0, undated = 0;
  for (const auto& [id, one] : view.context.house.deliveries) {
    if (!domain::is_under_way(one)) continue;
    today += one.plan.day == view.context.today() ? 1 : 0;
    ready += domain::state_of(one) == DeliveryState::ready ? 1 : 0;
    undated += one.plan.day.empty() ? 1 : 0;
  }
  return joined({said(words::kToday, lang, {std::to_string(today)}),
                 said(words::kReadyCount, lang, {std::to_string(ready)}),
                 said(words::kUndated, lang, {std::to_string(undated)})});
}

}  // namespace
}  // namespace foyer::screens::delivery

namespace foyer::screens {

DeliveryTaps draw_deliveries(const DeliveryView& view, DeliveryDraft& draft, ui::Frame& frame) {
  using flow::delivery::Stage;
  DeliveryTaps taps;
  ui::Rect body;
  const Lang lang = frame.lang;
  taps.back =
      staff::page_head(frame, delivery::words::kTitle.in(lang), delivery::sums(view, lang), body);
  if (view.one() == nullptr && view.model.stage == Stage::board) {  // there is none to show
    delivery::draw_rows(view, draft, frame, body, taps);
    return taps;
  }
  const float gap = frame.px(28);
  ui::Rect list;
  if (frame.portrait()) {
    list = ui::take_top(body, body.height() * .3f);
    body.min.y += gap;
  } else {
    list = ui::take_left(body, body.width() * .36f);
    body.min.x += gap;
  }
  delivery::draw_rows(view, draft, frame, list, taps);
  ui::surface(frame, body);
  switch (view.model.stage) {
    case Stage::plan:
      delivery::draw_plan(view, draft, frame, body, taps);
      break;
    case Stage::car:
      delivery::draw_car(view, draft, frame, body, taps);
      break;
    case Stage::stop:
      delivery::draw_stop(view, frame, body, taps);
      break;
    default:
      delivery::draw_one(view, frame, body, taps);
  }
  return taps;
}

}  // namespace foyer::screens
