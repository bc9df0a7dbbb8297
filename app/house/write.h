// What a page wants to have written: facts about one subject, all of them or none. Threads: values.
#pragma once

#include <vector>

#include "house/facts.h"
#include "kit/base/id.h"

namespace foyer::domain {

struct Write {
  Id visit;
  std::vector<Event> events;
  friend bool operator==(const Write&, const Write&) = default;
};

}  // namespace foyer::domain
