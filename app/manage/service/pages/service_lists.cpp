// What went to the service this month, and what came back from it.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "manage/service/pages/service_parts.h"

namespace foyer::screens::service_page {
namespace {

using service::PassedOn;
using service::Signal;

constexpr float kListRow_dp = 116;

// At the right end of a row: how it stands. Takes its room from `inner`.
void draw_standing(Frame& frame, Rect& inner, std::string_view text, ImU32 ink) {
  const Frame::Setting end{.dp = 26,
                           .colour = ink,
                           .face = ui::Face::bold,
                           .align = Frame::Align::right,
                           .min_dp = 20,
                           .middle = true};
  const float wide = std::min(frame.width(text, end) + 2, inner.width() * .45f);
  frame.write(take_right(inner, wide), text, end);
  inner.max.x -= frame.px(16);
}

Rect inside(Frame& frame, const Rect& box) {
  return {{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
}

std::string due_text(bool late, const std::string& due, Lang lang) {
  return said(late ? words::kWasDue : words::kDueOn, lang, {month_and_day(due)});
}

void passed_row(const ServiceView& view, Frame& frame, const Rect& box, const PassedOn& one) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const domain::Content& content = view.context.content;
  const domain::PassedToService& told = one.passed->told;
  const bool late = service::is_late(one, view.context.today());
  Rect inner = inside(frame, box);
  if (one.waits())
    draw_standing(frame, inner, due_text(late, told.due, lang), late ? p.warn : p.ink2);
  else
    draw_standing(
        frame, inner,
        (one.passed->answer == "taken" ? words::kPassedTaken : words::kPassedRefused).in(lang),
        one.passed->answer == "taken" ? p.good : p.warn);
  const auto& opened = one.delivery->opened;
  const std::string who = one.delivery->erased
                              ? std::string(words::kNotNamed.in(lang))
                              : staff::full_name(opened.name, opened.honorific, content, lang);
  const auto* adviser = domain::find_by_id(content.delivery.advisers, told.taker);
  const std::string taker(adviser != nullptr ? adviser->text.in(lang)
                                             : words::kServicePeople.in(lang));
  two_lines(frame, box, inner,
            joined({domain::text_or_id(content.delivery.passed, told.what, lang), who}),
            said(words::kGivenTo, lang, {view.context.house.name_of(one.passed->by.actor), taker}),
            p.ink2);
}

// --- signals ---

std::string signal_giver(const ServiceView& view, const Signal& one, Lang lang) {
  const auto* adviser =
      domain::find_by_id(view.context.content.delivery.advisers, one.state->told.giver);
  return std::string(adviser != nullptr ? adviser->text.in(lang) : words::kServicePeople.in(lang));
}

std::string standing_of(const ServiceView& view, const Signal& one, Lang lang) {
  if (!one.state->led.order.empty())
    return said(words::kBecameOrder, lang, {month_and_day(one.state->led.day)});
  if (!one.waits())
    return domain::text_or_id(view.context.rules().outcomes, one.state->outcome, lang);
  return due_text(service::is_late(one, view.context.today()), one.state->told.due, lang);
}

std::vector<staff::ChipOf> outcome_chips(const ServiceView& view, Lang lang) {
  std::vector<staff::ChipOf> all;
  for (const domain::Choice& one : view.context.rules().outcomes)
    all.push_back({one.id, std::string(one.text.in(lang))});
  return all;
}

// A touch on it offers what may have come of it.
Touched signal_row(const ServiceView& view, ServiceDraft& draft, Frame& frame, Rect box,
                   const Signal& one) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const std::string& name = one.state->told.signal;
  const bool open = draft.answering == name;
  Rect head = take_top(box, frame.px(kListRow_dp));
  if (frame.tap("signal." + name, head)) draft.answering = open ? std::string() : name;
  if (open || frame.held("signal." + name, head))
    frame.list.AddRectFilled(head.min, head.max, ui::with_alpha(p.press, .06f), frame.px(14));
  Rect inner = inside(frame, head);
  inner.min.x += frame.px(8);
  ui::draw_icon(frame, take_right(inner, frame.px(40)), open ? "chevron-up" : "chevron-down", 32,
                p.ink2);
  inner.max.x -= frame.px(8);
  const bool late = service::is_late(one, view.context.today());
  const bool good = !one.state->led.order.empty();
  draw_standing(frame, inner, standing_of(view, one, lang), good ? p.good : late ? p.warn : p.ink2);
  const std::string who = one.about != nullptr && !one.about->name.value_or("").empty()
                              ? staff::full_name(*one.about, view.context.content, lang)
                              : std::string(words::kNotNamed.in(lang));
  two_lines(
      frame, head, inner,
      joined({domain::text_or_id(view.context.rules().signals, one.state->told.kind, lang), who}),
      said(words::kGivenTo, lang,
           {signal_giver(view, one, lang), view.context.house.name_of(one.state->told.taker)}),
      p.ink2);
  if (!open) return std::nullopt;
  box.min.y += frame.px(14);
  const std::string outcome =
      staff::chips(frame, "came", box, outcome_chips(view, lang), one.state->outcome);
  if (outcome.empty()) return std::nullopt;
  draft.answering.clear();
  return service::Answer{name, outcome};
}

}  // namespace

void draw_passed(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                 Frame& frame, const Rect& box) {
  const Frame::Setting quiet{.dp = 29, .colour = frame.palette.ink2};
  if (view.month_house == nullptr)
    return (void)frame.write(box, words::kReadingShared.in(frame.lang), quiet);
  const auto all =
      service::passed_on(*view.month_house, view.context.content, view.context.month(), item);
  if (all.empty()) frame.write(box, words::kNothingPassed.in(frame.lang), quiet);
  const float high = frame.px(kListRow_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(all.size()));
  for (const PassedOn& one : all)
    if (const Rect place = take_top(content, high); ui::seen_in(box, place))
      passed_row(view, frame, place, one);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

Touched draw_came(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                  Frame& frame, const Rect& box) {
  auto all = service::signals(view.context.house, view.context.content, view.context.now_ms);
  std::erase_if(all, [&](const Signal& one) { return !service::counts_at(one, item); });
  if (all.empty())
    frame.write(box, words::kNothingCame.in(frame.lang), {.dp = 29, .colour = frame.palette.ink2});
  const float row = frame.px(kListRow_dp);
  const float more =
      staff::chips_height(frame, outcome_chips(view, frame.lang), box.width()) + frame.px(28);
  float high = 0;
  for (const Signal& one : all)
    high += row + (one.state->told.signal == draft.answering ? more : 0);
  Touched touched;
  Rect content = ui::begin_scroll(frame, box, draft.list, high);
  for (const Signal& one : all) {
    const bool open = one.state->told.signal == draft.answering;
    const Rect place = take_top(content, row + (open ? more : 0));
    if (!ui::seen_in(box, place)) continue;
    if (const Touched some = signal_row(view, draft, frame, place, one)) touched = some;
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

}  // namespace foyer::screens::service_page
