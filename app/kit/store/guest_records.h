// What erasing has to ask of a dealer's database: whose facts are personal, and how old.
//
// Private to this folder. Threads: one. Errors: Result; none repeats what was looked for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "kit/base/result.h"

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
  // Visits with something personal, all of whose facts are older.
  virtual Result<std::vector<Id>> untouched_since(Hlc at) = 0;
  virtual Result<std::vector<Id>> erased_but_personal() = 0;
};

Result<std::unique_ptr<GuestRecords>> open_guest_records(const std::string& dealer);

}  // namespace foyer::sync
