// The ways to write a name, in a real window: pinyin, handwriting, letters. Their engines are
// opened on a worker; until then letters are written.
#pragma once

#include "visit/showroom.h"

namespace foyer::visit {

inline void wait_for_pinyin(Showroom& showroom) { showroom.wait_until_gone("key.shift"); }

// Where a number belongs can be chosen once they are there.
inline void wait_for_the_rules_of_numbers(Showroom& showroom) {
  showroom.wait_for_target("country");
}

inline void switch_to_handwriting(Showroom& showroom) {
  showroom.touch("way.handwriting");
  showroom.wait_for_target("ink");
}

}  // namespace foyer::visit
