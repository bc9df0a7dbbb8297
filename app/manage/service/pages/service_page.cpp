#include "manage/service/pages/service_page.h"

#include <algorithm>
#include <array>

#include "manage/service/pages/service_parts.h"

namespace foyer::screens {
namespace {

using namespace service_page;
using domain::SharedItem;
using service::Figures;
using Tab = ServiceDraft::Tab;

std::string number_of(int count) { return std::to_string(count); }

Figures figures_of(const ServiceView& view, const SharedItem* item) {
  static const domain::House kNothing;
  return service::figures(view.context, view.month_house == nullptr ? kNothing : *view.month_house,
                          item);
}

// The centre first: it is what the others are for.
std::vector<const SharedItem*> in_order(const domain::ServiceRules& rules) {
  std::vector<const SharedItem*> all{nullptr};  // all of them together
  for (const SharedItem& item : rules.items) all.push_back(&item);
  std::stable_partition(all.begin() + 1, all.end(),
                        [](const SharedItem* item) { return item->centre; });
  return all;
}

void item_row(const ServiceView& view, ServiceDraft& draft, Frame& frame, const Rect& place,
              const SharedItem* item) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const std::string name = item == nullptr ? std::string() : item->id;
  const std::string id = "item." + (item == nullptr ? "all" : name);
  if (frame.tap(id, place)) draft = {.item = name, .tab = draft.tab};
  const bool chosen = draft.item == name;
  if (chosen || frame.held(id, place))
    frame.list.AddRectFilled(place.min, place.max, ui::with_alpha(p.press, .07f), frame.px(18));
  Rect line{{place.min.x + frame.px(20), place.min.y + frame.px(10)},
            {place.max.x - frame.px(20), place.max.y - frame.px(10)}};
  const Figures sum = figures_of(view, item);
  const int late = sum.passed_late + sum.late;
  Rect upper = take_top(line, line.height() * .54f);
  if (late > 0) {
    const std::string text = said(words::kLateCount, lang, {number_of(late)});
    const Frame::Setting right{.dp = 25,
                               .colour = p.warn,
                               .face = ui::Face::bold,
                               .align = Frame::Align::right,
                               .middle = true};
    frame.write(take_right(upper, frame.width(text, right) + 2), text, right);
    upper.max.x -= frame.px(12);
  }
  if (item != nullptr && item->centre) {
    ui::draw_icon(frame, take_left(upper, frame.px(40)), "heart", 30, p.ink2);
    upper.min.x += frame.px(6);
  }
  frame.write(upper, item == nullptr ? words::kAllShared.in(lang) : item->text.in(lang),
              {.dp = 30,
               .colour = p.ink,
               .face = chosen ? ui::Face::bold : ui::Face::regular,
               .min_dp = 22,
               .middle = true});
  frame.write(line,
              said(words::kItemLine, lang,
                   {number_of(sum.done), number_of(sum.planned), number_of(sum.passed),
                    number_of(sum.told)}),
              {.dp = 24, .colour = p.ink2, .min_dp = 18, .middle = true});
}

void items(const ServiceView& view, ServiceDraft& draft, Frame& frame, const Rect& box) {
  ui::surface(frame, box);
  const Rect inner = box.inset(frame.px(10));
  const auto all = in_order(view.context.rules());
  const int columns = frame.portrait() ? 2 : 1;
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    Rect place = ui::row(ui::column(inner, i / rows, columns, frame.px(12)), i % rows, rows, 0);
    place.max.y = std::min(place.max.y, place.min.y + frame.px(128));
    item_row(view, draft, frame, place, all[static_cast<std::size_t>(i)]);
  }
}

