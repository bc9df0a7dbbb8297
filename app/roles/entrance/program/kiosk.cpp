#include "roles/entrance/program/kiosk.h"

#include <malloc.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <ctime>
#include <iostream>
#include <utility>

#include "kit/base/format.h"
#include "kit/fact/signed_by.h"
#include "kit/machine/running_clock.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "roles/entrance/program/duty_listener.h"
#include "roles/entrance/program/settling.h"
#include "roles/host/program/keeping.h"
#include "roles/host/program/opening.h"

namespace foyer::shell {
namespace {

// Pages of glyphs beyond this are given back: a kiosk runs for months and meets every name.
constexpr std::size_t kGlyphBytesMax = 24u << 20;

}  // namespace

Result<std::unique_ptr<Kiosk>> Kiosk::open(const Settings& settings) {
  std::unique_ptr<Kiosk> kiosk(new Kiosk);
  kiosk->settings_ = settings;
  if (settings.trace_targets) kiosk->trace_.emplace(std::cerr);
  kiosk->worker_ = std::make_unique<Worker>([] { Window::wake(); });
  auto opened = open_all(settings);
  if (!opened) return fail(opened.error().what);
  kiosk->pack_ = std::move(opened->pack);
  kiosk->log_ = std::move(opened->log);
  kiosk->display_ = std::move(opened->display);
  Kiosk* self = kiosk.get();
  kiosk->session_ = std::make_unique<Session>(
      kiosk->pack_.content, *kiosk->log_,
      Session::Surroundings{
          .wall_ms = wall_ms,
          .steady_ms = steady_ms,
          .fresh_id = random_id,
          .tell_staff = [self](const Error& error) { self->tell_staff(error.what); },
          .actor = std::string(facts::kSignedByGuest),
          .ticket_letter = settings.ticket_letter,
          .language = settings.language});
  kiosk->writing_ = std::make_unique<WritingEngines>(
      *kiosk->worker_, [self](const Error& error) { self->tell_staff(error.what); },
      [self] { self->due_ = true; });
  kiosk->pictures_ = std::make_unique<PictureStore>(
      *kiosk->worker_, kiosk->display_->textures(),
      PictureStore::Surroundings{
          .assets = kiosk->pack_.assets,
          .tell_staff = [self](const Error& error) { self->tell_staff(error.what); },
          .draw = [self] { self->due_ = true; }});
  kiosk->staff_ = std::make_unique<KioskStaff>(KioskStaff::Surroundings{
      .content = kiosk->pack_.content,
      .log = *kiosk->log_,
      .settings = kiosk->settings_,
      .worker = *kiosk->worker_,
      .sync = [self] { return self->sync_ ? self->sync_->status() : sync::Status{}; },
      .changed = [self] { self->due_ = true; }});
  kiosk->display_->show_pictures(kiosk->pictures_.get());
  kiosk->display_->window().show();
  kiosk->frame(true);
  if (settings.trace_start)
    std::fprintf(stderr, "PAINTED %lld\n", static_cast<long long>(wall_ms()));
  kiosk->after_first_frame();
  return kiosk;
}

Kiosk::~Kiosk() {
  worker_.reset();
  sync_.reset();
}

// What can wait until the glass can be touched.
void Kiosk::after_first_frame() {
  begin_program_log(settings_, *log_, display_->theme().panel);
  const std::string dealer = settings_.dealer;
  sync::Keeping keeping = keeping_of(settings_, pack_.content.showroom);
  const auto listener = std::make_shared<DutyListener>([this](domain::House house) {
    duty_.hear(std::move(house));
    Window::wake();
  });
  keeping.look = [listener](sync::Uplink& uplink, std::int64_t now_ms) {
    return listener->listen(uplink, now_ms);
  };
  sync_ = std::make_unique<sync::SyncThread>(
      *log_,
      [dealer, rules = reports::store_rules(), zone = pack_.content.showroom.time_zone,
       last = std::make_shared<std::optional<sync::NamedHost>>()] {
        return sync::connect(dealer, rules, zone, false, last);
      },
      keeping);
  const ui::Theme& theme = display_->theme();
  std::string text;
  const auto add = [&](const Text& one) { text += one.zh + one.en; };
  for (const auto& one : pack_.content.questionnaire.uses) add(one.text);
  for (const auto& one : pack_.content.questionnaire.priorities) add(one.text);
  text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const std::vector<ui::Style> styles{{theme.px(theme.type.h3), ui::Face::bold, 0},
                                      {theme.px(theme.type.h1), ui::Face::bold, 0},
                                      {theme.px(theme.type.small), ui::Face::regular, 0}};
  ui::Typesetter* type = &display_->type();
  worker_->post([type, text, styles] { type->warm_up(text, styles); }, [this] { warming_ = true; });
  settle_begun();
}

void Kiosk::settle_begun() {
  const auto begun = std::make_shared<Result<std::vector<domain::Visit>>>();
  worker_->post(
      [this, begun, upto = log_->head().last] { *begun = begun_visits(*log_, upto, wall_ms()); },
      [this, begun] {
        if (!*begun) return tell_staff(begun->error().what);
        const auto settled =
            settle_visits(*log_, **begun, wall_ms(), std::string(facts::kSignedByGuest));
        if (!settled) return tell_staff(settled.error().what);
        if (begun->value().empty()) return;
        spdlog::warn("Visits that had been cut short: {} checked in, {} abandoned",
                     settled->checked_in, settled->abandoned);
        sync_->nudge();
      });
}

void Kiosk::tell_staff(const std::string& what) { spdlog::error("{}", what); }

std::string Kiosk::clock() const { return pack_.content.showroom.time_zone.clock(wall_ms()); }

std::optional<screens::OnDuty> Kiosk::consultants() {
  const bool told =
      model().screen == flow::Screen::thanks || model().sheet == flow::Sheet::person_called;
  if (!told) return std::nullopt;
  return duty_.now(model().visit.id, wall_ms());
}

// A hand scanner types. Where somebody is writing its first letters have been written by then.
bool Kiosk::take_code(const KeyInput& key) {
  const auto booked = scanner_.take(key, steady_ms());
  if (!booked && !scanner_.reading()) return false;
  if (model().screen == flow::Screen::name) drafts_.name = ui::Writing(input::Field::name);
  if (booked) obey(flow::ShowAppointment{*booked});
  due_ = true;
  return true;
}

void Kiosk::take_keys() {
  for (const KeyInput& key : display_->window().take_keys()) {
    if (staff_->take_key(key)) due_ = true;
    if (staff_->stands() || take_code(key)) continue;
    const bool naming = model().screen == flow::Screen::name;
    const bool phoning = model().screen == flow::Screen::phone;
    const bool plating = model().screen == flow::Screen::plate;
    if ((!naming && !phoning && !plating) || model().sheet != flow::Sheet::none) continue;
    const ui::Engines engines = writing_->engines();
    if (key.key == KeyInput::Key::erase) {
      if (naming) ui::erase_character(drafts_.name, engines);
      if (phoning) drafts_.phone.erase_before();
      if (plating) drafts_.plate.text.erase_before();
    }
    const bool of_phone =
        key.character != 0 && key.character < 128 &&
        std::string_view("+0123456789 -()").find(static_cast<char>(key.character)) !=
            std::string_view::npos;
    if (naming && key.character != 0)
      ui::write_character(drafts_.name, engines, model().lang, key.character);
    if (plating && key.character != 0)
      ui::write_character(drafts_.plate, engines, model().lang, key.character);
    if (phoning && of_phone) {
      const char c = static_cast<char>(key.character);
      drafts_.phone.insert(std::string_view(&c, 1));
    }
    obey(flow::Touched{});
    due_ = true;
  }
}

void Kiosk::obey(const flow::Intent& intent) {
  const bool in_trouble = model().screen == flow::Screen::trouble;
  if (session_->dispatch(intent)) due_ = true;
  if (in_trouble && model().screen != flow::Screen::trouble) settle_begun();
  if (session_->wrote() && sync_) sync_->nudge();
  const bool shows_pictures = model().screen == flow::Screen::models ||
                              model().screen == flow::Screen::cards ||
                              model().screen == flow::Screen::thanks;
  if (!shows_pictures && pictures_) pictures_->forget();
  if (model().screen == flow::Screen::attract) {
    constexpr std::int64_t kLit_ms = 60000;  // whoever has just gone may still stand there
    lit_until_ms_ = steady_ms() + kLit_ms;
    drafts_ = {};
    display_->motion().clear();
    if (writing_) writing_->forget();
    display_->type().give_back_fonts();
  }
  // From the welcome on: who is known is asked for their number at once, and what they write is
  // kept by the rules of numbers.
  if (model().screen != flow::Screen::attract && writing_) writing_->open();
}

bool Kiosk::is_dark() const {
  const auto& off = pack_.content.showroom.screen_off;
  return off && !staff_->stands() && model().screen == flow::Screen::attract &&
         steady_ms() >= lit_until_ms_ &&
         off->at(pack_.content.showroom.time_zone.minute_of_day(wall_ms()));
}

// The touch that wakes the screen does nothing else: all of it is taken away.
bool Kiosk::wakes_from_dark(const ui::Pointer::Event& event) {
  if (!dark_shown_) return false;
  constexpr std::int64_t kLit_ms = 60000;
  if (event.kind == ui::Pointer::Event::Kind::up) lit_until_ms_ = steady_ms() + kLit_ms;
  due_ = true;
  return true;
}

bool Kiosk::frame(bool always) {
  Window& window = display_->window();
  for (const ui::Pointer::Event& event : window.take_pointer()) {
    staff_->take(event, window, display_->theme().panel.mm_per_px);
    if (wakes_from_dark(event)) continue;
    display_->pointer().push(event);
    due_ = true;
  }
  take_keys();
  if (staff_->tick()) due_ = true;
  if (worker_->finish()) due_ = due_ || !warming_;
  if (window.take_damage()) due_ = true;
  if (display_->wants_again()) due_ = true;
  if (is_dark() != dark_shown_) due_ = true;
  if (!due_ && !always) return false;
  due_ = false;
  dark_shown_ = is_dark();
  if (dark_shown_) {
    display_->draw(model().lang, [](ui::Frame&) {});
    ++frames_;
    if (settings_.trace_frames) std::fputs("FRAME\n", stderr);
    return true;
  }
  const bool more_of_a_picture = pictures_->hand_over();
  clock_shown_ = clock();
  seconds_shown_ = session_->idle_seconds_left();
  consultants_shown_ = consultants();
  // The theme of the hour changes only while nobody is there.
  const domain::Showroom& showroom = pack_.content.showroom;
  if (model().screen == flow::Screen::attract)
    evening_ =
        showroom.evening && showroom.evening->at(showroom.time_zone.minute_of_day(wall_ms()));
  std::optional<flow::Intent> intent;
  const screens::View view{
      .model = model(),
      .content = pack_.content,
      .clock = clock_shown_,
      .idle_seconds_left = seconds_shown_,
      .writers = {.engines = writing_->engines(), .phones = writing_->phones()},
      .consultants = consultants_shown_,
      .offline = sync_watch_.is_troubled() && !sync_->status().connected};
  if (display_->draw(
          model().lang,
          [&](ui::Frame& one) {
            if (staff_->stands())
              staff_->draw(one);
            else
              intent = screens::draw(view, drafts_, one);
          },
          screens::look_of(model(), showroom, evening_)) ||
      more_of_a_picture)
    due_ = true;
  ++frames_;
  if (settings_.trace_frames) std::fputs("FRAME\n", stderr);
  if (trace_) trace_->show(display_->targets(), screen());
  // The finger that landed or left is shown once more, now that its effect is known.
  const ui::Pointer& fingers = display_->pointer();
  if (fingers.anyone_landed() || fingers.anyone_left()) due_ = true;
  // Typing is no intent, but it shows that somebody is there.
  if (intent)
    obey(*intent);
  else if (fingers.anyone_landed() && model().sheet == flow::Sheet::none)
    obey(flow::Touched{});
  writing_->read(drafts_.name);
  return true;
}

double Kiosk::sleep_s() const {
  if (due_) return 0;
  if (warming_) return 0.002;
  const std::int64_t idle = session_->idle_due_ms();
  double seconds = 60.0 - static_cast<double>(std::time(nullptr) % 60);
  if (idle >= 0) seconds = std::min(seconds, static_cast<double>(idle) / 1000.0);
  return std::min({seconds, display_->again_in_s(), staff_->due_in_s()});
}

void Kiosk::run() {
  while (!display_->window().should_close() && !staff_->wants_end()) {
    display_->window().wait(sleep_s());
    if (warming_) {
      warming_ = display_->type().take_warm(16) > 0;
      if (!warming_) {
        display_->type().give_back_fonts();
        // Reading the pack and warming up leave holes in the heap that nobody needs.
        worker_->post([] { malloc_trim(0); });
      }
    }
    display_->type().trim(kGlyphBytesMax);
    sync_watch_.look(sync_->status());
    clock_watch_.look(wall_ms(), running_ms());
    if (model().screen != flow::Screen::attract) obey(flow::Tick{});
    const bool counting = model().sheet == flow::Sheet::idle_warning;
    if (counting && session_->idle_seconds_left() != seconds_shown_) due_ = true;
    if (consultants() != consultants_shown_) due_ = true;
    const bool clock_visible = !dark_shown_ && (model().screen == flow::Screen::attract ||
                                                model().screen == flow::Screen::welcome);
    if (clock_visible && clock() != clock_shown_) due_ = true;
    frame();
  }
}

}  // namespace foyer::shell
