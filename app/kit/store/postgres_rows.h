// A fact as a PostgreSQL dealer's database holds it: its columns, and a record of them.
// Private to this folder. Threads: values.
#pragma once

#include <optional>
#include <string>

#include "kit/log/record.h"
#include "kit/store/postgres_session.h"

namespace foyer::sync {

// What a login reads of the fact `t`, for read_row. An entrance may not read what is personal, so
// it asks for NULL in its place: to its log that looks like a fact whose guest was erased, and the
// chain verifies; so it does to whoever may not read what is kept apart. Texts that are longer than
// any fact stay where they are.
struct MayRead {
  bool personal = false;
  bool kept_apart = false;  // postgres_kept_apart.h
};
std::string postgres_columns(const MayRead& may);

// A row that no device can have written is an unsound_row; nothing, if it is not even a row of
// `event`.
std::optional<log::Record> read_row(const PgAnswer& rows, int row);

// False where the value is missing or has another size.
template <std::size_t N>
bool read_bytes(const std::optional<std::string_view>& from, std::array<std::uint8_t, N>& bytes) {
  if (!from || from->size() != N) return false;
  std::copy(from->begin(), from->end(), bytes.begin());
  return true;
}

}  // namespace foyer::sync
