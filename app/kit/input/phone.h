// Phone numbers as they are typed: grouped for the eye, E.164 for the log, and a gentle hint.
//
// A hint never blocks: a number that no rule knows is kept as it was typed.
// Threads: made on any thread, then used by one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/text.h"

namespace foyer::input {

enum class PhoneHint : std::uint8_t {
  empty,       // nothing typed yet
  incomplete,  // a good beginning, say nothing
  mobile,      // complete, and a mobile number
  valid,       // complete, and another kind of number
  unusual,     // too long, or of no known pattern: ask gently, store it all the same
};

struct PhoneReading {
  std::string shown;                // "138 0013 8000"; what was typed where no grouping is known
  std::optional<std::string> e164;  // "+8613800138000", if the number is possible
  PhoneHint hint = PhoneHint::empty;
  std::string region;  // "CN": where the number belongs, the default region if that is not known
};

struct Country {
  std::string region;    // "CN"
  int calling_code = 0;  // 86
  Text name;             // 中国, China
};

class PhoneRules {
 public:
  virtual ~PhoneRules() = default;
  PhoneRules(const PhoneRules&) = delete;
  PhoneRules& operator=(const PhoneRules&) = delete;

  // `typed` may hold digits (also full-width), one leading plus and any separators, which are
  // ignored. `region` is the dealer's country or the one that the guest chose, as in "CN".
  virtual PhoneReading read(std::string_view typed, std::string_view region) = 0;
  // Every country and region there is: the given one first, then those that most guests with a
  // number from elsewhere come from, then the others by calling code.
  virtual std::vector<Country> countries(std::string_view first) = 0;

  static constexpr std::size_t kDigitsMax = 20;

 protected:
  PhoneRules() = default;
};

}  // namespace foyer::input
