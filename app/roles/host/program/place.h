// What a role has on its glass: an entrance and its guests, or the door of staff with a workplace
// behind it. The app owns the window and the loop, and asks the place for its part of a frame; a
// place draws, and obeys what was touched afterwards. UI thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.h"
#include "kit/log/visit_log.h"
#include "kit/machine/display.h"
#include "kit/machine/window.h"
#include "kit/machine/worker.h"
#include "kit/sync/sync_thread.h"
#include "kit/ui/frame.h"
#include "kit/ui/writing.h"
#include "roles/host/program/camera.h"
#include "roles/host/program/picture_store.h"
#include "roles/host/program/settings.h"
#include "roles/host/program/sync_watch.h"
#include "roles/host/program/writing_engines.h"
#include "views/house.h"

namespace foyer::shell {

// What the app has for its place, which it outlives.
struct Host {
  const Settings& settings;
  const content::Loaded& pack;
  log::VisitLog& log;
  Display& display;
  Worker& worker;  // ends before the place does
  WritingEngines& writing;
  PictureStore& pictures;
  Camera& camera;
  const SyncWatch& sync_watch;
  std::function<void(const Error&)> tell_staff;  // the program's own log
  std::function<sync::Status()> sync;
  std::function<void()> wrote;    // something is there to be synced
  std::function<void()> changed;  // a frame is due
  // Glyphs that will be wanted, baked between frames.
  std::function<void(std::string text, std::vector<ui::Style> styles)> warm_up;
  // The house as it was read while the window came up; whoever shows it takes it from here.
  std::optional<views::HouseView>& house;
};

class Place {
 public:
  virtual ~Place() = default;

  // Before the first frame. Errors: what stands in the way of any.
  virtual Result<void> open() { return {}; }
  // What can wait until the glass can be touched. The sync is about to run: `keeping` may be added
  // to.
  virtual void begin(sync::Keeping&) {}
  // The program ends: long work on the worker stops.
  virtual void end() {}

  // "desk-board": what the trace of targets calls the screen.
  virtual std::string_view screen() const = 0;
  virtual Lang lang() const = 0;
  virtual ui::Look look() const = 0;

  // A touch, before anything drawn has it; true: it goes no further.
  virtual bool take(const ui::Pointer::Event&) { return false; }
  // From a physical keyboard or a scanner; true: a frame is due.
  virtual bool take_key(const KeyInput& key) = 0;
  // Before a frame would be drawn; true: one is due.
  virtual bool attend() { return false; }
  // One is about to be drawn; `lang` and `look` are asked afterwards.
  virtual void prepare() {}
  virtual void draw(ui::Frame& frame) = 0;
  // It was drawn: what was touched is done.
  virtual void obey() {}
  // Once a turn of the loop: time has passed; true: a frame is due.
  virtual bool tick() { return false; }
  // In how many seconds `tick` or `attend` will next have something to do.
  virtual double due_in_s() const = 0;
  virtual bool wants_end() const { return false; }

  // The field that is being written in, for the handwriting; none: nullptr.
  virtual ui::Writing* writing() { return nullptr; }
};

using MakePlace = std::function<std::unique_ptr<Place>(const Host&)>;

}  // namespace foyer::shell
