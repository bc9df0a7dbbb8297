// What a dealer's database does by itself about an erased guest, as SQL.
//
// A `guest.erased` fact is the erasure: the transaction that stores it sets `personal`, `salt` and
// `personal_aside` of all facts of that visit to NULL, whoever wrote them, and what is personal in
// a fact of that visit that arrives later is not kept. So neither an older device nor one that was
// away can bring back what was erased. Hashes stay: every chain still verifies. A poison fact that
// says guest.erased erases nothing. PostgreSQL's half of it is in postgres_rights.cpp, since it is
// made with the rights. Can be run again and again. Threads: values.
#pragma once

namespace foyer::sync {

extern const char* const kSqliteErasure;

}  // namespace foyer::sync
