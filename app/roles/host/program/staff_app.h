// The running program of a desk or a tablet: window, log, sync, worker, the door, and behind the
// door a workplace. It draws only when something changed or moves, and sleeps otherwise; it locks
// itself when nobody has touched it for a while. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kit/machine/target_trace.h"
#include "kit/machine/touchable.h"
#include "kit/machine/worker.h"
#include "kit/sync/sync_thread.h"
#include "roles/host/program/clock_watch.h"
#include "roles/host/program/opening.h"
#include "roles/host/program/picture_store.h"
#include "roles/host/program/staff_door.h"
#include "roles/host/program/staff_room.h"
#include "roles/host/program/sync_watch.h"
#include "roles/host/program/workplace.h"
#include "roles/host/program/writing_engines.h"

namespace foyer::shell {

class StaffApp final : public Touchable {
 public:
  using MakeWorkplace = std::function<std::unique_ptr<Workplace>(StaffRoom&, Worker&)>;
  // Errors: the first that stands in the way.
  static Result<std::unique_ptr<StaffApp>> open(const Settings& settings,
                                                const MakeWorkplace& make);
  ~StaffApp() override;

  // Until the window is closed.
  void run();

  // --- one at a time, for the tour and the benchmarks ---
  bool frame(bool always = false) override;
  bool pictures_coming() const override { return pictures_->busy(); }
  void push(const ui::Pointer::Event& event) override {
    display_->pointer().push(event);
    due_ = true;
  }
  // Whether the last frame had every picture that it asked for.
  bool pictures_shown() const { return !pictures_->missed(); }
  Display& display() override { return *display_; }
  StaffRoom& room() { return *room_; }
  std::string_view screen() const override;
  bool shows_capitals() const override;
  Workplace& workplace() { return *workplace_; }
  bool inside() const { return inside_; }
  // Takes in what was pulled; the loop does it by itself.
  void take_in();
  bool can_write_chinese() const { return writing_->engines().composer != nullptr; }
  sync::Status sync_status() const { return sync_->status(); }
  void nudge_sync() { sync_->nudge(); }

 private:
  StaffApp() = default;
  void begin(const MakeWorkplace& make);
  void after_first_frame();
  void draw(ui::Frame& frame);
  void draw_not_saved(ui::Frame& frame);
  void take_keys();
  void mind_the_door();
  double sleep_s() const;

  Settings settings_;
  content::Loaded pack_;
  std::unique_ptr<log::VisitLog> log_;
  std::unique_ptr<Display> display_;
  std::unique_ptr<sync::SyncThread> sync_;
  SyncWatch sync_watch_;
  ClockWatch clock_watch_;
  std::unique_ptr<StaffRoom> room_;
  std::unique_ptr<WritingEngines> writing_;
  std::unique_ptr<StaffDoor> door_;
  std::unique_ptr<Workplace> workplace_;
  std::unique_ptr<PictureStore> pictures_;
  std::unique_ptr<Worker> worker_;  // last: ends first
  std::optional<TargetTrace> trace_;
  bool due_ = true;
  bool inside_ = false;  // the workplace knows that somebody is there
  std::int64_t touched_ms_ = 0;
  std::int64_t minute_shown_ = 0, wait_shown_ = 0;
};

}  // namespace foyer::shell
