// What the two files share that read prices.toml. Inside `content`. Threads: one reads a pack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/sections.h"
#include "house/prices.h"

namespace foyer::content {

using domain::kWhole_bp;

// Yuan, with two decimals at most, as fen. One that is not there: a fault, or nothing.
domain::Fen read_money(Table& table, std::string_view key);
std::optional<domain::Fen> read_optional_money(Table& table, std::string_view key);
int read_share(Table& table, std::string_view key, int fallback);
domain::Window read_window(Table& table, std::string_view from, std::string_view to);
std::optional<domain::Energy> read_optional_energy(Table& table);
std::vector<std::string> read_references(Table& table, std::string_view key, IdKind kind);

// [keeping] and [[running]].
void read_running(Table& file, domain::Prices& prices);
// [[line]], [[rule]] and [[subsidy]]; what is missing, doubled or cut off among dated rules is
// told.
void read_costs(Table& file, domain::Prices& prices);

}  // namespace foyer::content
