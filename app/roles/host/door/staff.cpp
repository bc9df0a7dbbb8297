#include "roles/host/door/staff.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>

namespace foyer::flow {
namespace {

constexpr std::int64_t kSecond_ms = 1000;
constexpr std::array<std::int64_t, 8> kDelays_s{0, 0, 10, 30, 60, 120, 240, 480};
constexpr std::int64_t kLongestDelay_s = 15 * 60;

// One intent being answered.
struct Answer {
  DoorStep step;
  const DoorContext& context;

  Door& door() { return step.door; }
  void trouble(DoorTrouble what) { door().trouble = what; }
  void clear_digits() {
    std::ranges::fill(door().digits, '0');
    door().digits.clear();
  }
};

bool is_managers(const Door& door, const domain::House& house) {
  if (door.staff.empty()) return door.role == domain::Role::manager;
  const domain::Staff* who = house.who(door.staff);
  return who != nullptr && who->is_manager();
}

bool takes_digits(DoorScreen screen) {
  return screen == DoorScreen::pin || screen == DoorScreen::new_pin || screen == DoorScreen::again;
}

void on(Answer& answer, const TapName& tap) {
  if (answer.door().screen != DoorScreen::roster) return;
  const domain::Staff* who = answer.context.house.who(tap.staff);
  if (who == nullptr || who->removed || !who->has_pin()) return;
  answer.door().staff = tap.staff;
  answer.door().screen = DoorScreen::pin;
  answer.trouble(DoorTrouble::none);
}

void on(Answer& answer, const TapDigit& tap) {
  Door& door = answer.door();
  if (!takes_digits(door.screen) || door.busy || tap.digit < '0' || tap.digit > '9') return;
  if (door.digits.size() < kPinDigitsMax) door.digits += tap.digit;
  answer.trouble(DoorTrouble::none);
}

void on(Answer& answer, const EraseDigit& erase) {
  Door& door = answer.door();
  if (!takes_digits(door.screen) || door.busy || door.digits.empty()) return;
  if (erase.all) return answer.clear_digits();
  door.digits.pop_back();
}

void check(Answer& answer) {
  Door& door = answer.door();
  const domain::Staff* who = answer.context.house.who(door.staff);
  if (who == nullptr) return;
  if (wait_ms(answer.context.tries, door.staff, answer.context.now_ms) > 0) {
    answer.clear_digits();
    answer.trouble(DoorTrouble::waits);
    return;
  }
  answer.step.ask = CheckPin{who->pin_hash, door.digits, who->kept_apart};
  door.outgrown =
      is_managers(door, answer.context.house) && door.digits.size() < kManagerPinDigitsMin;
  door.busy = true;
  answer.clear_digits();
}

void on(Answer& answer, const EnterPin&) {
  Door& door = answer.door();
  if (!takes_digits(door.screen) || door.busy) return;
  if (door.digits.size() < pin_digits_min(door, answer.context.house))
    return answer.trouble(DoorTrouble::too_short);
  switch (door.screen) {
    case DoorScreen::pin:
      return check(answer);
    case DoorScreen::new_pin:
      door.digits_before = door.digits;
      answer.clear_digits();
      door.screen = DoorScreen::again;
      return;
    case DoorScreen::again:
      if (door.digits != door.digits_before) {
        answer.clear_digits();
        door.digits_before.clear();
        door.screen = DoorScreen::new_pin;
        return answer.trouble(DoorTrouble::differ);
      }
      answer.step.ask = HashPin{door.digits, is_managers(door, answer.context.house)};
      door.busy = true;
      answer.clear_digits();
      door.digits_before.clear();
      return;
    case DoorScreen::roster:
    case DoorScreen::name:
      return;
  }
}

void on(Answer& answer, const GiveStaffName& given) {
  Door& door = answer.door();
  if (door.screen != DoorScreen::name || given.name.empty()) return;
  door.name = given.name;
  door.screen = DoorScreen::new_pin;
}

void on(Answer& answer, const DoorBack&) {
  Door& door = answer.door();
  if (door.busy) return;
  const domain::Role role = door.role;
  const std::string name = door.name;
  const bool somebody_new = door.staff.empty() && door.screen != DoorScreen::roster;
  door = somebody_new ? door_for_new(role) : door_for(answer.context.house);
  if (somebody_new) door.name = name;
}

void on(Answer& answer, const PinChecked& checked) {
  Door& door = answer.door();
  if (!door.busy) return;
  door.busy = false;
  if (!checked.answered) return answer.trouble(DoorTrouble::unanswered);
  if (!checked.fits) return answer.trouble(DoorTrouble::wrong);
  if (!door.outgrown) {
    answer.step.signed_in = door.staff;
    return;
  }
  door = door_for_pin(door.staff);
  answer.trouble(DoorTrouble::too_short);
}

void on(Answer& answer, const PinHashed& hashed) {
  Door& door = answer.door();
  if (!door.busy) return;
  door.busy = false;
  if (hashed.hash.empty()) {
    door.screen = DoorScreen::new_pin;
    return answer.trouble(DoorTrouble::differ);
  }
  Write write;
  if (door.staff.empty()) {
    door.staff = answer.context.fresh_staff;
    write.events.push_back(domain::StaffAdded{door.staff, std::string(code(door.role)), door.name});
  }
  write.events.push_back(domain::PinSet{door.staff, hashed.hash});
  answer.step.writes.push_back(std::move(write));
  answer.step.signed_in = door.staff;
}

}  // namespace

std::int64_t delay_after_ms(int wrong_tries) {
  const auto i = static_cast<std::size_t>(std::max(0, wrong_tries - 1));
  return (i < kDelays_s.size() ? kDelays_s[i] : kLongestDelay_s) * kSecond_ms;
}

void count_try(Tries& tries, const std::string& staff, std::int64_t now_ms) {
  Tries::Wrong& wrong = tries.wrong[staff];
  ++wrong.count;
  wrong.until_ms = now_ms + delay_after_ms(wrong.count);
}

void forget_tries(Tries& tries, const std::string& staff) { tries.wrong.erase(staff); }

std::int64_t wait_ms(const Tries& tries, std::string_view staff, std::int64_t now_ms) {
  const auto found = tries.wrong.find(std::string(staff));
  if (found == tries.wrong.end()) return 0;
  return std::clamp<std::int64_t>(found->second.until_ms - now_ms, 0,
                                  delay_after_ms(found->second.count));
}

std::string to_text(const Tries& tries) {
  std::string text;
  for (const auto& [staff, wrong] : tries.wrong)
    text += staff + " " + std::to_string(wrong.count) + " " + std::to_string(wrong.until_ms) + "\n";
  return text;
}

Tries tries_from(std::string_view text) {
  Tries tries;
  std::istringstream in{std::string(text)};
  std::string staff;
  Tries::Wrong wrong;
  while (in >> staff >> wrong.count >> wrong.until_ms)
    if (wrong.count > 0) tries.wrong[staff] = wrong;
  return tries;
}

std::string_view name(DoorScreen screen) {
  switch (screen) {
    case DoorScreen::roster:
      return "staff-roster";
    case DoorScreen::pin:
      return "staff-pin";
    case DoorScreen::name:
      return "staff-name";
    case DoorScreen::new_pin:
      return "staff-new-pin";
    case DoorScreen::again:
      return "staff-pin-again";
  }
  return "staff-roster";
}

Door door_for(const domain::House& house) {
  return house.has_manager() ? Door{} : door_for_new(domain::Role::manager);
}

Door door_for_new(domain::Role role) {
  Door door;
  door.screen = DoorScreen::name;
  door.role = role;
  return door;
}

Door door_for_pin(const std::string& staff) {
  Door door;
  door.screen = DoorScreen::new_pin;
  door.staff = staff;
  return door;
}

std::size_t pin_digits_min(const Door& door, const domain::House& house) {
  const bool is_new = door.screen == DoorScreen::new_pin || door.screen == DoorScreen::again;
  return is_new && is_managers(door, house) ? kManagerPinDigitsMin : kPinDigitsMin;
}

DoorStep update(const Door& door, const DoorIntent& intent, const DoorContext& context) {
  Answer answer{{door, {}, {}, {}}, context};
  std::visit([&](const auto& one) { on(answer, one); }, intent);
  return std::move(answer.step);
}

std::string_view code(domain::Role role) {
  switch (role) {
    case domain::Role::reception:
      return "reception";
    case domain::Role::consultant:
      return "consultant";
    case domain::Role::manager:
      return "manager";
  }
  return "consultant";
}

std::vector<const domain::Staff*> roster(const domain::House& house) {
  std::vector<const domain::Staff*> all;
  for (const auto& [id, staff] : house.staff)
    if (!staff.removed && staff.has_pin()) all.push_back(&staff);
  std::ranges::sort(all, [](const domain::Staff* a, const domain::Staff* b) {
    return std::tie(a->name, a->id) < std::tie(b->name, b->id);
  });
  return all;
}

}  // namespace foyer::flow
