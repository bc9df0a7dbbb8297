// What the desk says of a delivery: day, bay and hour; which car; why it does not come about.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "kit/input/keyboard_layout.h"
#include "kit/ui/keyboard.h"
#include "showroom/stock_at_hand.h"
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

using flow::delivery::GoTo;
using flow::delivery::Stage;
using flow::delivery::VinTrouble;

constexpr int kDaysShown = 6;

Rect begin_part(const DeliveryView& view, Frame& frame, Rect box, std::string_view title) {
  Rect body = box.inset(frame.px(36));
  const domain::Delivery* one = view.one();
  staff::title(frame, take_top(body, frame.px(60)), title);
  if (one != nullptr)
    frame.write(take_top(body, frame.px(44)),
                joined({name_of(*one, view.context.content, frame.lang),
                        car_of(*one, view.context.content, frame.lang)}),
                {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(16);
  return body;
}

void days(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, Rect& body,
          DeliveryTaps& taps) {
  std::vector<std::string> texts, names;
  int chosen = -1;
  for (int i = 0; i < kDaysShown; ++i) {
    names.push_back(day_after(view.context.today(), draft.day_from + i));
    if (names.back() == view.model.day) chosen = i;
    texts.push_back(month_and_day(names.back()));
  }
  texts.emplace_back(words::kLaterDays.in(frame.lang));
  const auto i =
      choices(frame, body,
              joined({std::string(words::kDayRow.in(frame.lang)), day(view.model.day, frame.lang)}),
              "day", texts, chosen, frame.portrait() ? 4 : kDaysShown + 1);
  if (!i) return;
  constexpr int kAhead_days = 60;
  if (*i < names.size())
    taps.intent = flow::delivery::PickDay{names[*i]};
  else
    draft.day_from = draft.day_from + kDaysShown > kAhead_days ? 0 : draft.day_from + kDaysShown;
}

void times(const DeliveryView& view, Frame& frame, Rect& body, const domain::Delivery& one,
           DeliveryTaps& taps) {
  const domain::DeliveryRules& rules = view.rules();
  std::vector<std::string> texts;
  std::vector<bool> taken;
  int chosen = -1;
  for (const std::string& time : rules.times) {
    const bool here =
        one.plan.day == view.model.day && one.plan.time == time && one.plan.bay == view.model.bay;
    if (here) chosen = static_cast<int>(texts.size());
    taken.push_back(flow::delivery::is_taken(view.context.house, rules, one.id, view.model.day,
                                             time, view.model.bay));
    texts.push_back(taken.back() ? joined({time, std::string(words::kTaken.in(frame.lang))})
                                 : time);
  }
  const auto i = choices(frame, body, words::kTimeRow.in(frame.lang), "time", texts, chosen, 4);
  if (i && !taken[*i]) taps.intent = flow::delivery::Plan{rules.times[*i]};
}

void vin_hint(Frame& frame, const Rect& line, const std::string& vin, VinTrouble trouble) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  std::string hint(words::kVinRight.in(lang));
  if (trouble == VinTrouble::shape)
    hint = said(words::kVinShape, lang, {std::to_string(vin.size())});
  if (trouble == VinTrouble::check_digit) hint = words::kVinDigit.in(lang);
  if (trouble == VinTrouble::anothers) hint = words::kVinAnothers.in(lang);
  const bool right = trouble == VinTrouble::none;
  frame.write(line, hint,
              {.dp = 26,
               .colour = right                          ? p.good
                         : trouble == VinTrouble::shape ? p.ink2
                                                        : p.warn,
               .face = right ? ui::Face::bold : ui::Face::regular,
               .middle = true});
}

// Cars like it that stand here, each by the end of its number, its paint and its days: one touch.
void from_stock(const DeliveryView& view, Frame& frame, Rect& body, const domain::Delivery& one,
                DeliveryTaps& taps) {
  constexpr std::size_t kShown = 4, kEnd = 6;
  auto cars = flow::delivery::cars_for(one, view.context.house);
  if (cars.empty()) return;
  const Lang lang = frame.lang;
  const std::string count = std::to_string(cars.size());
  cars.resize(std::min(cars.size(), kShown));
  std::vector<std::string> texts;
  for (const domain::StockCar* car : cars) {
    const auto* paint =
        domain::find_by_id(view.context.content.prices.colours, car->listed.colour);
    const auto days = domain::days_in_stock(*car, view.context.today());
    texts.push_back(
        joined({"…" + car->listed.vin.substr(car->listed.vin.size() - kEnd),
                paint == nullptr ? std::string() : std::string(paint->text.in(lang)),
                days ? said(words::kStockDays, lang, {std::to_string(*days)}) : std::string()}));
  }
  if (const auto i = choices(frame, body, said(words::kInStock, lang, {count}), "stock", texts, -1,
                             2))
    taps.intent = flow::delivery::SetCar{cars[*i]->listed.vin};
}

}  // namespace

