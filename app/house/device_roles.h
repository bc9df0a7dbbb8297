// What a device can be: the one table of roles. A row is what the settings and the command line
// take, whose rights the device has in the dealer's database, and whether guests or staff stand at
// it, which decides what it keeps and shows. roles/all has a row for each with its program.
// Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/rights.h"

namespace foyer::domain {

enum class Audience : std::uint8_t {
  // Whoever comes in: it signs as a guest, keeps no other device's facts, reads nothing about a
  // person, and nobody closes its window.
  guests,
  // Whoever works here: they sign in with a PIN, and it keeps the house.
  staff,
};

struct DeviceRole {
  // As foyer.toml, `--role` and PostgreSQL's group (foyer_…) name it, and as a device of staff
  // signs at its first start, when nobody has signed in yet. Small letters.
  std::string_view name;
  std::string_view what;  // half a sentence for whoever sets one up
  Audience audience;
  std::uint8_t speaks_as;  // whose rights in rights.h; 0: it says nothing
  bool in_hand = false;
};

// The first is what a device is that nobody told.
inline constexpr std::array kDeviceRoles{
    DeviceRole{"entrance", "where guests check in", Audience::guests, kEntrance},
    DeviceRole{"desk", "the reception's board", Audience::staff, kDesk},
    DeviceRole{"consultant", "a tablet for the walk with a guest", Audience::staff, kTablet, true},
    DeviceRole{"wall", "the board on the wall", Audience::staff, 0},
};

static_assert(std::ranges::all_of(kDeviceRoles, [](const DeviceRole& role) {
  return !role.name.empty() &&
         std::ranges::all_of(role.name, [](char c) { return c >= 'a' && c <= 'z'; });
}));

// The end: there is no such role.
constexpr auto find_role(std::string_view name) {
  return std::ranges::find(kDeviceRoles, name, &DeviceRole::name);
}
constexpr bool is_role(std::string_view name) { return find_role(name) != kDeviceRoles.end(); }
// Nobody, for a name that is none.
constexpr std::uint8_t speaker_of_role(std::string_view name) {
  return is_role(name) ? find_role(name)->speaks_as : std::uint8_t{0};
}
// Of a name that is none: guests', who may do least.
constexpr Audience audience_of(std::string_view name) {
  return is_role(name) ? find_role(name)->audience : Audience::guests;
}
constexpr bool is_in_hand(std::string_view name) {
  return is_role(name) && find_role(name)->in_hand;
}

std::vector<std::string> role_names();
// "entrance, desk or consultant"; `mark` before and behind each.
std::string roles_in_words(const char* last_word, std::string_view mark = "");

}  // namespace foyer::domain
