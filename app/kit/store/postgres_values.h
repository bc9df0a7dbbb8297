// Values as PostgreSQL's binary protocol carries them: no escaping, no rounding, every byte kept.
//
// Formats: the *_send and *_recv functions of PostgreSQL 15 (int2/4/8, bytea, text, array): numbers
// are big-endian; an array is dimensions, has-null flag, element type, length, lower bound, and
// each element behind its length (-1: NULL). Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/id.h"
#include "kit/log/record.h"

namespace foyer::sync {

// Object ids of types and of their arrays, fixed in PostgreSQL's catalogue.
enum class PgType : std::uint32_t {
  bytea = 17,
  int8 = 20,
  int4 = 23,
  text = 25,
  bytea_array = 1001,
  int4_array = 1007,
  text_array = 1009,
  int8_array = 1016,
};

struct PgValue {
  PgType type;
  std::optional<std::string> bytes;  // none: NULL
};

PgValue pg(std::int32_t number);
PgValue pg(std::int64_t number);
PgValue pg(const Id& id);
PgValue pg(const log::Hash& hash);
PgValue pg_text(std::string text);
PgValue pg_bytes(std::optional<std::string> bytes);

// Collects the elements of one array.
class PgArray {
 public:
  explicit PgArray(PgType array_type) : type_(array_type) {}
  void add(const PgValue& element);
  PgValue value() const;

 private:
  PgType type_;
  std::int32_t count_ = 0;
  bool has_null_ = false;
  std::string elements_;
};

template <std::size_t N>
std::string_view as_bytes(const std::array<std::uint8_t, N>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), N};
}

// Big-endian, of as many bytes as there are.
std::int64_t pg_number(std::string_view bytes);

}  // namespace foyer::sync
