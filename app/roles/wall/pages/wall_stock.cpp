// The cars in stock on the wall, by model and by how long they have stood here: what is free, what
// is old, and what is promised. Colours and numbers of single cars are read at a desk.
#include <algorithm>
#include <numeric>

#include "kit/base/calendar.h"
#include "roles/wall/pages/wall_parts.h"
#include "roles/wall/pages/words_wall.h"
#include "showroom/stock_at_hand.h"

namespace foyer::screens {
namespace wall {
namespace {

// A name, and a place for each count.
struct StockPlaces {
  Rect name;
  std::vector<Rect> counts;
};
StockPlaces places_of_stock(Wall& wall, Rect line, std::size_t count) {
  StockPlaces all;
  all.name = take_left(line, wall.px(wall.frame().portrait() ? 330 : 430));
  for (std::size_t i = 0; i < count; ++i)
    all.counts.push_back(ui::column(line, static_cast<int>(i), static_cast<int>(count), 0));
  return all;
}

ImU32 ink_of_count(const WallPage& page, std::size_t at, int count) {
  if (count == 0) return kInk2;
  return at == page.oldest ? kAmber : kInk;
}

}  // namespace

void draw_stock(const WallPage& page, Wall& wall, const Rect& box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(36));
  const Rect head = take_top(inner, wall.px(84));
  wall.write(head, page.of_whom, kWallBody, kInk, Frame::Align::left, ui::Face::bold);
  // Standing, the day stands on a line of its own.
  wall.write(wall.frame().portrait() ? take_top(inner, wall.px(64)) : head, page.note, kWallSmall,
             page.note_warns ? kAmber : kInk2,
             wall.frame().portrait() ? Frame::Align::left : Frame::Align::right);
  const Rect names = take_top(inner, wall.px(70));
  const StockPlaces headings = places_of_stock(wall, names, page.headings.size());
  for (std::size_t i = 0; i < page.headings.size(); ++i)
    wall.write(headings.counts[i], page.headings[i], kWallSmall, kInk2, Frame::Align::right);
  const float high = std::min(wall.px(wall.frame().portrait() ? 120 : 96),
                              inner.height() / static_cast<float>(page.stock.size()));
  for (const WallStock& one : page.stock) {
    const Rect line = take_top(inner, high);
    wall.frame().list.AddRectFilled(line.min, {line.max.x, line.min.y + wall.px(2)}, kLine);
    const StockPlaces at = places_of_stock(wall, line, one.counts.size());
    wall.write(at.name, one.name, wall.fitting(one.name, at.name.width(), kWallBody), kInk);
    for (std::size_t i = 0; i < one.counts.size(); ++i)
      wall.write(at.counts[i], one.counts[i] == 0 ? "–" : std::to_string(one.counts[i]), kWallBody,
                 ink_of_count(page, i, one.counts[i]), Frame::Align::right,
                 i == 0 ? ui::Face::bold : ui::Face::regular);
  }
}

}  // namespace wall

namespace {

using wall::put;

constexpr std::size_t kModelsAPage = 5, kModelsAPageStanding = 10;

// Lying, every age of the pack has a column; standing, there is room for the oldest alone.
WallPage stock_page(const domain::StockRules& rules, bool portrait, Lang lang) {
  WallPage page;
  page.headings.emplace_back(words::kWallStockFree.in(lang));
  for (const int age : rules.ages)
    if (!portrait) page.headings.push_back(put(words::kWallUpToDays, lang, {std::to_string(age)}));
  page.oldest = page.headings.size();
  page.headings.push_back(put(words::kWallOverDays, lang, {std::to_string(rules.ages.back())}));
  page.headings.emplace_back(words::kWallStockPromised.in(lang));
  return page;
}

WallStock stock_row(const domain::StockLine& line, const domain::Content& content, bool portrait,
                    Lang lang) {
  const domain::Vehicle* vehicle = content.vehicle(line.vehicle);
  WallStock row;
  row.name = vehicle == nullptr ? line.vehicle : vehicle->name.in(lang);
  row.counts.push_back(line.here());
  if (!portrait)
    row.counts.insert(row.counts.end(), line.by_age.begin(), line.by_age.end());
  else
    row.counts.push_back(line.by_age.back());
  row.counts.push_back(line.promised);
  return row;
}

}  // namespace

void add_stock_by_age(WallBoard& wall, const domain::House& house, const domain::Content& content,
                      std::int64_t now_ms, bool portrait, Lang lang) {
  if (!content.stock.kept() || !domain::has_stock_list(house)) return;
  const std::string today = content.showroom.time_zone.day(now_ms);
  const auto lines = domain::stock_by_age(house, content, today);
  if (lines.empty()) return;
  WallPage empty = stock_page(content.stock, portrait, lang);
  const int free = std::accumulate(lines.begin(), lines.end(), 0,
                                   [](int sum, const auto& line) { return sum + line.here(); });
  empty.of_whom = put(words::kWallStock, lang, {std::to_string(free)});
  empty.note_warns = domain::is_stock_list_old(house, content.stock, today);
  empty.note = put(empty.note_warns ? words::kWallStockOld : words::kWallStockAsOf, lang,
                   {month_and_day(house.stock_list.day)});
  const std::size_t most = portrait ? kModelsAPageStanding : kModelsAPage;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % most == 0) wall.pages.push_back(empty);
    wall.pages.back().stock.push_back(stock_row(lines[i], content, portrait, lang));
  }
}

}  // namespace foyer::screens
