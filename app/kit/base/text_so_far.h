// Of a text that is being written, key by key: as `sanitised` (clean_text.h), but a joiner at its
// end stays if what stands before it can be joined, since what it joins comes with the next key.
// Threads: values.
#pragma once

#include <string>
#include <string_view>

#include "kit/base/clean_text.h"

namespace foyer {

std::string sanitised_so_far(std::string_view input, Lines lines = Lines::one);

}  // namespace foyer
