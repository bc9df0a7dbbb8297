// What was open when the month began, on the board: customers by grade, orders; and the month's
// rates that need it, each with its formula and what is in it.
#include <algorithm>
#include <map>

#include "kit/ui/scroll.h"
#include "roles/desk/pages/desk_target_parts.h"
#include "roles/desk/pages/words_targets.h"

namespace foyer::screens::desk {
namespace {

using targets::OpeningRate;

constexpr float kOpeningRow_dp = 100;

struct OpeningLine {
  std::string name, value, below;
};

// In the order of the pack; what it no longer has, and what nobody graded, behind.
std::string by_grade(const DeskView& view, const reports::OpeningStock& opening, Lang lang) {
  std::map<std::string, int> left = opening.customers;
  std::string text;
  const auto add = [&](const std::string& name, int count) {
    text += (text.empty() ? "" : " · ") + name + " " + std::to_string(count);
  };
  for (const domain::Grade& grade : view.content.follow_up.grades)
    if (const auto found = left.find(grade.id); found != left.end()) {
      add(grade.id, found->second);
      left.erase(found);
    }
  for (const auto& [grade, count] : left)
    add(grade.empty() ? std::string(words::kNoGrade.in(lang)) : grade, count);
  return text;
}

struct RateWords {
  OpeningRate rate;
  const Phrase &name, &formula;
};
constexpr RateWords kRateWords[] = {
    {OpeningRate::conversion, words::kConversion, words::kConversionIs},
    {OpeningRate::delivered, words::kDeliveredRate, words::kDeliveredRateIs},
    {OpeningRate::lost, words::kLossRate, words::kLossRateIs},
};

std::vector<OpeningLine> lines_of_opening(const DeskView& view, Lang lang) {
  const targets::Board& board = *view.board_of_month;
  std::vector<OpeningLine> all;
  all.push_back({std::string(words::kOpenCustomers.in(lang)),
                 std::to_string(board.opening->all_customers()),
                 by_grade(view, *board.opening, lang)});
  all.push_back({std::string(words::kOpenOrders.in(lang)), std::to_string(board.opening->orders),
                 std::string(words::kOpenOrdersAre.in(lang))});
  for (const RateWords& one : kRateWords) {
    const targets::RateOfOpening rate = targets::rate_of(board, one.rate);
    const auto bp = rate.bp();
    all.push_back(
        {std::string(one.name.in(lang)), bp ? targets::percent_text(*bp) + " %" : std::string("–"),
         said(one.formula, lang,
              {std::to_string(rate.part), std::to_string(rate.came), std::to_string(rate.open)})});
  }
  return all;
}

}  // namespace

void opening_table(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box) {
  const ui::Palette& p = frame.palette;
  if (!view.board_of_month->opening) {
    box.min.y += frame.px(16);
    frame.write(box, words::kOpeningUnknown.in(frame.lang), {.dp = 28, .colour = p.ink2});
    return;
  }
  box.min.y += frame.px(8);
  const auto lines = lines_of_opening(view, frame.lang);
  const Frame::Setting small{.dp = 24, .colour = p.ink2};
  const auto height = [&](const OpeningLine& one) {
    return std::max(frame.px(kOpeningRow_dp),
                    frame.px(64) + frame.height(one.below, small, box.width()));
  };
  float high = 0;
  for (const OpeningLine& one : lines) high += height(one);
  Rect content = ui::begin_scroll(frame, box, draft.rows, high);
  for (const OpeningLine& one : lines) {
    Rect line = take_top(content, height(one));
    if (!ui::seen_in(box, line)) continue;
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
    line.min.y += frame.px(10);
    Rect upper = take_top(line, frame.px(46));
    const Frame::Setting value{.dp = 34,
                               .colour = p.ink,
                               .face = ui::Face::bold,
                               .align = Frame::Align::right,
                               .middle = true};
    frame.write(take_right(upper, frame.width(one.value, value) + 2), one.value, value);
    upper.max.x -= frame.px(12);
    frame.write(upper, one.name,
                {.dp = 28, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
    frame.write(line, one.below, small);
  }
  ui::end_scroll(frame, draft.rows, p.surface);
}

}  // namespace foyer::screens::desk
