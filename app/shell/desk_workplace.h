// The reception desk behind the door: keeps the board made, obeys what is tapped, writes first and
// shows afterwards. UI thread; the list of known guests is read on the worker.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "flow/board.h"
#include "screens/desk.h"
#include "shell/staff_room.h"
#include "shell/worker.h"
#include "shell/workplace.h"
#include "views/search.h"

namespace foyer::shell {

class DeskWorkplace final : public Workplace {
 public:
  DeskWorkplace(StaffRoom& room, Worker& worker);
  ~DeskWorkplace() override;

  std::string_view screen() const override { return screen_; }
  void signed_in() override;
  void signed_out() override;
  void draw(ui::Frame& frame) override;
  bool take_key(const KeyInput& key) override;
  void facts_came() override { index_changed(); }
  bool tick() override;
  ui::Writing* writing() override;

  const flow::DeskModel& model() const { return model_; }
  const flow::Board& board() const { return board_; }
  const screens::DeskDraft& draft() const { return draft_; }
  bool knows_everybody() const { return index_ != nullptr; }

 private:
  void make_board();
  screens::DeskView view();
  void obey(const flow::DeskIntent& intent);
  void obey(const screens::DeskTaps& taps);
  void read_known_guests();
  void index_changed();
  void search();
  screens::FoundPerson found(const views::KnownGuest& guest) const;
  std::optional<screens::FoundPerson> same_phone() const;
  void import_appointments();
  void export_day();

  StaffRoom& room_;
  Worker& worker_;
  flow::DeskModel model_;
  screens::DeskDraft draft_;
  std::string screen_ = "desk-board";
  flow::Board board_;
  std::int64_t board_edition_ = -1, board_minute_ = -1;
  std::string sync_shown_;
  // Everybody that was ever here; none while it is being read.
  std::unique_ptr<views::GuestIndex> index_;
  bool reading_ = false;
  std::string searched_;
  std::int64_t searched_edition_ = -1;
  std::vector<screens::FoundPerson> found_;
  int found_in_all_ = 0;
  std::string import_report_, export_report_;
};

}  // namespace foyer::shell
