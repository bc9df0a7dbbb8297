// Rows of a dealer's database that no device can have written, and how they travel.
//
// Whoever has a login may say anything in plain SQL. A row whose parts are missing, do not unpack
// or are longer than any fact is handed to the log as a record that follows nothing: the log
// refuses it, and with it what its origin says from there on, and nobody else's facts (PROTOCOL.md,
// "Pull"). Private to this folder. Threads: values.
#pragma once

#include "kit/log/record.h"

namespace foyer::sync {

// Its hash is zero, which is no fact's.
log::Record unsound_row(const Id& origin, std::int64_t seq);

// What its texts hold together, and what they may: as much as a log takes, and the few bytes that
// setting a fact aside adds.
std::size_t texts_bytes(const log::Record& record);
constexpr std::size_t kTextsMax_bytes = 128 * 1024;
constexpr std::size_t kRowMax_bytes = kTextsMax_bytes + 64;

// The highest `seq` that a store lets an origin have: what every reader of numbers can hold.
constexpr std::int64_t kSeqMax = 1LL << 53;

}  // namespace foyer::sync
