// A text that a guest agrees to, with its version. Threads: values, immutable once loaded.
#pragma once

#include <string>

#include "kit/base/text.h"

namespace foyer::domain {

struct Consent {
  std::string version;  // recorded with every consent, so that one can say what was agreed to
  Text title;
  Text summary;  // one line beside the field
  Text body;     // Markdown paragraphs
};

}  // namespace foyer::domain
