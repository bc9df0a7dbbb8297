// Who is calling: the number on a pad, and whom it belongs to; and what is sent to whoever is
// expected once the call was logged.
#include "kit/base/calendar.h"
#include "kit/input/dialled.h"
#include "kit/input/keyboard_layout.h"
#include "kit/ui/keyboard.h"
#include "roles/host/pages/staff_door.h"
#include "steps/leads/pages/phone_parts.h"

namespace foyer::screens::leads {
namespace {

using flow::phone::Effective;

// "A 级 10 天，从 11月18日 到店算起".
std::string evidence(const PhoneView& view, Lang lang) {
  const flow::phone::Caller& caller = view.shown.caller;
  const std::string days = std::to_string(caller.protection.days);
  const std::string from = month_and_day(view.context.zone().day(caller.protection.from_ms));
  switch (caller.by) {
    case Effective::none:
      return {};
    case Effective::allotted:
      return said(words::kSinceAllotted, lang, {days, from});
    case Effective::spoken:
      return said(words::kSinceContact, lang, {days, from});
    case Effective::visited:
      return said(words::kSinceVisit, lang, {days, from});
  }
  return {};
}

std::string days_left(const PhoneView& view, Lang lang) {
  const auto now = day_number(view.context.today());
  const auto until = day_number(view.shown.caller.protection.until);
  if (!now || !until || *until < *now) return {};
  if (*until == *now) return std::string(words::kLastDay.in(lang));
  return said(words::kDaysLeft, lang, {std::to_string(*until - *now)});
}

// What the number is known by.
std::string known_by(const PhoneView& view, Lang lang) {
  const flow::phone::Caller& caller = view.shown.caller;
  if (!caller.again) return std::string(words::kNewCaller.in(lang));
  return joined(
      {std::string(words::kCallsAgain.in(lang)),
       caller.last_day.empty() ? std::string() : said(words::kWasHereOn, lang, {caller.last_day})});
}

}  // namespace

void owner_band(const PhoneView& view, Frame& frame, Rect& box) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const flow::phone::Caller& caller = view.shown.caller;
  const domain::House& house = view.context.house;
  const Rect band = take_top(box, frame.px(92));
  const bool owned = !view.shown.owner.empty();
  frame.list.AddRectFilled(band.min, band.max,
                           ui::mix(p.surface, owned ? p.good : p.track, owned ? .12f : .3f));
  Rect inner{{band.min.x + frame.px(32), band.min.y + frame.px(8)},
             {band.max.x - frame.px(32), band.max.y - frame.px(8)}};
  ui::draw_icon(frame, take_left(inner, frame.px(44)), owned ? "shield-check" : "shield-outline",
                40, owned ? p.good : p.ink2);
  inner.min.x += frame.px(18);
  std::string what(words::kNobodys.in(lang));
  if (owned)
    what = said(words::kOwnCustomer, lang,
                {house.name_of(view.shown.owner), month_and_day(caller.protection.until)});
  else if (!caller.protection.consultant.empty())
    what =
        said(words::kOver, lang,
             {house.name_of(caller.protection.consultant), month_and_day(caller.protection.until)});
  const std::string left = owned ? days_left(view, lang) : std::string();
  const Frame::Setting strong{.dp = 27,
                              .colour = p.good,
                              .face = ui::Face::bold,
                              .align = Frame::Align::right,
                              .middle = true};
  if (!left.empty()) {
    frame.write(take_right(inner, frame.width(left, strong) + 2), left, strong);
    inner.max.x -= frame.px(16);
  }
  frame.write(take_top(inner, inner.height() * .55f), what,
              {.dp = 27, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, joined({evidence(view, lang), known_by(view, lang)}),
              {.dp = 23, .colour = p.ink2, .middle = true});
}

namespace {

// The number as it is grouped, and what is gently said of one that no rule knows.
void number_field(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect& box) {
  const std::string& typed = draft.number.text.text();
  std::string shown, hint;
  if (view.writers.phones != nullptr && !typed.empty()) {
    const input::PhoneReading reading =
        view.writers.phones->read(typed, view.context.content.showroom.country);
    shown = reading.shown;
    if (reading.hint == input::PhoneHint::unusual) hint = words::kOddNumber.in(frame.lang);
  }
  ui::text_field(frame, "number", take_top(box, frame.px(104)), draft.number.text,
                 {.placeholder = words::kNumberHint.in(frame.lang),
                  .preedit = {},
                  .shown = shown,
                  .prefix = {}});
  const Rect below = take_top(box, frame.px(52));
  const flow::phone::Caller& caller = view.shown.caller;
  if (caller.again)
    hint =
        joined({full_name(caller.name, caller.honorific, view.context.content, frame.lang),
                view.context.house.name_of(view.shown.owner),
                caller.last_day.empty() ? std::string()
                                        : said(words::kWasHereOn, frame.lang, {caller.last_day})});
  frame.write(below, hint,
              {.dp = 26,
               .colour = caller.again ? frame.palette.good : frame.palette.warn,
               .face = caller.again ? ui::Face::bold : ui::Face::regular,
               .middle = true});
}

void press(PhoneDraft& draft, const input::Key& key) {
  if (key.action == input::KeyAction::text) draft.number.text.insert(key.text);
  if (key.action == input::KeyAction::erase) draft.number.text.erase_before();
  if (key.action == input::KeyAction::clear) draft.number.text.clear();
}

}  // namespace

void draw_number(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box,
                 PhoneTaps& taps) {
  const Lang lang = frame.lang;
  box = box.inset(frame.px(36));
  staff::title(frame, take_top(box, frame.px(56)), words::kWhoCalls.in(lang));
  box.min.y += frame.px(8);
  number_field(view, draft, frame, box);
  const std::string number = kept_number(draft, view.context.content);
  const Rect go = take_bottom(box, frame.px(104));
  box.max.y -= frame.px(14);
  Rect others = take_bottom(box, frame.px(80));
  box.max.y -= frame.px(16);
  if (ui::button(frame, "missed", column(others, 0, 2, frame.px(16)), words::kNobodyLifted.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::phone::Missed{number};
  if (ui::button(frame, "lead", column(others, 1, 2, frame.px(16)), words::kOnlyLead.in(lang),
                 number.empty() ? ui::ButtonKind::waiting : ui::ButtonKind::quiet) &&
      !number.empty())
    taps.intent = flow::phone::WriteDown{number};
  if (ui::button(frame, "talk", go, (number.empty() ? words::kTalkHidden : words::kTalk).in(lang),
                 ui::ButtonKind::primary, "phone-in-talk"))
    taps.intent = flow::phone::Lift{number};
  frame.list.AddRectFilled(box.min, box.max, frame.palette.keyboard, frame.px(28));
  const Rect keys = box.inset(frame.px(18));
  const float wide = std::min(keys.width(), frame.px(720));
  const float left = keys.min.x + (keys.width() - wide) / 2;
  if (const auto key = ui::keyboard(frame, {{left, keys.min.y}, {left + wide, keys.max.y}},
                                    input::layout(input::Keyboard::phone), false, {}))
    press(draft, *key);
}

void draw_sent(const PhoneView& view, PhoneDraft&, Frame& frame, Rect box, PhoneTaps& taps) {
  const Lang lang = frame.lang;
  const domain::House& house = view.context.house;
  const auto call = house.calls.find(view.model.call);
  if (call == house.calls.end()) return;
  const domain::CallLogged& told = call->second.logged;
  const auto id = Id::from_hex(told.appointment);
  const auto booked = id ? house.appointments.find(*id) : house.appointments.end();
  if (booked == house.appointments.end()) return;
  const domain::AppointmentMade& made = booked->second.made;
  const auto at_ms = flow::drive::begins(made, view.context.zone());
  const std::string text = message({.name = told.name,
                                    .honorific = told.honorific,
                                    .at_ms = at_ms.value_or(0),
                                    .vehicle = made.vehicle,
                                    .drive = !made.car.empty(),
                                    .consultant = made.consultant},
                                   view.context, lang);
  box = box.inset(frame.px(36));
  staff::title(frame, take_top(box, frame.px(56)), words::kSendTitle.in(lang));
  const Rect buttons = take_bottom(box, frame.px(104));
  box.max.y -= frame.px(24);
  if (ui::button(frame, "not-sent", column(buttons, 0, 2, frame.px(16)), words::kNotSent.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::phone::NextCall{};
  if (ui::button(frame, "sent", column(buttons, 1, 2, frame.px(16)), words::kSent.in(lang),
                 ui::ButtonKind::primary))
    taps.intent = flow::phone::MessageWent{};
  Rect code = take_right(box, std::min(box.height(), box.width() * .46f));
  box.max.x -= frame.px(32);
  const ImVec2 c = code.centre();
  const float side = std::min(code.width(), code.height());
  frame.paint.qr(frame.list, {{c.x - side / 2, c.y - side / 2}, {c.x + side / 2, c.y + side / 2}},
                 text);
  frame.write(take_top(box, frame.px(72)), number_text(told.phone, view.context, lang),
              {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  const Rect hint = take_bottom(box, frame.px(90));
  frame.write(hint, words::kSendHint.in(lang), {.dp = 25, .colour = frame.palette.ink2});
  frame.write(box, text, {.dp = 32, .colour = frame.palette.ink, .leading = 1.25f});
}

}  // namespace foyer::screens::leads
