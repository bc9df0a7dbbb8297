// What erasing has to ask of a dealer's database: whose facts are personal, and how old.
//
// Private to this folder. Threads: one. Errors: Result; none repeats what was looked for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/fact/erasure.h"
#include "kit/fact/store_rules.h"
#include "kit/store/erasure.h"
#include "kit/sync/clocks.h"

namespace foyer::sync {

class GuestRecords {
 public:
  virtual ~GuestRecords() = default;
  // `numbers`: without blanks, dashes, dots and brackets, which are left out of account.
  virtual Result<std::vector<Id>> with_phone(const std::vector<std::string>& numbers) = 0;
  // Visit and person of every guest.linked, in fold order; nil: of nobody known.
  virtual Result<std::vector<std::pair<Id, Id>>> links() = 0;
  struct State {
    bool known = false, erased = false, personal = false;
  };
  virtual Result<State> state_of(const Id& visit) = 0;
  virtual Result<std::int64_t> personal_facts(const std::vector<Id>& visits) = 0;
  // Until which day it is locked; empty: it is not.
  virtual Result<std::string> locked_until(const Id& subject) = 0;
  // Subjects of which a fact of this kind names one of these visits in that member.
  virtual Result<std::vector<std::pair<Id, Id>>> naming(const std::vector<Id>& visits,
                                                        std::string_view kind,
                                                        std::string_view member) = 0;
  virtual Result<std::vector<facts::LastSaid>> last_said(const std::vector<Id>& subjects,
                                                         const Asked& asked) = 0;
  // Visits with something personal, all of whose facts were written before, by the wall, but those
  // that are left: a fact of such a kind was written since, about the visit or about what is kept
  // with it, or the visit is locked until that day or longer.
  struct Held {
    std::vector<std::string_view> kinds;
    std::int64_t since_ms = 0;
  };
  struct Left {
    std::vector<Held> held;
    std::vector<facts::StoreBelonging> kept_with;
    std::string locked_on;
  };
  virtual Result<std::vector<Id>> untouched_since(std::int64_t wall_ms, const Left& left) = 0;
  // How many visits there are with something personal.
  virtual Result<std::int64_t> guests() = 0;
  // What the store can say about the time to whoever writes as `self`.
  virtual Result<StoreTime> time(const Id& self) = 0;
  virtual Result<std::vector<Id>> erased_but_personal() = 0;
};

Result<std::unique_ptr<GuestRecords>> open_guest_records(const std::string& dealer);

}  // namespace foyer::sync
