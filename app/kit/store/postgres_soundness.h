// What a PostgreSQL dealer's database takes of a fact at all, whoever says it; and where facts go
// that are taken out.
//
// A store that was prepared by an older program may hold rows that break these rules, and an
// erasure has to reach those as well. So the rules are triggers of INSERT, not CHECKs of the table.
// Threads: values.
#pragma once

namespace foyer::sync {

// Behind the tables and in front of the rights, in their transaction.
extern const char* const kSoundnessScript;

// With this SQLSTATE the store refuses a fact from more than a day ahead of its clock.
inline constexpr const char* kFromAheadState = "FOY01";

}  // namespace foyer::sync