// What the signals came to, and how much of the month's business the base brings.
void results(const ServiceView& view, Frame& frame, Rect& inner, const Figures& sum) {
  const Lang lang = frame.lang;
  const auto line = [&](const Phrase& name, const std::string& value) {
    Rect place = take_top(inner, frame.px(56));
    frame.write(take_left(place, place.width() * .42f), name.in(lang),
                {.dp = 28, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
    frame.write(place, value,
                {.dp = 28,
                 .colour = frame.palette.ink,
                 .face = ui::Face::bold,
                 .min_dp = 20,
                 .middle = true});
  };
  const auto of = [&](const Phrase& phrase, int part, int whole) {
    return said(phrase, lang, {number_of(part), number_of(whole)});
  };
  line(words::kLedRow, of(words::kLedOf, sum.led, sum.for_sale));
  line(words::kBaseRow, view.base ? of(words::kBaseOf, view.base->of_base, view.base->orders)
                                  : std::string(words::kReadingShared.in(lang)));
  inner.min.y += frame.px(10);
}

void tabs(ServiceDraft& draft, Frame& frame, Rect& inner, const Figures& sum) {
  const Lang lang = frame.lang;
  const std::array<std::string, 3> names{"plan", "passed", "came"};
  const std::vector<staff::ChipOf> all{
      {names[0], said(words::kPlanTab, lang, {number_of(sum.done), number_of(sum.planned)})},
      {names[1],
       said(words::kPassedTab, lang, {number_of(sum.passed_answered), number_of(sum.passed)})},
      {names[2], said(words::kCameTab, lang, {number_of(sum.answered), number_of(sum.told)})}};
  const float high = staff::chips_height(frame, all, inner.width());
  const std::string touched = staff::chips(frame, "tab", take_top(inner, high), all,
                                           names.at(static_cast<std::size_t>(draft.tab)));
  inner.min.y += frame.px(14);
  if (touched.empty()) return;
  draft = {.item = draft.item,
           .tab = static_cast<Tab>(std::ranges::find(names, touched) - names.begin())};
}

Touched pane(const ServiceView& view, ServiceDraft& draft, Frame& frame, const Rect& box) {
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const SharedItem* item = domain::find_by_id(view.context.rules().items, draft.item);
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  frame.write(take_top(inner, frame.px(56)),
              item == nullptr ? words::kAllShared.in(lang) : item->text.in(lang),
              {.dp = 40, .colour = p.ink, .face = ui::Face::bold, .min_dp = 26, .middle = true});
  const std::string_view hint = item == nullptr ? words::kSharedHint.in(lang) : item->hint.in(lang);
  if (!hint.empty())
    frame.write(take_top(inner, frame.px(46)), hint,
                {.dp = 26, .colour = p.ink2, .min_dp = 20, .middle = true});
  inner.min.y += frame.px(14);
  const Figures sum = figures_of(view, item);
  if (item == nullptr || item->results) results(view, frame, inner, sum);
  tabs(draft, frame, inner, sum);
  if (draft.tab == Tab::plan) return draw_plan(view, draft, item, frame, inner);
  if (draft.tab == Tab::came) return draw_came(view, draft, item, frame, inner);
  draw_passed(view, draft, item, frame, inner);
  return std::nullopt;
}

}  // namespace

ServiceTaps draw_service(const ServiceView& view, ServiceDraft& draft, Frame& frame, Rect body) {
  if (!view.about.visit.is_nil()) return draw_tell(view, draft, frame, body);
  const domain::ServiceRules& rules = view.context.rules();
  if (domain::find_by_id(rules.items, draft.item) == nullptr) draft.item.clear();
  const bool upright = frame.portrait();
  const float gap = frame.px(24), button = frame.px(frame.theme.size.button);
  const int rows = (static_cast<int>(rules.items.size()) + 2) / 2;
  Rect side = upright ? take_top(body, frame.px(20.f + 116.f * static_cast<float>(rows)))
                      : take_left(body, body.width() * .34f);
  (upright ? body.min.y : body.min.x) += gap;
  const Rect foot = upright ? take_bottom(body, button) : take_bottom(side, button);
  (upright ? body : side).max.y -= gap;
  items(view, draft, frame, side);
  ServiceTaps taps;
  taps.intent = pane(view, draft, frame, body);
  taps.find = ui::button(frame, "signal.new", foot, words::kNewSignal.in(frame.lang),
                         ui::ButtonKind::primary);
  return taps;
}

std::string_view service_title(Lang lang) { return words::kSharedWork.in(lang); }

}  // namespace foyer::screens
