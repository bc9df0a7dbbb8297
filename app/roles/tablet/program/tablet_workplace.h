// The consultant's tablet behind the door: obeys what is tapped, writes first and shows afterwards,
// and comes back at the same card after the program was killed. UI thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kit/machine/worker.h"
#include "roles/host/program/month_house.h"
#include "roles/host/program/staff_room.h"
#include "roles/host/program/workplace.h"
#include "roles/tablet/pages/tablet.h"
#include "roles/tablet/program/recollection.h"

namespace foyer::shell {

class TabletWorkplace final : public Workplace {
 public:
  TabletWorkplace(StaffRoom& room, Worker& worker);
  ~TabletWorkplace() override;

  std::string_view screen() const override;
  void signed_in() override;
  void signed_out() override;
  void draw(ui::Frame& frame) override;
  bool take_key(const KeyInput& key) override;
  void facts_came() override { earlier_.facts_came(); }
  bool tick() override;
  ui::Writing* writing() override;

  const flow::tablet::Model& model() const { return model_; }
  bool knows_the_month() const { return month_.is_read(); }

 private:
  screens::TabletView view();
  void show_the_day(screens::TabletView& view);
  flow::tablet::Context context() const;
  std::shared_ptr<const domain::Bookings> bookings() const;
  std::shared_ptr<const domain::CareDay> care() const;
  std::shared_ptr<const morning::Gathering> gathered() const;
  void obey(const flow::tablet::Intent& intent);
  void look_what_left();
  bool look_at_sync();
  std::optional<flow::drive::Shot> camera() const;
  void mind_the_camera();
  void remember();
  void save(const char* folder_name, const std::string& name,
            std::function<Result<void>(const std::filesystem::path&)> write);
  void save_text();
  void save_pdf();
  void save_paper();
  void save_order(const domain::Visit& guest);
  void save_offer(const domain::Visit& guest);
  std::string note_name() const { return "tablet." + room_.who(); }

  StaffRoom& room_;
  Worker& worker_;
  flow::tablet::Model model_;
  screens::TabletDraft draft_;
  std::string remembered_;
  // Whose card it is, looked up once for each edition of the house.
  struct Known {
    Id visit;
    std::int64_t edition = -1;
    std::vector<Id> same_person;
    bool all = true;
  };
  void know_the_person();

  Recollection earlier_;
  bool earlier_came_ = false;
  Known known_;
  mutable flow::drive::KnownBookings bookings_;
  mutable morning::KnownGathering gathered_;
  today::KnownDay day_;
  today::KnownCase asked_;
  MonthHouse month_;
  std::string sync_shown_;  // on the house today
  // Whom to contact, worked out once for each edition of the house, person and day.
  mutable std::shared_ptr<const domain::CareDay> care_;
  mutable std::string care_of_;
  // Which picture the camera is asked for, and on which page; -1: none.
  std::pair<flow::tablet::Page, int> shot_{flow::tablet::Page::guests, -1};
  std::string scanned_;  // what a hand scanner has typed so far
  std::string saved_;    // the file of the last summary
  // Since when nothing that was written here has left the device; and as of which last fact that
  // the store has, and which edition of the house, that was looked up.
  std::optional<Stamp> kept_since_;
  std::pair<std::int64_t, std::int64_t> looked_{-1, -1};
};

}  // namespace foyer::shell
