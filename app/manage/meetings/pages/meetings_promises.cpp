// What each means to do today, and what came of what was said.
#include <algorithm>

#include "kit/base/calendar.h"
#include "manage/meetings/pages/meetings_parts.h"

namespace foyer::screens::meetings_page {
namespace {

using meetings::Promise;
using meetings::Promises;

constexpr float kHead_dp = 56, kRow_dp = 88, kName_dp = 50;
constexpr float kKey_dp = 72, kNumber_dp = 42;
constexpr int kDotsMost = 3;  // more of them are told by a number

// A column a figure, beside the names; below them where there is no room for two keys and a number.
struct Shape {
  bool stacked = false;
  std::size_t count = 0;
  float row_dp() const { return kRow_dp + (stacked ? kName_dp : 0); }
};
struct Columns {
  Rect name;
  std::vector<Rect> figures;
};
Columns columns_of(Frame& frame, const Shape& shape, Rect line) {
  Columns all;
  if (shape.stacked) {
    all.name = take_top(line, frame.px(kName_dp));
  } else {
    all.name = take_left(line, std::min(frame.px(260), line.width() * .2f));
    line.min.x += frame.px(8);
  }
  for (std::size_t i = 0; i < shape.count; ++i)
    all.figures.push_back(ui::column(line, static_cast<int>(i), static_cast<int>(shape.count),
                                     frame.px(shape.stacked ? 10 : 16)));
  return all;
}
Shape shape_of(const domain::MeetingRules& rules, Frame& frame, const Rect& box, bool has_keys) {
  Shape shape{false, rules.promises.size()};
  const Rect line{box.min, {box.max.x, box.min.y + frame.px(kRow_dp)}};
  const float wide = columns_of(frame, shape, line).figures.front().width();
  shape.stacked = has_keys && wide < frame.px(2 * kKey_dp + kNumber_dp);
  return shape;
}

void promise_heads(const domain::MeetingRules& rules, const Shape& shape, Frame& frame,
                   const Rect& line) {
  const auto& figures = rules.promises;
  const Frame::Setting setting{.dp = 25,
                               .colour = frame.palette.ink2,
                               .align = Frame::Align::centre,
                               .min_dp = 19,
                               .middle = true};
  const std::vector<Rect> places = columns_of(frame, shape, line).figures;
  for (std::size_t i = 0; i < figures.size(); ++i)
    frame.write({{places[i].min.x, line.min.y}, {places[i].max.x, line.max.y}},
                figures[i].text.in(frame.lang), setting);
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void name_cell(Frame& frame, const Rect& box, std::string_view name, bool strong) {
  frame.write(box, name,
              {.dp = 31,
               .colour = strong ? frame.palette.ink : frame.palette.ink2,
               .face = strong ? ui::Face::bold : ui::Face::regular,
               .min_dp = 22,
               .middle = true});
}

// − n +
Touched stepper(const AtHand& at, Frame& frame, Rect box, const std::string& staff,
                const std::string& figure, const Promise& promise) {
  Touched touched;
  const ui::Palette& p = frame.palette;
  const float side = frame.px(kKey_dp), half = frame.px(kKey_dp / 2);
  const auto key = [&](const char* name, Rect place, const char* icon, int by) {
    place = {{place.min.x, box.centre().y - half}, {place.max.x, box.centre().y + half}};
    const std::string id = std::string(name) + "." + figure + "." + staff;
    const bool tapped = frame.tap(id, place);
    ui::key_box(frame, place, frame.held(id, place) ? p.press : p.surface, frame.px(18));
    const float line = frame.line(2);
    const Rect edge = place.inset(line / 2);
    frame.list.AddRect(edge.min, edge.max, p.line, frame.px(18), 0, line);
    ui::draw_icon(frame, place, icon, 34, p.ink);
    if (!tapped) return;
    const int now = promise.promised.value_or(0) + by;
    touched = meetings::MakePromise{at.kind.id, staff, figure,
                                    now < 0 ? std::nullopt : std::optional<int>(now)};
  };
  key("less", take_left(box, side), "minus", -1);
  key("more", take_right(box, side), "plus", 1);
  frame.write(box, promise.promised ? std::to_string(*promise.promised) : "–",
              {.dp = 38,
               .colour = promise.promised ? p.ink : p.ink2,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .min_dp = 24,
               .middle = true});
  return touched;
}

// What was said, against what happened: a disc for each that came true, a ring for each that did
// not.
void kept_cell(Frame& frame, const Rect& box, const Promise& promise) {
  const ui::Palette& p = frame.palette;
  const Frame::Setting setting{.dp = 31,
                               .colour = promise.is_kept()  ? p.good
                                         : promise.promised ? p.ink
                                                            : p.ink2,
                               .face = promise.promised ? ui::Face::bold : ui::Face::regular,
                               .align = Frame::Align::centre,
                               .min_dp = 24,
                               .middle = true};
  if (!promise.promised) {
    frame.write(box, promise.actual > 0 ? std::to_string(promise.actual) : "–", setting);
    return;
  }
  if (*promise.promised > kDotsMost || *promise.promised == 0 ||
      promise.actual > *promise.promised) {
    frame.write(box, std::to_string(promise.actual) + " / " + std::to_string(*promise.promised),
                setting);
    return;
  }
  const float radius = frame.px(14), step = frame.px(42);
  const ImVec2 middle = box.centre();
  for (int i = 0; i < *promise.promised; ++i) {
    const float x =
        middle.x + (static_cast<float>(i) - static_cast<float>(*promise.promised - 1) / 2) * step;
    if (i < promise.actual)
      frame.list.AddCircleFilled({x, middle.y}, radius, p.good, 32);
    else
      frame.list.AddCircle({x, middle.y}, radius - frame.line(4) / 2, p.ink2, 32, frame.line(4));
  }
}

// `cell` draws a figure of somebody; below stands the house's.
template <class Cell>
void promise_table(const domain::MeetingRules& rules, ui::Scroll& list, Frame& frame, Rect box,
                   const Promises& all, bool has_keys, Cell cell) {
  const auto& figures = rules.promises;
  const Shape shape = shape_of(rules, frame, box, has_keys);
  promise_heads(rules, shape, frame, take_top(box, frame.px(kHead_dp)));
  const float high = frame.px(shape.row_dp());
  const Rect sum = take_bottom(box, frame.px(shape.row_dp() - (shape.stacked ? 28 : 0)));
  Rect content = ui::begin_scroll(frame, box, list, high * static_cast<float>(all.rows.size()));
  for (const meetings::PromiseRow& row : all.rows) {
    const Rect line = take_top(content, high);
    if (!ui::seen_in(box, line)) continue;
    const Columns columns = columns_of(frame, shape, line);
    name_cell(frame, columns.name, row.name, true);
    for (std::size_t i = 0; i < figures.size(); ++i)
      cell(columns.figures[i], row.staff, figures[i].figure, row.figures[i]);
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max,
                             frame.palette.line);
  }
  ui::end_scroll(frame, list, frame.palette.surface);
  const Columns columns = columns_of(frame, shape, sum);
  name_cell(frame, columns.name, words::kAllTogether.in(frame.lang), false);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Promise& one = all.house[i];
    frame.write(columns.figures[i],
                one.promised ? std::to_string(one.actual) + " / " + std::to_string(*one.promised)
                             : std::to_string(one.actual),
                {.dp = 33,
                 .colour = one.is_kept() ? frame.palette.good : frame.palette.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .min_dp = 24,
                 .middle = true});
  }
}

}  // namespace

