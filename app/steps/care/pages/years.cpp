#include "steps/care/pages/years.h"

#include <algorithm>

#include "steps/care/pages/care_parts.h"

namespace foyer::screens {
namespace care {
namespace {

constexpr float kLine_dp = 72, kYear_dp = 76;

// What is to come stands together, whatever the year; then each year with its number.
std::string part_of(const YearsLine& line, Lang lang) {
  constexpr std::size_t kYear = 4;
  if (line.ahead) return std::string(words::kAhead.in(lang));
  return line.day.substr(0, kYear);
}

void draw_line(Frame& frame, Rect line, const YearsLine& one) {
  const ui::Palette& p = frame.palette;
  const ImU32 quiet = one.warn ? p.warn : p.ink2;
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
  frame.write(take_left(line, frame.px(250)), joined({short_day(one.day, frame.lang), one.clock}),
              {.dp = 26, .colour = quiet, .middle = true});
  ui::draw_icon(frame, take_left(line, frame.px(60)), one.icon, 30,
                one.warn    ? p.warn
                : one.ahead ? p.accent_ink
                            : p.ink2);
  line.min.x += frame.px(12);
  const Frame::Setting right{
      .dp = 25, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(line, std::min(frame.width(one.right, right) + 2, line.width() * .25f)),
              one.right, right);
  line.max.x -= frame.px(16);
  frame.write(line, one.text,
              {.dp = 28,
               .colour = one.warn ? p.warn : p.ink,
               .face = one.ahead ? ui::Face::bold : ui::Face::regular,
               .min_dp = 22,
               .middle = true});
}

}  // namespace
}  // namespace care

void draw_years_in(const YearsView& view, YearsDraft& draft, ui::Frame& frame,
                   const ui::Rect& box) {
  using namespace care;
  const std::string key = view.key + "/" + std::string(code(frame.lang));
  if (view.key.empty() || draft.key != key) {
    draft.lines = lines_of(view, frame.lang);
    std::ranges::stable_partition(draft.lines, &YearsLine::ahead);
    draft.key = key;
  }
  ui::surface(frame, box);
  const Rect window{{box.min.x + frame.px(36), box.min.y + frame.px(16)},
                    {box.max.x - frame.px(36), box.max.y - frame.px(16)}};
  std::string part;
  float height = 0;
  for (const YearsLine& one : draft.lines) {
    const std::string of = part_of(one, frame.lang);
    height += frame.px(of == part ? kLine_dp : kLine_dp + kYear_dp);
    part = of;
  }
  Rect content = ui::begin_scroll(frame, window, draft.scroll, height);
  part.clear();
  for (const YearsLine& one : draft.lines) {
    if (const std::string of = part_of(one, frame.lang); of != part) {
      part = of;
      const Rect line = take_top(content, frame.px(kYear_dp));
      if (ui::seen_in(window, line))
        frame.write(
            line, part,
            {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    }
    if (const Rect line = take_top(content, frame.px(kLine_dp)); ui::seen_in(window, line))
      draw_line(frame, line, one);
  }
  ui::end_scroll(frame, draft.scroll, frame.palette.surface);
}

bool draw_years(const YearsView& view, YearsDraft& draft, ui::Frame& frame) {
  using namespace care;
  std::string who, phone;
  for (const domain::Visit* visit : view.visits) {
    if (who.empty() && !visit->name.value_or("").empty())
      who = full_name(*visit, view.content, frame.lang);
    if (phone.empty()) phone = visit->phone;
  }
  if (who.empty()) who = care::words::kNoName.in(frame.lang);
  const std::string hint = joined(
      {said(care::words::kVisitsCount, frame.lang, {std::to_string(view.visits.size())}),
       view.all_known ? std::string() : std::string(care::words::kEarlierComing.in(frame.lang))});
  Rect body;
  const bool back = page_head(frame, who, hint, body);
  draw_years_in(view, draft, frame, body);
  return back;
}

}  // namespace foyer::screens
