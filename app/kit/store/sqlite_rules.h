// What an embedded dealer's database sees to by itself, as SQL: that a guest who is erased stays
// erased, and that no row goes in which no device can have written.
//
// A `guest.erased` fact is the erasure: the transaction that stores it sets `personal`, `salt` and
// `personal_aside` of all facts of that visit to NULL, whoever wrote them, and what is personal in
// a fact of that visit that arrives later is not kept. So neither an older device nor one that was
// away can bring back what was erased. Hashes stay: every chain still verifies. A poison fact that
// says guest.erased erases nothing, nor does one of no visit: staff's facts have none.
// PostgreSQL's halves are in postgres_rights.cpp and postgres_soundness.cpp. Threads: values.
#pragma once

#include <string>

#include "kit/fact/store_rules.h"

namespace foyer::sync {

// Goes up with every change of the rules; `meta.rules` says which ones a store has. A store of a
// newer program keeps its own.
constexpr int kRules = 15;

// Takes the place of the rules of any older program.
std::string sqlite_rules(const facts::StoreRules& rules);

}  // namespace foyer::sync
