// Digits as people and programs write them: in every width and script. Threads: values.
#pragma once

namespace foyer {

// 0 to 9; -1: it is none.
int decimal_digit(char32_t code_point);

}  // namespace foyer
