#include "kit/input/plate.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "kit/base/text.h"

namespace foyer::input {
namespace {

constexpr std::u32string_view kLastSigns = U"警学挂领港澳";
constexpr std::u32string_view kBattery = U"ABCDE";
constexpr std::u32string_view kOtherNewEnergy = U"FGHJK";
constexpr char32_t kEmbassy = U'使';

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return c >= U'A' && c <= U'Z' && c != U'I' && c != U'O'; }
bool is_place(char32_t c) { return is_digit(c) || is_letter(c); }

bool is_province(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return std::find(kPlateProvinces.begin(), kPlateProvinces.end(), text) != kPlateProvinces.end();
}

using Plate = std::vector<char32_t>;

bool digits_from(const Plate& p, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last && i < p.size(); ++i)
    if (!is_digit(p[i])) return false;
  return true;
}

// The prefixes below take a plate of any length and say whether it can still become one of a kind.
bool begins_small_new_energy(const Plate& p) {
  return p.size() <= 8 && (is_in(kBattery, p[2]) || is_in(kOtherNewEnergy, p[2])) &&
         (p.size() < 4 || is_place(p[3])) && digits_from(p, 4, 8);
}

bool begins_large_new_energy(const Plate& p) {
  return p.size() <= 8 && digits_from(p, 2, 7) && (p.size() < 8 || p[7] == U'D' || p[7] == U'F');
}

bool begins_special(const Plate& p) {
  for (std::size_t i = 2; i < p.size() && i < 6; ++i)
    if (!is_place(p[i])) return false;
  if (p.size() < 7) return true;
  const bool beyond_the_border = p[6] == U'港' || p[6] == U'澳';
  const bool guangdong_z = p[0] == U'粤' && p[1] == U'Z';
  return p.size() == 7 && is_in(kLastSigns, p[6]) && beyond_the_border == guangdong_z;
}

bool begins_ordinary(const Plate& p) {
  return p.size() <= 7 && std::all_of(p.begin() + 2, p.end(), is_place);
}

bool begins_a_plate(const Plate& p) {
  if (p.empty()) return true;
  if (p[0] == kEmbassy) return p.size() <= 7 && digits_from(p, 1, 7);
  if (!is_province(p[0])) return false;
  if (p.size() == 1) return true;
  if (!is_letter(p[1])) return false;
  if (p.size() == 2) return true;
  return begins_ordinary(p) || begins_small_new_energy(p) || begins_large_new_energy(p) ||
         begins_special(p);
}

PlateKind new_energy_kind(const Plate& p) {
  const char32_t sign = is_digit(p[2]) ? p[7] : p[2];
  return is_in(kBattery, sign) ? PlateKind::new_energy_battery : PlateKind::new_energy_other;
}

}  // namespace

std::string tidy_plate(std::string_view typed) {
  std::string tidy;
  for (char32_t c : decode_utf8(typed)) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
    if (c >= U'a' && c <= U'z') c -= 32;
    const bool parting =
        c == U' ' || c == U'-' || c == U'.' || c == U'·' || c == U'•' || c == 0x3000 || c == U'・';
    if (!parting) append_utf8(tidy, c);
  }
  return tidy;
}

PlateKind plate_kind(std::string_view plate) {
  const Plate p = decode_utf8(plate);
  if (!begins_a_plate(p)) return PlateKind::unusual;
  if (p.size() < 7) return PlateKind::incomplete;
  if (p.size() == 8) return new_energy_kind(p);
  if (p[0] == kEmbassy || is_in(kLastSigns, p[6])) return PlateKind::special;
  return PlateKind::ordinary;
}

bool may_follow(std::string_view plate, std::string_view key) {
  Plate next = decode_utf8(plate);
  for (const char32_t c : decode_utf8(key)) next.push_back(c);
  return begins_a_plate(next);
}

std::string plate_as_shown(std::string_view plate) {
  const Plate p = decode_utf8(plate);
  if (p.size() < 3 || !is_province(p[0]) || !begins_a_plate(p)) return std::string(plate);
  std::string shown;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (i == 2) shown += "·";
    append_utf8(shown, p[i]);
  }
  return shown;
}

}  // namespace foyer::input
