// The reserved key of a body, `said_ms`: what the clock on the wall showed when the fact was
// written, where its place in the order does not tell it (kit/base/hlc.h, Stamp).
//
// It is part of the body, so the chain covers it; no kind has a field of this name. A reader that
// does not know it keeps the fact as one of a kind that it cannot read. Threads: functions of
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace foyer::facts {

std::string with_said(const std::string& body, std::int64_t wall_ms);
std::string without_said(const std::string& body);
std::optional<std::int64_t> said_ms(const std::string& body);
// The same in a database's words, with what Stamp makes of it: the time on the wall of a row of an
// `event` table, in ms. `row`: "e.", or empty.
std::string wall_in_sqlite(const std::string& row = "");
std::string wall_in_postgres(const std::string& row = "");

}  // namespace foyer::facts
