// Chinese number plates: what may come next while one is typed, and what kind it is.
//
// Source of the rules: GA 36-2018 (province, letter, five characters of digits and letters without
// I and O; new-energy plates have six: small cars a letter A B C D E (battery) or F G H J K (other)
// first and digits in the last four places, large vehicles five digits and then D or F).
// A hint never blocks: an `unusual` plate is stored as it was typed.
// Threads: pure functions. No errors.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::input {

inline constexpr std::array<std::string_view, 31> kPlateProvinces{
    "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫",
    "鄂", "湘", "粤", "桂", "琼", "渝", "川", "贵", "云", "藏", "陕", "甘", "青", "宁", "新"};

enum class PlateKind : std::uint8_t {
  incomplete,          // a good beginning; more may follow
  ordinary,            // 京A12345
  new_energy_battery,  // 沪AD12345, 沪A12345D
  new_energy_other,    // 沪AF12345: plug-in hybrid, fuel cell
  special,             // 京A1234警, 粤ZA123港, 使123456
  unusual,             // none of these: a foreign plate, a new rule, or a slip
};

// Without blanks, dots and hyphens, full-width letters narrowed, letters capital.
std::string tidy_plate(std::string_view typed);
PlateKind plate_kind(std::string_view plate);
// Is the plate finished, as far as the rules know? (An ordinary plate can still grow into a
// new-energy one.)
constexpr bool is_complete(PlateKind kind) {
  return kind != PlateKind::incomplete && kind != PlateKind::unusual;
}
// May `key` (one character of the plate keyboards) follow `plate`? Other keys are shown dimmed;
// they still work, since a rule may change before we do.
bool may_follow(std::string_view plate, std::string_view key);
// With the dot that stands on the metal: 京A·12345. Text that is no plate comes back unchanged.
std::string plate_as_shown(std::string_view plate);

}  // namespace foyer::input
