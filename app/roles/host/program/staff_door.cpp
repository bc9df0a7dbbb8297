#include "roles/host/program/staff_door.h"

#include <memory>
#include <string>
#include <utility>

#include "house/device_roles.h"
#include "kit/machine/pin.h"

namespace foyer::shell {
namespace {

constexpr const char* kTriesNote = "pin_tries";

// The dealer's database takes no PIN from a tablet, and would take nothing behind it either.
bool takes_pins(const std::string& role) {
  const domain::Right* right = domain::right_of(domain::PinSet::kKind);
  return right != nullptr && (right->devices & domain::speaker_of_role(role)) != 0;
}

// The log's note of a hash that fitted: whose, and behind the fact that set it.
std::string note_of(const std::string& staff) { return "pin of " + staff; }
std::string words_before(const facts::FactId& set_by) {
  return set_by.origin.hex() + " " + std::to_string(set_by.seq) + " ";
}

}  // namespace

StaffDoor::StaffDoor(StaffRoom& room, Worker& worker, std::function<void()> changed, Ask ask)
    : room_(room), worker_(worker), changed_(std::move(changed)), ask_(std::move(ask)) {
  const auto kept = room_.log().note(kTriesNote);
  if (kept && *kept) tries_ = flow::tries_from(**kept);
  close();
}

void StaffDoor::close() {
  room_.set_who({});
  door_ = flow::door_for(room_.house());
  draft_ = {};
  stands_ = true;
  asked_ = false;
}

void StaffDoor::ask(flow::Door door) {
  door_ = std::move(door);
  draft_ = {};
  stands_ = asked_ = true;
}

std::int64_t StaffDoor::wait_s() const {
  if (door_.screen != flow::DoorScreen::pin) return 0;
  return (flow::wait_ms(tries_, door_.staff, room_.now_ms()) + 999) / 1000;
}

void StaffDoor::draw(ui::Frame& frame) {
  // The manager's facts may have come while the first start was on the glass.
  if (!asked_ && door_.screen == flow::DoorScreen::name && room_.house().has_manager()) close();
  const screens::DoorView view{
      .door = door_,
      .house = room_.house(),
      .content = room_.content(),
      .wait_s = door_.busy ? 0 : wait_s(),
      .may_leave = asked_,
      .writers = {.engines = room_.engines->engines(), .phones = room_.engines->phones()}};
  const screens::DoorTaps taps = screens::draw_door(view, draft_, frame);
  if (taps.language) room_.lang = *taps.language;
  if (taps.leave) {
    stands_ = asked_ = false;
    door_ = {};
  } else if (taps.intent) {
    obey(*taps.intent);
  }
}

bool StaffDoor::take_key(const KeyInput& key) {
  if (door_.screen == flow::DoorScreen::roster) return false;
  if (door_.screen == flow::DoorScreen::name) {
    if (key.key == KeyInput::Key::erase)
      ui::erase_character(draft_.name, room_.engines->engines());
    else if (key.character != 0)
      ui::write_character(draft_.name, room_.engines->engines(), room_.lang, key.character);
    return true;
  }
  if (key.key == KeyInput::Key::erase) obey(flow::EraseDigit{});
  if (key.key == KeyInput::Key::enter) obey(flow::EnterPin{});
  if (key.character >= '0' && key.character <= '9')
    obey(flow::TapDigit{static_cast<char>(key.character)});
  return true;
}

void StaffDoor::obey(const flow::DoorIntent& intent) {
  const flow::DoorContext context{.house = room_.house(),
                                  .tries = tries_,
                                  .now_ms = room_.now_ms(),
                                  .fresh_staff = room_.fresh_id().short_hex()};
  if (!takes_pins(room_.settings().role)) door_.outgrown = false;  // a desk asks for the longer one
  flow::DoorStep step = flow::update(door_, intent, context);
  if (!step.writes.empty() && !write(step)) {
    door_.busy = false;
    door_.screen = flow::DoorScreen::new_pin;
    return;
  }
  door_ = std::move(step.door);
  if (door_.screen == flow::DoorScreen::name) room_.engines->open();
  if (step.ask) {
    if (const auto* one = std::get_if<flow::CheckPin>(&*step.ask)) check(*one);
    if (const auto* one = std::get_if<flow::HashPin>(&*step.ask)) hash(*one);
  }
  if (step.signed_in.empty()) return;
  forget_tries(tries_, step.signed_in);
  keep_tries();
  if (!asked_) room_.set_who(step.signed_in);
  stands_ = asked_ = false;
  door_ = {};
  draft_ = {};
}

// Who has just shown who they are signs what they set; at the first start there is nobody yet.
bool StaffDoor::write(const flow::DoorStep& step) {
  const bool comes_in = room_.who().empty() && room_.house().who(step.signed_in) != nullptr;
  if (comes_in) room_.set_who(step.signed_in);
  const bool written = room_.write(step.writes);
  if (comes_in) room_.set_who({});
  return written;
}

// The try is counted, and on disk, before it is known whether it fits.
void StaffDoor::check(const flow::CheckPin& what) {
  const flow::Tries::Wrong before = tries_.wrong[door_.staff];
  flow::count_try(tries_, door_.staff, room_.now_ms());
  keep_tries();
  if (what.hash.empty()) return ask_elsewhere(what, before);
  auto fits = std::make_shared<bool>(false);
  worker_.post([what, fits] { *fits = pin_fits(what.hash, what.pin); },
               [this, fits] {
                 obey(flow::PinChecked{*fits});
                 changed_();
               });
}

// A hash that fitted here once opens here from then on, without the network too.
void StaffDoor::ask_elsewhere(const flow::CheckPin& what, const flow::Tries::Wrong& before) {
  const std::string staff = door_.staff, note = note_of(staff),
                    before_hash = words_before(what.kept_apart);
  const auto kept = room_.log().note(note);
  struct Asked {
    sync::GuessAnswer answer = sync::GuessAnswer::nobody_can_say;
    std::string hash;
  };
  auto asked = std::make_shared<Asked>();
  if (kept && *kept && (*kept)->starts_with(before_hash))
    asked->hash = (*kept)->substr(before_hash.size());
  const bool known = !asked->hash.empty();
  worker_.post(
      [this, what, asked, known, dealer = room_.settings().dealer] {
        if (known) {
          asked->answer =
              pin_fits(asked->hash, what.pin) ? sync::GuessAnswer::fits : sync::GuessAnswer::wrong;
          return;
        }
        const auto make = [&](const std::string& beginning) {
          return asked->hash = hash_of_pin_as(beginning, what.pin);
        };
        asked->answer =
            ask_({.dealer = dealer, .fact = what.kept_apart, .hash = make}, room_.ending);
      },
      [this, asked, known, staff, note, before_hash, before] {
        const bool fits = asked->answer == sync::GuessAnswer::fits;
        if (fits && !known)
          if (const auto noted = room_.log().set_note(note, before_hash + asked->hash); !noted)
            room_.tell(noted.error());
        const bool answered = asked->answer != sync::GuessAnswer::nobody_can_say;
        if (!answered) {  // nothing was found out by it
          tries_.wrong[staff] = before;
          keep_tries();
        }
        obey(flow::PinChecked{fits, answered});
        changed_();
      });
}

void StaffDoor::hash(const flow::HashPin& what) {
  auto made = std::make_shared<std::string>();
  worker_.post(
      [what, made] {
        *made = hash_of_pin(what.pin, what.managers ? PinWork::managers : PinWork::usual);
      },
      [this, made] {
        obey(flow::PinHashed{*made});
        changed_();
      });
}

void StaffDoor::keep_tries() {
  const auto kept = room_.log().set_note(kTriesNote, flow::to_text(tries_));
  if (!kept) room_.tell(kept.error());
}

}  // namespace foyer::shell
