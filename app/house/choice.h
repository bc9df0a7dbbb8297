// One thing to choose, tick or say, as the pack words it. Threads: values, immutable once loaded.
#pragma once

#include <string>

#include "kit/base/text.h"

namespace foyer::domain {

// With a line that explains it (which may be empty in both languages).
struct Choice {
  std::string id;
  Text text;
  Text hint = {};
};

}  // namespace foyer::domain
