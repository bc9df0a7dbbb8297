// The running program: window, session, sync and worker, one loop. It draws only when something
// changed or moves, and sleeps otherwise. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "content/pack.h"
#include "kit/base/result.h"
#include "kit/machine/display.h"
#include "kit/machine/target_trace.h"
#include "kit/machine/touchable.h"
#include "kit/machine/worker.h"
#include "kit/sync/sync_thread.h"
#include "roles/entrance/pages/view.h"
#include "roles/entrance/program/duty_board.h"
#include "roles/entrance/program/kiosk_staff.h"
#include "roles/host/program/clock_watch.h"
#include "roles/host/program/code_scanner.h"
#include "roles/host/program/picture_store.h"
#include "roles/host/program/session.h"
#include "roles/host/program/settings.h"
#include "roles/host/program/sync_watch.h"
#include "roles/host/program/writing_engines.h"

namespace foyer::shell {

class Kiosk final : public Touchable {
 public:
  // Opens the pack, the log and the window, side by side. Errors: the first that stands in the
  // way, in one or several lines.
  static Result<std::unique_ptr<Kiosk>> open(const Settings& settings);
  ~Kiosk() override;

  // Until the window is closed.
  void run();

  // --- one at a time, for the tour and the benchmarks ---
  // One frame if one is due (or `always`), else nothing; returns whether it drew.
  bool frame(bool always = false) override;
  bool pictures_coming() const override { return pictures_->busy(); }
  void push(const ui::Pointer::Event& event) override {
    display_->pointer().push(event);
    due_ = true;
  }
  const flow::Model& model() const { return session_->model(); }
  const domain::Content& content() const { return pack_.content; }
  Display& display() override { return *display_; }
  std::string_view screen() const override {
    return staff_->stands() ? staff_->screen() : flow::name(model().screen);
  }
  bool shows_capitals() const override { return drafts_.name.shift; }
  sync::Status sync_status() const { return sync_->status(); }
  void nudge_sync() { sync_->nudge(); }
  // Whether Chinese can be written already: the engines are opened on the worker.
  bool can_write_chinese() const { return writing_->engines().composer != nullptr; }
  const ui::Writing& name_writing() const { return drafts_.name; }
  std::int64_t frames() const { return frames_; }

 private:
  Kiosk() = default;
  void after_first_frame();
  // What was cut before now: a guest who begins meanwhile is not among them.
  void settle_begun();
  void take_keys();
  bool take_code(const KeyInput& key);  // of an appointment; true: it was no writing
  void obey(const flow::Intent& intent);
  double sleep_s() const;
  std::string clock() const;
  // Nobody can see the screen: it is black, and only a touch changes that.
  bool is_dark() const;
  bool wakes_from_dark(const ui::Pointer::Event& event);
  void tell_staff(const std::string& what);
  // As this guest may be told now; none where nobody asks.
  std::optional<screens::OnDuty> consultants();

  Settings settings_;
  content::Loaded pack_;
  std::unique_ptr<log::VisitLog> log_;
  std::unique_ptr<Display> display_;
  std::unique_ptr<Session> session_;
  DutyBoard duty_;  // outlives the sync thread, which tells it
  std::unique_ptr<sync::SyncThread> sync_;
  screens::Drafts drafts_;
  std::unique_ptr<WritingEngines> writing_;
  std::unique_ptr<PictureStore> pictures_;
  std::unique_ptr<KioskStaff> staff_;
  CodeScanner scanner_;
  std::unique_ptr<Worker> worker_;  // last: ends first
  std::int64_t lit_until_ms_ = 0;   // in dark hours, after a touch
  bool dark_shown_ = false;
  bool due_ = true;
  bool warming_ = false;
  bool evening_ = false;
  SyncWatch sync_watch_;
  ClockWatch clock_watch_;
  std::string clock_shown_;
  int seconds_shown_ = 0;
  std::optional<screens::OnDuty> consultants_shown_;
  std::int64_t frames_ = 0;
  std::optional<TargetTrace> trace_;
};

}  // namespace foyer::shell
