#include "roles/entrance/program/entrance_place.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <ctime>
#include <utility>

#include "kit/base/format.h"
#include "kit/fact/signed_by.h"
#include "roles/entrance/program/duty_listener.h"
#include "roles/entrance/program/settling.h"
#include "roles/host/program/opening.h"

namespace foyer::shell {
namespace {

constexpr std::int64_t kLit_ms = 60000;  // whoever has just gone may still stand there

Session::Surroundings around(const Host& host) {
  return {.wall_ms = wall_ms,
          .steady_ms = steady_ms,
          .fresh_id = random_id,
          .tell_staff = host.tell_staff,
          .wrote = host.wrote,
          .actor = std::string(facts::kSignedByGuest),
          .ticket_letter = host.settings.ticket_letter,
          .language = host.settings.language};
}

KioskStaff::Surroundings for_staff(const Host& host) {
  return {.content = host.pack.content,
          .log = host.log,
          .settings = host.settings,
          .worker = host.worker,
          .sync = host.sync,
          .changed = host.changed};
}

}  // namespace

EntrancePlace::EntrancePlace(const Host& host)
    : host_(host), session_(content(), host.log, around(host)), staff_(for_staff(host)) {}

void EntrancePlace::begin(sync::Keeping& keeping) {
  const auto listener = std::make_shared<DutyListener>([this](domain::House house) {
    duty_.hear(std::move(house));
    Window::wake();
  });
  keeping.look = [listener](sync::Uplink& uplink, std::int64_t now_ms) {
    return listener->listen(uplink, now_ms);
  };
  warm_up();
  settle_begun();
}

// What the next pages are written with.
void EntrancePlace::warm_up() {
  const ui::Theme& theme = host_.display.theme();
  std::string text;
  const auto add = [&](const Text& one) { text += one.zh + one.en; };
  for (const auto& one : content().questionnaire.uses) add(one.text);
  for (const auto& one : content().questionnaire.priorities) add(one.text);
  text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  host_.warm_up(std::move(text), {{theme.px(theme.type.h3), ui::Face::bold, 0},
                                  {theme.px(theme.type.h1), ui::Face::bold, 0},
                                  {theme.px(theme.type.small), ui::Face::regular, 0}});
}

void EntrancePlace::settle_begun() {
  const auto begun = std::make_shared<Result<std::vector<domain::Visit>>>();
  host_.worker.post(
      [this, begun, upto = host_.log.head().last] {
        *begun = begun_visits(host_.log, upto, wall_ms());
      },
      [this, begun] {
        if (!*begun) return host_.tell_staff(begun->error());
        const auto settled =
            settle_visits(host_.log, **begun, wall_ms(), std::string(facts::kSignedByGuest));
        if (!settled) return host_.tell_staff(settled.error());
        if (begun->value().empty()) return;
        spdlog::warn("Visits that had been cut short: {} checked in, {} abandoned",
                     settled->checked_in, settled->abandoned);
        host_.wrote();
      });
}

std::string EntrancePlace::clock() const { return content().showroom.time_zone.clock(wall_ms()); }

std::optional<screens::OnDuty> EntrancePlace::consultants() {
  const bool told =
      model().screen == flow::Screen::thanks || model().sheet == flow::Sheet::person_called;
  if (!told) return std::nullopt;
  return duty_.now(model().visit.id, wall_ms());
}

// A hand scanner types. Where somebody is writing its first letters have been written by then.
bool EntrancePlace::take_code(const KeyInput& key) {
  const auto booked = scanner_.take(key, steady_ms());
  if (!booked && !scanner_.reading()) return false;
  if (model().screen == flow::Screen::name) drafts_.name = ui::Writing(input::Field::name);
  if (booked) obey(flow::ShowAppointment{*booked});
  return true;
}

bool EntrancePlace::take_key(const KeyInput& key) {
  const bool of_staff = staff_.take_key(key);
  if (of_staff || staff_.stands()) return of_staff;
  if (take_code(key)) return true;
  const bool naming = model().screen == flow::Screen::name;
  const bool phoning = model().screen == flow::Screen::phone;
  const bool plating = model().screen == flow::Screen::plate;
  if ((!naming && !phoning && !plating) || model().sheet != flow::Sheet::none) return false;
  const ui::Engines engines = host_.writing.engines();
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
  return true;
}

void EntrancePlace::obey(const flow::Intent& intent) {
  const bool in_trouble = model().screen == flow::Screen::trouble;
  if (session_.dispatch(intent)) host_.changed();
  if (in_trouble && model().screen != flow::Screen::trouble) settle_begun();
  const bool shows_pictures = model().screen == flow::Screen::models ||
                              model().screen == flow::Screen::cards ||
                              model().screen == flow::Screen::thanks;
  if (!shows_pictures) host_.pictures.forget();
  if (model().screen == flow::Screen::attract) {
    lit_until_ms_ = steady_ms() + kLit_ms;
    drafts_ = {};
    host_.display.motion().clear();
    host_.writing.forget();
    host_.display.type().give_back_fonts();
  }
  // From the welcome on: who is known is asked for their number at once, and what they write is
  // kept by the rules of numbers.
  if (model().screen != flow::Screen::attract) host_.writing.open();
}

bool EntrancePlace::is_dark() const {
  const auto& off = content().showroom.screen_off;
  return off && !staff_.stands() && model().screen == flow::Screen::attract &&
         steady_ms() >= lit_until_ms_ &&
         off->at(content().showroom.time_zone.minute_of_day(wall_ms()));
}

// The touch that wakes the screen does nothing else: all of it is taken away.
bool EntrancePlace::take(const ui::Pointer::Event& event) {
  staff_.take(event, host_.display.window(), host_.display.theme().panel.mm_per_px);
  if (!dark_shown_) return false;
  if (event.kind == ui::Pointer::Event::Kind::up) lit_until_ms_ = steady_ms() + kLit_ms;
  return true;
}

bool EntrancePlace::attend() {
  const bool opened = staff_.tick();
  return opened || is_dark() != dark_shown_;
}

ui::Look EntrancePlace::look() const {
  return dark_shown_ ? ui::Look{} : screens::look_of(model(), content().showroom, evening_);
}

// The theme of the hour changes only while nobody is there.
bool EntrancePlace::is_evening() const {
  const domain::Showroom& showroom = content().showroom;
  if (model().screen != flow::Screen::attract) return evening_;
  return showroom.evening && showroom.evening->at(showroom.time_zone.minute_of_day(wall_ms()));
}

void EntrancePlace::prepare() {
  dark_shown_ = is_dark();
  evening_ = is_evening();
}

void EntrancePlace::draw(ui::Frame& frame) {
  intent_.reset();
  if (dark_shown_) return;
  clock_shown_ = clock();
  seconds_shown_ = session_.idle_seconds_left();
  consultants_shown_ = consultants();
  if (staff_.stands()) return staff_.draw(frame);
  intent_ = screens::draw(
      {.model = model(),
       .content = content(),
       .clock = clock_shown_,
       .idle_seconds_left = seconds_shown_,
       .writers = {.engines = host_.writing.engines(), .phones = host_.writing.phones()},
       .consultants = consultants_shown_,
       .offline = host_.sync_watch.is_troubled() && !host_.sync().connected},
      drafts_, frame);
}

void EntrancePlace::obey() {
  if (dark_shown_) return;
  // Typing is no intent, but it shows that somebody is there.
  if (intent_)
    obey(*std::exchange(intent_, std::nullopt));
  else if (host_.display.pointer().anyone_landed() && model().sheet == flow::Sheet::none)
    obey(flow::Touched{});
}

bool EntrancePlace::tick() {
  if (model().screen != flow::Screen::attract) obey(flow::Tick{});
  const bool counting = model().sheet == flow::Sheet::idle_warning;
  if (counting && session_.idle_seconds_left() != seconds_shown_) return true;
  if (consultants() != consultants_shown_) return true;
  const bool clock_visible = !dark_shown_ && (model().screen == flow::Screen::attract ||
                                              model().screen == flow::Screen::welcome);
  return clock_visible && clock() != clock_shown_;
}

double EntrancePlace::due_in_s() const {
  const std::int64_t idle = session_.idle_due_ms();
  double seconds = 60.0 - static_cast<double>(std::time(nullptr) % 60);
  if (idle >= 0) seconds = std::min(seconds, static_cast<double>(idle) / 1000.0);
  return std::min(seconds, staff_.due_in_s());
}

}  // namespace foyer::shell
