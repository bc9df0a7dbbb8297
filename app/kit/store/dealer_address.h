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
// The same address with every relative path in it taken from `folder`: the database's file, and the
// files of certificates and passwords. For settings that lie in a file, which mean beside it
// wherever somebody starts the program.
std::string dealer_beside(const std::string& dealer, const std::filesystem::path& folder);

}  // namespace foyer::sync
