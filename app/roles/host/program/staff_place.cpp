#include "roles/host/program/staff_place.h"

#include <algorithm>
#include <utility>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/pages/words_staff.h"
#include "roles/host/program/opening.h"

namespace foyer::shell {
namespace {

constexpr std::int64_t kMinute_ms = 60 * 1000;
constexpr double kLook_s = 0.5;  // how often what was pulled is looked for

StaffRoom::Surroundings around(const Host& host) {
  return {.wall_ms = wall_ms,
          .steady_ms = steady_ms,
          .fresh_id = random_id,
          .tell_staff = host.tell_staff,
          .wrote = host.wrote,
          .sync = host.sync,
          .camera = &host.camera};
}

}  // namespace

StaffPlace::StaffPlace(const Host& host, MakeWorkplace make)
    : host_(host),
      room_(host.pack.content, host.log, host.settings, around(host)),
      door_(room_, host.worker, host.changed) {
  room_.engines = &host_.writing;
  workplace_ = make(room_, host.worker);
  touched_ms_ = steady_ms();
}

Result<void> StaffPlace::open() {
  if (auto folded = room_.open(std::exchange(host_.house, std::nullopt)); !folded) return folded;
  door_.close();
  return {};
}

void StaffPlace::begin(sync::Keeping&) {
  if (!room_.house().has_manager()) host_.writing.open();
}

std::string_view StaffPlace::screen() const {
  return door_.stands() ? door_.screen() : workplace_->screen();
}

ui::Look StaffPlace::look() const { return screens::look_of(room_.content().showroom); }

ui::Writing* StaffPlace::writing() {
  return door_.stands() ? &door_.writing() : workplace_->writing();
}

void StaffPlace::draw_not_saved(ui::Frame& frame) {
  const ui::Rect box = ui::sheet(frame, 1080, 480);
  ui::Rect inner = box.inset(frame.px(64));
  const ui::Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  frame.write(take_top(inner, frame.px(80)), screens::words::kNotSavedTitle.in(frame.lang),
              {.dp = 48, .colour = frame.palette.ink, .face = ui::Face::bold});
  frame.write(inner, screens::words::kNotSavedText.in(frame.lang),
              {.dp = 30, .colour = frame.palette.ink2, .leading = 1.1f});
  if (ui::button(frame, "understood", foot, screens::words::kUnderstood.in(frame.lang),
                 ui::ButtonKind::primary))
    room_.acknowledge_not_saved();
}

void StaffPlace::draw(ui::Frame& frame) {
  minute_shown_ = wall_ms() / kMinute_ms;
  wait_shown_ = door_.wait_s();
  const bool covered = room_.not_saved();
  frame.set_live(!covered);
  if (door_.stands())
    door_.draw(frame);
  else
    workplace_->draw(frame);
  frame.set_live(true);
  if (covered) draw_not_saved(frame);
}

void StaffPlace::obey() {
  const ui::Pointer& pointer = host_.display.pointer();
  if (pointer.anyone_landed() || pointer.anyone_left()) touched_ms_ = steady_ms();
  if (mind_the_door()) host_.changed();
}

// Who is inside, after whatever the last frame did.
bool StaffPlace::mind_the_door() {
  bool due = false;
  if (room_.take_lock()) {
    door_.close();
    due = true;
  }
  if (auto asked = room_.take_asked()) {
    door_.ask(std::move(*asked));
    host_.writing.open();
    due = true;
  }
  const bool signed_in = !room_.who().empty();
  if (signed_in == inside_) return due;
  inside_ = signed_in;
  host_.display.motion().clear();
  if (inside_) {
    workplace_->signed_in();
  } else {
    workplace_->signed_out();
    host_.writing.forget();
    host_.pictures.forget();
    host_.display.type().give_back_fonts();
  }
  return true;
}

bool StaffPlace::take_key(const KeyInput& key) {
  touched_ms_ = steady_ms();
  if (room_.not_saved()) return false;
  return door_.stands() ? door_.take_key(key) : workplace_->take_key(key);
}

void StaffPlace::take_in() {
  if (!room_.refresh()) return;
  workplace_->facts_came();
  host_.changed();
}

bool StaffPlace::tick() {
  take_in();
  bool due = !room_.who().empty() && workplace_->tick();
  const std::int64_t idle_ms = steady_ms() - touched_ms_;
  if (!room_.who().empty() && idle_ms > 1000LL * room_.limits().lock_after_s) room_.lock();
  if (wall_ms() / kMinute_ms != minute_shown_) due = true;
  return due || (door_.stands() && door_.wait_s() != wait_shown_);
}

double StaffPlace::due_in_s() const {
  const std::int64_t next = workplace_->due_in_ms();
  return next < 0 ? kLook_s : std::min(kLook_s, static_cast<double>(next) / 1000.0);
}

}  // namespace foyer::shell
