// Which keys a keyboard on the glass has, row by row: tables that `ui` draws.
//
// A layout says what a key writes or does and how wide it is beside the others. It knows no
// pixel, no millimetre and no language: keys that act (delete, shift, done …) carry no word,
// `ui` gives them a sign or a word of the guest's language.
// Threads: constant tables, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace foyer::input {

enum class KeyAction : std::uint8_t {
  text,      // writes `text`, or `shifted` while shift is on
  space,     // writes a blank; in pinyin it takes the first candidate
  erase,     // takes back one letter or one character; repeats while held
  clear,     // empties the field
  shift,     // capitals for the next letter
  symbols,   // to the signs and back
  done,      // the field is finished
};

struct Key {
  KeyAction action = KeyAction::text;
  std::string_view text;     // what it writes and what stands on it
  std::string_view shifted;  // the same with shift; equal to `text` where shift changes nothing
  float width = 1.0F;        // in widths of a letter key
};

inline constexpr std::size_t kKeysInRowMax = 12;
inline constexpr std::size_t kRowsMax = 5;

class KeyRow {
 public:
  constexpr KeyRow() = default;
  constexpr explicit KeyRow(float indent) : indent_(indent) {}
  constexpr std::span<const Key> keys() const { return {keys_.data(), count_}; }
  // Empty width at each end, in widths of a letter key, so that rows are centred.
  constexpr float indent() const { return indent_; }
  constexpr float width() const {
    float sum = 2.0F * indent_;
    for (const Key& key : keys()) sum += key.width;
    return sum;
  }
  constexpr void add(const Key& key) { keys_.at(count_++) = key; }

 private:
  std::array<Key, kKeysInRowMax> keys_{};
  std::size_t count_ = 0;
  float indent_ = 0.0F;
};

struct KeyboardLayout {
  std::array<KeyRow, kRowsMax> row_table{};
  std::size_t row_count = 0;
  float width = 10.0F;  // of every row, in widths of a letter key
  constexpr std::span<const KeyRow> rows() const { return {row_table.data(), row_count}; }
};

enum class Keyboard : std::uint8_t {
  latin,           // English names and free text, with shift
  pinyin,          // letters for `Composer`, with the apostrophe that parts syllables
  symbols,         // digits and signs, Latin punctuation
  symbols_zh,      // digits and signs, Chinese punctuation
  phone,           // number pad with the plus of a country code
  digits,          // number pad that clears
  plate_province,  // 京 津 沪 …
  plate_number,    // digits and letters without I and O, and the last signs (警 学 挂 港 澳)
  email,           // digits, letters, and the signs of an address
};
inline constexpr std::array<Keyboard, 9> kKeyboards{
    Keyboard::latin,          Keyboard::pinyin,       Keyboard::symbols,
    Keyboard::symbols_zh,     Keyboard::phone,        Keyboard::digits,
    Keyboard::plate_province, Keyboard::plate_number, Keyboard::email};

const KeyboardLayout& layout(Keyboard keyboard);

}  // namespace foyer::input
