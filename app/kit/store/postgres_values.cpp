#include "kit/store/postgres_values.h"

namespace foyer::sync {
namespace {

template <class Number>
void put(std::string& bytes, Number number) {
  for (int shift = 8 * (static_cast<int>(sizeof number) - 1); shift >= 0; shift -= 8)
    bytes += static_cast<char>((static_cast<std::uint64_t>(number) >> shift) & 0xFFU);
}

template <class Number>
std::string big_endian(Number number) {
  std::string bytes;
  put(bytes, number);
  return bytes;
}

PgType element_of(PgType array) {
  switch (array) {
    case PgType::bytea_array:
      return PgType::bytea;
    case PgType::int4_array:
      return PgType::int4;
    case PgType::int8_array:
      return PgType::int8;
    default:
      return PgType::text;
  }
}

}  // namespace

PgValue pg(std::int32_t number) { return {PgType::int4, big_endian(number)}; }
PgValue pg(std::int64_t number) { return {PgType::int8, big_endian(number)}; }
PgValue pg(const Id& id) { return {PgType::bytea, std::string(as_bytes(id.bytes))}; }
PgValue pg(const log::Hash& hash) { return {PgType::bytea, std::string(as_bytes(hash))}; }
PgValue pg_text(std::string text) { return {PgType::text, std::move(text)}; }
PgValue pg_bytes(std::optional<std::string> bytes) { return {PgType::bytea, std::move(bytes)}; }

void PgArray::add(const PgValue& element) {
  ++count_;
  if (element.bytes) {
    put(elements_, static_cast<std::int32_t>(element.bytes->size()));
    elements_ += *element.bytes;
  } else {
    put(elements_, std::int32_t{-1});
    has_null_ = true;
  }
}

PgValue PgArray::value() const {
  std::string bytes;
  put(bytes, std::int32_t{count_ == 0 ? 0 : 1});
  put(bytes, std::int32_t{has_null_ ? 1 : 0});
  put(bytes, static_cast<std::int32_t>(element_of(type_)));
  if (count_ > 0) {
    put(bytes, count_);
    put(bytes, std::int32_t{1});
  }
  return {type_, bytes + elements_};
}

std::int64_t pg_number(std::string_view bytes) {
  std::uint64_t number = !bytes.empty() && (bytes[0] & 0x80) != 0 ? ~std::uint64_t{0} : 0;
  for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
  return static_cast<std::int64_t>(number);
}

}  // namespace foyer::sync
