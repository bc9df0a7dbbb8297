#include "roles/host/program/app.h"

#include <malloc.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

#include "house/pictures.h"
#include "kit/log/picture.h"
#include "kit/machine/running_clock.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "roles/host/program/keeping.h"

namespace foyer::shell {
namespace {

// Pages of glyphs beyond this are given back: a kiosk runs for months and meets every name.
constexpr std::size_t kGlyphBytesMax = 24u << 20;

void tell_staff(const Error& error) { spdlog::error("{}", error.what); }

}  // namespace

Result<std::unique_ptr<App>> App::open(const Settings& settings, const MakePlace& make) {
  std::unique_ptr<App> app(new App);
  app->settings_ = settings;
  app->worker_ = std::make_unique<Worker>([] { Window::wake(); });
  auto opened = open_all(settings);
  if (!opened) return fail(opened.error().what);
  app->pack_ = std::move(opened->pack);
  app->log_ = std::move(opened->log);
  app->display_ = std::move(opened->display);
  app->house_ = std::move(opened->house);
  app->open_parts();
  app->place_ = make(app->host());
  if (auto ready = app->place_->open(); !ready) return fail(ready.error().what);
  app->display_->window().show();
  app->frame(true);
  if (settings.trace_start)
    std::fprintf(stderr, "PAINTED %lld\n", static_cast<long long>(wall_ms()));
  app->after_first_frame();
  return app;
}

void App::open_parts() {
  if (settings_.trace_targets) trace_.emplace(std::cerr);
  if (settings_.trace_texts) display_->keep_texts();
  const auto changed = [this] { due_ = true; };
  writing_ = std::make_unique<WritingEngines>(*worker_, tell_staff, changed);
  camera_ = std::make_unique<Camera>(settings_.camera, *worker_, changed);
  pictures_ = std::make_unique<PictureStore>(
      *worker_, display_->textures(),
      PictureStore::Surroundings{
          .assets = pack_.assets,
          .tell_staff = tell_staff,
          .draw = changed,
          .bytes_of = [this](const std::string& name) { return bytes_of(name); },
          .not_here =
              [this](const std::string& name) {
                const auto wanted = domain::named_picture(name);
                const auto digest = wanted ? log::hash_from_hex(wanted->picture) : std::nullopt;
                if (digest && !wanted->visit.is_nil() && sync_)
                  sync_->want_picture(wanted->visit, *digest);
              }});
  display_->show_pictures(pictures_.get());
}

// On the worker: the log and the camera may be asked by any thread.
std::shared_ptr<const std::string> App::bytes_of(const std::string& picture) const {
  const auto wanted = domain::named_picture(picture);
  if (!wanted) return nullptr;
  if (wanted->visit.is_nil()) return camera_->bytes_of(wanted->picture);
  const auto digest = log::hash_from_hex(wanted->picture);
  if (!digest) return nullptr;
  auto found = log_->picture(wanted->visit, *digest);
  if (!found) tell_staff(found.error());
  if (!found || !*found) return nullptr;
  return std::make_shared<const std::string>(std::move((*found)->bytes));
}

Host App::host() {
  return {
      .settings = settings_,
      .pack = pack_,
      .log = *log_,
      .display = *display_,
      .worker = *worker_,
      .writing = *writing_,
      .pictures = *pictures_,
      .camera = *camera_,
      .sync_watch = sync_watch_,
      .tell_staff = tell_staff,
      .sync = [this] { return sync_status(); },
      .wrote = [this] { nudge_sync(); },
      .changed = [this] { due_ = true; },
      .warm_up = [this](std::string text, std::vector<ui::Style> styles) { warm_up(text, styles); },
      .house = house_};
}

App::~App() {
  if (place_) place_->end();
  worker_.reset();
  sync_.reset();
}

void App::after_first_frame() {
  begin_program_log(settings_, *log_, display_->theme().panel);
  sync::Keeping keeping = keeping_of(settings_, pack_.content.showroom);
  place_->begin(keeping);
  sync_ = std::make_unique<sync::SyncThread>(
      *log_,
      [dealer = settings_.dealer, rules = reports::store_rules(),
       zone = pack_.content.showroom.time_zone,
       last = std::make_shared<std::optional<sync::NamedHost>>()] {
        return sync::connect(dealer, rules, zone, false, last);
      },
      keeping);
  sync_->on_picture([this] { picture_came_ = true; });
}

void App::nudge_sync() {
  if (sync_) sync_->nudge();
}

bool App::shows_capitals() const {
  const ui::Writing* writing = place_->writing();
  return writing != nullptr && writing->shift;
}

void App::push(const ui::Pointer::Event& event) {
  display_->pointer().push(event);
  due_ = true;
}

void App::warm_up(std::string text, std::vector<ui::Style> styles) {
  ui::Typesetter* type = &display_->type();
  worker_->post(
      [type, text = std::move(text), styles = std::move(styles)] { type->warm_up(text, styles); },
      [this] { warming_ = true; });
}

void App::go_on_warming() {
  warming_ = display_->type().take_warm(16) > 0;
  if (warming_) return;
  display_->type().give_back_fonts();
  // Reading the pack and warming up leave holes in the heap that nobody needs.
  worker_->post([] { malloc_trim(0); });
}

void App::draw() {
  place_->prepare();
  const bool more_of_a_picture = pictures_->hand_over();
  // What a touch leads to is drawn by the next frame: until then it is not there.
  const std::string drawn(place_->screen());
  const bool moving = display_->draw(
      place_->lang(), [this](ui::Frame& one) { place_->draw(one); }, place_->look());
  if (moving || more_of_a_picture) due_ = true;
  if (settings_.trace_frames) std::fputs("FRAME\n", stderr);
  // The finger that landed or left is shown once more, now that its effect is known.
  const ui::Pointer& fingers = display_->pointer();
  if (fingers.anyone_landed() || fingers.anyone_left()) due_ = true;
  place_->obey();
  if (trace_) {
    trace_->show(display_->targets(), drawn, display_->texts());
    trace_->tell(fingers.heard());
  }
  if (ui::Writing* writing = place_->writing()) writing_->read(*writing);
}

bool App::frame(bool always) {
  for (const ui::Pointer::Event& event : display_->window().take_pointer()) {
    if (!place_->take(event)) display_->pointer().push(event);
    due_ = true;
  }
  for (const KeyInput& key : display_->window().take_keys())
    if (place_->take_key(key)) due_ = true;
  if (worker_->finish() && !warming_) due_ = true;
  if (place_->attend()) due_ = true;
  if (display_->window().take_damage() || display_->wants_again()) due_ = true;
  if (!due_ && !always) return false;
  due_ = false;
  draw();
  return true;
}

double App::sleep_s() const {
  if (due_) return 0;
  if (warming_) return 0.002;
  return std::min({place_->due_in_s(), display_->again_in_s(), heartbeat_.due_in_s(running_ms())});
}

void App::run() {
  heartbeat_.ready();
  while (!display_->window().should_close() && !place_->wants_end()) {
    display_->window().wait(sleep_s());
    if (warming_) go_on_warming();
    display_->type().trim(kGlyphBytesMax);
    sync_watch_.look(sync_status());
    clock_watch_.look(wall_ms(), running_ms());
    if (place_->tick()) due_ = true;
    if (picture_came_.exchange(false)) pictures_->look_again();
    frame();
    heartbeat_.beat(running_ms());
  }
}

}  // namespace foyer::shell
