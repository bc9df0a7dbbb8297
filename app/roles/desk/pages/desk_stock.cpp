// The cars in stock on the board, by model and by how long they have stood here. It is of today,
// whatever month the board shows.
#include <algorithm>

#include "kit/ui/scroll.h"
#include "roles/desk/pages/desk_target_parts.h"
#include "roles/desk/pages/words_targets.h"
#include "showroom/stock_at_hand.h"

namespace foyer::screens::desk {
namespace {

using domain::StockLine;

// Free ones, by age, promised, coming.
std::vector<int> counts_of(const StockLine& line) {
  std::vector<int> all{line.here()};
  all.insert(all.end(), line.by_age.begin(), line.by_age.end());
  all.push_back(line.promised);
  all.push_back(line.coming);
  return all;
}

std::vector<std::string> headings(const domain::StockRules& rules, Lang lang) {
  std::vector<std::string> all{std::string(words::kStockFree.in(lang))};
  for (const int age : rules.ages)
    all.push_back(said(words::kUpToDays, lang, {std::to_string(age)}));
  all.push_back(said(words::kOverDays, lang, {std::to_string(rules.ages.back())}));
  all.emplace_back(words::kStockPromised.in(lang));
  all.emplace_back(words::kStockComing.in(lang));
  return all;
}

// A name, and as many right-aligned places as there are columns.
struct StockColumns {
  Rect name;
  std::vector<Rect> counts;
};
StockColumns columns_of_stock(Rect line, std::size_t count) {
  StockColumns all;
  all.name = take_left(line, line.width() * .22f);
  const float width = line.width() / static_cast<float>(count);
  for (std::size_t i = 0; i < count; ++i) all.counts.push_back(take_left(line, width));
  return all;
}

void stock_row(Frame& frame, const Rect& line, const std::string& name,
               const std::vector<int>& counts, std::size_t oldest, bool bold) {
  const ui::Palette& p = frame.palette;
  const StockColumns at = columns_of_stock(line, counts.size());
  frame.write(at.name, name,
              {.dp = 27,
               .colour = p.ink,
               .face = bold ? ui::Face::bold : ui::Face::regular,
               .min_dp = 20,
               .middle = true});
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const bool is_old = i == oldest && counts[i] > 0;
    frame.write(at.counts[i], counts[i] == 0 ? "–" : std::to_string(counts[i]),
                {.dp = 27,
                 .colour = is_old           ? p.warn
                           : counts[i] == 0 ? p.ink2
                                            : p.ink,
                 .face = bold || i == 0 || is_old ? ui::Face::bold : ui::Face::regular,
                 .align = Frame::Align::right,
                 .middle = true});
  }
}

void stock_head(Frame& frame, const Rect& line, const std::vector<std::string>& names) {
  const StockColumns at = columns_of_stock(line, names.size());
  const auto write = [&](const Rect& box, std::string_view text, Frame::Align align) {
    frame.write(
        box, text,
        {.dp = 20, .colour = frame.palette.ink2, .align = align, .min_dp = 17, .middle = true});
  };
  write(at.name, words::kStockModel.in(frame.lang), Frame::Align::left);
  for (std::size_t i = 0; i < names.size(); ++i) write(at.counts[i], names[i], Frame::Align::right);
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

}  // namespace

void stock_table(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  const domain::StockRules& rules = view.content.stock;
  const std::string today = view.zone().day(view.now_ms);
  if (!domain::has_stock_list(view.house)) {
    frame.write(box, words::kNoStockList.in(lang), {.dp = 28, .colour = frame.palette.ink2});
    return;
  }
  const bool old = domain::is_stock_list_old(view.house, rules, today);
  const Rect foot = take_bottom(box, frame.px(40));
  frame.write(foot,
              said(old ? words::kStockOld : words::kStockAsOf, lang, {view.house.stock_list.day}),
              {.dp = 22,
               .colour = old ? frame.palette.warn : frame.palette.ink2,
               .align = Frame::Align::right,
               .middle = true});
  stock_head(frame, take_top(box, frame.px(48)), headings(rules, lang));
  const auto lines = domain::stock_by_age(view.house, view.content, today);
  const std::size_t oldest = rules.ages.size() + 1;  // behind the free ones
  const float high = frame.px(kBoardRow_dp - 20);
  std::vector<int> all(rules.ages.size() + 4, 0);
  Rect content =
      ui::begin_scroll(frame, box, draft.rows, high * static_cast<float>(lines.size() + 1));
  for (const StockLine& line : lines) {
    const std::vector<int> counts = counts_of(line);
    std::ranges::transform(all, counts, all.begin(), std::plus{});
    stock_row(frame, take_top(content, high), vehicle_name(view.content, line.vehicle, lang),
              counts, oldest, false);
  }
  const Rect last = take_top(content, high);
  frame.list.AddRectFilled(last.min, {last.max.x, last.min.y + frame.line(2)}, frame.palette.line);
  stock_row(frame, last, std::string(words::kStockAll.in(lang)), all, oldest, true);
  ui::end_scroll(frame, draft.rows, frame.palette.surface);
}

}  // namespace foyer::screens::desk
