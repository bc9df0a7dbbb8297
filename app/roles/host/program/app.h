// The running program of every role: window, log, sync, worker and one loop; what is on the glass
// is its place's. It draws only when something changed or moves, and sleeps otherwise. UI thread.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/machine/heartbeat.h"
#include "kit/machine/target_trace.h"
#include "kit/machine/touchable.h"
#include "roles/host/program/clock_watch.h"
#include "roles/host/program/opening.h"
#include "roles/host/program/place.h"

namespace foyer::shell {

class App final : public Touchable {
 public:
  // Opens the pack, the log and the window, side by side, and what `make` makes of them. Errors:
  // the first that stands in the way, in one or several lines.
  static Result<std::unique_ptr<App>> open(const Settings& settings, const MakePlace& make);
  ~App() override;

  // Until the window is closed.
  void run();

  // --- one at a time, for the tour and the benchmarks ---
  bool frame(bool always = false) override;
  bool pictures_coming() const override { return pictures_->busy(); }
  // Whether the last frame had every picture that it asked for.
  bool pictures_shown() const { return !pictures_->missed(); }
  void push(const ui::Pointer::Event& event) override;
  Display& display() override { return *display_; }
  std::string_view screen() const override { return place_->screen(); }
  bool shows_capitals() const override;
  // Whoever opened the app knows what it is.
  template <class What>
  What& place() {
    return dynamic_cast<What&>(*place_);
  }
  const domain::Content& content() const { return pack_.content; }
  // Whether Chinese can be written already: the engines are opened on the worker.
  bool can_write_chinese() const { return writing_->engines().composer != nullptr; }
  sync::Status sync_status() const { return sync_ ? sync_->status() : sync::Status{}; }
  void nudge_sync();

 private:
  App() = default;
  Host host();
  void open_parts();
  void after_first_frame();
  std::shared_ptr<const std::string> bytes_of(const std::string& picture) const;
  void warm_up(std::string text, std::vector<ui::Style> styles);
  void go_on_warming();
  void draw();
  double sleep_s() const;

  Settings settings_;
  content::Loaded pack_;
  std::unique_ptr<log::VisitLog> log_;
  std::optional<views::HouseView> house_;  // until whoever shows it has it
  std::unique_ptr<Display> display_;
  std::unique_ptr<sync::SyncThread> sync_;
  std::unique_ptr<WritingEngines> writing_;
  std::unique_ptr<Camera> camera_;
  std::unique_ptr<PictureStore> pictures_;
  std::unique_ptr<Place> place_;
  std::unique_ptr<Worker> worker_;  // last: ends first
  SyncWatch sync_watch_;
  ClockWatch clock_watch_;
  Heartbeat heartbeat_;
  std::optional<TargetTrace> trace_;
  std::atomic<bool> picture_came_ = false;  // one that somebody waits for; set by the sync thread
  bool due_ = true;
  bool warming_ = false;
};

}  // namespace foyer::shell
