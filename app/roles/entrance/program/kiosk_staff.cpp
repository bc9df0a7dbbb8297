#include "roles/entrance/program/kiosk_staff.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "kit/base/format.h"
#include "kit/machine/pin.h"
#include "roles/host/pages/device_clock.h"
#include "roles/host/pages/words_staff.h"
#include "roles/host/program/device_pin.h"
#include "roles/host/program/opening.h"

namespace foyer::shell {
namespace {

constexpr const char* kWho = "entrance";
constexpr const char* kTriesNote = "device_pin_tries";
constexpr std::int64_t kAlone_ms = 60'000;

}  // namespace

KioskStaff::KioskStaff(Surroundings around) : around_(std::move(around)) {}

void KioskStaff::take(const ui::Pointer::Event& event, const Window& window, float mm_per_px) {
  if (stands_) touched_ms_ = steady_ms();
  gesture_.take(event, static_cast<float>(window.width()), static_cast<float>(window.height()),
                HiddenGesture::kCorner_mm / mm_per_px);
}

bool KioskStaff::tick() {
  if (!stands_ && gesture_.opens(steady_ms())) {
    open();
    return true;
  }
  if (!stands_) return false;
  if (steady_ms() - touched_ms_ >= kAlone_ms) {
    close();
    return true;
  }
  return !inside_ && flow::wait_ms(tries_, kWho, wall_ms()) > 0;  // it counts down
}

double KioskStaff::due_in_s() const {
  const std::int64_t due = stands_ ? touched_ms_ + kAlone_ms : gesture_.due_ms();
  if (due < 0) return std::numeric_limits<double>::infinity();
  // What counts down on the PIN pad is shown every second.
  const double wait = static_cast<double>(std::max<std::int64_t>(1, due - steady_ms())) / 1000;
  return stands_ ? std::min(1.0, wait) : wait;
}

void KioskStaff::open() {
  const auto hash = device_pin(around_.settings.home);
  house_ = {};
  domain::Staff& who = house_.staff[kWho];
  who.id = kWho;
  who.role = domain::Role::reception;
  who.pin_hash = hash ? *hash : "";
  const auto kept = around_.log.note(kTriesNote);
  if (kept && *kept) tries_ = flow::tries_from(**kept);
  door_ = {};
  door_.screen = flow::DoorScreen::pin;
  door_.staff = kWho;
  draft_ = {};
  stands_ = true;
  inside_ = who.pin_hash.empty();  // nothing to be seen there, but why
  touched_ms_ = steady_ms();
}

void KioskStaff::close() {
  stands_ = inside_ = false;
  door_ = {};
  house_ = {};
}

bool KioskStaff::take_key(const KeyInput& key) {
  if (!stands_) return false;
  touched_ms_ = steady_ms();
  if (inside_) return true;
  if (key.key == KeyInput::Key::escape) close();
  if (key.key == KeyInput::Key::erase) obey(flow::EraseDigit{});
  if (key.key == KeyInput::Key::enter) obey(flow::EnterPin{});
  if (key.character >= '0' && key.character <= '9')
    obey(flow::TapDigit{static_cast<char>(key.character)});
  return true;
}

// The try is counted, and on disk, before it is known whether it fits.
void KioskStaff::obey(const flow::DoorIntent& intent) {
  if (std::holds_alternative<flow::DoorBack>(intent)) return close();
  flow::DoorStep step = flow::update(
      door_, intent, {.house = house_, .tries = tries_, .now_ms = wall_ms(), .fresh_staff = {}});
  door_ = std::move(step.door);
  if (const auto* check = step.ask ? std::get_if<flow::CheckPin>(&*step.ask) : nullptr) {
    flow::count_try(tries_, kWho, wall_ms());
    keep_tries();
    const auto fits = std::make_shared<bool>(false);
    around_.worker.post([what = *check, fits] { *fits = pin_fits(what.hash, what.pin); },
                        [this, fits] {
                          if (stands_) obey(flow::PinChecked{*fits});
                          around_.changed();
                        });
  }
  if (step.signed_in.empty()) return;
  flow::forget_tries(tries_, kWho);
  keep_tries();
  inside_ = true;
}

void KioskStaff::keep_tries() {
  // Not kept, a pulled plug would gain a try: no way in then.
  if (!around_.log.set_note(kTriesNote, flow::to_text(tries_))) close();
}

screens::StaffKioskView KioskStaff::status(Lang lang) const {
  const sync::Status now = around_.sync();
  const Settings& settings = around_.settings;
  constexpr std::size_t kDigest = 12;
  return {.sync = {.connected = now.connected,
                   .waiting = now.waiting,
                   .since = now.last_success_ms == 0
                                ? ""
                                : around_.content.showroom.time_zone.clock(now.last_success_ms),
                   .trouble = now.trouble.empty() ? now.notice : now.trouble,
                   .clock = screens::clock_warning({.off_ms = now.clock_off_ms,
                                                    .log_ahead_ms = around_.log.ahead_ms(wall_ms()),
                                                    .other_zone = now.other_zone},
                                                   lang)},
          .facts = around_.log.head().last,
          .log = (settings.home / "foyer.log").string(),
          .pack = around_.content.version.substr(0, kDigest),
          .device = settings.role + " " + settings.ticket_letter,
          .has_pin = !house_.staff.empty() && !house_.staff.begin()->second.pin_hash.empty()};
}

void KioskStaff::draw(ui::Frame& frame) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  if (inside_) {
    const screens::StaffKioskTaps taps = screens::draw_staff_kiosk(status(frame.lang), frame);
    if (taps.end) wants_end_ = true;
    if (taps.leave) close();
    return;
  }
  house_.staff[kWho].name = screens::words::kThisDevice.in(frame.lang);
  const std::int64_t wait = door_.busy ? 0 : (flow::wait_ms(tries_, kWho, wall_ms()) + 999) / 1000;
  const screens::DoorTaps taps = screens::draw_door({.door = door_,
                                                     .house = house_,
                                                     .content = around_.content,
                                                     .wait_s = wait,
                                                     .may_leave = true,
                                                     .writers = {}},
                                                    draft_, frame);
  if (taps.leave)
    close();
  else if (taps.intent)
    obey(*taps.intent);
}

}  // namespace foyer::shell
