#include "roles/host/program/staff_app.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

#include "kit/machine/running_clock.h"
#include "kit/sync/uplink.h"
#include "kit/ui/widgets.h"
#include "manage/reports/store_rules.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/pages/words_staff.h"
#include "roles/host/program/keeping.h"

namespace foyer::shell {
namespace {

constexpr std::size_t kGlyphBytesMax = 24u << 20;
constexpr std::int64_t kMinute_ms = 60 * 1000;
constexpr double kLook_s = 0.5;  // how often what was pulled is looked for

}  // namespace

Result<std::unique_ptr<StaffApp>> StaffApp::open(const Settings& settings,
                                                 const MakeWorkplace& make) {
  auto opened = open_all(settings);
  if (!opened) return fail(opened.error().what);
  std::unique_ptr<StaffApp> app(new StaffApp);
  app->settings_ = settings;
  app->pack_ = std::move(opened->pack);
  app->log_ = std::move(opened->log);
  app->display_ = std::move(opened->display);
  app->begin(make);
  if (auto folded = app->room_->open(); !folded) return fail(folded.error().what);
  app->door_->close();
  app->display_->window().show();
  app->frame(true);
  if (settings.trace_start)
    std::fprintf(stderr, "PAINTED %lld\n", static_cast<long long>(wall_ms()));
  app->after_first_frame();
  return app;
}

void StaffApp::begin(const MakeWorkplace& make) {
  if (settings_.trace_targets) trace_.emplace(std::cerr);
  if (settings_.trace_texts) display_->keep_texts();
  worker_ = std::make_unique<Worker>([] { Window::wake(); });
  room_ = std::make_unique<StaffRoom>(
      pack_.content, *log_, settings_,
      StaffRoom::Surroundings{
          .wall_ms = wall_ms,
          .steady_ms = steady_ms,
          .fresh_id = random_id,
          .tell_staff = [](const Error& error) { spdlog::error("{}", error.what); },
          .wrote =
              [this] {
                if (sync_) sync_->nudge();
              },
          .sync = [this] { return sync_ ? sync_->status() : sync::Status{}; }});
  writing_ = std::make_unique<WritingEngines>(
      *worker_, [this](const Error& error) { room_->tell(error); }, [this] { due_ = true; });
  room_->engines = writing_.get();
  pictures_ = std::make_unique<PictureStore>(
      *worker_, display_->textures(),
      PictureStore::Surroundings{.assets = pack_.assets,
                                 .tell_staff = [this](const Error& error) { room_->tell(error); },
                                 .draw = [this] { due_ = true; }});
  display_->show_pictures(pictures_.get());
  door_ = std::make_unique<StaffDoor>(*room_, *worker_, [this] { due_ = true; });
  workplace_ = make(*room_, *worker_);
  touched_ms_ = steady_ms();
}

StaffApp::~StaffApp() {
  if (room_) room_->ending = true;
  worker_.reset();
  sync_.reset();
}

void StaffApp::after_first_frame() {
  begin_program_log(settings_, *log_, display_->theme().panel);
  const std::string dealer = settings_.dealer;
  sync_ = std::make_unique<sync::SyncThread>(
      *log_,
      [dealer, rules = reports::store_rules(), zone = pack_.content.showroom.time_zone,
       last = std::make_shared<std::optional<sync::NamedHost>>()] {
        return sync::connect(dealer, rules, zone, false, last);
      },
      keeping_of(settings_, pack_.content.showroom));
  if (!room_->house().has_manager()) writing_->open();
}

std::string_view StaffApp::screen() const {
  return door_->stands() ? door_->screen() : workplace_->screen();
}

bool StaffApp::shows_capitals() const {
  const ui::Writing* writing = door_->stands() ? &door_->writing() : workplace_->writing();
  return writing != nullptr && writing->shift;
}

void StaffApp::draw_not_saved(ui::Frame& frame) {
  const ui::Rect box = ui::sheet(frame, 1080, 480);
  ui::Rect inner = box.inset(frame.px(64));
  const ui::Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  frame.write(take_top(inner, frame.px(80)), screens::words::kNotSavedTitle.in(frame.lang),
              {.dp = 48, .colour = frame.palette.ink, .face = ui::Face::bold});
  frame.write(inner, screens::words::kNotSavedText.in(frame.lang),
              {.dp = 30, .colour = frame.palette.ink2, .leading = 1.1f});
  if (ui::button(frame, "understood", foot, screens::words::kUnderstood.in(frame.lang),
                 ui::ButtonKind::primary))
    room_->acknowledge_not_saved();
}

void StaffApp::draw(ui::Frame& frame) {
  const bool covered = room_->not_saved();
  frame.set_live(!covered);
  if (door_->stands())
    door_->draw(frame);
  else
    workplace_->draw(frame);
  frame.set_live(true);
  if (covered) draw_not_saved(frame);
}

// Who is inside, after whatever the last frame did.
void StaffApp::mind_the_door() {
  if (room_->take_lock()) {
    door_->close();
    due_ = true;
  }
  if (auto asked = room_->take_asked()) {
    door_->ask(std::move(*asked));
    writing_->open();
    due_ = true;
  }
  const bool signed_in = !room_->who().empty();
  if (signed_in == inside_) return;
  inside_ = signed_in;
  due_ = true;
  display_->motion().clear();
  if (inside_) {
    workplace_->signed_in();
  } else {
    workplace_->signed_out();
    writing_->forget();
    pictures_->forget();
    display_->type().give_back_fonts();
  }
}

void StaffApp::take_keys() {
  for (const KeyInput& key : display_->window().take_keys()) {
    touched_ms_ = steady_ms();
    if (room_->not_saved()) continue;
    const bool taken = door_->stands() ? door_->take_key(key) : workplace_->take_key(key);
    if (taken) due_ = true;
  }
}

bool StaffApp::frame(bool always) {
  for (const ui::Pointer::Event& event : display_->window().take_pointer()) push(event);
  take_keys();
  if (worker_->finish()) due_ = true;
  mind_the_door();
  if (display_->window().take_damage() || display_->wants_again()) due_ = true;
  if (!due_ && !always) return false;
  due_ = false;
  minute_shown_ = wall_ms() / kMinute_ms;
  wait_shown_ = door_->wait_s();
  const bool more_of_a_picture = pictures_->hand_over();
  // What a touch leads to is drawn by the next frame: until then it is not there.
  const std::string drawn(screen());
  const bool moving = display_->draw(
      room_->lang, [&](ui::Frame& one) { draw(one); }, screens::look_of(pack_.content.showroom));
  if (moving || more_of_a_picture) due_ = true;
  if (settings_.trace_frames) std::fputs("FRAME\n", stderr);
  const ui::Pointer& pointer = display_->pointer();
  if (pointer.anyone_landed() || pointer.anyone_left()) {
    due_ = true;
    touched_ms_ = steady_ms();
  }
  mind_the_door();
  if (trace_) trace_->show(display_->targets(), drawn, display_->texts());
  ui::Writing* writing = door_->stands() ? &door_->writing() : workplace_->writing();
  if (writing != nullptr) writing_->read(*writing);
  return true;
}

void StaffApp::take_in() {
  if (!room_->refresh()) return;
  workplace_->facts_came();
  due_ = true;
}

double StaffApp::sleep_s() const {
  if (due_) return 0;
  double wait = kLook_s;
  const std::int64_t next = workplace_->due_in_ms();
  if (next >= 0) wait = std::min(wait, static_cast<double>(next) / 1000.0);
  return std::min(wait, display_->again_in_s());
}

void StaffApp::run() {
  while (!display_->window().should_close()) {
    display_->window().wait(sleep_s());
    display_->type().trim(kGlyphBytesMax);
    if (sync_) sync_watch_.look(sync_->status());
    clock_watch_.look(wall_ms(), running_ms());
    take_in();
    if (!room_->who().empty() && workplace_->tick()) due_ = true;
    const std::int64_t idle_ms = steady_ms() - touched_ms_;
    if (!room_->who().empty() && idle_ms > 1000LL * room_->limits().lock_after_s) room_->lock();
    if (wall_ms() / kMinute_ms != minute_shown_) due_ = true;
    if (door_->stands() && door_->wait_s() != wait_shown_) due_ = true;
    frame();
  }
}

}  // namespace foyer::shell
