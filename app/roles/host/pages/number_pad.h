// Numbers that staff type: a field, ten digits, and a line of a table. UI thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roles/host/pages/staff_parts.h"

namespace foyer::screens::staff {

struct PadKey {
  char typed = '\0';  // '\0': delete
};
// Ten digits, delete, and `extra` where it is none of them; returns what was pressed.
std::optional<PadKey> digit_pad(Frame& frame, const Rect& box, char extra = '\0');
// A field that digits go into; `on`: they do now.
bool number_field(Frame& frame, std::string_view id, const Rect& box, std::string_view name,
                  std::string_view text, std::string_view hint, bool on);
// A heading, with air below it.
void section(Frame& frame, Rect& box, std::string_view title);
// A name, and what it is; `dark`: on the stage.
void fact_line(Frame& frame, Rect& box, std::string_view name, std::string_view value, bool dark);
struct FactLine {
  std::string name, value;  // left out where `value` is empty
};
// All of them at one size, smaller where the box needs it, on as many lines as they need; else each
// on one that ends in "…". None is dropped without a word: what has no room even so goes on below
// the box, where the tests of the pages find it.
void fact_lines(Frame& frame, Rect& box, const std::vector<FactLine>& lines, bool dark);

}  // namespace foyer::screens::staff
