#include "kit/store/aside.h"

#include <cstddef>
#include <cstdint>

namespace foyer::sync {
namespace {

void put_number(std::string& packed, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    packed += static_cast<char>((number >> shift) & 0xFFU);
}

void put(std::string& packed, std::string_view text) {
  put_number(packed, static_cast<std::uint32_t>(text.size()));
  packed += text;
}

bool take_number(std::string_view& packed, std::uint32_t& number) {
  if (packed.size() < 4) return false;
  number = 0;
  for (unsigned i = 0; i < 4; ++i)
    number |= std::uint32_t{static_cast<std::uint8_t>(packed[i])} << (8 * i);
  packed.remove_prefix(4);
  return true;
}

bool take(std::string_view& packed, std::string& text) {
  std::uint32_t length = 0;
  if (!take_number(packed, length) || packed.size() < length) return false;
  text = packed.substr(0, length);
  packed.remove_prefix(length);
  return true;
}

}  // namespace

std::string pack_aside(const log::Record& record) {
  std::string packed;
  put_number(packed, static_cast<std::uint32_t>(record.version));
  put(packed, record.kind);
  put(packed, record.actor);
  put(packed, record.body);
  return packed;
}

bool unpack_aside(std::string_view packed, log::Record& record) {
  std::uint32_t version = 0;
  if (!take_number(packed, version)) return false;
  record.version = static_cast<int>(version);
  return take(packed, record.kind) && take(packed, record.actor) && take(packed, record.body) &&
         packed.empty();
}

}  // namespace foyer::sync
