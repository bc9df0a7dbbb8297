// What a workplace works with: the house as it is known, and a way to write into it. `write` is
// durable when it returns and the house has it; a write that fails leaves everything as it was and
// raises `not_saved`, which its place shows above whatever is there. UI thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "house/content.h"
#include "kit/log/visit_log.h"
#include "kit/sync/sync_thread.h"
#include "roles/host/door/staff.h"
#include "roles/host/pages/sync_state.h"
#include "roles/host/program/camera.h"
#include "roles/host/program/fact_writer.h"
#include "roles/host/program/settings.h"
#include "roles/host/program/writing_engines.h"
#include "views/house.h"

namespace foyer::shell {

class StaffRoom {
 public:
  struct Surroundings {
    std::function<std::int64_t()> wall_ms;    // since 1970 UTC
    std::function<std::int64_t()> steady_ms;  // only runs forward
    std::function<Id()> fresh_id;
    std::function<void(const Error&)> tell_staff;  // the program's own log
    std::function<void()> wrote;                   // something is there to be synced
    std::function<sync::Status()> sync;
    Camera* camera = nullptr;  // none: no pictures can be taken here
  };
  StaffRoom(const domain::Content& content, log::VisitLog& log, Settings settings,
            Surroundings surroundings);

  // What a log knows of the last days, folded: as a device shows them that starts now.
  static Result<views::HouseView> read_house(const log::VisitLog& log,
                                             const domain::Content& content, std::int64_t now_ms);
  // `read`: the same as it was read a moment ago; none: it is read now.
  Result<void> open(std::optional<views::HouseView> read = std::nullopt);
  // Takes in what was pulled; true if anything came.
  bool refresh();

  // Takes in a visit from before those days, as it was read from the log a moment ago.
  void also(const Id& visit, const std::vector<domain::Fact>& facts) { view_.also(visit, facts); }

  const domain::Content& content() const { return content_; }
  const domain::House& house() const { return view_.house(); }
  std::int64_t edition() const { return view_.edition(); }
  const std::set<Id>& changed() const { return view_.changed(); }
  log::VisitLog& log() { return log_; }
  const Settings& settings() const { return settings_; }
  const flow::StaffLimits& limits() const { return content_.showroom.staff; }

  // False: nothing more was written, and the person is told.
  bool write(const std::vector<flow::Write>& writes);
  bool not_saved() const { return not_saved_; }
  void acknowledge_not_saved() { not_saved_ = false; }

  // Who is signed in; empty: nobody.
  const std::string& who() const { return who_; }
  void set_who(std::string staff) { who_ = std::move(staff); }
  // Asks for a change of hands: the app goes to the roster after this frame.
  void lock() { lock_ = true; }
  bool take_lock() { return std::exchange(lock_, false); }
  // A colleague to be added, or a PIN to be set, at the door; the app does it and comes back.
  void ask_at_door(flow::Door door) { asked_ = std::move(door); }
  std::optional<flow::Door> take_asked() { return std::exchange(asked_, std::nullopt); }

  Lang lang = Lang::zh;
  WritingEngines* engines = nullptr;  // set by the app
  std::atomic<bool> ending = false;   // the program ends: long work on the worker stops

  std::int64_t now_ms() const { return around_.wall_ms(); }
  std::int64_t steady_ms() const { return around_.steady_ms(); }
  const TimeZone& zone() const { return content_.showroom.time_zone; }
  Id fresh_id() const { return around_.fresh_id(); }
  // The stamp that a fact written now would bear.
  Stamp next_stamp() { return log_.tick(now_ms()); }
  // The next ticket of this device's day.
  std::string next_ticket(std::string_view letter);
  sync::Status sync() const { return around_.sync ? around_.sync() : sync::Status{}; }
  // As staff are told of it.
  screens::SyncState sync_state() const;
  // What staff are told about the time on this device; empty: nothing is wrong.
  std::string clock_warning() const;
  Camera* camera() const { return around_.camera; }
  void tell(const Error& error) const { around_.tell_staff(error); }

 private:
  // The bytes of the pictures that these facts name, from the camera. None: they are gone.
  std::optional<std::vector<log::Picture>> pictures_of(const flow::Write& one) const;
  // A frame must not wait for the log, which takes in what others wrote meanwhile.
  void note_stamps();

  const domain::Content& content_;
  log::VisitLog& log_;
  Settings settings_;
  Surroundings around_;
  FactWriter writer_;
  views::HouseView view_;
  std::string who_;
  std::int64_t stamped_ms_ = 0;  // how far the log's own stamps have come
  bool not_saved_ = false;
  bool lock_ = false;
  std::optional<flow::Door> asked_;
};

}  // namespace foyer::shell
