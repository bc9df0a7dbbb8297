// Telephone numbers as they are kept and as they are read out again: kept in E.164, shown and taken
// out as one dials them from the dealer's country, a landline with its trunk prefix
// ("0516 8000 0000"), a number of another country with a plus.
//
// The rules are libphonenumber's, which takes milliseconds and memory that no start should pay:
// they are part of the module that `Writing` opens, and `know_numbers` opens them for everybody who
// only reads. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/result.h"

namespace foyer::input {

// Opens the rules for the two functions below, for the life of the process; once is enough, and the
// UI thread is not the place (the first time loads the module). Error: the module's.
Result<void> know_numbers();

// E.164; none: no number that can be reached from elsewhere. Without rules that is not known, and
// whatever has digits is given back as it was typed.
std::optional<std::string> number_as_kept(std::string_view typed, std::string_view region);
// The one way in which a number is shown and taken out: on pages, in registers, leads and prints.
// Without rules a Chinese mobile number is grouped, any other stays international. There is a blank
// in it wherever a spreadsheet would take it for a number of its own. Cheap when asked again.
std::string number_as_dialled(std::string_view kept, std::string_view region);

// What the module gives for them (its function `foyer_number_rules`).
class NumberRules {
 public:
  virtual ~NumberRules() = default;
  virtual std::optional<std::string> kept(std::string_view typed,
                                          std::string_view region) const = 0;
  // As it is kept where no rule knows it.
  virtual std::string dialled(std::string_view kept, std::string_view region) const = 0;
};

}  // namespace foyer::input
