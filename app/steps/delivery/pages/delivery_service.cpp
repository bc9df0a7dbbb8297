// The introduction to the service: who looks after the car from here on, the first service, how the
// guest is reached, the follow-up call, and what passes from sales to the service.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

using flow::delivery::GoTo;
using flow::delivery::Introduce;
using flow::delivery::Stage;

void who_and_how(const DeliveryView& view, Frame& frame, Rect body, const domain::Delivery& one,
                 DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const domain::DeliveryRules& rules = view.rules();
  const domain::ServiceIntroduced& told = one.service;
  std::vector<std::string> names;
  int chosen = -1;
  for (const domain::ServiceAdviser& adviser : rules.advisers) {
    if (adviser.id == told.adviser) chosen = static_cast<int>(names.size());
    names.push_back(joined({adviser.text.in(lang), adviser.phone}));
  }
  domain::ServiceIntroduced said_now;
  if (const auto i =
          choices(frame, body, words::kAdviserPick.in(lang), "adviser", names, chosen, 2)) {
    said_now.adviser = rules.advisers[*i].id;
    taps.intent = Introduce{said_now};
  }
  const Rect met = take_top(body, frame.px(88));
  body.min.y += frame.px(18);
  if (staff::tick_row(frame, "met", met, (told.met ? words::kMet : words::kNotMet).in(lang),
                      told.met) &&
      !told.adviser.empty() && !told.met) {
    said_now.adviser = told.adviser;
    said_now.met = true;
    taps.intent = Introduce{said_now};
  }
  std::vector<std::string> ways;
  chosen = -1;
  for (const domain::Choice& way : rules.reach) {
    if (way.id == told.reach) chosen = static_cast<int>(ways.size());
    ways.push_back(way.text.in(lang));
  }
  if (const auto i = choices(frame, body, words::kReachRow.in(lang), "reach", ways, chosen, 3)) {
    said_now.reach = rules.reach[*i].id;
    taps.intent = Introduce{said_now};
  }
  std::vector<std::string> days, named;
  chosen = -1;
  constexpr int kChoices = 3;
  for (int i = 0; i < kChoices; ++i) {
    days.push_back(day_after(view.context.today(), std::max(1, rules.call_after_days - 1 + i)));
    if (days.back() == told.call_on) chosen = i;
    named.push_back(day(days.back(), lang));
  }
  if (const auto i = choices(frame, body, words::kCallRow.in(lang), "call", named, chosen, 3)) {
    said_now.call_on = days[*i];
    taps.intent = Introduce{said_now};
  }
}

void first_service(const DeliveryView& view, Frame& frame, Rect& body,
                   const domain::Delivery& one) {
  if (one.service.first_service.empty()) return;
  staff::fact_line(
      frame, body, words::kFirstService.in(frame.lang),
      said(words::kFirstServiceBy, frame.lang,
           {number(view.rules().first_service_km, frame.lang), one.service.first_service}),
      false);
  body.min.y += frame.px(14);
}

// What it is, to whom and until when; or what came of it.
void pass_row(const DeliveryView& view, Frame& frame, const Rect& box, const domain::Delivery& one,
              const domain::Choice& what, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  Rect inner{{box.min.x, box.min.y + frame.px(10)}, {box.max.x, box.max.y - frame.px(12)}};
  const auto given = one.passed.find(what.id);
  const bool stands = given != one.passed.end() && given->second.answer != "refused";
  const bool waits = stands && given->second.answer.empty();
  const auto* adviser = domain::find_by_id(view.rules().advisers, one.service.adviser);
  Rect buttons = take_right(inner, inner.width() * .46f);
  inner.max.x -= frame.px(16);
  const float gap = frame.px(12);
  if (waits) {
    if (staff::pick(frame, "taken." + what.id, column(buttons, 0, 2, gap),
                    words::kAskTaken.in(lang), false))
      taps.intent = flow::delivery::Answer{what.id, "taken"};
    if (staff::pick(frame, "refused." + what.id, column(buttons, 1, 2, gap),
                    words::kAskRefused.in(lang), false))
      taps.intent = flow::delivery::Answer{what.id, "refused"};
  } else if (!stands && adviser != nullptr) {
    if (staff::pick(frame, "pass." + what.id, buttons,
                    said(words::kPassTo, lang, {adviser->text.in(lang)}), false))
      taps.intent = flow::delivery::Pass{what.id};
  }
  std::string state;
  ImU32 ink = p.ink2;
  if (given != one.passed.end()) {
    const domain::Passed& passed = given->second;
    const auto* taker = domain::find_by_id(view.rules().advisers, passed.told.taker);
    const std::string who = taker == nullptr ? std::string() : taker->text.in(lang);
    const bool late = waits && passed.told.due < view.context.today();
    state = joined({who, passed.answer == "taken" ? std::string(words::kAnswerTaken.in(lang))
                         : passed.answer == "refused"
                             ? std::string(words::kAnswerRefused.in(lang))
                             : said(words::kWaitsUntil, lang, {month_and_day(passed.told.due)})});
    ink = late || passed.answer == "refused" ? p.warn : passed.answer == "taken" ? p.good : p.ink2;
  }
  frame.write(take_top(inner, inner.height() * (state.empty() ? 1.f : .54f)), what.text.in(lang),
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, state, {.dp = 24, .colour = ink, .middle = true});
}

}  // namespace

void draw_service(const DeliveryView& view, Frame& frame, DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  const Lang lang = frame.lang;
  Rect body;
  if (staff::page_head(frame, words::kServiceTitle.in(lang),
                       one == nullptr ? std::string() : name_of(*one, view.context.content, lang),
                       body))
    taps.intent = GoTo{Stage::overview};
  if (one == nullptr) return;
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const float gap = frame.px(24);
  Rect right = frame.portrait() ? take_bottom(body, body.height() * .42f)
                                : take_right(body, body.width() * .46f);
  (frame.portrait() ? body.max.y : body.max.x) -= gap;
  ui::surface(frame, body);
  ui::surface(frame, right);
  who_and_how(view, frame, body.inset(frame.px(32)), *one, taps);
  Rect inner = right.inset(frame.px(32));
  first_service(view, frame, inner, *one);
  staff::heading(frame, take_top(inner, frame.px(56)), words::kPassRow.in(lang));
  if (one->service.adviser.empty())
    frame.write(take_top(inner, frame.px(56)), words::kFirstAdviser.in(lang),
                {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  else
    for (const domain::Choice& what : view.rules().passed)
      pass_row(view, frame, take_top(inner, std::min(frame.px(116), right.height() * .2f)), *one,
               what, taps);
  Rect end = foot;
  if (ui::button(frame, "service-done", take_right(end, std::min(frame.px(460), end.width())),
                 words::kServiceDone.in(lang), ui::ButtonKind::primary))
    taps.intent = GoTo{Stage::overview};
}

}  // namespace foyer::screens::delivery
