// A hash that most logins must not read (facts::StoreSecret), kept apart from the facts of a
// PostgreSQL dealer's database: managers' PINs.
//
// What is personal in such a fact goes into a table of its own as it is stored, and of the fact
// there stays what stays of an erased one: the chain verifies, and nothing else is held up. A login
// that may not read it asks the server whether a guess fits (kept_apart.h). Threads: values.
#pragma once

#include <string>

#include "kit/fact/store_rules.h"

namespace foyer::sync {

// Tables, functions, triggers and rights, and what was stored before there was any of this is put
// apart. Comes behind all other rights, in the same transaction; can be run again.
std::string kept_apart_script(const facts::StoreRules& rules);

// Whether this login may read what is kept apart, as SQL that any store answers.
extern const char* const kReadsKeptApart;
// What stands in the place of `t.personal` or `t.salt` for such a login.
std::string with_kept_apart(const std::string& value, const char* column);

}  // namespace foyer::sync