Touched draw_promises(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  Touched touched;
  const Promises& all = at.view.gathered.today;
  if (all.rows.empty()) {
    frame.write(box, words::kNobodyToPromise.in(frame.lang),
                {.dp = 29, .colour = frame.palette.ink2});
    return touched;
  }
  promise_table(at.context().rules(), draft.list, frame, box, all, !at.is_signed(),
                [&](const Rect& place, const std::string& staff, const std::string& figure,
                    const Promise& promise) {
                  if (at.is_signed()) return kept_cell(frame, place, promise);
                  if (const Touched some = stepper(at, frame, place, staff, figure, promise))
                    touched = some;
                });
  return touched;
}

void draw_kept(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const Promises& all = at.gathered().looks_back;
  if (all.day.empty()) {
    frame.write(box, words::kNothingSaid.in(frame.lang), {.dp = 29, .colour = frame.palette.ink2});
    return;
  }
  frame.write(take_top(box, frame.px(46)),
              said(words::kKeptOn, frame.lang, {month_and_day(all.day)}),
              {.dp = 26, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
  promise_table(at.context().rules(), draft.list, frame, box, all, false,
                [&](const Rect& place, const std::string&, const std::string&,
                    const Promise& promise) { kept_cell(frame, place, promise); });
}

}  // namespace foyer::screens::meetings_page

namespace foyer::screens {

void draw_promises_kept(const domain::MeetingRules& rules, const meetings::Promises& all,
                        ui::Scroll& list, ui::Frame& frame, const ui::Rect& box) {
  meetings_page::promise_table(
      rules, list, frame, box, all, false,
      [&](const ui::Rect& place, const std::string&, const std::string&,
          const meetings::Promise& promise) { meetings_page::kept_cell(frame, place, promise); });
}

}  // namespace foyer::screens
