#include "kit/input/keyboard_layout.h"

#include "kit/input/field.h"

namespace foyer::input {
namespace {

constexpr std::size_t utf8_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// One key for every character of `plain`; `shifted` has the same characters with shift.
constexpr void add_each(KeyRow& row, std::string_view plain, std::string_view shifted) {
  while (!plain.empty()) {
    const std::size_t n = utf8_length(plain.front());
    const std::size_t m = utf8_length(shifted.front());
    row.add({KeyAction::text, plain.substr(0, n), shifted.substr(0, m), 1.0F});
    plain.remove_prefix(n);
    shifted.remove_prefix(m);
  }
}

constexpr KeyRow each(std::string_view plain, float indent = 0.0F) {
  KeyRow row(indent);
  add_each(row, plain, plain);
  return row;
}

constexpr KeyRow each_shifted(std::string_view plain, std::string_view shifted,
                              float indent = 0.0F) {
  KeyRow row(indent);
  add_each(row, plain, shifted);
  return row;
}

constexpr Key acts(KeyAction action, float width = 1.0F) { return {action, {}, {}, width}; }
constexpr Key writes(std::string_view text, float width = 1.0F) {
  return {KeyAction::text, text, text, width};
}

// first key, the characters of `middle`, last key
constexpr KeyRow framed(const Key& first, std::string_view middle, std::string_view shifted,
                        const Key& last) {
  KeyRow row;
  row.add(first);
  add_each(row, middle, shifted);
  row.add(last);
  return row;
}

template <class... Keys>
constexpr KeyRow of_keys(const Keys&... keys) {
  KeyRow row;
  (row.add(keys), ...);
  return row;
}

template <class... Rows>
constexpr KeyboardLayout of_rows(float width, const Rows&... rows) {
  KeyboardLayout made;
  made.width = width;
  ((made.row_table.at(made.row_count++) = rows), ...);
  return made;
}

constexpr KeyboardLayout kLatin = of_rows(
    10.0F, each_shifted("qwertyuiop", "QWERTYUIOP"), each_shifted("asdfghjkl", "ASDFGHJKL", 0.5F),
    framed(acts(KeyAction::shift, 1.5F), "zxcvbnm", "ZXCVBNM", acts(KeyAction::erase, 1.5F)),
    of_keys(acts(KeyAction::symbols, 1.5F), writes("'"),
            acts(KeyAction::space, 5.0F), writes("-"), acts(KeyAction::done, 1.5F)));

constexpr KeyboardLayout kPinyin =
    of_rows(10.0F, each("qwertyuiop"), each("asdfghjkl", 0.5F),
            framed(writes("'", 1.5F), "zxcvbnm", "zxcvbnm", acts(KeyAction::erase, 1.5F)),
            of_keys(acts(KeyAction::symbols, 1.5F), writes("·"),
                    acts(KeyAction::space, 6.0F), acts(KeyAction::done, 1.5F)));

constexpr KeyRow kSymbolsLast =
    of_keys(acts(KeyAction::symbols, 1.5F),
            acts(KeyAction::space, 7.0F), acts(KeyAction::done, 1.5F));

constexpr KeyboardLayout kSymbols = of_rows(
    10.0F, each("1234567890"), each("@#&%*+-/=_"),
    framed(acts(KeyAction::clear, 1.5F), "()\"':;!", "()\"':;!", acts(KeyAction::erase, 1.5F)),
    of_keys(acts(KeyAction::symbols, 1.5F), writes(","),
            acts(KeyAction::space, 4.0F), writes("."), writes("?"), acts(KeyAction::done, 1.5F)));

constexpr KeyboardLayout kSymbolsZh = of_rows(10.0F, each("1234567890"), each("，。、？！：；…—·"),
                                              framed(acts(KeyAction::clear, 1.5F), "（）“”《》￥",
                                                     "（）“”《》￥", acts(KeyAction::erase, 1.5F)),
                                              kSymbolsLast);

constexpr KeyboardLayout kPhone = of_rows(3.0F, each("123"), each("456"), each("789"),
                                          of_keys(writes("+"), writes("0"), acts(KeyAction::erase)),
                                          of_keys(acts(KeyAction::done, 3.0F)));

constexpr KeyboardLayout kDigits =
    of_rows(3.0F, each("123"), each("456"), each("789"),
            of_keys(acts(KeyAction::clear), writes("0"), acts(KeyAction::erase)),
            of_keys(acts(KeyAction::done, 3.0F)));

constexpr KeyboardLayout kPlateProvince = of_rows(
    10.0F, each("京津冀晋蒙辽吉黑沪苏"), each("浙皖闽赣鲁豫鄂湘粤桂"), each("琼渝川贵云藏陕甘青宁"),
    of_keys(acts(KeyAction::clear, 2.0F), writes("新"), writes("使"), acts(KeyAction::erase, 3.0F),
            acts(KeyAction::done, 3.0F)));

constexpr KeyboardLayout kPlateNumber = of_rows(
    10.0F, each("1234567890"), each("QWERTYUP", 1.0F), each("ASDFGHJKL", 0.5F),
    framed(acts(KeyAction::clear, 1.5F), "ZXCVBNM", "ZXCVBNM", acts(KeyAction::erase, 1.5F)),
    of_keys(writes("警"), writes("学"), writes("挂"), writes("领"), writes("港"), writes("澳"),
            acts(KeyAction::done, 4.0F)));

constexpr KeyboardLayout kEmail =
    of_rows(10.0F, each("1234567890"), each("qwertyuiop"), each("asdfghjkl", 0.5F),
            framed(writes("_", 1.5F), "zxcvbnm", "zxcvbnm", acts(KeyAction::erase, 1.5F)),
            of_keys(writes("@", 1.5F), writes("-"), writes("."), writes("+"), writes(".com", 1.5F),
                    writes(".cn", 1.5F), acts(KeyAction::done, 2.5F)));

constexpr std::array kNameWays{Way::pinyin, Way::handwriting, Way::latin};
constexpr std::array kTextWays{Way::pinyin, Way::handwriting, Way::latin, Way::symbols};
constexpr std::array kKeypadWays{Way::keypad};
constexpr std::array kPlateWays{Way::plate};
constexpr std::array kEmailWays{Way::email};

}  // namespace

const KeyboardLayout& layout(Keyboard keyboard) {
  switch (keyboard) {
    case Keyboard::latin:
      return kLatin;
    case Keyboard::pinyin:
      return kPinyin;
    case Keyboard::symbols:
      return kSymbols;
    case Keyboard::symbols_zh:
      return kSymbolsZh;
    case Keyboard::phone:
      return kPhone;
    case Keyboard::digits:
      return kDigits;
    case Keyboard::plate_province:
      return kPlateProvince;
    case Keyboard::plate_number:
      return kPlateNumber;
    case Keyboard::email:
      return kEmail;
  }
  return kLatin;
}

std::span<const Way> ways_of(Field field) {
  switch (field) {
    case Field::name:
      return kNameWays;
    case Field::free_text:
      return kTextWays;
    case Field::phone:
    case Field::number:
      return kKeypadWays;
    case Field::plate:
      return kPlateWays;
    case Field::email:
      return kEmailWays;
  }
  return kTextWays;
}

}  // namespace foyer::input
