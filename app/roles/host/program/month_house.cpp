#include "roles/host/program/month_house.h"

#include <utility>

namespace foyer::shell {
namespace {

// What was open when the month began, where this device has every fact of before. What another one
// says late of that time is in it when the month is read again.
Result<std::optional<reports::OpeningStock>> opening_in(const log::VisitLog& log,
                                                        const std::string& month,
                                                        const TimeZone& zone) {
  const auto whole = log.begins_with_the_first();
  if (!whole) return tl::unexpected<Error>(whole.error());
  if (!*whole) return std::optional<reports::OpeningStock>{};
  std::vector<domain::Fact> facts;
  const auto read = log.each_of_kinds(reports::kOpeningKinds, [&](const log::Record& record) {
    facts.push_back(log::to_fact(record));
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  return reports::opening_of(std::move(facts), month, zone);
}

}  // namespace

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
  const bool whole = month == kWhole;
  const auto from =
      whole ? std::optional<std::int64_t>(0) : room_.zone().begin_ms(domain::first_day(month));
  if (!from) return nullptr;
  struct Read {
    std::unique_ptr<views::HouseView> view;
    Result<void> opened;
    std::optional<reports::OpeningStock> opening;
  };
  auto read = std::make_shared<Read>();
  read->view = std::make_unique<views::HouseView>(room_.log());
  worker_.post(
      [read, since = Hlc::at_ms(*from), month, zone = room_.zone(), &log = room_.log(), whole] {
        read->opened = read->view->open(since);
        if (whole) return;
        const auto opening = opening_in(log, month, zone);
        if (opening)
          read->opening = *opening;
        else if (read->opened)
          read->opened = tl::unexpected<Error>(opening.error());
      },
      [this, read, month] {
        if (reading_ != month) return;  // another one was asked for since
        // One that cannot be read is told once, and not read again in every frame.
        if (!read->opened) return room_.tell(read->opened.error());
        reading_.clear();
        view_ = std::move(read->view);
        opening_ = std::move(read->opening);
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
    board_ =
        targets::board(*house, room_.content(), month, now,
                       targets::known_from(showroom, showroom.keep.device_days, now), room_.lang);
    board_.opening = opening_;
    board_of_ = key;
  }
  return &board_;
}

void MonthHouse::forget() {
  view_.reset();
  month_.clear();
  reading_.clear();
  opening_.reset();
  board_of_.clear();
  board_ = {};
}

}  // namespace foyer::shell
