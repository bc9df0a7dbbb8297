// One thing to choose, tick or say, and a question with things to choose, as the pack words them.
// Threads: values, immutable once loaded.
#pragma once

#include <string>
#include <vector>

#include "kit/base/text.h"

namespace foyer::domain {

// With a line that explains it (which may be empty in both languages).
struct Choice {
  std::string id;
  Text text;
  Text hint = {};
};

struct Question {
  std::string id;
  Text text;
  Text hint;
  bool many = false;  // several answers may be chosen
  std::vector<Choice> options;
};

}  // namespace foyer::domain
