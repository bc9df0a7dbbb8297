// Which cars leave today, on the wall: when, which model, whose, and whether it has left. Whom they
// go to is on no wall.
#include <algorithm>

#include "manage/register/day.h"
#include "roles/wall/pages/wall_parts.h"
#include "roles/wall/pages/words_wall.h"

namespace foyer::screens {
namespace wall {
namespace {

// Standing, whose it is stands below the car.
void delivery_row(const WallDelivery& one, Wall& wall, Rect line) {
  const bool standing = wall.frame().portrait();
  wall.frame().list.AddRectFilled(line.min, {line.max.x, line.min.y + wall.px(2)}, kLine);
  wall.write(take_left(line, wall.px(190)), one.time, kWallBody, one.done ? kInk2 : kInk,
             Frame::Align::left, ui::Face::bold);
  Rect whose = standing ? line : take_right(line, line.width() * .52f);
  if (standing) {
    Rect car = take_top(whose, whose.height() * .52f);
    car.min.y += wall.px(8);
    wall.write(car, one.car, kWallBody, kInk);
    whose.max.y -= wall.px(8);
  } else {
    wall.write(line, one.car, wall.fitting(one.car, line.width(), kWallBody), kInk);
  }
  const auto align = standing ? Frame::Align::left : Frame::Align::right;
  wall.write(whose, one.whose, wall.fitting(one.whose, whose.width(), kWallBody),
             one.done ? kGood : kInk2, align, one.done ? ui::Face::bold : ui::Face::regular);
}

}  // namespace

void draw_deliveries(const WallPage& page, Wall& wall, const Rect& box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(36));
  const Rect head = take_top(inner, wall.px(88));
  wall.write(head, page.of_whom, kWallBody, kInk, Frame::Align::left, ui::Face::bold);
  const auto gone = std::ranges::count(page.deliveries, true, &WallDelivery::done);
  wall.write(head, std::to_string(gone) + " / " + std::to_string(page.deliveries.size()), kWallBody,
             kInk2, Frame::Align::right, ui::Face::bold);
  const float high = std::min(wall.px(wall.frame().portrait() ? 176 : 112),
                              inner.height() / static_cast<float>(page.deliveries.size()));
  for (const WallDelivery& one : page.deliveries) delivery_row(one, wall, take_top(inner, high));
}

}  // namespace wall

namespace {

constexpr std::size_t kDeliveriesAPage = 6, kDeliveriesAPageStanding = 8;

WallDelivery delivery_of(const domain::Leaving& one, const domain::House& house,
                         const domain::Content& content, Lang lang) {
  const domain::DeliveryOpened& opened = one.delivery->opened;
  const domain::Vehicle* car = content.vehicle(opened.vehicle);
  WallDelivery shown;
  shown.time = one.time;
  shown.car = car == nullptr ? opened.vehicle : car->name.in(lang);
  shown.whose = house.name_of(opened.consultant);
  shown.done = one.gone;
  if (one.gone) shown.whose += std::string(words::kWallHandedOver.in(lang));
  return shown;
}

}  // namespace

void add_deliveries(WallBoard& wall, const domain::House& house, const domain::Content& content,
                    std::int64_t now_ms, bool portrait, Lang lang) {
  const TimeZone& zone = content.showroom.time_zone;
  std::vector<WallDelivery> all;
  for (const domain::Leaving& one : domain::leaving_on(house, zone.day(now_ms), zone))
    all.push_back(delivery_of(one, house, content, lang));
  const std::size_t most = portrait ? kDeliveriesAPageStanding : kDeliveriesAPage;
  // The last of more than a page can show are the ones that are still to come.
  const std::size_t from = all.size() > most ? all.size() - most : 0;
  if (all.empty()) return;
  WallPage& page = wall.pages.emplace_back();
  page.of_whom = words::kWallDeliveries.in(lang);
  page.deliveries.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
}

}  // namespace foyer::screens
