#include "roles/wall/program/wall_place.h"

#include <algorithm>
#include <utility>

#include "kit/base/calendar.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/program/opening.h"

namespace foyer::shell {
namespace {

constexpr double kSleep_s = 0.5;           // how often what was pulled is looked for
constexpr std::int64_t kPage_ms = 20'000;  // how long a page stands
constexpr std::int64_t kMinuteOfWall_ms = 60'000;

}  // namespace

WallPlace::WallPlace(const Host& host) : host_(host) {
  board_ = screens::wall_reading(host_.pack.content, wall_ms(), lang());
  turned_ms_ = steady_ms();
}

void WallPlace::begin(sync::Keeping&) { read_month(); }

ui::Look WallPlace::look() const {
  ui::Look look = screens::look_of(host_.pack.content.showroom);
  look.evening = true;
  look.reduced_motion = true;
  return look;
}

void WallPlace::read_month() {
  if (std::exchange(reading_, true)) return;
  const TimeZone& zone = host_.pack.content.showroom.time_zone;
  const std::string month = domain::month_of(zone.day(wall_ms()));
  // A list of stock says again what has not changed: all of it is known from a week back on.
  const std::string listed = day_after(zone.day(wall_ms()), -domain::kStockRenewed_days - 1);
  const std::int64_t from = zone.begin_ms(std::min(domain::first_day(month), listed)).value_or(0);
  struct Read {
    std::unique_ptr<views::HouseView> view;
    Result<void> opened;
  };
  auto read = std::make_shared<Read>();
  read->view = std::make_unique<views::HouseView>(host_.log);
  host_.worker.post([read, from] { read->opened = read->view->open(Hlc::at_ms(from)); },
                    [this, read, month] {
                      reading_ = false;
                      if (!read->opened) return host_.tell_staff(read->opened.error());
                      view_ = std::move(read->view);
                      month_ = month;
                      minute_ = -1;
                    });
}

bool WallPlace::take_in() {
  const std::int64_t now = wall_ms();
  const std::string month = domain::month_of(host_.pack.content.showroom.time_zone.day(now));
  if (!view_ || month_ != month) {
    read_month();
    return false;
  }
  const auto came = view_->refresh();
  if (!came) host_.tell_staff(came.error());
  const bool connected = host_.sync().connected;
  const bool other =
      (came && *came) || minute_ != now / kMinuteOfWall_ms || connected_ != connected;
  minute_ = now / kMinuteOfWall_ms;
  connected_ = connected;
  return other;
}

bool WallPlace::make_board() {
  const domain::Content& content = host_.pack.content;
  const std::int64_t now = wall_ms();
  const sync::Status sync = host_.sync();
  const targets::Board board = targets::board(
      view_->house(), content, month_, now,
      targets::known_from(content.showroom, content.showroom.keep.device_days, now), lang());
  screens::WallBoard made = screens::wall_board(
      board, content, {sync.last_success_ms, sync.connected}, now, portrait_, lang());
  screens::add_deliveries(made, view_->house(), content, now, portrait_, lang());
  screens::add_stock_by_age(made, view_->house(), content, now, portrait_, lang());
  screens::add_meeting(made, view_->house(), content, now, portrait_, lang());
  if (made == board_) return false;
  board_ = std::move(made);
  page_ = std::min(page_, board_.pages.size() - 1);
  return true;
}

void WallPlace::turn_page() {
  turned_ms_ = steady_ms();
  page_ = (page_ + 1) % board_.pages.size();
}

bool WallPlace::tick() {
  bool due = take_in() && make_board();
  if (board_.pages.size() > 1 && steady_ms() - turned_ms_ >= kPage_ms) {
    turn_page();
    due = true;
  }
  return due;
}

double WallPlace::due_in_s() const { return kSleep_s; }

void WallPlace::draw(ui::Frame& frame) {
  if (portrait_ != frame.portrait()) {  // as many rows as a page of this glass has
    portrait_ = frame.portrait();
    if (view_) make_board();
  }
  screens::draw_wall(board_, page_, frame);
}

}  // namespace foyer::shell
