// The glass of a wall: nobody stands at it, nobody signs in. It folds the month, looks for what
// came twice a second, turns its pages slowly, and draws a frame only when what it would show is
// another board or another page. UI thread; the month is read on the worker.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "roles/host/program/place.h"
#include "roles/wall/pages/wall.h"
#include "views/house.h"

namespace foyer::shell {

class WallPlace final : public Place {
 public:
  explicit WallPlace(const Host& host);

  void begin(sync::Keeping& keeping) override;
  std::string_view screen() const override { return "wall"; }
  Lang lang() const override { return host_.settings.language; }
  ui::Look look() const override;
  bool take_key(const KeyInput&) override { return false; }
  void draw(ui::Frame& frame) override;
  bool tick() override;
  double due_in_s() const override;

  const screens::WallBoard& board() const { return board_; }
  std::size_t page() const { return page_; }
  bool knows_the_month() const { return view_ != nullptr; }
  // As if its time were over.
  void turn_page();

 private:
  void read_month();
  bool take_in();     // whether anything came, or a minute has passed
  bool make_board();  // whether it is another one

  Host host_;
  std::unique_ptr<views::HouseView> view_;
  std::string month_;  // which was read
  bool reading_ = false;
  screens::WallBoard board_;
  std::size_t page_ = 0;
  std::int64_t turned_ms_ = 0;
  std::int64_t minute_ = -1;
  bool connected_ = false;
  bool portrait_ = false;
};

}  // namespace foyer::shell
