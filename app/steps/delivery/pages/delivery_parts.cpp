#include "steps/delivery/pages/delivery_parts.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "roles/entrance/pages/address.h"

namespace foyer::screens::delivery {

std::string name_of(const domain::Delivery& one, const domain::Content& content, Lang lang) {
  return staff::full_name(one.opened.name, one.opened.honorific, content, lang);
}

std::string called(const domain::Delivery& one, const domain::Content& content, Lang lang) {
  domain::Visit visit;
  if (!one.opened.name.empty()) visit.name = one.opened.name;
  visit.honorific = one.opened.honorific;
  return form_of_address(visit, content, lang);
}

std::string car_of(const domain::Delivery& one, const domain::Content& content, Lang lang) {
  return joined(
      {staff::vehicle_name(content, one.opened.vehicle, lang), one.opened.looks.in(lang)});
}

std::string when_of(const domain::Delivery& one, const std::string& today, Lang lang) {
  if (one.plan.day.empty()) return std::string(words::kNoDate.in(lang));
  if (one.plan.day == today) return one.plan.time;
  return month_and_day(one.plan.day) + " " + one.plan.time;
}

std::string length_text(std::int64_t ms, Lang lang) {
  constexpr std::int64_t kDay_min = 24 * 60, kHour_min = 60;
  const std::int64_t minutes = std::max<std::int64_t>(0, ms) / kOneMinute_ms;
  if (minutes >= 2 * kDay_min)
    return said(words::kDays, lang, {std::to_string(minutes / kDay_min)});
  if (minutes >= 2 * kHour_min)
    return said(words::kHours, lang, {std::to_string(minutes / kHour_min)});
  return staff::minutes_text(static_cast<int>(minutes), lang);
}

std::string gate_name(const domain::DeliveryRules& rules, const std::string& id, Lang lang) {
  const auto* gate = domain::find_by_id(rules.gates, id);
  return gate == nullptr ? id : gate->text.in(lang);
}

std::string holder_name(const DeliveryView& view, const domain::Delivery& one,
                        const std::string& gate, Lang lang) {
  const std::string& staff = domain::holder_of(one, gate);
  if (!staff.empty()) return view.context.house.name_of(staff);
  const auto* rule = domain::find_by_id(view.rules().gates, gate);
  return rule == nullptr ? std::string() : rule->holder.in(lang);
}

void mark(Frame& frame, const Rect& box, bool on, bool warn) {
  const ui::Palette& p = frame.palette;
  const float radius = std::min(box.width(), box.height()) / 2;
  if (on) {
    frame.list.AddCircleFilled(box.centre(), radius, p.good, 40);
    ui::draw_icon(frame, box, "check", 30, p.surface);
    return;
  }
  frame.list.AddCircleFilled(box.centre(), radius, warn ? p.warn : p.track, 40);
  frame.list.AddCircleFilled(box.centre(), radius - frame.line(4), p.surface, 40);
}

namespace {

// Since when it is passed, or how long it has waited.
std::string gate_state(const DeliveryView& view, const domain::Delivery& one, const std::string& id,
                       Lang lang) {
  const std::int64_t since = domain::since_ms(one, id);
  const std::string day = view.context.zone().day(since);
  const std::string at = (day == view.context.today() ? "" : month_and_day(day) + " ") +
                         view.context.zone().clock(since);
  const std::int64_t waited = view.context.now_ms - since;
  if (domain::is_passed(one, id)) return said(words::kPassedAt, lang, {at});
  if (waited < kOneMinute_ms) return std::string(words::kJustNow.in(lang));
  return said(words::kHeldFor, lang, {length_text(waited, lang)});
}

void gate_row(const DeliveryView& view, Frame& frame, const Rect& box, const domain::Delivery& one,
              const std::string& id, bool brief, DeliveryTaps& taps) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const auto* rule = domain::find_by_id(view.rules().gates, id);
  const bool passed = domain::is_passed(one, id), under_way = domain::is_under_way(one);
  const bool late = rule != nullptr && flow::delivery::is_overdue(one, *rule, view.context.now_ms);
  Rect inner = box;
  const bool held = frame.held("gate." + id, box);
  const Rect holder = brief ? Rect{} : take_right(inner, inner.width() * .42f);
  const bool tapped = frame.tap("gate." + id, inner);
  ui::key_box(frame, box, held ? p.press : p.surface, frame.px(22));
  inner.min.x += frame.px(brief ? 10 : 18);
  mark(frame, take_left(inner, frame.px(brief ? 36 : 44)), passed, late);
  inner.min.x += frame.px(brief ? 12 : 18);
  const float pad = frame.px(brief ? 5 : 8);
  inner = {{inner.min.x, inner.min.y + pad}, {inner.max.x, inner.max.y - pad}};
  const std::string who = holder_name(view, one, id, lang);
  const std::string state = gate_state(view, one, id, lang);
  frame.write(take_top(inner, inner.height() * .54f), gate_name(view.rules(), id, lang),
              {.dp = brief ? 27.f : 29.f, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, brief ? joined({passed ? std::string() : who, state}) : state,
              {.dp = 22, .colour = late ? p.warn : p.ink2, .middle = true});
  if (tapped && under_way) taps.intent = flow::delivery::ToggleGate{id};
  if (brief) return;
  const bool asked = view.model.gate == id;
  if (ui::chip(frame, "holder." + id, holder.inset(frame.px(10)), who, asked) && under_way)
    taps.intent = flow::delivery::AskHolder{id};
}

}  // namespace

float gates_need(const DeliveryView& view, const Frame& frame, int columns) {
  constexpr float kLeast_dp = 72, kGap_dp = 8;
  const domain::Delivery* one = view.one();
  const int count = one == nullptr ? 0 : static_cast<int>(one->opened.gates.size());
  const int rows = (count + columns - 1) / columns;
  return frame.px((kLeast_dp + kGap_dp) * static_cast<float>(rows));
}

void gates(const DeliveryView& view, Frame& frame, Rect box, int columns, bool brief,
           DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  if (one == nullptr) return;
  const int count = static_cast<int>(one->opened.gates.size());
  const int rows = std::max(1, (count + columns - 1) / columns);
  const float gap = frame.px(brief ? 8 : 14);
  const float high = std::min((box.height() + gap) / static_cast<float>(rows) - gap, frame.px(112));
  box.max.y = box.min.y + (high + gap) * static_cast<float>(rows) - gap;
  for (int i = 0; i < count; ++i)
    gate_row(view, frame, cell(box, i, columns, rows, gap), *one,
             one->opened.gates[static_cast<std::size_t>(i)], brief, taps);
}

std::optional<std::size_t> choices(Frame& frame, Rect& body, std::string_view caption,
                                   std::string_view id, const std::vector<std::string>& texts,
                                   int chosen, int columns) {
  std::optional<std::size_t> touched;
  frame.write(take_top(body, frame.room(50, 26)), caption,
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  const int count = static_cast<int>(texts.size());
  const int rows = std::max(1, (count + columns - 1) / columns);
  const float high = frame.px(88), gap = frame.px(12);
  const Rect whole = take_top(body, (high + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i)
    if (staff::pick(frame, std::string(id) + "." + std::to_string(i),
                    cell(whole, i, columns, rows, gap), texts[static_cast<std::size_t>(i)],
                    i == chosen))
      touched = static_cast<std::size_t>(i);
  body.min.y += frame.px(18);
  return touched;
}

}  // namespace foyer::screens::delivery

namespace foyer::screens {

std::string delivery_line(const domain::Delivery& one, const domain::Content& content,
                          const std::string& today, Lang lang) {
  using namespace delivery;
  return joined({when_of(one, today, lang), name_of(one, content, lang),
                 staff::vehicle_name(content, one.opened.vehicle, lang)});
}

}  // namespace foyer::screens
