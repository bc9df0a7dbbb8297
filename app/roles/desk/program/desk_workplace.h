// The reception desk behind the door: keeps the board made, obeys what is tapped, writes first and
// shows afterwards. UI thread; the list of known guests is read on the worker.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kit/machine/worker.h"
#include "manage/papers/bearable.h"
#include "roles/desk/flow/board.h"
#include "roles/desk/pages/desk.h"
#include "roles/desk/program/appointment_import.h"
#include "roles/desk/program/audit_day.h"
#include "roles/desk/program/desk_guests.h"
#include "roles/desk/program/lead_import.h"
#include "roles/desk/program/report_day.h"
#include "roles/host/program/month_house.h"
#include "roles/host/program/staff_room.h"
#include "roles/host/program/workplace.h"

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
  void facts_came() override;
  bool tick() override;
  ui::Writing* writing() override;

  const flow::DeskModel& model() const { return model_; }
  const flow::Board& board() const { return board_; }
  const screens::DeskDraft& draft() const { return draft_; }
  bool knows_everybody() const { return guests_.ready(); }

 private:
  void make_board();
  std::shared_ptr<const domain::Bookings> bookings();
  std::optional<flow::phone::EarlierVisit> earlier_visit() const;
  void make_calls();
  void forget_call();
  void forget_delivery();
  ui::Writing* writing_of_call();
  flow::DeskContext context();
  void weigh_request(screens::DeskView& view);
  void show_of_the_house(screens::DeskView& view);
  void fetch_guest(const Id& visit);
  void weigh_base();
  screens::DeskView view();
  void obey(const flow::DeskIntent& intent);
  void obey(const screens::DeskTaps& taps);
  void keep_appointments();
  void export_day();
  void export_report();
  void export_status();
  // On the worker: what `write` writes into the folder of what is taken out; `file` is shown then.
  void take_out(std::function<Result<exporting::LeftOut>(const std::filesystem::path&)> write,
                const std::string& file);

  StaffRoom& room_;
  Worker& worker_;
  flow::DeskModel model_;
  screens::DeskDraft draft_;
  std::string screen_ = "desk-board";
  flow::Board board_;
  std::int64_t board_edition_ = -1, board_minute_ = -1;
  std::string board_of_;  // who was signed in
  std::string sync_shown_;
  // What is weighed of the request that is open.
  today::KnownCase asked_;
  flow::drive::KnownBookings bookings_;
  flow::phone::Shown calls_;
  std::string calls_of_;  // what they were worked out for
  DeskGuests guests_;
  MonthHouse month_;
  AuditDay audit_;
  ReportDay report_;
  morning::KnownGathering gathered_;
  AppointmentImport import_;
  LeadImport leads_import_;
  std::string export_report_;
  std::optional<service::Share> base_;  // of the month's orders …
  std::string base_of_;                 // … as of when
};

}  // namespace foyer::shell
