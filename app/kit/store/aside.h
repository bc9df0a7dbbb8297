// How a poison fact is kept in a store that cannot hold its texts as they are.
//
// Its version (four bytes, the lowest first), kind, actor and body (each behind its length in four
// such bytes) are packed into one column of bytes; what is personal stays in a column of its own,
// so that it can be erased. Nothing is changed, so the fact still hashes to what its origin wrote.
// Threads: any.
#pragma once

#include <string>
#include <string_view>

#include "kit/log/record.h"

namespace foyer::sync {

// What the row's own `kind` says instead; its `version` is 0.
constexpr const char* kAsideKind = "fact.set_aside";

std::string pack_aside(const log::Record& record);
// Fills in version, kind, actor and body. False if `packed` is not what pack_aside writes.
bool unpack_aside(std::string_view packed, log::Record& record);

}  // namespace foyer::sync
