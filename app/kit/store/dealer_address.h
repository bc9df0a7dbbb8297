// What `dealer = "…"` can say: which kind of store, and where.
//
// The text may hold a password, so it is never repeated in an Error as it was given.
// Threads: values.
#pragma once

#include <filesystem>
#include <string>

#include "kit/base/result.h"

namespace foyer::sync {

struct DealerAddress {
  enum class Store { sqlite, postgresql };
  Store store = Store::sqlite;
  std::filesystem::path path;  // sqlite
  std::string url;             // postgresql
};

// "sqlite:PATH", "postgresql://…" or "postgres://…".
Result<DealerAddress> parse_dealer(const std::string& dealer);

}  // namespace foyer::sync
