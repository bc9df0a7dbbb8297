// Origins in a dealer's database whose facts cannot be taken in, and taking one of them out.
//
// Whoever has a login can write rows that no device writes: heads without facts, facts that do not
// follow each other, texts that do not unpack. Each device leaves out what is unsound of an origin
// and goes on with everybody else's facts; here it is told which, whose, and why, and one is taken
// out of the way. What is taken out is kept, in the table `quarantined`, until an erasure reaches
// it. A device that is sound sends all of its facts again; one that is not should be revoked first.
// Every call opens connections with the rights of `dealer`: the owner's, never a device's.
// Threads: any; each call blocks, with time-outs. Errors: Result.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/fact/store_rules.h"

namespace foyer::sync {

struct UnsoundOrigin {
  Id origin;
  std::string whose;       // a device's name, or a login that was never enrolled; empty: a file
  std::int64_t facts = 0;  // as its head says
  std::string why;         // half a sentence
};

// What the store can say at once, and in PostgreSQL what the devices say of it; with `every_fact`,
// and always in a file, what reading all of them from the first one shows.
Result<std::vector<UnsoundOrigin>> unsound_origins(const std::string& dealer,
                                                   const facts::StoreRules& rules, bool every_fact);

struct Quarantined {
  Id origin;
  std::string whose;
  std::int64_t facts = 0;
};

// `origin`: its hexadecimal digits, or so many of the first that there is no other.
Result<Quarantined> quarantine(const std::string& dealer, const facts::StoreRules& rules,
                               const std::string& origin);

}  // namespace foyer::sync
