#include "roles/desk/program/month_house.h"

#include <utility>

namespace foyer::shell {

const domain::House* MonthHouse::of(const std::string& month) {
  if (month_ == month) {
    if (seen_ != room_.edition()) {
      if (const auto came = view_->refresh(); !came) room_.tell(came.error());
      seen_ = room_.edition();
    }
    return &view_->house();
  }
  if (reading_ == month) return nullptr;
  reading_ = month;
  const auto from = room_.zone().begin_ms(domain::first_day(month));
  if (!from) return nullptr;
  struct Read {
    std::unique_ptr<views::HouseView> view;
    Result<void> opened;
  };
  auto read = std::make_shared<Read>();
  read->view = std::make_unique<views::HouseView>(room_.log());
  worker_.post([read, since = Hlc::at_ms(*from)] { read->opened = read->view->open(since); },
               [this, read, month] {
                 if (reading_ != month) return;  // another one was asked for since
                 // One that cannot be read is told once, and not read again in every frame.
                 if (!read->opened) return room_.tell(read->opened.error());
                 reading_.clear();
                 view_ = std::move(read->view);
                 month_ = month;
                 seen_ = -1;
               });
  return nullptr;
}

const targets::Board* MonthHouse::board(const std::string& month) {
  const domain::House* house = of(month);
  if (house == nullptr) return nullptr;
  const std::int64_t now = room_.now_ms();
  const std::string key = month + "/" + std::to_string(room_.edition()) + "/" +
                          std::to_string(now / 60'000) + "/" + std::string(code(room_.lang));
  if (key != board_of_) {
    const domain::Showroom& showroom = room_.content().showroom;
    board_ = targets::board(*house, room_.content(), month, now,
                            targets::known_from(showroom, showroom.keep.device_days, now),
                            room_.lang);
    board_of_ = key;
  }
  return &board_;
}

void MonthHouse::forget() {
  view_.reset();
  month_.clear();
  reading_.clear();
  board_of_.clear();
  board_ = {};
}

}  // namespace foyer::shell