void draw_plan(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, Rect box,
               DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  const Lang lang = frame.lang;
  Rect body = begin_part(view, frame, box, words::kWhen.in(lang));
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  days(view, draft, frame, body, taps);
  const auto& bays = view.rules().bays;
  std::vector<std::string> names;
  int chosen = -1;
  for (const domain::Choice& bay : bays) {
    if (bay.id == view.model.bay) chosen = static_cast<int>(names.size());
    names.push_back(bay.text.in(lang));
  }
  if (const auto i = choices(frame, body, words::kBayRow.in(lang), "bay", names, chosen, 4))
    taps.intent = flow::delivery::PickBay{bays[*i].id};
  times(view, frame, body, *one, taps);
  if (ui::button(frame, "cancel", column(foot, 0, 2, frame.px(18)), words::kCancel.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::board};
  if (!one->plan.day.empty() && ui::button(frame, "call-off", column(foot, 1, 2, frame.px(18)),
                                           words::kCallOff.in(lang), ui::ButtonKind::quiet))
    taps.intent = flow::delivery::CallOff{};
}

void draw_car(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, Rect box,
              DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  const Lang lang = frame.lang;
  Rect body = begin_part(view, frame, box, words::kVinTitle.in(lang));
  ui::text_field(
      frame, "vin", take_top(body, frame.px(104)), draft.vin.text,
      {.placeholder = words::kVinHint.in(lang), .preedit = {}, .shown = {}, .prefix = {}});
  const std::string vin = domain::kept_vin(draft.vin.text.text());
  const VinTrouble trouble = flow::delivery::vin_trouble(vin, one->id, view.context);
  const bool right = trouble == VinTrouble::none;
  if (vin.empty())
    from_stock(view, frame, body, *one, taps);
  else
    vin_hint(frame, take_top(body, frame.px(56)), vin, trouble);
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(18);
  const float high = std::min(body.height(), frame.px(500));
  const Rect keys{{body.min.x, body.max.y - high}, body.max};
  frame.list.AddRectFilled(keys.min, keys.max, frame.palette.keyboard, frame.px(28));
  input::KeyboardLayout layout = input::layout(input::Keyboard::plate_number);
  --layout.row_count;  // the last one has what only plates have
  if (const auto key = ui::keyboard(frame, keys.inset(frame.px(18)), layout, false, {})) {
    if (key->action == input::KeyAction::text) draft.vin.text.insert(key->text);
    if (key->action == input::KeyAction::erase) draft.vin.text.erase_before();
    if (key->action == input::KeyAction::clear) draft.vin.text.clear();
  }
  if (ui::button(frame, "cancel", column(foot, 0, 2, frame.px(18)), words::kCancel.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::board};
  if (ui::button(frame, "use-vin", column(foot, 1, 2, frame.px(18)), words::kUseVin.in(lang),
                 right ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      right)
    taps.intent = flow::delivery::SetCar{vin};
}

void draw_stop(const DeliveryView& view, Frame& frame, Rect box, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  Rect body = begin_part(view, frame, box, words::kWhyStop.in(lang));
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  std::vector<std::string> texts;
  for (const domain::Choice& one : view.rules().stop_reasons) texts.push_back(one.text.in(lang));
  if (const auto i = choices(frame, body, words::kStopHint.in(lang), "why", texts, -1, 2))
    taps.intent = flow::delivery::Stop{view.rules().stop_reasons[*i].id};
  if (ui::button(frame, "cancel", column(foot, 0, 2, frame.px(18)), words::kCancel.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = GoTo{Stage::board};
}

}  // namespace foyer::screens::delivery
