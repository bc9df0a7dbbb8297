// A hand scanner beside the entrance: to the system it is a keyboard that types a code very fast
// and ends it with Enter. Threads: values.
#pragma once

#include <optional>
#include <string>

#include "kit/machine/window.h"
#include "steps/reception/booking_code.h"

namespace foyer::shell {

class CodeScanner {
 public:
  // Takes one key. Returns the code when it ended one of a booking. `steady_ms`: a pause
  // longer than a scanner ever makes begins a new code.
  std::optional<domain::BookingCode> take(const KeyInput& key, std::int64_t steady_ms);
  // Whether what was typed last may be the beginning of a code: such keys are nobody's writing.
  bool reading() const;

 private:
  std::string read_;
  std::int64_t last_ms_ = 0;
};

}  // namespace foyer::shell
